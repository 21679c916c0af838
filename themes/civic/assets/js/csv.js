/** Reads CSV (RFC 4180) as it comes, in pieces of any size, and writes it. Pure: no page, no network. */

/** What a spreadsheet would run as a formula, and how many apostrophes stand before it already. */
const RISKY = /^('*)[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * Hands over each record as its cells. Lines end with LF or CRLF; a line without anything on it is no record.
 */
export class CsvReader {
  /** What came and is not read yet: the beginning of a record. */
  #rest = "";

  /** @type {(cells: string[]) => void} */
  #take;

  /** @param {(cells: string[]) => void} take */
  constructor(take) {
    this.#take = take;
  }

  /** @param {string} text The next piece. */
  push(text) {
    this.#rest = this.#read(this.#rest + text, false);
  }

  /** The last record may lack its line end. A quote that is never closed is an error: rows behind it would be lost. */
  end() {
    if (this.#read(this.#rest, true)) throw new Error("the file ends within quotes");
    this.#rest = "";
  }

  /**
   * @param {string} text
   * @param {boolean} last Nothing follows.
   * @returns {string} The record that is not whole yet.
   */
  #read(text, last) {
    let start = 0;
    /** @type {string[]} */
    let cells = [];
    let at = 0;
    while (at < text.length || cells.length) {
      const cell = text[at] === '"' ? quoted(text, at) : plain(text, at);
      // What stands at the very end may go on in the next piece: a second quote, a line feed, more words.
      if (!cell || (cell.end >= text.length - 1 && !last)) return text.slice(start);
      cells.push(cell.words);
      at = cell.end + 1;
      if (text[cell.end] === ",") continue;
      if (text[cell.end] === "\r" && text[at] === "\n") at += 1;
      if (cells.length > 1 || cells[0] || text[start] === '"') this.#take(cells);
      cells = [];
      start = at;
    }
    return "";
  }
}

/**
 * A cell without quotes around it: all up to a comma or line end.
 *
 * @param {string} text
 * @param {number} start
 */
function plain(text, start) {
  let end = start;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 44 || code === 10 || code === 13) break;
  }
  return { words: text.slice(start, end), end };
}

/**
 * A cell in quotes, in which two quotes are one. None where it does not end within the text.
 *
 * @param {string} text
 * @param {number} start Where its first quote stands.
 */
function quoted(text, start) {
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    if (text[quote + 1] !== '"') {
      const after = plain(text, quote + 1);
      return { words: text.slice(start + 1, quote).replaceAll('""', '"') + after.words, end: after.end };
    }
    from = quote + 2;
  }
}

/**
 * A cell as it was before the guard against formulas was put on: one apostrophe less, where one was added.
 *
 * @param {string} cell
 */
export function bare(cell) {
  return RISKY.exec(cell)?.[1] ? cell.slice(1) : cell;
}

/**
 * Records as the site writes them: CRLF behind each, quotes where they are needed, and the guard against formulas put back.
 *
 * @param {string[][]} records
 */
export function written(records) {
  return records.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");
}

/** @param {string} cell */
function cellOf(cell) {
  const guarded = RISKY.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
