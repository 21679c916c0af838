# What the disclosing body must publish and how it stands: states, due dates, corrections.

transparency = Transparency
home-transparency = Transparency Code
home-transparency-link = See every dataset, its files and what is due
council-transparency = What this council must publish
transparency-title = Transparency: what { $name } publishes
disclosure-invented = { $name } is made up, and so is everything in its files. No real council, person or firm is meant. It is never counted, ranked or totalled with real ones.

disclosure-state-published = published
disclosure-state-nil-return = nil return
disclosure-state-date-not-recorded = date not recorded
disclosure-state-late = published late
disclosure-state-published-elsewhere = published elsewhere
disclosure-state-withheld = withheld
disclosure-state-not-applicable = not applicable
disclosure-state-not-yet-due = not yet due
disclosure-state-held = held
disclosure-state-withdrawn = withdrawn for checking
disclosure-state-missing = missing

disclosure-early-days = { $days ->
    [0] on the due date
    [one] 1 day early
   *[other] { $days-said } days early
}
disclosure-late-days = { $days ->
    [one] 1 day late
   *[other] { $days-said } days late
}
disclosure-overdue-days = { $days ->
    [one] 1 day overdue
   *[other] { $days-said } days overdue
}

disclosure-since = since { $date }

disclosure-said-published = Published on { $published }, { $days ->
    [0] the day by which it was due.
    [one] one day before it was due.
   *[other] { $days-said } days before it was due.
}
disclosure-said-nil-return = { disclosure-said-published } The file has its headings and no row: there was nothing to report.
disclosure-said-date-not-recorded = It is here, and the date on which it was published is not recorded, so that nobody can say whether it was on time. It was due by { $due }.
disclosure-said-late = Published on { $published }, { $days ->
    [one] one day
   *[other] { $days-said } days
} after it was due ({ $due }).
disclosure-said-published-elsewhere = Published { $link }, where it was last seen on { $checked }.{ $seen ->
    [after] {""}
   *[before] {" "}That was before the period had ended, so that nobody has seen this period there.
}
disclosure-elsewhere-link = on another site
disclosure-said-withheld = Not published, under an exemption: { $exemption }. { $reason }
disclosure-said-not-applicable = Nothing to publish. { $reason }
disclosure-said-not-yet-due = Due by { $due }, { $days ->
    [0] which is today.
    [one] in one day.
   *[other] in { $days-said } days.
}
disclosure-said-held = Held: it failed its checks on { $on } and is not published until it passes. It { $days ->
    [0] is due by { $due }.
    [one] was due by { $due }, one day ago.
   *[other] was due by { $due }, { $days-said } days ago.
}
disclosure-said-withdrawn = Withdrawn on { $on } for checking. { $reason }
disclosure-said-missing = Not published. It was due by { $due }, { $days ->
    [one] one day ago.
   *[other] { $days-said } days ago.
}
disclosure-gaps = No file here holds { $gaps }.

transparency-count = { $count-said } { $state ->
    [date-not-recorded] with no date recorded
    [late] published late
    [published-elsewhere] published on another site
    [withheld] withheld
    [not-applicable] not applicable
    [not-yet-due] not yet due
    [held] held
    [withdrawn] withdrawn for checking
   *[missing] missing
}
transparency-nil = { $nil ->
    [0] {""}
    [one] , one of them with nothing to report
   *[other] , { $nil-said } of them with nothing to report
}
transparency-rest = { $rest ->
    [0] .
   *[other] ; { $others }.
}
transparency-lead = { $group ->
    [code] { $current ->
        [0] None of the { $count-said } datasets that the Transparency Code requires of { $name } is
        [one] One of the { $count-said } datasets that the Transparency Code requires of { $name } is
       *[other] { $current-said } of the { $count-said } datasets that the Transparency Code requires of { $name } are
    } published here up to date{ transparency-nil }{ transparency-rest }
    [beside] Of { $count ->
        [one] one dataset
       *[other] { $count-said } datasets
    } that other laws require, { $current ->
        [0] none is
        [one] one is
       *[other] { $current-said } are
    } published here up to date{ transparency-nil }{ transparency-rest }
   *[own] Of { $count ->
        [one] one dataset
       *[other] { $count-said } datasets
    } that the council adds of its own accord, { $current ->
        [0] none is
        [one] one is
       *[other] { $current-said } are
    } published here up to date{ transparency-nil }{ transparency-rest }
}
transparency-counted = A dataset counts as up to date where its newest period was published on time and no period is missing, withdrawn or held back. It is worked out from the files and their dates, as at { $date }; nothing that the council writes can make a period published.
transparency-two-files = Counted as one dataset, since one duty asks for them together: { $titles }.

