/** What is measured in the page: what a person waits for, from a press to the paint that answers it. */

/** Runs in the page before anything else. */
export function poser() {
  const image = () => new Promise((ok) => requestAnimationFrame(() => setTimeout(ok)));
  const racine = () => document.querySelector('ternum-assistant-rgpd')?.shadowRoot;
  const longues = [];
  new PerformanceObserver((liste) => {
    for (const { startTime, duration } of liste.getEntries()) longues.push({ startTime, duration });
  }).observe({ type: 'longtask' });
  let depuis = 0;
  for (const type of ['pointerdown', 'keydown'])
    addEventListener(type, (e) => (depuis ||= e.timeStamp), { capture: true });

  globalThis.sonde = {
    image,
    racine,
    titre: () => racine()?.querySelector('#ecran')?.textContent.trim() ?? '',
    /** Forgets; what comes next is measured. */
    partir() {
      [depuis, longues.length] = [0, 0];
    },
    /** @returns ms from the first press to the paint that follows `vrai`, and what the main thread did meanwhile */
    async arriver(vrai, debut = 0) {
      const fin = performance.now() + 30_000;
      while (!vrai()) {
        if (performance.now() > fin) throw new Error(`never: ${vrai}, on « ${this.titre()} »`);
        await new Promise((ok) => requestAnimationFrame(ok));
      }
      await image();
      const ms = performance.now() - (debut || depuis);
      // What comes just after is waited for too by whoever presses again.
      await new Promise((ok) => setTimeout(ok, 200));
      return {
        ms,
        tache: Math.max(0, ...longues.map(({ duration }) => duration)),
      };
    },
  };
}
