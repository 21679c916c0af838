//! What Plainsight is measured against: a plain reader of the same columns, as somebody would write it with the `csv` crate for this one file.

use std::collections::HashMap;
use std::path::Path;

use csv::StringRecord;
use jiff::civil::Date;

/// Rows and pence by word.
pub type Sums = HashMap<String, (u64, i64)>;

/// What the plain reader makes of a ledger.
#[derive(Debug, Default)]
pub struct Read {
    pub rows: u64,
    pub pence: i64,
    pub months: HashMap<(i16, i8), (u64, i64)>,
    pub departments: Sums,
    pub suppliers: Sums,
    pub dates: Option<(Date, Date)>,
}

/// Reads date, amount, VAT, department, supplier, purpose and category of every row, parses the first three and adds up.
pub fn read(path: &Path) -> Read {
    let mut reader = csv::Reader::from_path(path).expect("the ledger opens");
    let headings = reader.headers().expect("the ledger has headings").clone();
    let place = |name: &str| headings.iter().position(|heading| heading == name).expect("the column is there");
    let (date, amount, vat) = (place("PaymentDate"), place("Amount"), place("IrrecoverableVATAmount"));
    let (department, supplier) = (place("OrganisationalUnit"), place("BeneficiaryName"));
    let (mut read, mut record) = (Read::default(), StringRecord::new());
    while reader.read_record(&mut record).expect("the ledger can be read") {
        let day = day(&record[date]).expect("the date is a date");
        let pence = pence(&record[amount]).expect("the amount is money");
        assert!(record[vat].is_empty() || self::pence(&record[vat]).is_some());
        read.rows += 1;
        read.pence += pence;
        read.dates = Some(read.dates.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
        let month = read.months.entry((day.year(), day.month())).or_default();
        *month = (month.0 + 1, month.1 + pence);
        add(&mut read.departments, &record[department], pence);
        add(&mut read.suppliers, &record[supplier], pence);
    }
    read
}

fn add(sums: &mut Sums, word: &str, pence: i64) {
    if let Some(sum) = sums.get_mut(word) {
        *sum = (sum.0 + 1, sum.1 + pence);
    } else {
        sums.insert(word.to_owned(), (1, pence));
    }
}

fn day(cell: &str) -> Option<Date> {
    let mut parts = cell.split('/');
    let (day, month, year) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Date::new(year, month, day).ok()
}

fn pence(cell: &str) -> Option<i64> {
    let (pounds, pence) = cell.split_once('.')?;
    let (size, pence): (i64, i64) = (pounds.trim_start_matches('-').parse().ok()?, pence.parse().ok()?);
    Some(if pounds.starts_with('-') { -(size * 100 + pence) } else { size * 100 + pence })
}
