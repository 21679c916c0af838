// Serves a built site under a sub-path with the policy that its hosting notes ask for, and opens pages of it in Debian's Chromium.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml",
  ".csv": "text/csv; charset=utf-8", ".pdf": "application/pdf", ".xml": "application/xml", ".ics": "text/calendar", ".txt": "text/plain",
};
const PREFIX = "/scorecards/";

/** The folder of the site under test: `PLAINSIGHT_SITE`. */
const folder = process.env.PLAINSIGHT_SITE;
if (!folder) throw new Error("PLAINSIGHT_SITE names no built site; tests/full builds one and sets it");

let server;
let browser;

/** The site's address, with a closing slash. */
export let base = "";

export async function open() {
  server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
    const inside = path.startsWith(PREFIX) ? normalize(path.slice(PREFIX.length)) : "..";
    const file = join(folder, inside.endsWith("/") || inside === "." ? join(inside, "index.html") : inside);
    const found = inside.startsWith("..") ? null : await readFile(file).catch(() => null);
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
    response.writeHead(found ? 200 : 404);
    response.end(found ?? "");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${server.address().port}${PREFIX}`;
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
}

export async function close() {
  await browser?.close();
  await new Promise((done) => server?.close(done));
}

/**
 * Opens a page, hands it to the test and closes it. What the console complains of (errors, refused by policy, not found) fails the test.
 *
 * @param {string} path From the site's root, without a leading slash.
 * @param {(page: import("playwright-core").Page) => Promise<void>} test
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function visit(path, test, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  try {
    await page.goto(base + path);
    await test(page);
    if (complaints.length) throw new Error(`the console of ${path} says: ${complaints.join("; ")}`);
  } finally {
    await context.close();
  }
}
