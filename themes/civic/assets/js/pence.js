/** Sums of money as whole pence, never as a binary fraction of pounds. Pure: no page, no network. */

/** Larger amounts than this are not added up in plain numbers, so that a sum of two is still exact. */
const MOST = Number.MAX_SAFE_INTEGER / 2;

/**
 * @param {string} cell "-26123.45": digits, at most two behind the point, a leading minus for a credit.
 * @returns {number} Whole pence; NaN for words, or a sum that a number cannot hold exactly.
 */
export function pence(cell) {
  const found = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(cell);
  if (!found) return NaN;
  const size = Number(found[2] + (found[3] ?? "").padEnd(2, "0"));
  return size > MOST ? NaN : found[1] ? 0 - size : size;
}

/** Adds whole pence up, exactly, whatever they come to. */
export class Sum {
  #large = 0n;
  #small = 0;

  /** @param {number} amount Whole pence. */
  add(amount) {
    this.#small += amount;
    if (Math.abs(this.#small) > MOST) {
      this.#large += BigInt(this.#small);
      this.#small = 0;
    }
  }

  /** @returns {bigint} */
  total() {
    return this.#large + BigInt(this.#small);
  }
}

/**
 * "£1,234.50", "−£26,123.45", as the page's language groups digits.
 *
 * @param {bigint | number} amount Whole pence.
 * @param {string} language
 */
export function pounds(amount, language) {
  const whole = BigInt(amount);
  const size = whole < 0n ? -whole : whole;
  const said = `£${(size / 100n).toLocaleString(language)}.${String(size % 100n).padStart(2, "0")}`;
  return whole < 0n ? `−${said}` : said;
}
