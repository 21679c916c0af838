/**
 * The ledger explorer: on the page of a published ledger, its rows are searched, filtered and added up, from the published file
 * itself. `src/pages/parts/explorer.rs` says what the page gives: a place with `data-ledger` (the file), `data-size` (its size in
 * words) and `data-columns` (which columns to show, and what each is).
 */

import { pounds } from "./pence.js";
import { element, say } from "./say.js";

/**
 * @typedef {import("./ledger.js").Column} Column
 * @typedef {import("./ledger.js").Query} Query
 */

/** How long a reader pauses before the rows are searched. */
const PAUSE_MS = 150;

const language = () => document.documentElement.lang;

/** @param {HTMLElement} place */
export function explore(place) {
  /** @type {Column[]} */
  const columns = JSON.parse(place.dataset.columns ?? "[]");
  const button = element("button", { type: "button", class: "action" }, say("ledger-load", { size: place.dataset.size ?? "" }));
  const status = element("p", { role: "status" });
  const heading = element("h2", { id: "explore" }, say("ledger-title"));
  place.setAttribute("role", "region");
  place.setAttribute("aria-labelledby", heading.id);
  place.append(heading, button, status);
  const failed = () => {
    status.textContent = say("ledger-failed");
    button.disabled = false;
  };
  button.addEventListener("click", () => {
    button.disabled = true;
    status.textContent = say("ledger-loading", { rows: 0 });
    const worker = new Worker(new URL("./ledger-worker.js", import.meta.url), { type: "module" });
    worker.onerror = failed;
    worker.onmessage = ({ data }) => {
      if (data.kind === "loading") status.textContent = say("ledger-loading", { rows: data.rows });
      if (data.kind === "failed") failed();
      if (data.kind !== "ready") return;
      button.remove();
      status.textContent = "";
      offer(place, columns, status, { ...data, worker });
    };
    worker.postMessage({ kind: "open", src: new URL(place.dataset.ledger ?? "", location.href).href, columns });
  });
}

/**
 * The form, and the table that answers it.
 *
 * @param {HTMLElement} place
 * @param {Column[]} columns
 * @param {HTMLElement} status
 * @param {import("./ledger-worker.js").Ready & { worker: Worker }} ledger
 */
function offer(place, columns, status, { worker, rows, departments, months }) {
  /** @type {Query} */
  const query = { text: "", department: "", month: 0, order: "date", ascending: true, page: 0 };
  const ask = (/** @type {Partial<Query>} */ change) => {
    Object.assign(query, { page: 0 }, change);
    worker.postMessage({ kind: "ask", query });
  };
  const text = element("input", { type: "search", id: "ledger-text", autocomplete: "off", spellcheck: "false" });
  let pause = 0;
  text.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => ask({ text: text.value }), PAUSE_MS);
  });
  const form = element("form", { class: "ledger-form" }, labelled(say("ledger-search"), text));
  form.addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
  const department = columns.find(({ role }) => role === "department")?.title ?? "";
  const named = departments.filter(({ value }) => value).map(({ value, rows }) => [value, `${value} (${rows.toLocaleString(language())})`]);
  if (named.length > 1) form.append(choice("ledger-department", department, named, (value) => ask({ department: value })));
  const dated = months.map(({ value, rows }) => [value, `${monthWords(value)} (${rows.toLocaleString(language())})`]);
  if (dated.length > 1) form.append(choice("ledger-month", say("ledger-months"), dated, (value) => ask({ month: Number(value) })));
  const table = new Table(columns, query, ask);
  const save = element("button", { type: "button", class: "action screen-only" }, say("ledger-save"));
  save.addEventListener("click", () => worker.postMessage({ kind: "file", query }));
  status.before(element("p", {}, say("ledger-lead")), form);
  place.append(table.frame, table.pages, save);
  worker.onmessage = ({ data }) => {
    if (data.kind === "file") keep(data.text, (place.dataset.ledger ?? "").replace(/^.*\/|\.csv$/g, ""));
    if (data.kind !== "answer") return;
    const { count, pence, without } = data.answer;
    const said = [say("ledger-count", { count, rows }), say("ledger-total", { total: pounds(pence, language()) })];
    if (without) said.push(say("ledger-without", { without }));
    status.textContent = count ? said.join(" ") : say("none");
    save.hidden = !count;
    place.dataset.ms = data.ms.toFixed(1);
    table.show(data.answer, data.query);
  };
  text.focus();
  ask({});
}

