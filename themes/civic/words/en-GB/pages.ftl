# Sentences of pages.
