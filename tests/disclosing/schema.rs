//! What the datasets ask for, read from their TOML by this test alone.

use toml::{Table, Value};

/// A column as its schema has it.
pub struct Column {
    /// The standard heading.
    pub name: String,
    /// What stands in it.
    pub kind: String,
    /// The other headings.
    pub aliases: Vec<String>,
    /// Other columns that are as good.
    pub alternatives: Vec<String>,
    /// The column must be there.
    pub is_required: bool,
    /// A cell of it may be empty.
    pub may_be_empty: bool,
    /// What it is to the program: in a `transaction` no personal data is looked for.
    pub role: String,
    /// Contact details belong here.
    pub is_contact: bool,
}

/// The columns of a dataset by its id.
pub fn columns(dataset: &str) -> Vec<Column> {
    let laws = ["ltc-2015", "facility-time-2017", "procurement-act-2023"];
    let path = |law: &&str| super::common::root().join(format!("src/load/disclosures/{law}/{dataset}.toml"));
    let file = laws.iter().map(path).find(|path| path.exists()).unwrap_or_else(|| panic!("{dataset}"));
    let toml: Table = std::fs::read_to_string(file).unwrap().parse().unwrap();
    toml["columns"].as_array().unwrap().iter().map(|column| read(column.as_table().unwrap())).collect()
}

fn read(table: &Table) -> Column {
    let text = |key: &str| table.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let list = |key: &str| {
        let list = table.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
        list.iter().map(|word| word.as_str().unwrap().to_owned()).collect()
    };
    let is_required = text("is") == "required";
    Column {
        name: text("name"),
        kind: text("kind"),
        aliases: list("aliases"),
        alternatives: list("alternatives"),
        is_required,
        may_be_empty: !is_required || table.contains_key("may_be_empty_when"),
        role: text("role"),
        is_contact: table.get("contact").and_then(Value::as_bool).unwrap_or_default(),
    }
}
