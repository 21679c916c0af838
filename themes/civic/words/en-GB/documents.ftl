# Sentences of documents, reports and the blocks in them.

reports = Reports
reports-lead = Reports, newest first. Each shows its figures as they were known on its date.
report-as-at = The figures are those known on { $date }.
document-below = In this section
document-contents = On this page

heading-body = Body
block-scorecard = See the scorecard “{ $title }”
block-table = See the table “{ $title }” with its notes and downloads
block-measure-group = { $measure }: { $group }
block-no-chart = There are no figures to draw a chart from.
