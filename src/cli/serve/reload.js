// Waits until the site is another one, and loads this page again. The server puts this script into the pages that it serves; a
// built site does not have it.
"use strict";
(async (seen) => {
  for (;;) {
    try {
      const answer = await fetch("/__plainsight__/after/" + seen, { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== seen) {
        location.reload();
        return;
      }
    } catch {
      // The server has ended; it may come back.
      await new Promise((done) => setTimeout(done, 500));
    }
  }
})(document.currentScript.dataset.version);
