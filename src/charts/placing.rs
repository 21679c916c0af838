//! Where a label goes: the place among some that hides the least.

use super::canvas::{Anchor, Spot};
use super::lettering;

/// The steps in which lines are looked at, in tenths of a unit.
const STEP: i32 = 40;

/// A place for a label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// On the line on which it is written.
    pub at: Spot,
    /// Which end.
    pub anchor: Anchor,
}

/// What is on the sheet already, as spots close to each other.
#[derive(Default)]
pub(super) struct Obstacles {
    spots: Vec<Spot>,
}

impl Obstacles {
    /// A straight line is in the way.
    pub(super) fn add_line(&mut self, from: Spot, to: Spot) {
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        let steps = (across.abs().max(down.abs()) / STEP).max(1);
        self.spots.extend((0..=steps).map(|step| (from.0 + part(across, step, steps), from.1 + part(down, step, steps))));
    }

    /// A label is in the way.
    pub(super) fn add_label(&mut self, text: &str, place: Place) {
        let (left, top, right, bottom) = room(text, place);
        let mut y = top;
        while y <= bottom {
            self.add_line((left, y), (right, y));
            y += STEP;
        }
    }

    /// The place in which the label hides the fewest spots and stays between `left` and `right`; earlier places are nearer
    /// to what they name, so that a later one must hide less.
    pub(super) fn clearest(&self, text: &str, places: &[Place], (left, right): Spot) -> Option<Place> {
        let hidden = |(order, place): &(usize, Place)| {
            let (from, top, to, bottom) = room(text, *place);
            let outside = (left - from).max(0) + (to - right).max(0);
            let covered = self.spots.iter().filter(|(x, y)| (from..=to).contains(x) && (top..=bottom).contains(y)).count();
            (outside, 2 * covered + order)
        };
        places.iter().copied().enumerate().min_by_key(hidden).map(|(_, place)| place)
    }
}

fn part(length: i32, step: i32, steps: i32) -> i32 {
    i32::try_from(i64::from(length) * i64::from(step) / i64::from(steps)).unwrap_or(length)
}

/// The room of a label: left, top, right and bottom.
fn room(text: &str, place: Place) -> (i32, i32, i32, i32) {
    let width = lettering::width(text);
    let left = match place.anchor {
        Anchor::Start => place.at.0,
        Anchor::Middle => place.at.0 - width / 2,
        Anchor::End => place.at.0 - width,
    };
    (left, place.at.1 - lettering::RISE, left + width, place.at.1 + 30)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_keeps_off_a_line_and_off_the_edge() {
        let mut obstacles = Obstacles::default();
        obstacles.add_line((0, 100), (4000, 100));
        let on = Place { at: (2000, 140), anchor: Anchor::Middle };
        let under = Place { at: (2000, 400), anchor: Anchor::Middle };
        let outside = Place { at: (3990, 400), anchor: Anchor::Start };
        let chosen = obstacles.clearest("93.86%", &[on, outside, under], (0, 4000)).unwrap();
        assert_eq!(chosen.at, under.at);
    }
}
