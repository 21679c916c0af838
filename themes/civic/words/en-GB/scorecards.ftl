# Sentences of scorecards.

count-of = { $count-said } { $what }
count-forecasts = { $count ->
    [one] one of these is a forecast
   *[other] { $count-said } of these are forecasts
}
counts-and-forecasts = { $parts }; { $forecasts }
invented = invented
measure-numbered = { $number } { $title }
matrix-caption = { $title }: each body's standing on each measure
matrix-body = Body
matrix-computed = by the rule:
matrix-recorded = the sheet:
matrix-not-recorded = worked out, not on the sheet
matrix-figure-target = { $value }; target: { $target }
matrix-composite = Overall for this priority
matrix-composite-of = Overall for { $priority }
matrix-overall = Overall, worked out
matrix-overall-of-printed = Overall, worked out from the printed marks
overall-here = Worked out here:
matrix-overall-recorded = Overall, as the sheet printed it
matrix-counts = Of those that count
overall-all-met = met by all
overall-not-all-met = not met by all
overall-unknown = not known: { $count-said } without a figure
overall-worst = at worst: { $outcome }
overall-share = { $share }% meet the target
overall-value = { $method ->
    [median] median
    [mean] mean
    [weighted-mean] weighted mean
   *[sum] sum
} { $amount }: { $outcome }

scorecards-description = Every scorecard: bodies down, measures across, a mark and a word for each.
scorecards-lead = A scorecard sets the measures of a plan or sheet side by side for the bodies that it covers.
scorecard-measures = { $count ->
    [one] One measure
   *[other] { $count-said } measures
}
scorecard-no-measures = No measures have been agreed yet.
scorecard-summary = { $measures } for { $bodies }, { $kind ->
    [recorded] by the marks that the sheet printed
   *[computed] judged by each measure's own rule
}: { $counts }.
scorecard-matrix = The scorecard
scorecard-blank = “Not applicable” means that the measure is not for that body; “not supplied” that a figure is expected and there is none. Each mark leads to the figure, its target and how the mark follows from them.
scorecard-legend = What the sheet's marks say
scorecard-about = About this scorecard
source-is = Source: { $source }
legend-counts-as = counted here as “{ $outcome }”
not-judged = not judged
priority-no-measures = No measures have been agreed for this priority yet.
composite-worst = Overall for this priority: the most severe mark of its measures.
composite-all-met = Overall for this priority: met only where every measure meets its target.
composite-share-meeting = Overall for this priority: the share of the judged measures that meet their target.
statement-not-supplied = no words supplied
recorded-overall = Printed as the overall ({ $scheme }):
recorded-reason = The sheet's comment: { $reason }
