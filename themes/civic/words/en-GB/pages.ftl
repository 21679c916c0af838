# Sentences of pages.

home = Home
councils = Councils
indicators = Measures
scorecards = Scorecards
data = Data

skip = Skip to main content
breadcrumb = Breadcrumb
menu = Menu

download = Download { $format }, { $size }
forecast-status = { $status } (forecast)
recorded-mark = { $word } ({ $mark })

question-title = Question about this figure?
question-title-of-words = Question about this page?
question-subject = Question about { $address }
question-subject-of-site = Question about { $site }: { $address }
question-publisher = Ask { $publisher }; no mailbox or telephone number has been recorded for this website.
question-email = Email { $email }
question-url = Ask a question at { $address }
question-phone = Phone { $phone }
question-formats = Ask us for { $formats }.
figures-up-to = Figures up to { $date }.
data-up-to = Data up to { $date }.
page-as-at = Page updated { $date }.
foot-accessibility = Accessibility statement
foot-version = About this version
foot-publisher = Published by { $publisher }
foot-licence = All content is available under the

chart-numbers = The numbers in this chart
source-of = Source: { $source }.
heading-with-unit = { $title } ({ $unit })
