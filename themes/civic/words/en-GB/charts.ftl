# Sentences of charts.

chart-kind-trend = Trend
chart-kind-trend-means = One council's figures over time as a line, with the target of each period
chart-kind-ranked = Ranked bars
chart-kind-ranked-means = The newest figure of each council as a bar, best first, with the target and the middle of the group
chart-kind-small-multiples = Small multiples
chart-kind-small-multiples-means = Many councils' figures over time, a small line for each on the same scales, with the target
chart-kind-strip = Status strip
chart-kind-strip-means = How many met, just missed and missed their target, as a bar of marks
chart-kind-sparkline = Sparkline
chart-kind-sparkline-means = The shape of a trend in the space of a word
chart-kind-comparison-dot = Comparison dot
chart-kind-comparison-dot-means = Where one council stands between the lowest and the highest of its group
chart-kind-bullet = Bullet bar
chart-kind-bullet-means = One figure as a bar against its target
chart-kind-heat-matrix = Heat matrix
chart-kind-heat-matrix-means = A scorecard as a picture: councils down, measures across, each cell a colour and a mark
chart-kind-bars = Bars of a ledger
chart-kind-bars-means = A ledger's sum by month, by department or by supplier, each as a bar

chart-download-data = Download the chart’s data (CSV, { $size })
chart-download-columns = What the columns of that file mean (JSON, { $size })
chart-download-measure = Download the figures of everybody for this measure (CSV, { $size })
chart-download-matrix = Download the matrix as a picture (SVG, { $size })
chart-download-picture = Download the chart (SVG, { $size })

embed-summary = Put this chart on your own page
embed-picture = As a linked picture, which every website editor takes. Copy this into the page’s HTML:
embed-frame = As a frame, with its numbers, source and licence under it, which follows every new figure:
embed-frame-of-file = As a frame, with its numbers, source and licence under it, which follows any correction of this period’s file:
embed-frame-of-report = As a frame, with its numbers, source and licence under it, and with the figures of the report’s date:
embed-alt = Chart: { $title }
embed-page = Open this chart on a page of its own
embed-no-address = There is nothing to copy yet: this site has not been told its own address. Its publisher sets it as base_url in plainsight.toml.
embed-description = A chart for other websites: { $title }
embed-from = From “{ $page }”, { $site }
embed-as-at = Figures as at { $date }.

chart-target = target { $target }
chart-limit = limit { $target }
chart-no-target = no target set
chart-standing-above-target = above the target of { $target }
chart-standing-below-target = below the target of { $target }
chart-standing-meets-target = exactly the target of { $target }
chart-standing-above-limit = above the limit of { $target }
chart-standing-below-limit = within the limit of { $target }
chart-standing-meets-limit = exactly at the limit of { $target }
chart-standing-in-range = within the target range of { $target }
chart-standing-equal-not-met = equal to { $target }, which had to be beaten
chart-scale-not-from-nought = The scale does not start at 0.

chart-trend-title = { $measure }, { $authority }: { $value } ({ $period }), { $standing }
chart-trend-one = Chart of one figure. { $measure }, { $authority }.
chart-trend-about = Line chart. { $measure }, { $authority }, { $from } to { $to }.
chart-trend-row = { $period }: { $value }.
chart-trend-row-target = { $period }: { $value }; { $target }.
chart-target-and-tolerance = { $target }, tolerance { $span }

chart-median = median { $median }
chart-middle-half = middle half { $span }
chart-group =
    { $count ->
        [one] { $count-said } council
       *[other] { $count-said } councils
    }
chart-value-of-period = { $value } ({ $period })
chart-rank =
    { $ordinal ->
        [one] { $rank-said }st of { $count-said }
        [two] { $rank-said }nd of { $count-said }
        [few] { $rank-said }rd of { $count-said }
       *[other] { $rank-said }th of { $count-said }
    }
