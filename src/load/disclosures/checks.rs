//! Every check of disclosures: its code, its level, what it finds, what to write instead, and whether a reason excuses it.
//!
//! `docs/content/reference/checks.md` is this list as a page. Tests hold that every code of this folder stands here, and that every code here has a case.

use crate::diag::Severity;

/// A check of disclosures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DisclosureCheck {
    /// The code of its findings: `disclosure/money`.
    pub code: &'static str,
    /// Whether it stops the build. A value that is repaired (`repair = true`) is a warning all the same.
    pub level: Severity,
    /// What it finds, in a few words.
    pub finds: &'static str,
    /// What to write instead.
    pub remedy: &'static str,
    /// Whether `[[allow]]` with a reason may excuse a finding. What would leave a sum wrong or a row out may not.
    pub excusable: bool,
}

/// The checks of one part of a disclosure, with its title.
pub type CheckGroup = (&'static str, &'static [DisclosureCheck]);

/// Every check, by what it is about, in display order.
pub const CHECKS: &[CheckGroup] = &[
    (
        "The site and its folders",
        &[
            error("disclosure/unknown-code", "a version of the Code that is not known", "write `code = \"ltc-2015\"`"),
            error(
                "disclosure/no-body",
                "disclosures on a site that does not say whose they are",
                "write `[disclosures]` with `authority` and `code` in `plainsight.toml`",
            ),
            error(
                "disclosure/unknown-dataset",
                "a folder that is named for no dataset",
                "name it as the dataset, or describe a dataset of the council's own in its `dataset.toml`",
            ),
            error("disclosure/file-name", "a file whose name says no period, or no date of publication", "name it `<period>@<date>.csv`"),
            error(
                "disclosure/period",
                "a file for a kind of period in which the dataset is not published",
                "name it for a quarter or month, a year or day, as the dataset asks",
            ),
            error("disclosure/same-version", "two files for one period and one date", "give a corrected file its own date"),
            warning(
                "disclosure/held",
                "a file with mistakes that `build --hold` keeps back while the rest is published",
                "mend its mistakes, which `plainsight check` lists, and build without `--hold`",
            ),
            warning("disclosure/needless-hold", "a file that is to be held back and has no mistake", "leave `--hold` out"),
            error("disclosure/unknown-hold", "a `--hold` of a dataset or period that has no file", "name a file that is there"),
        ],
    ),
    (
        "dataset.toml",
        &[
            error(
                "disclosure/vat-not-declared",
                "amounts of which nothing says whether they are net or gross of VAT",
                "write `amounts = \"net\"` or `amounts = \"gross\"`",
            ),
            error(
                "disclosure/cdp-statement",
                "a statement about the Central Digital Platform without an address, or of a dataset that is not published there",
                "add the platform's address, or remove the key",
            ),
            error("disclosure/link", "a link that is no address", "write the whole address: `https://…`"),
            error(
                "disclosure/allowance",
                "an allowance of a finding that is not there, or that nothing can excuse",
                "write a code of this list that can be excused, or correct the file",
            ),
            warning(
                "disclosure/unused-allowance",
                "an allowance that excuses nothing in the files that are there",
                "remove it, or correct its `column` and `value`",
            ),
            error(
                "disclosure/deadline",
                "a deadline that is no rule",
                "write `one-month-after`, `30 days after`, a day of the year or `with-first`",
            ),
            error(
                "disclosure/allowed",
                "allowed words of a column that is not of the kind `code`, or a column of that kind without them",
                "write `kind = \"code\"` with `allowed`",
            ),
            error("disclosure/column-twice", "two columns of one name", "rename one"),
            error(
                "disclosure/unknown-column",
                "a rule about a column that the dataset does not declare",
                "write the name of a declared column",
            ),
        ],
    ),
    (
        "The headings of a file",
        &[
            error(
                "disclosure/empty-file",
                "a file without even headings",
                "write the headings; with nothing below them it is a nil return",
            ),
            error(
                "disclosure/delimiter",
                "headings in one cell, with another delimiter than the declared one",
                "declare `delimiter` in `dataset.toml`",
            ),
            error("disclosure/heading-twice", "two headings that mean one column", "remove or rename one"),
            error("disclosure/no-heading", "a column without a heading", "name it or remove it"),
            error("disclosure/missing-column", "a required column that is not there, nor one that is as good", "add the column")
                .excusable(),
            error(
                "disclosure/fraud-column",
                "a column that helps to divert payments: numbers of invoices, orders, VAT, bank accounts",
                "remove it, or publish a number of your own",
            )
            .excusable(),
            error(
                "disclosure/personal-column",
                "a column about a person's own life: date of birth, home address, National Insurance number",
                "remove it",
            )
            .excusable(),
            warning(
                "disclosure/heading-drift",
                "headings that are not those of the period before",
                "keep the headings, best the standard ones",
            )
            .excusable(),
        ],
    ),
    (
        "Rows",
        &[
            error("disclosure/blank-row", "a row of empty cells", "remove it"),
            error("disclosure/total-row", "a row that is a total", "remove it"),
            error("disclosure/columns", "a row with more or fewer cells than headings", "put a cell with a comma between double quotes"),
            error(
                "disclosure/empty-cell",
                "a required cell that is empty, and none that is as good",
                "fill it in, or write one of the two wordings for what is redacted",
            )
            .excusable(),
            error(
                "disclosure/missing-row",
                "a row that the file must have: the highest and the median pay, each band of facility time",
                "add the row",
            ),
            warning(
                "disclosure/repeated-row",
                "the same row twice, to the letter; split lines and redacted rows are not",
                "remove it, or publish a number that tells the two apart",
            )
            .excusable(),
            error(
                "disclosure/outside-period",
                "a row dated outside the file's period",
                "move it to the file of its period; declare a register as `covers = \"register\"`",
            )
            .excusable(),
            error("disclosure/future-date", "a row dated after the day on which the file was published", "correct the date"),
            warning("disclosure/below-threshold", "a sum that need not be published", "leave it out, or declare `publishes_above`")
                .excusable(),
            warning(
                "disclosure/excluded",
                "a kind of payment that the dataset leaves out: tax, pay of staff, pensions, borrowing",
                "leave it out",
            )
            .excusable(),
            error("disclosure/other-authority", "a row that names another body of the site", "move it to that body's files").excusable(),
            warning(
                "disclosure/authority-name",
                "a row that names a body by no name or alias of the disclosing one",
                "write the name, or add an alias in `data/authorities.csv`",
            )
            .excusable(),
        ],
    ),
    (
        "Values",
        &[
            error(
                "disclosure/spreadsheet-error",
                "an error of a spreadsheet: `#REF!`, `#N/A`, `#####`",
                "mend the formula and save the file again",
            ),
            error("disclosure/null-word", "a word for nothing: `NA`, `null`, `-`", "leave the cell empty"),
            error("disclosure/padded", "a space before or after a value", "remove it"),
            error(
                "disclosure/money",
                "an amount that is not pounds and two digits of pence: `£`, commas, brackets, one digit",
                "write digits, a point and two digits, with a leading minus for a credit",
            ),
            error("disclosure/date", "a day that is none, or not ten characters", "write it in the declared form"),
            error(
                "disclosure/date-form",
                "a date in the other form than the declared one",
                "write all dates in one form, or declare the other as `date_format`",
            ),
            error(
                "disclosure/date-month",
                "a date with a number above 12 in the place of the month",
                "correct every date of the file, those that look right too",
            ),
            error("disclosure/boolean", "neither yes nor no", "write True, False, Yes or No"),
            error("disclosure/code", "a word that the column does not have", "write one of its words").excusable(),
            error(
                "disclosure/uprn",
                "no property reference number",
                "write at most twelve digits; format the column as text in the spreadsheet",
            )
            .excusable(),
            error("disclosure/postcode", "no postcode", "write `M33 7ZF`, or the first half `M33`").excusable(),
            error("disclosure/postcode-sector", "neither a postcode sector nor a district", "write `M33 1` or `M33`").excusable(),
            error("disclosure/company-number", "no number of Companies House", "write its eight characters").excusable(),
            error("disclosure/charity-number", "no number of a charity", "write its six or seven digits").excusable(),
            error("disclosure/salary-band", "no band of £5,000", "write a multiple of 5000 and the last pound of the band: `60000-64999`")
                .excusable(),
            error("disclosure/ratio", "no ratio to one", "write `6.3` or `6.3:1`").excusable(),
            error(
                "disclosure/number",
                "no number of the column's kind: whole, decimal, or a percentage from 0 to 100",
                "write digits, with at most one point",
            ),
            error("disclosure/year", "no year", "write `2026/27` or `2026`").excusable(),
            error("disclosure/address", "no address on the web", "write the whole address: `https://…`").excusable(),
            error("disclosure/document", "neither an address nor the path of a file", "write one of them").excusable(),
            error("disclosure/document-missing", "a document that is no file of `content/`", "put the file there, or correct the path"),
        ],
    ),
    (
        "What must not be said, and what says nothing",
        &[
            error(
                "disclosure/redaction-wording",
                "what is redacted in other words than the two",
                "write `REDACTED PERSONAL DATA` or `REDACTED COMMERCIAL CONFIDENTIALITY`",
            )
            .excusable(),
            warning(
                "disclosure/redaction-rate",
                "more than half of the rows, or of the money, redacted",
                "redact only what the law protects",
            )
            .excusable(),
            warning(
                "disclosure/redaction-jump",
                "a share of redacted rows or money that more than doubled since the period before",
                "look whether a rule was applied too widely",
            )
            .excusable(),
            error(
                "disclosure/must-be-redacted",
                "what may not be said of a row: where a vacant property is, the name of somebody paid less than £150,000",
                "leave the cell empty; of a vacant property give the postcode district",
            )
            .excusable(),
            error(
                "disclosure/personal-data",
                "a National Insurance number, a bank account or an e-mail address where none belongs",
                "remove it, or write `REDACTED PERSONAL DATA`",
            )
            .excusable(),
            warning(
                "disclosure/possible-personal-data",
                "what may be a telephone number, or a person's name: in a purpose, or as a payee with `Mr`, `Dr` and the like and no word of a business",
                "look at it; remove it where it is",
            )
            .excusable(),
            error(
                "disclosure/too-few",
                "a band of fewer than ten occupied homes, or a sector of fewer than 2,500 households",
                "merge it with its neighbour",
            )
            .excusable(),
            warning(
                "disclosure/meaningless",
                "a supplier or purpose that tells a reader nothing: `various`, `misc`",
                "say it in a few plain words",
            )
            .excusable(),
            warning("disclosure/supplier-spelling", "one supplier under several spellings", "write one name").excusable(),
        ],
    ),
];

const fn error(code: &'static str, finds: &'static str, remedy: &'static str) -> DisclosureCheck {
    DisclosureCheck { code, level: Severity::Error, finds, remedy, excusable: false }
}

const fn warning(code: &'static str, finds: &'static str, remedy: &'static str) -> DisclosureCheck {
    DisclosureCheck { level: Severity::Warning, ..error(code, finds, remedy) }
}

impl DisclosureCheck {
    /// The same, which a reason may excuse.
    const fn excusable(self) -> Self {
        Self { excusable: true, ..self }
    }

    /// A check by its code.
    pub fn of(code: &str) -> Option<&'static Self> {
        Self::all().find(|check| check.code == code)
    }

    /// Every check, in display order.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        CHECKS.iter().flat_map(|(_, checks)| *checks)
    }
}
