/**
 * Finds entries of the site's index by the beginnings of their words; a small slip in a word is forgiven where nothing begins
 * with it. Pure: no page, no network.
 */

import { fold, foldedWords } from "./fold.js";
import { firstFrom } from "./prefixes.js";

/**
 * What can be found.
 *
 * @typedef {{ kind: number, title: string, address: string, note: string }} Entry
 * @typedef {{ entries: Entry[], words: string[], places: Map<string, Place[]>, names: string[][] }} Index Words in order; the
 *   folded title of each entry, then its other spellings.
 * @typedef {{ entry: number, weight: number }} Place Where a word stands: an entry, and how much it says there.
 * @typedef {{ kinds: string[], entries: [number, string, string, string?, string?][] }} Published `/search/index.json`.
 */

/** A word of a title says more than another spelling. */
const TITLE = 4;
const ALSO = 3;

/** How well a word of the index answers a word that was typed. */
const WHOLE = 3;
const BEGINS = 2;
const SLIP = 1;

/** Shorter words than this must be whole ones, but for the last, which may not be finished. */
const SHORT = 3;

/** Shorter words than these are not forgiven one slip, or two. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;

/**
 * @param {Published} published
 * @returns {Index}
 */
export function index({ kinds, entries }) {
  /** @type {Map<string, Place[]>} */
  const places = new Map();
  const add = (/** @type {string} */ text, /** @type {number} */ entry, /** @type {number} */ weight) => {
    for (const word of foldedWords(text)) {
      const found = places.get(word);
      if (!found) places.set(word, [{ entry, weight }]);
      else if (found[found.length - 1].entry !== entry) found.push({ entry, weight });
    }
  };
  entries.forEach(([, title, , also, note], entry) => {
    add(title, entry, TITLE);
    add(also ?? "", entry, ALSO);
    add(note ?? "", entry, 1);
  });
  return {
    entries: entries.map(([kind, title, address, , note]) => ({ kind, title, address, note: note || kinds[kind] })),
    words: [...places.keys()].sort(),
    places,
    names: entries.map(([, title, , also]) => [title, ...(also ?? "").split(" | ")].map(fold)),
  };
}

/**
 * The entries that have most of the words, the best first: whole words before beginnings, titles before other spellings, then
 * by kind and title.
 *
 * @param {Index} index
 * @param {string} typed
 * @returns {Entry[]}
 */
export function find({ entries, words, places, names }, typed) {
  const wanted = foldedWords(typed);
  /** @type {Map<number, { words: number, score: number }>} */
  const found = new Map();
  for (const [at, word] of wanted.entries()) {
    const whole = word.length < SHORT && at < wanted.length - 1;
    /** @type {Map<number, number>} */
    const best = new Map();
    for (const [known, fit] of answers(words, word)) {
      if (whole && known !== word) continue;
      for (const { entry, weight } of places.get(known) ?? []) {
        best.set(entry, Math.max(best.get(entry) ?? 0, fit * weight));
      }
    }
    for (const [entry, score] of best) {
      const sum = found.get(entry) ?? { words: 0, score: 0 };
      found.set(entry, { words: sum.words + 1, score: sum.score + score });
    }
  }
  const most = Math.max(0, ...[...found.values()].map((sum) => sum.words));
  const start = fold(typed);
  const ranked = [...found].filter(([, sum]) => sum.words === most);
  const rank = ranked.map(([entry, { score }]) => ({ entry, score: score + bonus(names[entry], start) }));
  rank.sort((a, b) => b.score - a.score || entries[a.entry].kind - entries[b.entry].kind || a.entry - b.entry);
  return rank.map(({ entry }) => entries[entry]);
}

/**
 * What begins with all that was typed goes before others, and what is called just that before all.
 *
 * @param {string[]} names
 * @param {string} typed
 */
function bonus(names, typed) {
  return (names[0].startsWith(typed) ? TITLE : 0) + (names.includes(typed) ? TITLE : 0);
}

/**
 * The words of the index that answer a word, with how well: those that begin with it, else those that a slip away from it do.
 *
 * @param {string[]} words In order.
 * @param {string} word
 * @returns {[string, number][]}
 */
function answers(words, word) {
  /** @type {[string, number][]} */
  const found = [];
  for (let place = firstFrom(words, word); words[place]?.startsWith(word); place += 1) {
    found.push([words[place], words[place] === word ? WHOLE : BEGINS]);
  }
  if (found.length || word.length < ONE_SLIP) return found;
  const most = word.length < TWO_SLIPS ? 1 : 2;
  // Hardly anybody mistakes the first letter, but for swapping it.
  const near = words.filter((known) => known[0] === word[0] || known[0] === word[1]);
  return near.filter((known) => slips(word, known, most) <= most).map((known) => [known, SLIP]);
}

/**
 * The fewest letters to put in, leave out, change or swap with their neighbour that make of a word the beginning of another.
 *
 * @param {string} word
 * @param {string} known
 * @param {number} most With more than these the answer does not matter.
 */
function slips(word, known, most) {
  if (known.length < word.length - most) return most + 1;
  const end = Math.min(known.length, word.length + most);
  let before = /** @type {number[]} */ ([]);
  let row = Array.from({ length: end + 1 }, (_, column) => column);
  for (let line = 1; line <= word.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= end; column += 1) {
      const same = word[line - 1] === known[column - 1];
      next[column] = Math.min(row[column] + 1, next[column - 1] + 1, row[column - 1] + Number(!same));
      const swapped = line > 1 && column > 1 && word[line - 1] === known[column - 2] && word[line - 2] === known[column - 1];
      if (swapped) next[column] = Math.min(next[column], before[column - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(...row);
}
