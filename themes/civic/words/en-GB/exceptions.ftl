# Sentences of the page of everything that is off target.

exceptions = Off target
exceptions-description = Every newest figure that missed its target, with what was said about it.
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
exceptions-parts = Of these, { $missed-said } missed the target{ $just-missed ->
    [0] {""}
   *[other] , { $just-missed-said } just missed it
} { $forecasts ->
    [0] and none is a forecast.
    [one] and one is a forecast of missing it, not yet an outturn.
   *[other] and { $forecasts-said } are forecasts of missing it, not yet outturns.
}
exceptions-short = { $count ->
    [one] One more figure does not meet its target and is within its tolerance. It is not on this list.
   *[other] { $count-said } more figures do not meet their targets and are within their tolerances. They are not on this list.
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
being-done = What was said about it
head-body = Body
head-figure = Figure
head-target = Target
head-status = Status
head-gap = Gap to target
head-since = For how long
gap-against = { $gap } { $against }
