//! A made-up site with one spending ledger of any length: the same rows every time, as varied as a council's own.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// The ledger's path in the site.
pub const LEDGER: &str = "data/disclosures/spending-over-500/fy2026-27-q1@2026-07-30.csv";

const SITE: &str = "format = 1\ntitle = \"Ledger\"\n[publisher]\nname = \"Ashford-on-Sea\"\n\
                    [disclosures]\nauthority = \"ashford-on-sea\"\ncode = \"ltc-2015\"\n";
const HEADINGS: &str = "OrganisationLabel,OrganisationURI,EffectiveDate,OrganisationalUnit,BeneficiaryName,BeneficiaryOtherID,PaymentDate,\
                        TransactionNumber,Amount,IrrecoverableVATAmount,Purpose,CategoryInternalName,CardTransaction";
const PLACES: [&str; 16] = [
    "Ashby",
    "Birchwood",
    "Corfe",
    "Dunsden",
    "Elmley",
    "Fernham",
    "Glaston",
    "Hatherby",
    "Ivelet",
    "Kelmarsh",
    "Lydeard",
    "Marlow",
    "Norbury",
    "Oakham",
    "Pelsall",
    "Quorn",
];
const TRADES: [&str; 16] = [
    "Care",
    "Roofing",
    "Highways",
    "Catering",
    "Software",
    "Fostering",
    "Legal",
    "Waste",
    "Lighting",
    "Training",
    "Drainage",
    "Transport",
    "Stationery",
    "Nursing",
    "Surveying",
    "Landscapes",
];
const FIRMS: [&str; 8] = ["Services", "Partnership", "Group", "Solutions", "Brothers", "Associates, North", "Homes", "& Sons"];
const PURPOSES: [&str; 12] = [
    "Residential care",
    "Agency staff",
    "Reactive repairs",
    "Main works contractor",
    "Home to school transport",
    "Software licences",
    "Foster care allowances",
    "Legal fees",
    "Grounds maintenance",
    "Electricity",
    "Training courses",
    "Postage and carriage",
];

/// Noughts to whatever: a linear congruential generator (the constants of Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// Writes the site into an empty folder; without rows it has no ledger. The ledger's path.
pub fn site(folder: &Path, rows: u64) -> PathBuf {
    let ledger = folder.join(LEDGER);
    fs::create_dir_all(ledger.parent().expect("the ledger has a folder")).expect("the folder can be made");
    fs::write(folder.join("plainsight.toml"), SITE).expect("the site can be written");
    fs::write(ledger.with_file_name("dataset.toml"), "amounts = \"net\"\n").expect("the statement can be written");
    if rows > 0 {
        write(&ledger, rows).expect("the ledger can be written");
    }
    ledger
}

fn write(path: &Path, rows: u64) -> std::io::Result<()> {
    let mut file = BufWriter::new(fs::File::create(path)?);
    let mut dice = Dice(20_260_730);
    writeln!(file, "{HEADINGS}\r")?;
    for row in 0..rows {
        let day = row * 91 / rows;
        let (month, day) = if day < 30 {
            (4, day + 1)
        } else if day < 61 {
            (5, day - 29)
        } else {
            (6, day - 60)
        };
        let department = dice.below(48);
        let supplier = dice.below(90).pow(2) + dice.below(100);
        let sign = if dice.below(40) == 0 { "-" } else { "" };
        let pounds = 501 + dice.below(3) * dice.below(700) + dice.below(20).pow(4) / 4;
        write!(file, "Ashford-on-Sea,https://register.example.org/id/ashford-on-sea,30/06/2026,")?;
        write!(file, "{} {},", TRADES[(department % 16) as usize], ["operations", "commissioning", "support"][(department / 16) as usize])?;
        named(&mut file, supplier, &mut dice)?;
        write!(file, ",{day:02}/{month:02}/2026,{},{sign}{pounds}.{:02},", 5_100_000_000 + row, dice.below(100))?;
        write!(file, "{},", ["0.00", "", "0.00", "12.50"][dice.below(4) as usize])?;
        let purpose = PURPOSES[dice.below(12) as usize];
        match dice.below(5) {
            0 => write!(file, "{purpose} - order {}", 30_000 + dice.below(40_000))?,
            1 => write!(file, "\"{purpose}, {}\"", PLACES[dice.below(16) as usize])?,
            _ => write!(file, "{purpose}")?,
        }
        writeln!(file, ",{} : {},None\r", TRADES[dice.below(16) as usize].to_uppercase(), TRADES[dice.below(16) as usize])?;
    }
    file.flush()
}

/// A supplier's name and number; one row in twenty-five is redacted.
fn named(file: &mut impl Write, supplier: u64, dice: &mut Dice) -> std::io::Result<()> {
    if dice.below(25) == 0 {
        return write!(file, "REDACTED PERSONAL DATA,");
    }
    let (place, trade) = (PLACES[(supplier % 16) as usize], TRADES[(supplier / 16 % 16) as usize]);
    let firm = FIRMS[(supplier / 256 % 8) as usize];
    let branch = supplier / 2048;
    let mark = if firm.contains(',') { "\"" } else { "" };
    let name = if branch == 0 { String::new() } else { format!(" {}", PLACES[(branch * 5 % 16) as usize]) };
    write!(file, "{mark}{place}{name} {trade} {firm} Ltd{mark},{}", 1000 + supplier)
}
