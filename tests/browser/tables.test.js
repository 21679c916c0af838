// Tables are sorted and lists filtered, with the keyboard too, and say so.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { close, open, visit } from "./site.js";

before(open);
after(close);

const column = (page, number) => page.$$eval(`#bodies tbody tr > :nth-child(${number})`, (cells) => cells.map((cell) => cell.textContent.trim()));

test("a measure's figures are sorted as numbers, and back again", () =>
  visit("indicators/invoices-30-days/", async (page) => {
    const names = await column(page, 1);
    assert.deepEqual(names, [...names].sort((a, b) => a.localeCompare(b, "en")), "by name at first");
    const heading = page.locator("#bodies thead th").nth(1);
    await heading.getByRole("button").click();
    assert.equal(await heading.getAttribute("aria-sort"), "ascending");
    const figures = (await column(page, 2)).map((text) => Number.parseFloat(text));
    assert.deepEqual(figures, [...figures].sort((a, b) => a - b));
    assert.ok(figures.length > 5 && figures.every(Number.isFinite), String(figures));
    assert.match(await page.locator("p[role=status].unseen").first().textContent(), /^Sorted by .+, ascending$/);
    await page.keyboard.press("Enter");
    assert.equal(await heading.getAttribute("aria-sort"), "descending");
    const turned = (await column(page, 2)).map((text) => Number.parseFloat(text));
    assert.deepEqual(turned, [...figures].reverse());
    assert.equal(await page.locator("#bodies [aria-sort]").count(), 1, "only the column that it is sorted by says so");
  }));

test("statuses are sorted by severity, not by their words", () =>
  visit("indicators/invoices-30-days/", async (page) => {
    await page.locator("#bodies thead th", { hasText: "Status" }).getByRole("button").click();
    const words = await column(page, 5);
    const severity = ["well ahead", "met", "within", "just missed", "missed", "no target"];
    const found = words.map((word) => severity.findIndex((known) => word.startsWith(known)));
    assert.ok(found.every((place) => place >= 0), words.join());
    assert.deepEqual(found, [...found].sort((a, b) => a - b), words.join());
  }));

test("a printed total stays last", () =>
  visit("tables/procurement-budget/", async (page) => {
    const total = () => page.$$eval("tbody tr", (rows) => rows.map((row) => "fixed" in row.dataset));
    assert.equal((await total()).filter(Boolean).length, 1);
    for (const button of await page.locator("thead th button").all()) {
      await button.click();
      assert.equal((await total()).at(-1), true);
    }
  }));

test("a list of councils is filtered by the beginnings of words", () =>
  visit("councils/", async (page) => {
    const all = await page.locator(".find li").count();
    const box = page.getByLabel("Find a council");
    await box.fill("east lin");
    const left = await page.locator(".find li:visible").allTextContents();
    assert.equal(left.length, 1);
    assert.match(left[0], /^East Lindsey/);
    assert.equal(await page.locator(".find h2:visible").count(), 1, "areas without a hit go");
    await page.getByText(`Shown: 1 of ${all}`).waitFor();
    await box.fill("zzz");
    await page.getByText("Nothing has all of these words").waitFor();
    await box.fill("");
    assert.equal(await page.locator(".find li:visible").count(), all);
  }));

test("a table of measures is filtered", () =>
  visit("indicators/", async (page) => {
    await page.getByLabel("Find a measure").fill("invoice");
    assert.match((await page.locator("tbody tr:visible th").allTextContents()).join(), /^Undisputed invoices/);
  }));

test("without script nothing is offered that does not work", () =>
  visit("councils/", async (page) => {
    assert.equal(await page.locator("main input, main button").count(), 0);
    assert.ok((await page.locator(".find li").count()) > 40);
  }, { javaScriptEnabled: false }));
