// What is copied to put a chart on another site: the frame is as large as its page needs, and the picture as its text says.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { close, open, visit } from "./site.js";

before(open);
after(close);

const pages = [
  "indicators/invoices-30-days/",
  "indicators/ni-1-get-on-well/",
  "scorecards/stretch-targets-lincolnshire/",
  "reports/january-2010-review/",
];

for (const path of pages) {
  test(`${path}: a copied frame shows the whole chart without scrolling`, async () => {
    let copied = [];
    await visit(path, async (page) => {
      copied = await page.locator("pre.snippet").allTextContents();
    });
    const frames = copied.map((code) => code.match(/<iframe src="[^"]*\/(embed\/[^"]*)" title="[^"]+" width="(\d+)" height="(\d+)">/)).filter(Boolean);
    assert.ok(frames.length > 0, `${path} offers a frame`);
    for (const [, address, width, height] of frames) {
      await visit(address, async (page) => {
        await page.setViewportSize({ width: Number(width), height: Number(height) });
        const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
        assert.ok(size[0] <= Number(width) && size[1] <= Number(height), `${address} needs ${size.join(" by ")}, the frame is ${width} by ${height}`);
      });
    }
  });
}
