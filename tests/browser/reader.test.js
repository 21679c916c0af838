// What readers do: with the keyboard alone from the home page to a download, and with everything open that script opens.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "./axe.js";
import { close, open, visit } from "./site.js";

before(open);
after(close);

/** Presses Tab until the focus is on an element that fits; at each stop the focus can be seen. */
async function tabTo(page, fits, what) {
  for (let stops = 0; stops < 400; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate((fits) => {
      const on = document.activeElement;
      const { outlineStyle, outlineColor, boxShadow } = getComputedStyle(on);
      const seen = (outlineStyle !== "none" && outlineColor !== "rgba(0, 0, 0, 0)") || boxShadow !== "none";
      return { fits: on.matches(fits), seen, html: on.outerHTML.slice(0, 120) };
    }, fits);
    assert.ok(stop.seen, `the focus cannot be seen on ${stop.html}`);
    if (stop.fits) return;
  }
  assert.fail(`${what} cannot be reached with Tab`);
}

test("with the keyboard alone: home, council, measure, download", () =>
  visit("", async (page) => {
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip", "the first stop");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main");
    await tabTo(page, "a[href$='councils/boston/']", "the council");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/councils/boston/");
    await tabTo(page, "a[href*='indicators/invoices-30-days/']", "its measure");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/indicators/invoices-30-days/**");
    if (!page.url().endsWith("/invoices-30-days/")) {
      await tabTo(page, "a[href$='indicators/invoices-30-days/']", "the measure of all councils");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/indicators/invoices-30-days/");
    }
    await tabTo(page, "a[download][href$='.csv']", "the download");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    assert.equal(download.suggestedFilename(), "invoices-30-days.csv");
  }));

test("a table is sorted, a list filtered and a ledger searched with the keyboard alone", () =>
  visit("indicators/", async (page) => {
    await tabTo(page, "main .filter input", "the filter");
    await page.keyboard.type("invoices");
    await page.getByText("Shown: 1 of").waitFor();
    await tabTo(page, "thead button", "a heading");
    await page.keyboard.press("Space");
    assert.equal(await page.evaluate(() => document.activeElement.closest("th").ariaSort), "descending", "it was ascending");
  }));

for (const colorScheme of ["light", "dark"]) {
  test(`what script opens is accessible too: ${colorScheme}`, async () => {
    await visit("", async (page) => {
      await page.getByLabel("Search this site").click();
      await page.keyboard.type("boston");
      await page.locator("[role=option]").first().waitFor();
      await page.keyboard.press("ArrowDown");
      await accessible(page, "suggestions");
    }, { colorScheme });
    await visit("search/?q=boston", async (page) => {
      await page.locator(".results li").first().waitFor();
      await accessible(page, "answers");
    }, { colorScheme });
    await visit("transparency/spending-over-500/fy2026-27-q1/", async (page) => {
      await page.getByRole("button", { name: /^Load the rows/ }).click();
      await page.locator(".explorer tbody tr").first().waitFor();
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await accessible(page, `the explorer at ${width} px`);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      }
    }, { colorScheme });
  });
}
