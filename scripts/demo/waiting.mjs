/** Whoever opens the address before the site is ready waits a little, then reads a page that comes back by itself. */

const PAGE = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Construction en cours</title></head><body><h1>Construction en cours</h1>
<p>Le site de démonstration se construit : cette page s’actualise toute seule.</p></body></html>
`;

/** @param {number} patience how long an early request is held, in milliseconds */
export function waitingRoom(patience = 20_000) {
  let open;
  let ready = false;
  const opened = new Promise((resolve) => {
    open = () => {
      ready = true;
      resolve();
    };
  });
  return {
    open,
    /** For `serve`: answers in place of the site until it is open. */
    async intercept(_, response) {
      if (ready) return false;
      let timer;
      await Promise.race([opened, new Promise((done) => (timer = setTimeout(done, patience)))]);
      clearTimeout(timer);
      if (ready) return false;
      response.writeHead(503, {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Retry-After': '5',
        Refresh: '5',
      });
      response.end(PAGE);
      return true;
    },
  };
}
