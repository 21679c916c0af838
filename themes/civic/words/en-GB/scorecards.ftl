# Sentences of scorecards.
