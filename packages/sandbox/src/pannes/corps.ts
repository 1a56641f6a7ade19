/** What a fault does to the body of the real answer. */

const octetsDe = async (reponse: Response): Promise<Uint8Array> =>
  new Uint8Array(await reponse.arrayBuffer());

const habiller = (reponse: Response, corps: BodyInit | null, headers: Headers): Response =>
  new Response(reponse.status === 304 || reponse.status === 204 ? null : corps, {
    status: reponse.status,
    headers,
  });

/** Half of the body, well finished: only what the text says tells that something is missing. */
export async function tronquer(reponse: Response): Promise<Response> {
  const octets = await octetsDe(reponse);
  const moitie = octets.slice(0, Math.floor(octets.length / 2));
  const headers = new Headers(reponse.headers);
  headers.set('Content-Length', String(moitie.length));
  return habiller(reponse, moitie, headers);
}

/** Half of the body, then the connection breaks. The length promised stays the whole one. */
export async function couper(reponse: Response): Promise<Response> {
  const octets = await octetsDe(reponse);
  const moitie = octets.slice(0, Math.max(1, Math.floor(octets.length / 2)));
  let donne = false;
  const corps = new ReadableStream<Uint8Array>(
    {
      pull(controleur) {
        if (donne) {
          controleur.error(new TypeError('terminated: connection cut on demand (panne=coupe)'));
          return;
        }
        donne = true;
        controleur.enqueue(moitie);
      },
    },
    { highWaterMark: 0 },
  );
  return habiller(reponse, corps, new Headers(reponse.headers));
}

const MORCEAUX = 30;

/** The whole body in thirty drops. @param delai milliseconds before each */
export async function ralentir(reponse: Response, delai: number): Promise<Response> {
  const octets = await octetsDe(reponse);
  const pas = Math.max(1, Math.ceil(octets.length / MORCEAUX));
  let place = 0;
  let reveil: ReturnType<typeof setTimeout> | undefined;
  const corps = new ReadableStream<Uint8Array>(
    {
      async pull(controleur) {
        if (place >= octets.length) {
          controleur.close();
          return;
        }
        await new Promise((resoudre) => (reveil = setTimeout(resoudre, delai)));
        if (!reveil) return;
        controleur.enqueue(octets.slice(place, place + pas));
        place += pas;
      },
      cancel() {
        clearTimeout(reveil);
        reveil = undefined;
      },
    },
    { highWaterMark: 0 },
  );
  const headers = new Headers(reponse.headers);
  headers.set('Content-Length', String(octets.length));
  return habiller(reponse, corps, headers);
}
