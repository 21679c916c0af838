/**
 * A ledger in memory, a column at a time: a hundred thousand rows are searched, added up and put in order while one blinks. Pure:
 * no page, no network.
 */

import { bare, written } from "./csv.js";
import { foldedWords } from "./fold.js";
import { Sum, pence } from "./pence.js";
import { Prefixes } from "./prefixes.js";

/**
 * @typedef {"date" | "amount" | "department" | "supplier" | "purpose" | "other"} Role
 * @typedef {{ name: string, title: string, role: Role }} Column A column that is kept: its heading in the file and on the page.
 * @typedef {{ text: string, department: string, month: number, order: "date" | "amount", ascending: boolean, page: number }} Query
 *   No words, an empty department and the month 0 leave nothing out; a month is 202604; pages count from 0.
 * @typedef {{ count: number, pence: bigint, without: number, pages: number, rows: string[][] }} Answer How many rows, their sum,
 *   how many of them have no amount, and the cells of one page.
 * @typedef {{ value: string, rows: number }} Part
 */

/** How many rows a page has. */
export const PAGE = 25;

/** The roles of columns whose words are searched. */
const SEARCHED = ["supplier", "purpose"];

/** Words, each kept once. */
class Words {
  /** @type {Map<string, number>} */
  #places = new Map();

  /** @type {string[]} Each different word. */
  values = [];

  /** @type {number[] | Uint32Array} Which of them stands in each row. */
  codes = [];

  /** @param {string} cell */
  add(cell) {
    let code = this.#places.get(cell);
    if (code === undefined) {
      code = this.values.length;
      this.#places.set(cell, code);
      this.values.push(cell);
    }
    /** @type {number[]} */ (this.codes).push(code);
  }

  finish() {
    this.codes = Uint32Array.from(this.codes);
    this.#places.clear();
  }
}

/** The rows of a file. Fill it with `add`, then `finish`, then ask. */
export class Ledger {
  rows = 0;

  /** @type {Column[]} */
  #columns;

  /** @type {number[]} Where each column stands in the file. */
  #places;

  /** @type {Words[]} */
  #cells;

  /** @type {{ codes: ArrayLike<number>, prefixes: Prefixes }[]} What is searched: its cells and their words. */
  #searched = [];

  /** @type {Float64Array} Whole pence; NaN where there is no amount. */
  #pence = new Float64Array();

  /** @type {Int32Array} 20260430; 0 where there is no date. */
  #dates = new Int32Array();

  /** @type {Map<string, Uint32Array>} The rows in order, least first, by role. */
  #orders = new Map();

  /**
   * @param {Column[]} columns Those to keep.
   * @param {string[]} headings Those of the file.
   */
  constructor(columns, headings) {
    this.#columns = columns.filter((column) => headings.includes(column.name));
    this.#places = this.#columns.map((column) => headings.indexOf(column.name));
    this.#cells = this.#columns.map(() => new Words());
  }

  /** @param {string[]} cells One row of the file. */
  add(cells) {
    this.#places.forEach((place, column) => this.#cells[column].add(bare(cells[place] ?? "")));
    this.rows += 1;
  }

