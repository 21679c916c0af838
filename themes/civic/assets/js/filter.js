/**
 * Finds entries of long lists and rows of long tables by their words: what is marked with `data-filter`, its label, gets a box
 * to type in. Entries may carry further spellings in `data-also`.
 */

import { fold, foldedWords } from "./fold.js";
import { element, say } from "./say.js";

/** A list that is seen at a glance needs no filter. */
const FEWEST = 10;

/** How long a reader pauses before the count is said. */
const PAUSE_MS = 300;

/** @param {ParentNode} [root] */
export function filterLists(root = document) {
  const lists = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-filter]")]);
  lists.forEach((list, place) => prepare(list, `filter-${place + 1}`));
}

/**
 * @param {HTMLElement} list
 * @param {string} id
 */
function prepare(list, id) {
  const entries = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("tbody tr:not([data-fixed]), li")]);
  if (entries.length < FEWEST) return;
  const texts = entries.map((entry) => ` ${fold(`${entry.textContent} ${entry.dataset.also ?? ""}`)}`);
  const groups = [...list.children].filter((child) => child.querySelector("li"));
  const input = element("input", { type: "search", id, autocomplete: "off", spellcheck: "false" });
  const status = element("p", { class: "small quiet", role: "status" });
  const label = element("label", { for: id }, list.dataset.filter ?? "");
  list.before(element("div", { class: "filter screen-only" }, label, input, status));
  let pause = 0;
  const filter = () => {
    const wanted = foldedWords(input.value);
    let shown = 0;
    entries.forEach((entry, place) => {
      entry.hidden = !wanted.every((word) => texts[place].includes(` ${word}`));
      shown += Number(!entry.hidden);
    });
    for (const group of groups) /** @type {HTMLElement} */ (group).hidden = !group.querySelector("li:not([hidden])");
    clearTimeout(pause);
    pause = setTimeout(() => {
      const count = say("shown", { shown, all: entries.length });
      status.textContent = wanted.length ? (shown ? count : say("none")) : "";
    }, PAUSE_MS);
  };
  input.addEventListener("input", filter);
  // A browser that comes back to the page keeps what was typed.
  if (input.value) filter();
}
