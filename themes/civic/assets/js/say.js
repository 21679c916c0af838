/** Sentences of the site's catalogue, filled in. */

import words from "./words.js";

/**
 * @param {string} id A sentence of `words.js`.
 * @param {Record<string, string | number>} [blanks] What stands for `{name}` in it; numbers get their commas.
 * @returns {string}
 */
export function say(id, blanks = {}) {
  const filled = (/** @type {string} */ _, /** @type {string} */ name) => grouped(blanks[name] ?? "");
  return words[id].replace(/\{(\w+)\}/g, filled);
}

/**
 * A whole number with commas between thousands, as the page's language writes them; words as they are.
 *
 * @param {string | number} value
 */
export function grouped(value) {
  return typeof value === "number" ? value.toLocaleString(document.documentElement.lang) : value;
}

/**
 * An element with attributes and children.
 *
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} children
 * @returns {any} The element: an input has a value, a table rows.
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
