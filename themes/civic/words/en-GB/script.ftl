# Sentences of what pages gain in a browser with script. What stands in braces is filled in there, so a sentence with a count
# is worded without a plural.

filter-bodies = Find a council or other body by name
filter-measures = Find a measure by its words
filter-rows = Find rows by their words

script-shown = Shown: { $shown } of { $all }
script-none = Nothing has all of these words. Try fewer, or the beginning of one.
script-sorted-up = Sorted by { $column }, ascending
script-sorted-down = Sorted by { $column }, descending

script-suggestions = Suggestions
script-suggested = Suggestions: { $count }. Use the arrow keys to choose one.
script-results = Results for “{ $typed }”
script-no-results = Nothing was found. Everything on this site stands below, from A to Z.
