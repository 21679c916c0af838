# Open data, and which version of the site this is.

data-title = Data
data-lead = Everything that this site shows, as files that anyone may download, check and use.
data-contents = On this page
data-what = What
data-about = What is in it
data-download = Download
data-file = { $format }, { $size }
data-file-of = of { $title }
data-file-columns = columns
data-file-columns-of = of the CSV file of { $title }

data-whole-title = Everything
data-whole-caption = Files of the whole site
data-all = All data
data-all-about = One archive of every table on this page, with a description and checksums.
data-figures = All figures
data-figures-about = One row for each version of a figure and each set in which it has a target, with its status and everything that the status follows from.
data-package = Data package
data-package-about = A list of every CSV file with its columns, for programs that load tables (Frictionless Data Package).
data-sums = Checksums
data-sums-about = The SHA-256 sum of every file.
data-check = To check that the files of the archive are complete and unchanged, unpack it and run this in its folder:

data-licence-title = Licence and citation
data-licence = You may use all of this under the
data-licence-differs = Some measures have another licence: their pages and the column “licence” of the measures file say which.
data-attribution = Wherever you use it, say:
data-cite-title = How to cite this data
data-cite-lead = Figures may be revised, so name the date:
data-cite = { $publisher }, “{ $title }”, data as at { $date }.

data-group-site = Targets, rules and lists
data-group-measures = Figures by measure
data-group-councils = Figures by council
data-group-scorecards = Scorecards
data-group-tables = Tables
data-group-transparency = Files of the Transparency Code
data-group-schemas = Lists of columns that many files share, for programs

data-reading-title = Reading the files
data-beside = Beside each CSV file stands a description of its columns, at the same address with “-metadata.json” at the end (CSV on the Web).
data-promise-title = What stays the same
data-promise = The addresses of the files stay, and so do the names of the columns, what they mean and their order, within one version of the data format. A column may be added behind the last. Should one ever have to go or change, the version of the format, which is given under “About this version”, changes with it.
data-columns-title = What each column means
data-columns-open = Show all columns
data-columns-caption = Columns of the files
data-column = Column
data-column-title = Title
data-column-about = What it means

data-version-title = About this version
version-as-at = Data as at
version-format = Version of the data format
version-program = Made with
version-measures-title = Measures
version-bodies-title = Councils and other bodies
version-figures-title = Figures
version-measures = { $measures ->
    [one] 1 measure
   *[other] { $measures-said } measures
  }
version-derived = { $measures }, { $derived ->
    [one] 1 of them worked out from others
   *[other] { $derived-said } of them worked out from others
  }
version-councils = { $count ->
    [one] 1 council
   *[other] { $count-said } councils
  }
version-other-bodies = { $count ->
    [one] 1 other body
   *[other] { $count-said } other bodies
  }
version-area-totals = { $count ->
    [one] 1 area as a whole
   *[other] { $count-said } areas as a whole
  }
version-invented = { $count ->
    [one] 1 made-up body, never counted with real ones
   *[other] { $count-said } made-up bodies, never counted with real ones
  }
version-figures = { $figures ->
    [one] 1 figure, earlier versions counted
   *[other] { $figures-said } figures, earlier versions counted
  }

version-checked-title = How these figures were checked
version-checked-input = Every file was read in full before anything was published. A cell that could not be read without guessing stops the whole site from being published.
version-checked-status = Statuses, ranks and totals were worked out by program from the exact figures, never from rounded ones, by the rules on each measure’s page.
version-totals = { $count ->
    [one] One printed total of figures or targets was added up again from its parts: { $parts }.
   *[other] { $count-said } printed totals of figures or targets were added up again from their parts: { $parts }.
  }
version-table-totals = { $count ->
    [one] One printed total in the tables was added up again from its parts: { $parts }.
   *[other] { $count-said } printed totals in the tables were added up again from their parts: { $parts }.
  }
version-agree = { $count ->
    [one] 1 agrees
   *[other] { $count-said } agree
  }
version-differ = { $count ->
    [one] 1 differs, and is published as printed with the difference beside it
   *[other] { $count-said } differ, and are published as printed with the difference beside them
  }
version-unknown = { $count ->
    [one] 1 cannot be checked, since a part is missing
   *[other] { $count-said } cannot be checked, since a part is missing
  }
version-checked-files = The data files hold what the pages show, and each row holds what its status follows from, so that anybody can check it.
version-unchecked = No program can tell whether a source was right. Each measure’s page names the source of its figures.
version-changes = What changed, and when
version-tables = Other published tables
