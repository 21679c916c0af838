# The accessibility statement, in the order of the model statement. What stands here must be true of any site built from the
# standard templates; what nobody has tested is said to be untested.

accessibility-title = Accessibility statement
accessibility-description = How accessible this website is, whom to tell about a problem, and what the law asks.
accessibility-scope = This accessibility statement applies to { $site }.
accessibility-run-by = This website is run by { $publisher }. We want as many people as possible to be able to use it.
accessibility-aim = Its pages are designed so that you should be able to:
accessibility-aim-zoom = zoom in up to 400% without the text running off the screen
accessibility-aim-colours = change colours, contrast and fonts with your browser or device, and use its dark or high contrast settings
accessibility-aim-keyboard = find your way around with a keyboard or with speech recognition software
accessibility-aim-reader = listen to the pages with a screen reader: each chart has a description in words and a table of its figures, and each status has a word beside its colour and shape
accessibility-aim-reader-of-words = listen to the pages with a screen reader
accessibility-aim-print = print any page
accessibility-aim-script = read everything without JavaScript
accessibility-abilitynet = If you have a disability, your device may be made easier to use:
accessibility-abilitynet-link = advice from AbilityNet

accessibility-how-title = How accessible this website is
accessibility-how = This website has not yet been audited by people who use assistive technology or by specialists. We know that some parts may be hard to use:
accessibility-how-tested = We know that some parts of this website may be hard to use:
accessibility-how-tables = wide tables scroll sideways inside their own frame on a narrow screen
accessibility-how-csv = data files are plain tables for spreadsheets and programs and have no headings, styles or pictures of their own
accessibility-documents = { $documents ->
    [one] one document in another format, such as a PDF, is published as it was supplied, and the checks of this website do not cover it
   *[other] { $documents-said } documents in other formats, such as PDF, are published as they were supplied, and the checks of this website do not cover them
  }

accessibility-contact-title = Feedback and contact information
accessibility-contact = If you need information on this website in a different format, contact us.
accessibility-formats = You can ask for { $formats }.
accessibility-no-contact = If you need information on this website in a different format, contact { $publisher }. No contact details have been recorded for this website.
accessibility-response = Tell us the address of the page, what you were trying to do, and the format that you need.
accessibility-response-unsaid = This website does not yet say how soon you can expect an answer.
accessibility-response-days = { $days ->
    [one] We will answer within one day.
   *[other] We will answer within { $days-said } days.
  }
accessibility-report-title = Reporting accessibility problems with this website
accessibility-report = We are always looking to improve the accessibility of this website. If you find any problems not listed on this page, or think that we are not meeting accessibility requirements, tell us in the same way.

accessibility-enforcement-title = Enforcement procedure
accessibility-enforcement = The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). If you are not happy with how we respond to your complaint, contact the
accessibility-eass = Equality Advisory and Support Service (EASS)
accessibility-enforcement-ni = In Northern Ireland the Equality Commission for Northern Ireland (ECNI) is responsible for enforcing the accessibility regulations. If you are there and are not happy with how we respond to your complaint, contact the
accessibility-enforcement-ni-alone = The Equality Commission for Northern Ireland (ECNI) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). If you are not happy with how we respond to your complaint, contact the
accessibility-ecni = Equality Commission for Northern Ireland

accessibility-technical-title = Technical information about this website’s accessibility
accessibility-committed = { $publisher } is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
accessibility-status-title = Compliance status
accessibility-status-before = This website has not yet been audited against level AA of the
accessibility-status-full = This website is fully compliant with level AA of the
accessibility-status-partial = This website is partially compliant with level AA of the
accessibility-status-not = This website is not compliant with level AA of the
accessibility-status-listed = The non-compliances and exemptions are listed below.
accessibility-status-untested = This website has not yet been audited, so parts of it may not meet the guidelines without our knowing.
accessibility-wcag = Web Content Accessibility Guidelines version 2.2
accessibility-status-after = Until it has been, we describe it as partially compliant, since parts of it may not meet the guidelines without our knowing.

accessibility-content-title = Non-accessible content
accessibility-noncompliance-title = Non-compliance with the accessibility regulations
accessibility-noncompliance = No failure has been recorded. Without an audit that does not mean that there is none.
accessibility-no-failure = No failure is recorded.
accessibility-issue-fails = This fails WCAG 2.2 success criterion { $criterion }.
accessibility-issue-by = We plan to mend it by { $date }.
accessibility-issue-undated = No date has been set for mending it.
accessibility-burden-title = Disproportionate burden
accessibility-burden = We do not claim that making any part of this website accessible would be a disproportionate burden.
accessibility-burden-claimed = We have assessed that making these parts accessible now would be a disproportionate burden within the meaning of the accessibility regulations:
accessibility-scope-title = Content that is not within the scope of the accessibility regulations
accessibility-out-of-scope = We do not claim that any part of this website is outside the scope of the accessibility regulations.

accessibility-doing-title = What we are doing to improve accessibility
accessibility-doing = A page that fails is put right in the template that all such pages are made from, so that a problem reported on one page is solved on all of them.

accessibility-prepared-title = Preparation of this accessibility statement
accessibility-prepared = This statement was prepared on { $date }.
accessibility-drafted = This statement is a draft, made with this website as it stood on { $date }.
accessibility-reviewed = It was last reviewed on { $date }.
accessibility-unreviewed = No review of it has been recorded.
accessibility-untested = No test of this website by people has been recorded.
accessibility-tested-on = This website was last tested on { $date }.
accessibility-tested-by = This website was last tested on { $date }. The test was carried out by { $by }.
accessibility-makers = The standard templates that it is built from (Plainsight { $version }) are tested by their makers: programs check sample pages with axe for WCAG 2.2 levels A and AA, at narrow and wide sizes, in light and dark colours, at 400% zoom, with the keyboard alone and without JavaScript. Such checks find some problems and not all, and they do not cover changes that a website makes to its templates.