chart-ranked-title = { $measure }: { $told }
chart-ranked-title-group = { $measure }: { $told } ({ $group })
chart-ranked-is =
    { $verb ->
        [one] is
       *[other] are
    }
chart-ranked-meets =
    { $tense ->
        [forecast] { chart-ranked-is } forecast to meet
       *[outturn] { $verb ->
            [one] meets
           *[other] meet
        }
    }
chart-ranked-within =
    { $tense ->
        [forecast] { chart-ranked-is } forecast to stay within
       *[outturn] { chart-ranked-is } within
    }
chart-ranked-share =
    { $share ->
        [all] all { $count-said }
        [none] { $count ->
            [one] 0 of 1
           *[other] none of { $count-said }
        }
       *[some] { $meeting-said } of { $count-said }
    }
chart-ranked-whom =
    { $of ->
        [judged] { chart-ranked-share } with a target
       *[everybody] { chart-ranked-share }
    }
chart-ranked-meeting =
    { $aim ->
        [limit] { chart-ranked-whom } { chart-ranked-within } the limit of { $target }
        [range] { chart-ranked-whom } { chart-ranked-within } the target range of { $target }
        [own] { chart-ranked-whom } { chart-ranked-meets } { $verb ->
            [one] its own target
           *[other] their own targets
        }
       *[target] { chart-ranked-whom } { chart-ranked-meets } the target of { $target }
    }
chart-ranked-level = { $count-said } { $level }
chart-ranked-alone = only { $name } has a figure, { $value }
chart-ranked-alike = all { $count-said } stand at { $value }
chart-ranked-and-others =
    { $count ->
        [one] { $name } and { $count-said } other
       *[other] { $name } and { $count-said } others
    }
chart-ranked-apart =
    { $judged ->
        [yes] best in { $first } at { $high }, worst in { $last } at { $low }
       *[no] highest in { $first } at { $high }, lowest in { $last } at { $low }
    }
chart-ranked-apart-median = { $ends }; { $median }
chart-ranked-title-of = { $measure }, { $authority }: { $value }, { $standing }; { chart-rank }
chart-ranked-title-of-unranked = { $measure }, { $authority }: { $value }, { $standing }
chart-ranked-about = Bar chart. { $measure }, { $group }, newest figures.
chart-ranked-ends = Best: { $best }, { $high }. Worst: { $worst }, { $low }.
chart-ranked-ends-unjudged = Highest: { $best }, { $high }. Lowest: { $worst }, { $low }.
chart-ranked-missing =
    { $count ->
        [one] { $count-said } has no figure.
       *[other] { $count-said } have no figure.
    }

chart-multiples-way =
    { $way ->
        [better] better in { $count-said }
        [worse] worse in { $count-said }
        [up] higher in { $count-said }
        [down] lower in { $count-said }
        [same] the same in { $count-said }
       *[unknown] not comparable in { $count-said }
    }
chart-multiples-went =
    { $way ->
        [better] better
        [worse] worse
        [up] higher
        [down] lower
        [same] the same
       *[unknown] not comparable
    }
chart-multiples-title =
    { $since ->
        [year] { $measure }, against a year before: { $ways } of { $count-said }
       *[period] { $measure }, against the period before: { $ways } of { $count-said }
    }
chart-multiples-title-group = { $title } ({ $group })
chart-multiples-about = { $count-said } small line charts on the same scales. { $measure }.
chart-multiples-body = { $body }. { $figures }
chart-multiples-others = { $count-said } more have fewer than two figures and are not shown.
chart-multiples-not-shown =
    { $count ->
        [one] { $names } has fewer than two figures and is not shown.
       *[other] { $names } have fewer than two figures and are not shown.
    }

chart-named-value = { $what }: { $value }.
chart-lowest = lowest
chart-highest = highest
chart-lower-quartile = lower quartile
chart-upper-quartile = upper quartile
chart-median-name = median

