//! The success criteria of the Web Content Accessibility Guidelines 2.2 at levels A and AA: 31 and 24.

/// Every criterion with its number and name, in the order of the guidelines (W3C Recommendation of 12 December 2024).
pub const CRITERIA: [&str; 55] = [
    "1.1.1 Non-text Content",
    "1.2.1 Audio-only and Video-only (Prerecorded)",
    "1.2.2 Captions (Prerecorded)",
    "1.2.3 Audio Description or Media Alternative (Prerecorded)",
    "1.2.4 Captions (Live)",
    "1.2.5 Audio Description (Prerecorded)",
    "1.3.1 Info and Relationships",
    "1.3.2 Meaningful Sequence",
    "1.3.3 Sensory Characteristics",
    "1.3.4 Orientation",
    "1.3.5 Identify Input Purpose",
    "1.4.1 Use of Color",
    "1.4.2 Audio Control",
    "1.4.3 Contrast (Minimum)",
    "1.4.4 Resize Text",
    "1.4.5 Images of Text",
    "1.4.10 Reflow",
    "1.4.11 Non-text Contrast",
    "1.4.12 Text Spacing",
    "1.4.13 Content on Hover or Focus",
    "2.1.1 Keyboard",
    "2.1.2 No Keyboard Trap",
    "2.1.4 Character Key Shortcuts",
    "2.2.1 Timing Adjustable",
    "2.2.2 Pause, Stop, Hide",
    "2.3.1 Three Flashes or Below Threshold",
    "2.4.1 Bypass Blocks",
    "2.4.2 Page Titled",
    "2.4.3 Focus Order",
    "2.4.4 Link Purpose (In Context)",
    "2.4.5 Multiple Ways",
    "2.4.6 Headings and Labels",
    "2.4.7 Focus Visible",
    "2.4.11 Focus Not Obscured (Minimum)",
    "2.5.1 Pointer Gestures",
    "2.5.2 Pointer Cancellation",
    "2.5.3 Label in Name",
    "2.5.4 Motion Actuation",
    "2.5.7 Dragging Movements",
    "2.5.8 Target Size (Minimum)",
    "3.1.1 Language of Page",
    "3.1.2 Language of Parts",
    "3.2.1 On Focus",
    "3.2.2 On Input",
    "3.2.3 Consistent Navigation",
    "3.2.4 Consistent Identification",
    "3.2.6 Consistent Help",
    "3.3.1 Error Identification",
    "3.3.2 Labels or Instructions",
    "3.3.3 Error Suggestion",
    "3.3.4 Error Prevention (Legal, Financial, Data)",
    "3.3.7 Redundant Entry",
    "3.3.8 Accessible Authentication (Minimum)",
    "4.1.2 Name, Role, Value",
    "4.1.3 Status Messages",
];

/// A criterion by its number, or by number and name: `1.4.3`, `1.4.3 Contrast (Minimum)`.
pub fn criterion(text: &str) -> Option<&'static str> {
    CRITERIA.into_iter().find(|known| *known == text || known.split(' ').next() == Some(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn criteria_are_known_by_number_and_by_name() {
        assert_eq!(criterion("1.4.3"), Some("1.4.3 Contrast (Minimum)"));
        assert_eq!(criterion("1.4.3 Contrast (Minimum)"), Some("1.4.3 Contrast (Minimum)"));
        // Of level AAA, taken out in 2.2, misnamed, and no criterion.
        for text in ["1.4.6", "4.1.1 Parsing", "1.4.3 Contrast", "1.4", ""] {
            assert_eq!(criterion(text), None, "{text}");
        }
    }

    #[test]
    fn criteria_stand_in_the_order_of_their_numbers() {
        let numbers: Vec<Vec<u8>> =
            CRITERIA.iter().map(|text| text.split(' ').next().unwrap().split('.').map(|part| part.parse().unwrap()).collect()).collect();
        assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
