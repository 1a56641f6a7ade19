/** Answers whose length is known, and the address of the sandbox as the visitor wrote it. */

const encoder = new TextEncoder();

type Entetes = Record<string, string>;

/** A finished text; `Content-Length` is its bytes. */
export function texte(
  corps: string,
  { type = 'text/plain; charset=utf-8', status = 200, headers = {} as Entetes } = {},
): Response {
  const octets = encoder.encode(corps);
  return new Response(octets, {
    status,
    headers: { 'Content-Type': type, 'Content-Length': String(octets.length), ...headers },
  });
}

export const json = (corps: unknown, status = 200, headers: Entetes = {}): Response =>
  texte(JSON.stringify(corps), { type: 'application/json', status, headers });

export const html = (corps: string, status = 200, headers: Entetes = {}): Response =>
  texte(corps, { type: 'text/html; charset=utf-8', status, headers });

/** Pieces made when the reader asks for them; nobody reads: nothing is made. */
export function flux(morceaux: Iterable<string>): ReadableStream<Uint8Array> {
  const suite = morceaux[Symbol.iterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull(controleur) {
        let texte = '';
        while (texte.length < 65_536) {
          const { done, value } = suite.next();
          if (done) {
            if (texte) controleur.enqueue(encoder.encode(texte));
            controleur.close();
            return;
          }
          texte += value;
        }
        controleur.enqueue(encoder.encode(texte));
      },
      cancel() {
        suite.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

export const origine = (request: Request): string => new URL(request.url).origin;

const ENTITES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML and XML; characters that XML 1.0 refuses are left out. */
export const echapper = (brut: string): string =>
  brut
    // oxlint-disable-next-line no-control-regex
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (c) => ENTITES[c]!);

/** A page that needs neither style nor script: it lives under any policy. */
export const page = (titre: string, corps: string): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${echapper(titre)}</title></head><body><h1>${echapper(titre)}</h1>
${corps}
</body></html>
`;