chart-count = { $count-said }
chart-strip-of = { $measure }, { $group }
chart-strip-title = { $heading }: { $meeting-said } of { $count-said } met the target
chart-strip-title-unjudged = { $heading }: none is judged against a target
chart-strip-about = Bar of marks, { $count-said } in all: { $parts }.
chart-strip-part = { $count-said } { $outcome }
chart-strip-forecasts =
    { $count ->
        [one] { $count-said } of these is a forecast.
       *[other] { $count-said } of these are forecasts.
    }
chart-strip-judged = judged against a target
chart-strip-meeting = of these, met the target
chart-strip-forecast = of these, forecasts
chart-strip-total = in all

chart-matrix-title = { $title }: { $meeting-said } of { $judged-said } marks meet the target
chart-matrix-title-unjudged = { $title }: none is judged against a target
chart-matrix-about =
    { $measures ->
        [one] Matrix of { $bodies } by { $measures-said } measure: { $parts }.
       *[other] Matrix of { $bodies } by { $measures-said } measures: { $parts }.
    }
chart-matrix-measure = { $number } { $name }: { $parts }.
chart-matrix-empty = { $count-said } not applicable, left empty
chart-matrix-column = { $number } { $name }
chart-matrix-priority = All of { $title } together

chart-bars-title = { $name } has the largest share: { $value } of { $total }
chart-bars-title-credits = { $name } has the largest sum: { $value }; after credits it is { $total } in all
chart-bars-title-one = { $name }: { $total }, which is all of it
chart-bars-title-even = { $by ->
    [month] By month
    [department] By department
   *[supplier] By supplier
}: { $total } in all
chart-bars-about = Bar chart. { $whose }: { $total } { $by ->
    [month] by month, in order of time
    [department] by department, largest first
   *[supplier] by supplier, largest first
}.
chart-bars-rows = { $count-said } { $count ->
    [one] row
   *[other] rows
}
chart-bars-others = { $count-said } { $by ->
    [month] { $count ->
        [one] earlier month
       *[other] earlier months
    }
    [department] { $count ->
        [one] other department
       *[other] other departments
    }
   *[supplier] { $count ->
        [one] other supplier
       *[other] other suppliers
    }
}
chart-bars-others-uncounted = All others
chart-bars-withheld-personal = Names withheld: personal data
chart-bars-withheld-commercial = Names withheld: commercial confidentiality
chart-bars-not-said = { $by ->
    [month] Date not said
    [department] Department not said
   *[supplier] Supplier not said
}
chart-bars-total = In all

chart-column-period = Period
chart-column-period-means = What the figure is for
chart-column-authority = Council
chart-column-authority-means = Whose figure it is
chart-column-value = Figure
chart-column-value-means = The figure that stands
chart-column-target = Target
chart-column-target-means = What was aimed for: the target in force, or the lower end of its range
chart-column-target-to = Target, to
chart-column-target-to-means = The upper end of the target's range
chart-column-tolerance-from = Tolerance from
chart-column-tolerance-from-means = The lowest figure that the tolerance covers
chart-column-tolerance-to = Tolerance to
chart-column-tolerance-to-means = The highest figure that the tolerance covers
chart-column-what = What
chart-column-what-means = The council, or the place in the group
chart-column-outcome = Outcome
chart-column-outcome-means = How figures stand to their targets
chart-column-count = Number
chart-column-count-means = How many
chart-column-rank = Rank
chart-column-rank-means = The place in the group, 1 is best; equal figures share the better place
chart-column-way = Change
chart-column-way-means = How the newest figure went against the period before, or of a cumulative figure a year before
chart-column-remark = Remark
chart-column-remark-means = Why there is no figure, or what to know of it
chart-column-month = Month
chart-column-month-means = The month of the rows' dates
chart-column-department = Department
chart-column-department-means = The part of the authority
chart-column-supplier = Supplier
chart-column-supplier-means = Who was paid, or is to be paid
chart-column-amount = Amount
chart-column-amount-means = The amounts of the rows added up; below nought where credits are more than payments
chart-column-rows = Rows
chart-column-rows-means = How many rows of the file
