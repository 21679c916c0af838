# Sentences of charts.

chart-kind-trend = Trend
chart-kind-trend-means = One council's figures over time as a line, with the target of each period
chart-kind-ranked = Ranked bars
chart-kind-ranked-means = The newest figure of each council as a bar, best first, with the target and the middle of the group
chart-kind-strip = Status strip
chart-kind-strip-means = How many met, just missed and missed their target, as a bar of marks
chart-kind-sparkline = Sparkline
chart-kind-sparkline-means = The shape of a trend in the space of a word
chart-kind-comparison-dot = Comparison dot
chart-kind-comparison-dot-means = Where one council stands between the lowest and the highest of its group
chart-kind-bullet = Bullet bar
chart-kind-bullet-means = One figure as a bar against its target

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
chart-scale-not-from-nought = The scale starts near { $from }, not at 0.

chart-trend-title = { $measure }, { $authority }: { $value } ({ $period }), { $standing }
chart-trend-one = Chart of one figure. { $measure }, { $authority }.
chart-trend-about = Line chart. { $measure }, { $authority }, { $from } to { $to }.
chart-trend-row = { $period }: { $value }.
chart-trend-row-target = { $period }: { $value }; { $target }.
chart-trend-row-tolerance = { $period }: { $value }; { $target }, tolerance { $low } to { $high }.

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
chart-column-remark = Remark
chart-column-remark-means = Why there is no figure, or what to know of it
