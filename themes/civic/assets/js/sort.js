/**
 * Sorts tables that are marked for it: a heading with `data-sort` becomes a button. A cell is sorted by `data-key`, its exact
 * place as the build worked it out, or by its words; cells without anything to sort by stand last in either direction.
 */

import { element, say } from "./say.js";

/** @param {ParentNode} [root] */
export function sortTables(root = document) {
  for (const table of root.querySelectorAll("table")) {
    const headings = /** @type {HTMLTableCellElement[]} */ ([...table.querySelectorAll("thead th[data-sort]")]);
    if (headings.length && table.tBodies[0].rows.length > 2) prepare(table, headings);
  }
}

/**
 * @param {HTMLTableElement} table
 * @param {HTMLTableCellElement[]} headings
 */
function prepare(table, headings) {
  const status = element("p", { class: "unseen", role: "status" });
  (table.closest(".frame") ?? table).after(status);
  for (const heading of headings) {
    const button = element("button", { type: "button", class: "sort" }, ...heading.childNodes);
    heading.append(button);
    if (heading.dataset.sort) heading.ariaSort = heading.dataset.sort;
    button.addEventListener("click", () => {
      const ascending = heading.ariaSort !== "ascending";
      sortRows(table, heading.cellIndex, ascending);
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.ariaSort = ascending ? "ascending" : "descending";
      const column = button.textContent;
      status.textContent = ascending ? say("sorted-up", { column }) : say("sorted-down", { column });
    });
  }
}

/**
 * Rows with equal keys keep their order; rows marked `data-fixed` go to the end.
 *
 * @param {HTMLTableElement} table
 * @param {number} column
 * @param {boolean} ascending
 */
function sortRows(table, column, ascending) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const keyed = rows.some((row) => row.cells[column]?.dataset.key !== undefined);
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
  const key = (/** @type {HTMLTableRowElement} */ row) => {
    const cell = row.cells[column];
    return (keyed ? cell?.dataset.key : cell?.textContent?.trim()) ?? "";
  };
  const fixed = rows.filter((row) => "fixed" in row.dataset);
  const moving = rows.filter((row) => !("fixed" in row.dataset)).map((row) => ({ row, key: key(row) }));
  moving.sort((a, b) => {
    if (!a.key || !b.key) return Number(!a.key) - Number(!b.key);
    const order = keyed ? Number(a.key) - Number(b.key) : words.compare(a.key, b.key);
    return ascending ? order : -order;
  });
  body.append(...moving.map(({ row }) => row), ...fixed);
}
