# Sentences of a measure's page.

answer-none = No figure yet
answer-of = { $count-said } of { $total-said }
answer-judged = { $who ->
    [areas] { $total ->
        [one] area
       *[other] areas
    }
    [councils] { $total ->
        [one] council
       *[other] councils
    }
   *[bodies] { $total ->
        [one] body
       *[other] bodies
    }
} { $whose ->
    [common] { $total ->
        [one] meets the target: { $target }.
       *[other] { $count ->
            [one] meets the target: { $target }.
           *[other] meet the target: { $target }.
        }
    }
   *[own] { $total ->
        [one] meets its own target.
       *[other] { $count ->
            [one] meets its own target.
           *[other] meet their own targets.
        }
    }
}
answer-rest = { $near ->
    [0] { $others ->
        [yes] { $missed ->
            [one] The other one missed it.
           *[other] The other { $missed-said } missed it.
        }
       *[no] { $missed ->
            [one] It was missed.
           *[other] All { $missed-said } missed it.
        }
    }
    [one] { $missed ->
        [0] One is short of the target, though within its tolerance.
        [one] One is short of the target, though within its tolerance; one missed it.
       *[other] One is short of the target, though within its tolerance; { $missed-said } missed it.
    }
   *[other] { $missed ->
        [0] { $near-said } are short of the target, though within its tolerance.
        [one] { $near-said } are short of the target, though within its tolerance; one missed it.
       *[other] { $near-said } are short of the target, though within its tolerance; { $missed-said } missed it.
    }
}
answer-forecasts = { $who ->
    [areas] area forecasts
    [councils] council forecasts
   *[bodies] forecasts
} { $whose ->
    [common] { $count ->
        [one] reaches the target.
       *[other] reach the target.
    }
   *[own] { $count ->
        [one] reaches the body's own target.
       *[other] reach the body's own target.
    }
}
answer-no-outturn = These are forecasts: none is counted until there is an outturn.
answer-range = is the range of { $who ->
    [areas] { $count-said } areas
    [councils] { $count-said } councils
   *[bodies] { $count-said } bodies
}. { $why ->
    [context] The figures are context and are not judged.
   *[no-target] No target was set, so none is judged.
}
answer-one = { $name }, { $period }.
answer-one-against = { $name }, { $period }: { $against }.

fact-newest = Newest figures
fact-unit = Counted in
fact-better = Which way is better
fact-collector = Collected by
fact-collection = Collection
fact-source = Source
fact-composite = Kind
fact-definition = Definition
fact-rule = How a figure is judged
fact-target-set = Judged against
fact-basis = What a figure covers
fact-combine = How periods make a longer one
fact-frequency = How often
fact-due = When it is due
fact-licence = Licence
since = From { $date }:
from-the-start = From the start:
why-changed = Why it changed: { $reason }
due-days = { $count ->
    [one] One day after its period ends
   *[other] { $count-said } days after its period ends
}

basis-in-period = What happened in the period
basis-cumulative = What has happened since the year began; compared only with the same point a year before
basis-rolling-12 = What happened in the twelve months to the end of the period
basis-point-in-time = How things stood on the last day of the period
combine-sum = They are added up
combine-last = The last one stands
combine-mean = Their mean is taken
combine-ratio = The numerators are added up and divided by the added denominators
frequency-financial-year = Each financial year, April to March
frequency-academic-year = Each school year, September to August
frequency-calendar-year = Each calendar year
frequency-quarter = Each quarter
frequency-financial-quarter = Each quarter of the financial year
frequency-month = Each month
frequency-day = On single days
frequency-range = For periods of its own

indicator-chart = The newest figures compared
indicator-trends = Over time
indicator-bodies = All councils and other bodies
bodies-caption = The newest figure of each
indicator-body = The newest figure
body-caption = The newest figure, its target and the change
bodies-by-figure = In order of the figure, best first
bodies-by-figure-high = In order of the figure, highest first
bodies-by-gap = In order of the gap to the target, furthest short of it first
head-period = Period
head-gap-unit = Gap to target ({ $unit })
head-recorded = Mark in the source
head-change = Change
head-rank = Place
gap-none = none
place-in = { $rank } in { $group }

indicator-compare = How they compare
compare-ranks = The whole group, in order
indicator-said = What was said
indicator-method = How it is measured
indicator-quality = Quality and comparability
head-level = Level
head-word = In words
scale-caption = The scale, best first

indicator-checks = Checks on the figures
total-agrees = { $what ->
    [targets] The targets
   *[figures] The figures
} for { $period }: what is printed for { $whose } is { $printed }, and the parts ({ $parts }) add up to the same.
total-differs = { $what ->
    [targets] The targets
   *[figures] The figures
} for { $period }: what is printed for { $whose } is { $printed }; the parts ({ $parts }) add up to { $sum }. The printed total is { $difference } { $way ->
    [less] less
   *[more] more
}.
total-unknown = { $what ->
    [targets] The targets
   *[figures] The figures
} for { $period }: what is printed for { $whose } is { $printed }. It cannot be checked against its parts ({ $parts }), because there is nothing for { $names }.
series-caption = Figures worked out again from: { $measure }
series-lead = is the finer series from which each figure is worked out again. { $way }.
head-printed = As printed
head-made = Worked out
head-agrees = Do they agree?
series-agrees = yes, rounded as printed, from { $count ->
    [one] one figure
   *[other] { $count-said } figures
}
series-differs = no, from { $count ->
    [one] one figure
   *[other] { $count-said } figures
}
series-only = only worked out, from { $count ->
    [one] one figure
   *[other] { $count-said } figures
}
series-not-printed = not printed

indicator-parts = What it is made of
part-of = This measure is part of:
parts-all = Every part must have a figure; otherwise none is given.
parts-at-least = { $count ->
    [one] At least one part must have a figure; otherwise none is given.
   *[other] At least { $count-said } parts must have a figure; otherwise none is given.
}
part-weight = weight { $weight }
method-median = The middle value (median) of its parts.
method-mean = The mean of its parts.
method-weighted-mean = The weighted mean of its parts.
method-sum = The sum of its parts.
method-worst = The most severe status of its parts.
method-all-met = Met only where every part meets its target.
method-share-meeting = The share of the judged parts that meet their target.

indicator-targets = Targets
targets-caption = Every target that was set
head-whose = Whose
head-set = Which target
head-for-period = For
head-decided = Decided
head-reason = Why
every-body = every body
every-period = every period
target-replaced = { $target } (replaced)
decided-by-on = { $body }, { $date }
decided-by = { $body }, date not recorded
decided-not-recorded = not recorded
reason-not-recorded = not recorded

indicator-changes = Changes and corrections
no-changes = Nothing has changed since the figures were first published.

indicator-cite = How to cite these figures
cite = { $publisher }, “{ $title }”, { $site }, as at { $date }. { $address }
facts-label = About these figures
head-why = Why there is no figure
bodies-without = Without a figure: { $count-said }
bodies-spared = The measure does not apply to { $spared-said }
bodies-without-or-spared = Without a figure: { $count-said }; the measure does not apply to { $spared-said }
bodies-without-caption = Bodies without a figure, by name
mark-none = none
awaited-by = { $name }: { $awaited }
not-ranked = not ranked
