/**
 * What a page gains in a browser with script. Every page is complete without: nothing here is needed to read the site.
 * Loaded once by each page; what few readers use is fetched when they come to it.
 */

import { filterLists } from "./filter.js";
import { sortTables } from "./sort.js";

sortTables();
filterLists();

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.search"));
const results = document.getElementById("results");

if (form) form.addEventListener("focusin", async () => (await import("./search.js")).suggest(form), { once: true });
if (form && results) import("./search.js").then(({ answerPage }) => answerPage(form, results));

const ledger = /** @type {HTMLElement | null} */ (document.querySelector("[data-ledger]"));
if (ledger) import("./explorer.js").then(({ explore }) => explore(ledger));
