/**
 * Suggestions under the search box of each page, and the answers on the search page. The index is fetched when somebody comes to
 * the box; without script, and where it cannot be fetched, the form leads to the list from A to Z.
 */

import { find, index } from "./find.js";
import { element, say } from "./say.js";

/** How many suggestions fit under the box, and how many answers a page has. */
const SUGGESTED = 8;
const ANSWERED = 100;

/** How long a reader pauses before the count is said. */
const PAUSE_MS = 300;

/** @type {Promise<import("./find.js").Index> | undefined} */
let fetched;

/** @param {HTMLFormElement} form The form leads to the search page, and the index stands beside that. */
function load(form) {
  const ask = async () => {
    const response = await fetch(new URL("index.json", form.action));
    if (!response.ok) throw new Error(`${response.status}`);
    return index(await response.json());
  };
  fetched ??= ask();
  fetched.catch(() => (fetched = undefined));
  return fetched;
}

/** @param {HTMLFormElement} form */
export function suggest(form) {
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const list = element("ul", { id: "suggestions", role: "listbox", "aria-label": say("suggestions"), hidden: "" });
  const status = element("p", { class: "unseen", role: "status" });
  form.append(list, status);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["autocomplete", "off"]]) {
    input.setAttribute(name, value);
  }
  let chosen = -1;
  let pause = 0;
  const options = () => /** @type {HTMLElement[]} */ ([...list.children]);
  const choose = (/** @type {number} */ place) => {
    chosen = place;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
    if (place < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", options()[place].id);
  };
  const show = (/** @type {import("./find.js").Entry[]} */ entries) => {
    const root = new URL("..", form.action);
    list.replaceChildren(...entries.map((entry, place) => option(entry, place, root)));
    list.hidden = !entries.length;
    input.ariaExpanded = String(!list.hidden);
    choose(-1);
  };
  const answer = async () => {
    const typed = input.value;
    const found = typed.trim() ? find(await load(form), typed) : [];
    if (typed !== input.value) return;
    show(found.slice(0, SUGGESTED));
    clearTimeout(pause);
    pause = setTimeout(() => (status.textContent = typed.trim() ? say("suggested", { count: list.children.length }) : ""), PAUSE_MS);
  };
  input.ariaExpanded = "false";
  input.addEventListener("input", () => answer().catch(() => show([])));
  input.addEventListener("keydown", (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === "Escape" && count) show([]);
    else if (event.key === "ArrowDown" && count) choose((chosen + 1) % count);
    else if (event.key === "ArrowUp" && count) choose(chosen > 0 ? chosen - 1 : count - 1);
    else if (event.key === "Enter" && chosen >= 0 && count) location.assign(options()[chosen].dataset.href ?? "");
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", () => show([]));
  // Before the box loses the focus, and with it the list.
  list.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => event.preventDefault());
  list.addEventListener("click", (/** @type {MouseEvent} */ event) => {
    const option = /** @type {HTMLElement} */ (event.target).closest("li");
    if (option) location.assign(option.dataset.href ?? "");
  });
  // What was typed before this was here is answered too.
  const typed = () => (input.value && document.activeElement === input ? answer() : undefined);
  load(form).then(typed).catch(() => {});
}

/**
 * @param {import("./find.js").Entry} entry
 * @param {number} place
 * @param {URL} root
 */
function option(entry, place, root) {
  const href = new URL(entry.address, root).href;
  const note = element("span", { class: "quiet" }, entry.note);
  return element("li", { id: `suggestion-${place + 1}`, role: "option", "aria-selected": "false", "data-href": href }, `${entry.title} `, note);
}

/**
 * Answers `?q=` on the search page.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement} results
 */
export async function answerPage(form, results) {
  // What stands there is for who has no script.
  results.replaceChildren();
  const typed = new URLSearchParams(location.search).get("q")?.trim() ?? "";
  if (!typed) return;
  /** @type {HTMLInputElement} */ (form.elements.namedItem("q")).value = typed;
  const status = element("p", { role: "status" });
  results.append(element("h2", {}, say("results", { typed })), status);
  const entries = find(await load(form), typed);
  const root = new URL("..", form.action);
  const item = (/** @type {import("./find.js").Entry} */ entry) => {
    const link = element("a", { href: new URL(entry.address, root).href }, entry.title);
    return element("li", {}, link, " ", element("span", { class: "quiet" }, entry.note));
  };
  const shown = Math.min(entries.length, ANSWERED);
  status.textContent = shown ? say("shown", { shown, all: entries.length }) : say("no-results");
  results.append(element("ol", { class: "results" }, ...entries.slice(0, ANSWERED).map(item)));
}
