// Each type of page: what axe finds, in both schemes and two widths; whether it fits 320 px; whether it is whole without script
// and on paper. With PLAINSIGHT_SHORT=1 in one scheme and width, for tests/run.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "./axe.js";
import { KINDS } from "./kinds.js";
import { close, open, visit } from "./site.js";

const short = process.env.PLAINSIGHT_SHORT === "1";

before(open);
after(close);

test("each type of page is among those that are visited", () => {
  const listed = process.env.PLAINSIGHT_KINDS?.split(/\s+/).filter(Boolean) ?? [];
  assert.ok(listed.length > 0, "PLAINSIGHT_KINDS holds the first words of `plainsight list pages`");
  assert.deepEqual(Object.keys(KINDS).sort(), listed.sort());
});

const looks = [["light", 320], ["dark", 320], ["dark", 1280], ["light", 1280]];

for (const [kind, path] of Object.entries(KINDS)) {
  test(`${kind}: accessible, and no wider than a narrow screen`, () =>
    visit(path, async (page) => {
      for (const [colorScheme, width] of short ? looks.slice(-1) : looks) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await accessible(page, `${path} ${colorScheme} at ${width} px`);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok((await wide()) <= 320, `${path} is ${await wide()} px wide at 320`);
      // The spacing that a reader may ask for (WCAG 1.4.12).
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
        document.adoptedStyleSheets = [sheet];
      });
      assert.ok((await wide()) <= 320, `${path} is ${await wide()} px wide at 320 with wide spacing`);
    }, { reducedMotion: "reduce" }));
}

/** The words that a reader sees in the matter of a page, with whatever is folded away, and without what only script gives. */
const words = (page) =>
  page.evaluate(() => {
    const main = document.querySelector("main").cloneNode(true);
    for (const added of main.querySelectorAll(".filter, .explorer, [role=status], #results")) added.remove();
    return main.textContent.replace(/\s+/g, " ").trim();
  });

for (const [kind, path] of short ? [] : Object.entries(KINDS)) {
  test(`${kind}: whole without script, and on paper`, async () => {
    let without = "";
    await visit(path, async (page) => {
      without = await words(page);
      assert.equal(await page.locator("h1:visible").count(), 1);
      assert.equal(await page.locator("main :is(input, select, button):visible").count(), 0, "nothing that would not work");
    }, { javaScriptEnabled: false });
    await visit(path, async (page) => {
      assert.equal(await words(page), without);
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("h1:visible").count(), 1);
      assert.equal(await page.locator(":is(form.search, .filter, .skip):visible").count(), 0);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.ok(pdf.subarray(0, 5).toString() === "%PDF-" && pdf.length > 5000);
      // A4, upright or lying: nothing of another size.
      const boxes = [...pdf.toString("latin1").matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
      assert.ok(boxes.length > 0);
      for (const [, width, height] of boxes) assert.deepEqual([width, height].map((side) => Math.round(side)).sort((a, b) => a - b), [595, 842]);
    });
  });
}
