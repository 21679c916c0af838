// `plainsight serve` in a browser: an open page is loaded again when a file is saved, and a mistake stands over it, under the policy of the
// hosting notes.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const binary = process.env.PLAINSIGHT_BINARY;
if (!binary) throw new Error("PLAINSIGHT_BINARY names no program; tests/browser/run sets it");

/** @type {string} */
let site;
/** @type {string} */
let address;
/** @type {import("node:child_process").ChildProcessByStdio<null, import("node:stream").Readable, null>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
  site = join(await mkdtemp(join(tmpdir(), "plainsight-")), "site");
  assert.equal(spawnSync(binary, ["init", site]).status, 0);
  server = spawn(binary, ["serve", "--site", site, "--port", "0"], { stdio: ["ignore", "pipe", "ignore"] });
  const [line] = await once(createInterface(server.stdout), "line");
  address = /http:\S+/.exec(line)?.[0] ?? "";
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
});

after(async () => {
  await browser?.close();
  server?.kill("SIGINT");
  await rm(join(site, ".."), { recursive: true, force: true });
});

test("an open page follows what is saved", async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(20000);
  /** @type {string[]} */
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(address);
  const words = join(site, "content/index.md");
  const figures = join(site, "data/indicators/recycling.csv");
  const [goodWords, goodFigures] = [await readFile(words, "utf8"), await readFile(figures, "utf8")];

  await writeFile(words, goodWords + "\nWords of this afternoon.\n");
  await page.getByText("Words of this afternoon.").waitFor();

  await writeFile(figures, goodFigures.replace(",44.1,", ",<b>44%</b>,"));
  const mistakes = page.getByRole("alert");
  await mistakes.waitFor();
  const said = await mistakes.innerText();
  assert.match(said, /recycling\.csv:\d+:\d+/);
  assert.match(said, /<b>44%<\/b>/, "the words of the terminal, and no markup");
  assert.ok(await page.getByText("Words of this afternoon.").count(), "the last good page is below");
  assert.notEqual(await mistakes.evaluate((shown) => getComputedStyle(shown).position), "static", "the style came under the policy");

  await writeFile(figures, goodFigures);
  await mistakes.waitFor({ state: "detached" });
  assert.deepEqual(complaints, []);
  await page.close();
});

test("more pages than a browser has connections can be open", async () => {
  const context = await browser.newContext();
  for (let count = 0; count < 8; count += 1) {
    const page = await context.newPage();
    page.setDefaultTimeout(20000);
    // Only the newest is looked at; the others wait without a connection.
    await page.addInitScript(() => {
      Object.defineProperty(document, "hidden", { get: () => Boolean(Reflect.get(window, "isHidden")) });
    });
    await page.goto(address);
    await page.evaluate(() => {
      Reflect.set(window, "isHidden", true);
      document.dispatchEvent(new Event("visibilitychange"));
    });
  }
  await context.close();
});
