# Sentences of charts.