/** The rows of one page, with headings to sort by and links to other pages. */
class Table {
  /**
   * @param {Column[]} columns
   * @param {Query} query
   * @param {(change: Partial<Query>) => void} ask
   */
  constructor(columns, query, ask) {
    this.columns = columns;
    this.body = element("tbody");
    this.headings = columns.map((column) => this.heading(column, query, ask));
    const caption = element("caption", { id: "ledger-caption" }, say("ledger-caption"));
    const table = element("table", {}, caption, element("thead", {}, element("tr", {}, ...this.headings)), this.body);
    this.frame = element("div", { class: "frame", role: "region", tabindex: "0", "aria-labelledby": "ledger-caption" }, table);
    this.before = element("button", { type: "button", class: "action" }, say("ledger-before"));
    this.after = element("button", { type: "button", class: "action" }, say("ledger-after"));
    this.where = element("span", { role: "status" });
    this.before.addEventListener("click", () => ask({ page: query.page - 1 }));
    this.after.addEventListener("click", () => ask({ page: query.page + 1 }));
    this.pages = element("nav", { class: "ledger-pages screen-only", "aria-label": say("ledger-pages") }, this.before, this.where, this.after);
  }

  /**
   * @param {Column} column
   * @param {Query} query
   * @param {(change: Partial<Query>) => void} ask
   */
  heading({ title, role }, query, ask) {
    const heading = element("th", role === "amount" ? { scope: "col", class: "num" } : { scope: "col" });
    if (role !== "date" && role !== "amount") {
      heading.append(title);
      return heading;
    }
    const button = element("button", { type: "button", class: "sort" }, title);
    // The first press of another column: the newest, or the largest, first.
    button.addEventListener("click", () => ask({ order: role, ascending: query.order === role && !query.ascending }));
    heading.append(button);
    return heading;
  }

  /**
   * @param {import("./ledger.js").Answer} answer
   * @param {Query} query
   */
  show({ rows, pages, count }, query) {
    this.frame.hidden = !count;
    this.pages.hidden = pages < 2;
    this.body.replaceChildren(...rows.map((row) => element("tr", {}, ...row.map((cell, place) => this.cell(cell, this.columns[place])))));
    this.headings.forEach((heading, place) => {
      if (this.columns[place].role !== query.order) heading.removeAttribute("aria-sort");
      else heading.ariaSort = query.ascending ? "ascending" : "descending";
    });
    this.where.textContent = say("ledger-page", { page: query.page + 1, pages });
    this.before.disabled = query.page === 0;
    this.after.disabled = query.page >= pages - 1;
  }

  /**
   * @param {string} cell
   * @param {Column} column
   */
  cell(cell, { role }) {
    return role === "amount" ? element("td", { class: "num" }, amountWords(cell)) : element("td", {}, cell);
  }
}

/**
 * Hands the reader a file, as if it came from the site.
 *
 * @param {string} text
 * @param {string} name Of the ledger's own file, without its ending.
 */
function keep(text, name) {
  const href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  element("a", { href, download: `${name}-${say("ledger-file")}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** @param {string} cell An amount as pages say it; what is no amount stays as it is. */
function amountWords(cell) {
  return /^-?\d+\.\d\d$/.test(cell) ? pounds(BigInt(cell.replace(".", "")), language()) : cell;
}

/** @param {string} month "202604" becomes "April 2026". */
function monthWords(month) {
  const day = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(4)) - 1, 1));
  return day.toLocaleDateString(language(), { month: "long", year: "numeric", timeZone: "UTC" });
}

/**
 * @param {string} label
 * @param {HTMLElement} input
 */
function labelled(label, input) {
  return element("p", {}, element("label", { for: input.id }, label), input);
}

/**
 * @param {string} id
 * @param {string} label
 * @param {string[][]} options Each a value and its words.
 * @param {(value: string) => void} choose
 */
function choice(id, label, options, choose) {
  const all = element("option", { value: "" }, say("ledger-all"));
  const select = element("select", { id }, all, ...options.map(([value, words]) => element("option", { value }, words)));
  select.addEventListener("change", () => choose(select.value));
  return labelled(label, select);
}
