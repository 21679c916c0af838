# Differences, targets, the direction of travel and the sums behind a status.

about = about { $amount }
levels = levels
percentage-points = percentage points
difference-points = { $number } { $count ->
    [one] percentage point
   *[other] percentage points
}
difference-levels = { $number } { $count ->
    [one] level
   *[other] levels
}
scale-word = “{ $word }”
with-flags = { $value } ({ $flags })

target-set = Target
target-at-least = at least { $amount }
target-more-than = more than { $amount }
target-at-most = at most { $amount }
target-less-than = less than { $amount }
target-exactly = exactly { $amount }
target-strictly-between = between { $amount }, the ends not included

against-target = { $place ->
    [below] below the target of { $amount }
    [above] above the target of { $amount }
   *[at] equal to the target of { $amount }
}
against-limit = { $place ->
    [below] below the limit of { $amount }
    [above] above the limit of { $amount }
   *[at] equal to the limit of { $amount }
}
against-range = { $place ->
    [below] below the range { $amount }
    [above] above the range { $amount }
   *[at] within the range { $amount }
}

side-of-target = { $place ->
    [below] below the target
    [above] above the target
   *[at] equal to the target
}
side-of-limit = { $place ->
    [below] below the limit
    [above] above the limit
   *[at] equal to the limit
}
side-of-range = { $place ->
    [below] below the range
    [above] above the range
   *[at] within the range
}
between-levels = between “{ $below }” and “{ $above }”

travel-moved = { $way ->
    [better] Better than the figure for { $period }: { $turn ->
        [up] up
       *[down] down
    } { $by }, from { $earlier }.
    [worse] Worse than the figure for { $period }: { $turn ->
        [up] up
       *[down] down
    } { $by }, from { $earlier }.
    [same] The same as the figure for { $period }: { $earlier }.
    [up] Higher than the figure for { $period }: up { $by }, from { $earlier }.
   *[down] Lower than the figure for { $period }: down { $by }, from { $earlier }.
}
travel-broken = A break in series stands before this figure, so it is not compared with an earlier one.
travel-none = There is no earlier figure to compare it with.
travel-cumulative = A figure that adds up through the year is compared only with the same point a year before, and there is none.

travel-short = { $way ->
    [better] better, { $turn ->
        [up] up
       *[down] down
    } { $by } since { $period }
    [worse] worse, { $turn ->
        [up] up
       *[down] down
    } { $by } since { $period }
    [same] the same as in { $period }
    [up] up { $by } since { $period }
   *[down] down { $by } since { $period }
}
travel-short-broken = break in series
travel-short-none = no earlier figure

tolerance-of-target = { $tolerance } of the target
tolerance-one-point = 1 percentage point
rule-met = Met target: the target is met. Missed target: it is not.
rule-rag = Met target: the target is met. Just missed: worse than the target by no more than { $tolerance }. Missed target: worse by more.
rule-band = Well ahead of target: better than the target by more than { $tolerance }. Met target: the target is met, by no more than that. Within tolerance but not met: worse than the target by no more than that. Missed target: worse by more.
rule-band-exact = Well ahead of target: better than the target. Missed target: worse than the target. There is no tolerance.

polarity-higher = Higher is better.
polarity-lower = Lower is better.
polarity-on-target = The nearer to the target, the better.
polarity-none = Neither way is better: the figure is context and is not judged.

yes = yes
no = no
trace-caption = The sum: { $set }
trace-step = Step
trace-working = Working
trace-result = Result
trace-figure = The figure
trace-level = level { $level } of the scale
trace-target = The target
trace-target-of = { $set }, { $whose ->
    [own] set for this body.
   *[all] the same for every body.
}
trace-strict = The target must be beaten, not only reached.
trace-gap = The gap
trace-subtraction = { $value } − { $target } = { $gap }
trace-gap-none = none
trace-gap-way = { $gap } { $way ->
    [worse] worse
   *[better] better
}
trace-percent = The gap as a share of the target
trace-division = { $gap } ÷ { $target } × 100
trace-tolerance = The tolerance
trace-share = { $width }: { $percent } ÷ 100 × { $target }
trace-width = { $width } either way
trace-edge = The edge of the tolerance, which is still within it
trace-edge-sum = { $target } { $sign ->
    [minus] −
   *[plus] +
} { $width }
trace-meets = Is the target itself met?
trace-compare = { $value } { $order ->
    [less] is less than
    [more] is more than
   *[equal] is equal to
} { $target }
trace-inside = { $value } is on target
trace-beyond = Is the gap more than the tolerance?
trace-compare-gap = { $gap } { $order ->
    [more] is more than
   *[not-more] is not more than
} { $allowance }
trace-outcome = What the rule says
trace-said = { $said ->
    [met] The target is met.
    [better] The figure is better than the target by more than the tolerance.
    [within] The figure is no further from the target than the tolerance.
    [just-missed] The target is not met, and the figure is worse by no more than the tolerance.
    [not-met] The target is not met.
    [missed] { $tolerant ->
        [yes] The figure is worse than the target by more than the tolerance.
       *[no] The target is not met, and the rule has no tolerance.
    }
   *[none] There was nothing to compare.
}
trace-line = { $value } − { $target } = { $gap }
trace-line-percent = { $value } − { $target } = { $gap } ({ $percent }%)
trace-from-parts = The status is made from the statuses of the measure's parts.
trace-no-figure = There is no figure to compare with a target: { $reason }.
trace-no-polarity = Neither way is better for this measure, so its figures are not judged.
trace-no-target = No target is set for { $period } under “{ $set }”, so this figure is not judged against it.

rank = { $rank-said }{ $ordinal ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
}{ $shared ->
    [yes] {" "}equal
   *[no] {""}
} of { $count-said }
rank-level = level with { $others-said } others of { $count-said }
compare-have = { $count-said } of { $total ->
    [one] one body has a figure.
   *[other] { $total-said } bodies have a figure.
}
compare-all-equal = All have the same figure, { $amount }.
compare-range = The lowest figure is { $low } ({ $low-whose }) and the highest { $high } ({ $high-whose }).
compare-bodies = { $count-said } bodies
compare-quartiles = The middle half lies between { $lower } and { $upper }.
compare-median = The middle figure (median) is { $median }.
compare-missing = { $count ->
    [one] One body without a figure, { $why }: { $names }.
   *[other] { $count-said } bodies without a figure, { $why }: { $names }.
}
compare-caveat = Bodies differ in size, place and duties. A comparison is a question to ask, not a judgement.
compare-composite = This measure is worked out from others and is the publisher's own view, so bodies are not ranked.
compare-no-rank = Neither a higher nor a lower figure is better in itself, so bodies are not ranked.
compare-method = Quartiles and the median are worked out by linear interpolation between ranked figures (type 7 of Hyndman and Fan).
compare-too-few = Quartiles are not given for fewer than four figures.
compare-other-dates = Figures for another period than the newest are marked with their own.
