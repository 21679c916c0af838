# A dataset that the disclosing body publishes, and the files of one of its periods.

disclosure-whose = Published by { $name }.
disclosure-newest = Newest data
disclosure-document = The document

disclosure-fact-often = How often
disclosure-often-quarterly = Each quarter; a file for each month is as good.
disclosure-often-half-yearly = Each half year
disclosure-often-annual = Each year
disclosure-often-once = Once
disclosure-fact-deadline = By when
disclosure-deadline-month = Within one month: by the last day of the month after the period
disclosure-deadline-days = Within { $days ->
    [one] one day
   *[other] { $days-said } days
}, of which the last day of the period is the first
disclosure-deadline-day = By { $day } { $month } after the period
disclosure-deadline-first = With the first contracts that the council publishes
disclosure-fact-next = Next due
disclosure-next = { $date }, for { $period }
disclosure-fact-basis = What asks for it
disclosure-basis-own = Nobody: the council publishes it of its own accord.
disclosure-fact-scope = What belongs in it
disclosure-fact-threshold = What the council adds
disclosure-threshold = Everything above { $amount }
disclosure-fact-vat = VAT
disclosure-vat-net = Amounts are net: without VAT that the council can recover.
disclosure-vat-gross = Amounts are gross: with VAT that the council can recover.

disclosure-why-not = What is not here, and why
disclosure-notice-none = Not applicable. { $reason }
disclosure-notice-elsewhere = The council publishes this { $link }, where it was last seen on { $checked }.
disclosure-notice-withheld = { $period } is withheld under an exemption: { $exemption }. { $reason }
disclosure-notice-withdrawn = { $period } was withdrawn on { $on } for checking: files of that day and before are not here. { $reason }
disclosure-notice-held = A file for { $period } is held: it failed its checks on { $on }, with { $count ->
    [one] one mistake
   *[other] { $count-said } mistakes
}, and is not published until it passes.

disclosure-periods = Every expected period
disclosure-periods-none = Nothing is expected yet.
disclosure-head-amount = Amount
disclosure-head-redacted = Rows with something withheld
disclosure-in-files = { $count ->
    [one] in one file: { $files }
   *[other] in { $count-said } files: { $files }
}
disclosure-versions = Every version
disclosure-versions-lead = A file that was published stays; a corrected one is a further version.
disclosure-versions-none = No file is here.
disclosure-head-refused = Rows refused
disclosure-head-warnings = Warnings
disclosure-head-files = Files
disclosure-replaced = replaced by a newer version

disclosure-columns = What the columns mean
disclosure-head-column = Column
disclosure-head-asked = Asked for
disclosure-head-means = What it means
disclosure-head-in-file = In the newest file
disclosure-asked-required = required
disclosure-asked-recommended = recommended
disclosure-asked-optional = optional
disclosure-asked-extra = by nobody
disclosure-column-extra = A column that the council adds, as its file has it.
disclosure-column-unit = Unit: { $unit }.
disclosure-column-allowed = One of: { $words }.
disclosure-column-empty = May be empty: { $when }
disclosure-in-file = yes
disclosure-in-file-as = yes, headed { $heading }
disclosure-not-in-file = no
disclosure-quoted = “{ $word }”
disclosure-drift-title = Headings that changed
disclosure-drift = { $period }, compared with { $before }: { $came ->
    [0] {""}
    [one] the heading { $came-list } came
   *[other] the headings { $came-list } came
}{ $went ->
    [0] {""}
   *[other] { $came ->
        [0] {""}
       *[other] {" "}and{" "}
    }{ $went ->
        [one] the heading { $went-list } went
       *[other] the headings { $went-list } went
    }
}.

disclosure-rules = What is left out or withheld
disclosure-excluded = Left out: { $what }.
disclosure-rule = By rule: { $reason }.
disclosure-notes = Notes
disclosure-platform = On the Central Digital Platform
disclosure-from = Published here from { $period }.
disclosure-older = Older files stand elsewhere
disclosure-all = Everything that the council must publish

