/**
 * Watches a page from outside the library: when something visible last changed, and on which frame it was shown.
 * A change is a mutation (shadow roots included) or a drawing call on a canvas.
 */
(() => {
  const sonde = { dernier: 0, images: [], longues: [] };
  globalThis.sonde = sonde;
  const noter = () => {
    sonde.dernier = performance.now();
  };
  const observer = (racine) =>
    new MutationObserver(noter).observe(racine, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  const attacher = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const racine = attacher.call(this, options);
    observer(racine);
    return racine;
  };
  for (const nom of [
    'fillRect',
    'strokeRect',
    'clearRect',
    'fill',
    'stroke',
    'fillText',
    'drawImage',
  ]) {
    const dessiner = CanvasRenderingContext2D.prototype[nom];
    CanvasRenderingContext2D.prototype[nom] = function (...args) {
      noter();
      return dessiner.apply(this, args);
    };
  }
  new PerformanceObserver((liste) => {
    for (const { startTime, duration } of liste.getEntries())
      sonde.longues.push([startTime, duration]);
  }).observe({ type: 'longtask' });
  // The time it is, not the one the frame was due at: a late frame shows what changed until now.
  const image = () => {
    sonde.images.push(performance.now());
    requestAnimationFrame(image);
  };
  requestAnimationFrame(image);

  const longueDepuis = (debut) =>
    Math.max(0, ...sonde.longues.filter(([t]) => t >= debut).map(([, duree]) => duree));

  /** Asks for a script; answers once nothing has changed for half a second. Times in ms from the request. */
  sonde.mesurer = async (adresse) => {
    const dessins = document.querySelector('main');
    observer(dessins);
    await new Promise((tranquille) => setTimeout(tranquille, 300));
    sonde.longues.length = 0;
    // What reading the data left behind is nobody's drawing.
    globalThis.gc?.();
    const debut = performance.now();
    sonde.dernier = 0;
    const script = document.createElement('script');
    script.type = 'module';
    script.src = adresse;
    await new Promise((charge, rate) => {
      script.onload = charge;
      script.onerror = () => rate(new Error(adresse));
      document.head.append(script);
    });
    const evalue = performance.now();
    // A page that reads its data itself says when it has.
    await globalThis.banc?.pret;
    for (;;) {
      await new Promise((attendre) => setTimeout(attendre, 100));
      if (sonde.dernier && performance.now() - sonde.dernier > 500) break;
      if (performance.now() - debut > 120_000) throw new Error('Rien n’a été dessiné.');
    }
    // What changed before a frame began is shown by it.
    const vue = sonde.images.find((instant) => instant >= sonde.dernier);
    return {
      complet: vue - debut,
      longue: longueDepuis(globalThis.banc ? evalue : debut),
      dessins: [...dessins.children].every((d) => d.getBoundingClientRect().height > 100),
    };
  };
})();
