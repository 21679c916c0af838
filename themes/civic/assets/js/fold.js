/** Words as they are compared: small letters, no accents, nothing but letters and digits. */

/**
 * @param {string} text
 * @returns {string} Words parted by single spaces: "St. Néots" becomes "st neots", "R&D's" "r ds".
 */
export function fold(text) {
  const plain = text.normalize("NFD").replace(/[\u0300-\u036f'’]/g, "");
  return plain.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/**
 * @param {string} text
 * @returns {string[]} Its folded words; none for a text without any.
 */
export function foldedWords(text) {
  const folded = fold(text);
  return folded ? folded.split(" ") : [];
}
