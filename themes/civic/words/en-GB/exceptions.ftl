# Sentences of the page of everything that is off target.

exceptions = Off target
exceptions-description = Every newest figure that missed its target, with what is being done about it.
exceptions-lead = { $count ->
    [0] No figure is off target.
    [one] One figure is off target.
   *[other] { $count-said } figures are off target, of { $bodies } and on { $measures }.
}
exceptions-measures = { $count ->
    [one] one measure
   *[other] { $count-said } measures
}
exceptions-bodies = { $count ->
    [one] one body
   *[other] { $count-said } bodies
}
exceptions-parts = Of these, { $missed-said } missed the target and { $just-missed ->
    [0] none
   *[other] { $just-missed-said }
} just missed it.{ $forecasts ->
    [0] {""}
    [one] {" "}One of them is a forecast, not yet an outturn.
   *[other] {" "}{ $forecasts-said } of them are forecasts, not yet outturns.
}
exceptions-rule = How this list is made: it has the newest figure of each real body for each measure, where the measure's own rule says that it missed its target or just missed it. Missed targets come first, then the figure furthest from its target for its size. Nothing is chosen by hand.
exceptions-measure-lead = { $count ->
    [one] One figure is off target.
   *[other] { $count-said } figures are off target.
}
exceptions-caption = { $measure }: figures off target
exceptions-unsaid = { $others ->
    [yes] { $count ->
        [one] Nothing has been said yet about the other one.
       *[other] Nothing has been said yet about the other { $count-said }.
    }
   *[no] { $count ->
        [one] Nothing has been said yet about it.
       *[other] Nothing has been said yet about any of the { $count-said }.
    }
}
being-done = What is being done
head-body = Body
head-figure = Figure
head-target = Target
head-status = Status
head-gap = Gap to target
head-since = Off target since
gap-against = { $gap } { $against }
