/** Which of many texts have a word that begins with what is typed: an index, so that it takes no longer where there are many. Pure. */

import { foldedWords } from "./fold.js";

/**
 * The place of the first word, in order, that does not stand before this one.
 *
 * @param {string[]} words
 * @param {string} word
 */
export function firstFrom(words, word) {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of texts. */
export class Prefixes {
  /** @type {string[]} Every different word, in order. */
  #words;

  /** @type {Uint32Array} Where the texts of each word begin in the list of texts, and where those of the last end. */
  #starts;

  /** @type {Uint32Array} The texts of the first word, then those of the second, and so on. */
  #texts;

  #count;

  /** @param {string[]} texts */
  constructor(texts) {
    /** @type {Map<string, number[]>} */
    const found = new Map();
    texts.forEach((text, place) => {
      for (const word of foldedWords(text)) {
        const places = found.get(word);
        if (places) places.push(place);
        else found.set(word, [place]);
      }
    });
    this.#count = texts.length;
    this.#words = [...found.keys()].sort();
    this.#starts = new Uint32Array(this.#words.length + 1);
    this.#words.forEach((word, at) => (this.#starts[at + 1] = this.#starts[at] + (found.get(word)?.length ?? 0)));
    this.#texts = new Uint32Array(this.#starts[this.#words.length]);
    this.#words.forEach((word, at) => this.#texts.set(found.get(word) ?? [], this.#starts[at]));
  }

  /**
   * @param {string} typed A folded word.
   * @returns {Uint8Array} For each text, 1 where a word of it begins so.
   */
  has(typed) {
    const has = new Uint8Array(this.#count);
    for (let at = firstFrom(this.#words, typed); this.#words[at]?.startsWith(typed); at += 1) {
      for (let place = this.#starts[at]; place < this.#starts[at + 1]; place += 1) has[this.#texts[place]] = 1;
    }
    return has;
  }
}
