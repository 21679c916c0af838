# Sentences of what pages gain in a browser with script. What stands in braces is filled in there, so a sentence with a count
# is worded without a plural.

filter-bodies = Find a council
filter-measures = Find a measure
filter-rows = Find rows

script-shown = Shown: { $shown } of { $all }
script-none = Nothing has all of these words. Try fewer, or the beginning of one.
script-sorted-up = Sorted by { $column }, ascending
script-sorted-down = Sorted by { $column }, descending

script-suggestions = Suggestions
script-suggested = Suggestions: { $count }. Use the arrow keys to choose one.
script-results = Results for “{ $typed }”
script-no-results = Nothing was found. Everything on this site stands below, from A to Z.

script-ledger-title = Search this ledger
script-ledger-lead = Find what was paid to whom and for what, and what it comes to. It is worked out in your browser from the published file; nothing that you type is sent.
script-ledger-load = Load the rows to search ({ $size })
script-ledger-loading = Rows loaded: { $rows }
script-ledger-failed = The file could not be loaded. You can download it from this page, or try again.
script-ledger-search = Words of the supplier or purpose
script-ledger-months = Month
script-ledger-all = All
script-ledger-count = Rows found: { $count } of { $rows }.
script-ledger-total = Total: { $total }.
script-ledger-without = Rows without an amount, not in the total: { $without }.
script-ledger-caption = Rows found
script-ledger-pages = Pages of rows
script-ledger-page = Page { $page } of { $pages }
script-ledger-before = Previous page
script-ledger-after = Next page
script-ledger-save = Download these rows (CSV)
script-ledger-file = rows-found
