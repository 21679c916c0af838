/** Fetches a ledger, reads it as it comes and answers questions about it, beside the page so that typing never waits. */

import { CsvReader } from "./csv.js";
import { Ledger } from "./ledger.js";

/**
 * @typedef {{ kind: "open", src: string, columns: import("./ledger.js").Column[] }} Open
 * @typedef {{ kind: "ask" | "file", query: import("./ledger.js").Query }} Ask
 * @typedef {{ kind: "loading", rows: number }} Loading
 * @typedef {{ kind: "ready", rows: number, departments: import("./ledger.js").Part[], months: import("./ledger.js").Part[] }} Ready
 * @typedef {{ kind: "answer", answer: import("./ledger.js").Answer, query: import("./ledger.js").Query, ms: number }} Answered
 * @typedef {{ kind: "file", text: string }} Written
 * @typedef {{ kind: "failed", message: string }} Failed
 */

/** @type {Ledger | undefined} */
let ledger;

onmessage = async ({ data }) => {
  try {
    if (data.kind === "open") await open(data);
    else if (data.kind === "file") postMessage({ kind: "file", text: ledger?.file(data.query) ?? "" });
    else answer(data);
  } catch (error) {
    postMessage({ kind: "failed", message: String(error) });
  }
};

/** @param {Open} what */
async function open({ src, columns }) {
  const response = await fetch(src);
  if (!response.ok || !response.body) throw new Error(`${response.status}`);
  const reader = new CsvReader((cells) => {
    if (ledger) ledger.add(cells);
    else ledger = new Ledger(columns, cells);
  });
  const pieces = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
    reader.push(piece.value);
    postMessage({ kind: "loading", rows: ledger?.rows ?? 0 });
  }
  reader.end();
  if (!ledger) throw new Error("the file is empty");
  ledger.finish();
  postMessage({ kind: "ready", rows: ledger.rows, departments: ledger.departments(), months: ledger.months() });
}

/** @param {Ask} what */
function answer({ query }) {
  if (!ledger) return;
  const start = performance.now();
  const answered = ledger.answer(query);
  postMessage({ kind: "answer", answer: answered, query, ms: performance.now() - start });
}