disclosure-state-of = { $period }, of which this is a part:
disclosure-heading = { $title }: { $period }
disclosure-rows = { $count ->
    [one] 1 row
   *[other] { $count-said } rows
}
disclosure-big-nil = Nil return
disclosure-nil-said = The file has its headings and no row: there was nothing to report.
disclosure-rows-said = in the published file.
disclosure-amount-said = { $dataset ->
    [spending-over-500] in { $count ->
        [one] one payment line
       *[other] { $count-said } payment lines
    }
    [procurement-card] in { $count ->
        [one] one card payment
       *[other] { $count-said } card payments
    }
    [grants] for { $count ->
        [one] one grant
       *[other] { $count-said } grants
    }
    [contracts] for { $count ->
        [one] one contract
       *[other] { $count-said } contracts
    }
    [waste-contracts] for { $count ->
        [one] one contract
       *[other] { $count-said } contracts
    }
    [invitations-to-tender] estimated for { $count ->
        [one] one invitation to tender
       *[other] { $count-said } invitations to tender
    }
    [senior-salaries] in salaries for { $count ->
        [one] one post
       *[other] { $count-said } posts
    }
   *[other] under “{ $column }” in { $rows }
}{ $rounded ->
    [no] .
   *[yes] , exactly { $exact }.
}
disclosure-refused = { $refused ->
    [0] Every row of the council’s file is published, { $rows-said } in all.
    [one] The council’s file has one more row, which was refused: { $rows-said } are published.
   *[other] The council’s file has { $refused-said } more rows, which were refused: { $rows-said } are published.
}
disclosure-refused-why = { $count ->
    [one] One row is not published; what was found in it is among these.
   *[other] { $count-said } rows are not published; what was found in them is among these.
}
disclosure-refused-unknown = { $count ->
    [one] One row is not published.
   *[other] { $count-said } rows are not published.
}
disclosure-dates = The first date is { $first }, the last { $last }.
disclosure-fact-whose = Whose data
disclosure-fact-published = This version published
disclosure-download-columns = Description of the columns (JSON), { $size }
disclosure-download = Download
disclosure-by-month = By month
disclosure-by-department = By department
disclosure-by-supplier = Largest suppliers

disclosure-withheld = What is withheld
disclosure-withheld-lead = A row with something withheld stays in the file; one of two wordings stands in the place of what is not said.
disclosure-withheld-none = Nothing is withheld in the published rows.
disclosure-withheld-what = What
disclosure-withheld-share = Share of rows
disclosure-withheld-value = By value they are { $share } of everything in the file; payments and credits both count by their size.
disclosure-withheld-personal = Who was paid: personal data
disclosure-withheld-commercial = Who was paid: commercial confidentiality
disclosure-withheld-elsewhere = Something else in the row
disclosure-withheld-all = In all

disclosure-findings = What the checks found
disclosure-findings-none = Nothing.
disclosure-findings-lead = Each finding is a warning: it did not stop the file from being published. Lines are those of the council’s own file.
disclosure-finding = Finding
disclosure-finding-row = the row
disclosure-finding-count = How often
disclosure-finding-lines = Where
disclosure-lines-none = in the file as a whole
disclosure-lines = { $count ->
    [one] line { $lines }
   *[other] lines { $lines }
}
disclosure-lines-more = lines { $lines } and further ones
disclosure-lines-not-said = not said here
finding-supplier-spelling = One supplier may stand under several spellings
finding-repeated-row = The same row stands twice
finding-below-threshold = An amount that need not be published
finding-excluded = A kind of payment that belongs elsewhere
finding-meaningless = Words that say nothing
finding-redaction-rate = Much is withheld
finding-blank-row = A blank row, left out
finding-total-row = A row of totals, left out
finding-money = An amount in another form, repaired
finding-date = A date in another form, repaired
finding-boolean = A yes or no in another form, repaired
finding-number = A number in another form, repaired
finding-code = A word in another form, repaired
finding-padded = Spaces before or after a value, taken away
finding-null-word = A word for “nothing”, taken away
finding-salary-band = A salary band in another form, repaired
finding-postcode = A postcode in another form, repaired
finding-company-number = A company number in another form, repaired
finding-authority-name = The council’s name in another form
finding-possible-personal-data = What may be personal data

disclosure-first-rows = The first rows
disclosure-all-rows = All rows
disclosure-lone-row = What the file says
disclosure-first-rows-said = { $count ->
    [one] The one row of the file, as published.
   *[other] { $shown-said } of { $count-said } rows, as published.
}
disclosure-row-number = Row
disclosure-head-pounds = { $title } (£)
disclosure-rows-same = { $column }: { $value }
disclosure-rows-all = In each of these rows: { $what }.
disclosure-rows-empty = Empty in each of these rows: { $columns }.
disclosure-no-file = No file of this period is here.
disclosure-neighbours = Other periods
disclosure-before = Previous: { $period }
disclosure-after = Next: { $period }
disclosure-back = All periods, versions and columns of “{ $title }”
