# Sentences of council, area and home pages.

said-about = about the figure for { $period }

uncounted-forecast = { $count ->
    [one] { $count-said } forecast
   *[other] { $count-said } forecasts
}
uncounted-no-target = { $count-said } without a target
uncounted-no-figure = { $count-said } without a figure
uncounted = Not counted: { $parts }.

strip-better = { $count-said } well ahead of target
strip-met = { $count-said } met target
strip-short = { $count-said } within tolerance but not met
strip-just-missed = { $count-said } just missed
strip-missed = { $count-said } missed target
strip-forecast = { $count ->
    [one] { $count-said } forecast
   *[other] { $count-said } forecasts
}
strip-no-target = { $count-said } without a target
strip-no-figure = { $count-said } without a figure

kind-county = county council
kind-unitary = unitary council
kind-district = district, borough or city council
kind-metropolitan = metropolitan district council
kind-london-borough = London borough council
kind-combined = combined authority
kind-fire = fire and rescue authority
kind-police = police
kind-health = health body
kind-national-park = national park authority
kind-parish = parish or town council
kind-area-total = area as a whole
kind-other = other body

fact-kind = Kind
fact-area = Area
fact-code = ONS code
fact-from = Since
fact-to = Until
council-line = { $kind } in { $area }
council-facts = About this body
downloads = Downloads
succession-after = { $kind ->
    [merge] Merged with others into { $body } on { $date }.
    [split] Replaced, with others, by { $body } on { $date }.
   *[transfer] Functions or land went to { $body } on { $date }.
}
succession-before = { $kind ->
    [merge] Took over from { $body } on { $date }.
    [split] Took over, in part, from { $body } on { $date }.
   *[transfer] Functions or land came from { $body } on { $date }.
}
invented-body = This body is made up. It is never counted, ranked or totalled with real ones.

council-counts = { $only ->
    [met] 1 target, which is met
    [short] 1 target, which is not met, but within tolerance
    [just-missed] 1 target, which is just missed
    [missed] 1 target, which is missed
   *[no] { $met-said } of { $counted-said } targets met, { $near }, { $missed-said } missed
}
near-just-missed = { $count-said } just missed
near-short = { $count-said } not met but within tolerance
near-both = { $short }, { $just-missed }
council-sentence = { $counts }.
council-sentence-travel = { $counts }; { $better-said } better and { $worse-said } worse than a year before.
council-no-figures = No figures are held for this body.
council-figures-before = The figures of the bodies that it followed are on their own pages: { $bodies }.
council-none-judged = None of its figures has been judged against a target.
council-only-recorded = { $count ->
    [one] For { $count-said } measure the source printed a mark and no figure; the mark is shown and not counted.
   *[other] For { $count-said } measures the source printed a mark and no figure; the marks are shown and not counted.
}
council-description = { $name }: { $sentence }
overdue-all = These figures are old: the newest is for { $period }. Newer ones should have been published by { $date }.
overdue-some = { $old-said } of { $count-said } figures are old: newer ones should have been published by { $date }. The newest of them is for { $period }.

council-order = The order is the scorecard’s own.
council-order-missed = See missed targets first
missed-first = Missed target first
missed-first-caption = Every judged measure, most severe status first
council-others = Other measures
scorecard-whole = See the whole scorecard
comparison-caveat = A place in a group compares the newest figure of each body. The bodies differ in what they do and for whom, so a place alone is no judgement.
priority-empty = No measures agreed yet.
rows-not-applicable = Does not apply to this body:
status-recorded = The source printed:
status-computed = By the rule:
target-of = target: { $target }
status-in-set = { $set } ({ $target }):
target-in-set = { $said } ({ $set })
why-this-status = Why this status?

heading-measure = Measure
heading-figure = Newest figure
heading-period = For
heading-target = Target
heading-status = Status

rank-group = { $group }: { $range }
rank-none = one of { $count-said }
rank-all-equal = all { $amount }
rank-other-period = { $said }; figures of different dates

kinds-county = { $count ->
    [one] { $count-said } county council
   *[other] { $count-said } county councils
}
kinds-unitary = { $count ->
    [one] { $count-said } unitary council
   *[other] { $count-said } unitary councils
}
kinds-district = { $count ->
    [one] { $count-said } district, borough or city council
   *[other] { $count-said } district, borough and city councils
}
kinds-metropolitan = { $count ->
    [one] { $count-said } metropolitan district council
   *[other] { $count-said } metropolitan district councils
}
kinds-london-borough = { $count ->
    [one] { $count-said } London borough council
   *[other] { $count-said } London borough councils
}
kinds-combined = { $count ->
    [one] { $count-said } combined authority
   *[other] { $count-said } combined authorities
}
kinds-fire = { $count ->
    [one] { $count-said } fire and rescue authority
   *[other] { $count-said } fire and rescue authorities
}
kinds-police = { $count ->
    [one] { $count-said } police body
   *[other] { $count-said } police bodies
}
kinds-health = { $count ->
    [one] { $count-said } health body
   *[other] { $count-said } health bodies
}
kinds-national-park = { $count ->
    [one] { $count-said } national park authority
   *[other] { $count-said } national park authorities
}
kinds-parish = { $count ->
    [one] { $count-said } parish or town council
   *[other] { $count-said } parish and town councils
}
kinds-area-total = { $count ->
    [one] { $count-said } area as a whole
   *[other] { $count-said } areas as a whole
}
kinds-other = { $count ->
    [one] { $count-said } other body
   *[other] { $count-said } other bodies
}
councils-lead = Every body that this site has: { $kinds }.
find-all = All bodies
find-elsewhere = In no one area
remark-invented = made up
remark-ended = until { $year }
remark-total = the area as a whole

area-window = { $name }, area - { $site }
area-lead = { $name } ({ $kind }): { $count ->
    [0] no body of its own is on this site.
    [one] { $count-said } body on this site.
   *[other] { $count-said } bodies on this site.
}
area-totals = The area as a whole
area-figures-caption = { $body }: newest figures
area-whole = All about { $body }
area-groups = Groups that its bodies are compared within