transparency-group-code = What the Transparency Code requires
transparency-group-beside = What other laws require
transparency-group-own = What the council adds of its own accord
transparency-head-dataset = Dataset
transparency-head-state = State
transparency-head-period = Period
transparency-head-due = Due by
transparency-head-published = Published
transparency-head-rows = Rows
transparency-head-file = Newest files
transparency-head-next = Next due by
transparency-no-period = no period yet
transparency-behind = { $period }: { $state }
transparency-file-of = { $period }:
transparency-no-rows = –
transparency-nothing-next = nothing more
transparency-problems = { $count ->
    [one] 1 warning
   *[other] { $count-said } warnings
}
transparency-frequency-quarterly = each quarter
transparency-frequency-half-yearly = each half year
transparency-frequency-annual = each year
transparency-frequency-once = once

transparency-as-data = Every period of every dataset with its state and its files, as data:

transparency-next = What is due next
transparency-next-none = Nothing more is due.
transparency-next-lead = Not published yet, by the date on which it is due.
transparency-next-date = { $date }, { $days ->
    [0] today
    [one] in one day
   *[other] in { $days-said } days
}
transparency-calendar = Put the due dates into your calendar (iCalendar, { $size })
transparency-gaps = What is missing, late or taken back
transparency-gaps-none = Nothing is missing, late or taken back.
transparency-gaps-lead = Every expected period that is not here, then every one that came late; the newest first.
transparency-corrections = Corrections
transparency-corrections-none = No file has been corrected.
transparency-corrections-lead = A corrected file is a new version; the earlier one stays, and what changed is said. Newest first.
transparency-cdp = Contracts on the Central Digital Platform
transparency-rule = How due dates are worked out
transparency-rule-code = The guides to the Code ask for quarterly data “not later than one month after the quarter to which the data and information is applicable”, and for yearly data one month after the year.
transparency-rule-reading = We read “one month after” as the last day of the next calendar month: what ends on 30 June is due by 31 July, and what ends on 31 December by 31 January. The due date itself is on time.
transparency-rule-whole = A period is here once files hold every day of it; three months are as good as their quarter. Where a file is corrected, the date on which the period was first whole stands.
transparency-licence = Licence

disclosure-licence-under = This data is available under the
disclosure-licence-ogl = You are free to copy, publish, distribute, transmit and adapt it, and to use it commercially and non-commercially. You must acknowledge the source by including the following statement and, where possible, a link to the licence:
disclosure-licence-other = Wherever you use it, say:
disclosure-licence-personal = The licence does not cover personal data that may stand in the files.
disclosure-licence-ogl-attribution = Contains public sector information licensed under the Open Government Licence v3.0.
disclosure-licence-attribution = Contains information of { $name }, licensed under the { $licence }.

share-below = less than { $number }%
share-above = more than { $number }%
disclosure-file = { $title }, { $period }
disclosure-date-not-recorded = Date not recorded
disclosure-correction = Replaces the version of { $since }.
disclosure-correction-undated = Replaces a version whose date is not recorded.
disclosure-correction-of-withdrawn = Replaces a version that was withdrawn.
disclosure-correction-none = No row was added, removed or altered.
disclosure-correction-rows = Rows: { $added-said } added, { $removed-said } removed, { $altered-said } altered; { $unchanged-said } { $unchanged ->
    [one] is as it was.
   *[other] are as they were.
}
