# Sentences of the list of measures.

indicators-description = Every measure: what it counts, who collects it, and how many bodies meet their target.
indicators-lead = { $count ->
    [one] One measure.
   *[other] { $count-said } measures.
} { $composites ->
    [0] Each is published as it was collected.
    [one] One of them is worked out here from others, and says so.
   *[other] { $composites-said } of them are worked out here from others, and say so.
}
indicators-caption = All measures
head-measure = Measure
head-counted-in = Counted in
head-collector = Collected by
head-bodies = Bodies with a figure
head-meeting = Meeting the target
head-newest = Newest period
composite-marked = worked out from other measures
unit-scale = { $count-said } levels
unit-a-count = a number
meeting-of = { $meeting-said } of { $count-said }{ $forecasts ->
    [0] {""}
    [one] {" "}(and one forecast, not counted)
   *[other] {" "}(and { $forecasts-said } forecasts, not counted)
}
meeting-forecasts = not counted: { $forecasts ->
    [one] one forecast
   *[other] { $forecasts-said } forecasts
}
meeting-no-polarity = not judged
meeting-no-target = no target set
