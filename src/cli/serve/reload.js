// Waits until the site is another one, and loads this page again. The server puts this script into the pages that it serves; a
// built site does not have it.
"use strict";
(async (seen) => {
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  for (;;) {
    // A browser keeps few connections open to one server: a page that nobody looks at waits without one.
    while (document.hidden) {
      await new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }));
    }
    const waiting = new AbortController();
    const letGo = () => waiting.abort();
    document.addEventListener("visibilitychange", letGo, { once: true });
    try {
      const answer = await fetch("/__plainsight__/after/" + seen, { cache: "no-store", signal: waiting.signal });
      if (answer.ok && (await answer.text()) !== seen) {
        location.reload();
        return;
      }
    } catch {
      // The page was hidden, or the server has ended; it may come back.
      await pause(300);
    }
    document.removeEventListener("visibilitychange", letGo);
  }
})(document.currentScript.dataset.version);
