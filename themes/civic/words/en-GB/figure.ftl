# Sentences of the page of one body's figures.

figure-heading = { $body }: { $measure }
figure-against = { $period }: { $against }.
figure-alone = { $period }.
figure-overdue = This figure is for { $period }; a newer one should be there by now.
figure-invented = This body is invented. It is never counted, ranked or totalled with real ones.
figure-why = Why this status
figure-why-json = Download every step of this (JSON)
figure-recorded = The source itself recorded ({ $scheme }):
figure-rule = The rule in words: { $rule }
figure-rule-since = It holds from { $date }.
figure-parts = What this is made of
figure-series = The finer series has { $parts }, which make { $made }{ $agrees ->
    [yes] : rounded as it was printed, the same.
    [no] : not the same as the printed figure, however it is rounded.
   *[only] . No figure is printed beside it.
}
figure-trend = How it has changed
figure-history = All figures
history-caption = Every figure, newest first
head-sum = The sum
head-published = Published
head-note = Note
earlier-version = { $period }, earlier version
no-date-recorded = no date recorded
figure-targets = All targets
figure-awaited = Awaiting data for { $period } ({ $set }: { $target }).
figure-awaited-due = Awaiting data for { $period } ({ $set }: { $target }), due by { $due }.
figure-compare = How it compares
figure-rank = { $name } is { $rank } with a figure, best first.
figure-said = What was said about it
fact-measure = Measure
fact-body = Body
fact-period = Period
fact-published = Published
fact-flags = Remarks
fact-note = Note
fact-interval = Interval
figure-council = Everything about { $body }
figure-measure = Every body's figures for this measure
figure-neighbours = Other bodies in the group
previous-body = Previous: { $body }
next-body = Next: { $body }
