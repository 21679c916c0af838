# The dates by which the Transparency Code asks for data.

calendar-name = Publication dates of { $publisher }
calendar-summary = Publish { $title }: { $period }
calendar-description = { $title } for { $period } is to be published by { $due }.
calendar-description-basis = { $title } for { $period } is to be published by { $due }. What asks for it: { $basis }.

# The files of the Transparency Code and the descriptions of their columns.

download-disclosure = { $title }, { $period }
download-disclosure-version = { $title }, { $period }, as published on { $date }
disclosure-organisation = Organisation name
disclosure-organisation-about = The body that publishes the file.
disclosure-extra-column = A column of the council's own, which the dataset does not ask for.
disclosure-allowed = One of: { $words }.
disclosure-empty-when = May be empty: { $when }
disclosure-net = Amounts are without VAT that the council can recover.
disclosure-gross = Amounts include VAT that the council can recover.