  /** Prepares what every question needs: numbers, orders, folded words. */
  finish() {
    for (const words of this.#cells) words.finish();
    this.#pence = Float64Array.from(this.#each("amount", pence, NaN));
    this.#dates = Int32Array.from(this.#each("date", day, 0));
    this.#orders.set("amount", this.#order((row) => this.#pence[row]));
    this.#orders.set("date", this.#order((row) => this.#dates[row] || NaN));
    for (const role of SEARCHED) {
      const words = this.#words(role);
      if (words) this.#searched.push({ codes: words.codes, prefixes: new Prefixes(words.values) });
    }
  }

  /** @returns {Part[]} Every department, by name, with its rows. */
  departments() {
    const words = this.#words("department");
    if (!words) return [];
    const counts = new Uint32Array(words.values.length);
    for (const code of words.codes) counts[code] += 1;
    const parts = words.values.map((value, code) => ({ value, rows: counts[code] }));
    return parts.sort((a, b) => a.value.localeCompare(b.value));
  }

  /** @returns {Part[]} Every month that has a row, the earliest first: "202604". */
  months() {
    /** @type {Map<number, number>} */
    const counts = new Map();
    for (const date of this.#dates) if (date) counts.set(month(date), (counts.get(month(date)) ?? 0) + 1);
    return [...counts].sort(([a], [b]) => a - b).map(([value, rows]) => ({ value: String(value), rows }));
  }

  /**
   * @param {Query} query
   * @returns {Answer}
   */
  answer(query) {
    const fits = this.#fitting(query);
    const sum = new Sum();
    let count = 0;
    let without = 0;
    for (let row = 0; row < this.rows; row += 1) {
      if (!fits[row]) continue;
      count += 1;
      if (Number.isNaN(this.#pence[row])) without += 1;
      else sum.add(this.#pence[row]);
    }
    const pages = Math.max(1, Math.ceil(count / PAGE));
    const from = Math.min(query.page, pages - 1) * PAGE;
    const shown = this.#inOrder(fits, query, [from, from + PAGE]);
    return { count, pence: sum.total(), without, pages, rows: shown.map((row) => this.#row(row)) };
  }

  /**
   * Every row that fits, in the order that is shown, as a CSV of the columns that are kept.
   *
   * @param {Query} query
   */
  file(query) {
    const rows = this.#inOrder(this.#fitting(query), query, [0, this.rows]);
    return written([this.#columns.map(({ name }) => name), ...rows.map((row) => this.#row(row))]);
  }

  /**
   * Whether each row has all words, in whichever of its searched columns, and is of the department and month.
   *
   * @param {Query} query
   */
  #fitting({ text, department, month: wanted }) {
    const fits = new Uint8Array(this.rows).fill(1);
    const keep = (/** @type {(row: number) => boolean | number} */ test) => {
      for (let row = 0; row < fits.length; row += 1) if (fits[row] && !test(row)) fits[row] = 0;
    };
    for (const word of foldedWords(text)) {
      const hits = this.#searched.map(({ codes, prefixes }) => ({ codes, has: prefixes.has(word) }));
      keep((row) => hits.some(({ codes, has }) => has[codes[row]]));
    }
    const departments = this.#words("department");
    if (department && departments) {
      const code = departments.values.indexOf(department);
      keep((row) => departments.codes[row] === code);
    }
    if (wanted) keep((row) => month(this.#dates[row]) === wanted);
    return fits;
  }

  /**
   * Some of the rows that fit, in order. Those without a date or amount come last in either direction.
   *
   * @param {Uint8Array} fits
   * @param {Query} query
   * @param {[number, number]} places The first of them, and the first after them.
   */
  #inOrder(fits, { order, ascending }, [from, to]) {
    const sorted = this.#orders.get(order) ?? new Uint32Array();
    const blank = (/** @type {number} */ row) => (order === "amount" ? Number.isNaN(this.#pence[row]) : !this.#dates[row]);
    let known = sorted.length;
    while (known > 0 && blank(sorted[known - 1])) known -= 1;
    const rows = [];
    for (let place = 0, seen = 0; place < sorted.length && seen < to; place += 1) {
      const row = sorted[place < known && !ascending ? known - 1 - place : place];
      if (!fits[row]) continue;
      if (seen >= from) rows.push(row);
      seen += 1;
    }
    return rows;
  }

  /** @param {number} row */
  #row(row) {
    return this.#cells.map(({ values, codes }) => values[codes[row]]);
  }

  /** @param {string} role */
  #words(role) {
    return this.#cells[this.#columns.findIndex((column) => column.role === role)];
  }

  /**
   * What each row's cell of a role comes to, each different cell read once.
   *
   * @param {Role} role
   * @param {(cell: string) => number} read
   * @param {number} none
   */
  #each(role, read, none) {
    const words = this.#words(role);
    if (!words) return new Array(this.rows).fill(none);
    const values = words.values.map(read);
    return Array.from(words.codes, (code) => values[code]);
  }

  /**
   * The rows, the least first; equal ones as they stand in the file, those without a number last.
   *
   * @param {(row: number) => number} key
   */
  #order(key) {
    const keys = Float64Array.from({ length: this.rows }, (_, row) => key(row));
    const rank = (/** @type {number} */ row) => (Number.isNaN(keys[row]) ? Infinity : keys[row]);
    return Uint32Array.from(keys.keys()).sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a - b));
  }
}

/**
 * @param {string} cell "30/04/2026" or "2026-04-30", the two forms in which ledgers are published.
 * @returns {number} 20260430; 0 for anything else.
 */
export function day(cell) {
  const found = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(cell);
  const parts = found ? [found[3], found[2], found[1]] : /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell)?.slice(1);
  return parts ? Number(parts.join("")) : 0;
}

/** @param {number} date */
function month(date) {
  return Math.floor(date / 100);
}
