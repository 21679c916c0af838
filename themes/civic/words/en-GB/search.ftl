# Sentences of the search and of the list from A to Z.

search = Search and A to Z
search-description = Everything on this site from A to Z: councils, measures, areas, scorecards, tables and pages.
search-lead = { $count ->
    [one] One thing
   *[other] { $count-said } things
} to find here, from A to Z.
search-letter = Everything under { $letter }
search-letter-lead = { $count ->
    [one] One entry.
   *[other] { $count-said } entries.
}
search-without-script = Searching needs JavaScript. Without it, here is everything from A to Z.
search-letters = Letters
search-label = Search this site
search-button = Search
search-see = see

search-kind-council = council or other body
search-kind-measure = measure
search-kind-area = area
search-kind-place = place
search-place = { $kind }: { $bodies }
search-kind-scorecard = scorecard
search-kind-disclosure = published dataset of the council
search-kind-report = report
search-kind-table = table
search-kind-page = page
