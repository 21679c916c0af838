# The dates by which the Transparency Code asks for data.

calendar-name = Publication dates of { $publisher }
calendar-summary = Publish { $title }: { $period }
calendar-description = { $title } for { $period } is to be published by { $due }.
calendar-description-basis = { $title } for { $period } is to be published by { $due }. What asks for it: { $basis }.
