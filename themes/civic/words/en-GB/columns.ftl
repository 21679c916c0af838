# Sentences of columns.
