# Sentences of scorecards.

count-of = { $count-said } { $what }
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
