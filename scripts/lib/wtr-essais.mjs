/** What a browser test asks of a server that does not serve files: a refusal, a service, an answer that does not come. */
const ADRESSE = /^\/essais\/(\d{3}|wfs|muet|ouverts|demandes)$/;

/** Requests that wait for an answer that does not come. */
let ouverts = 0;

/** Bodies of the POST requests received, by the name that the address gives them. */
const demandes = new Map();

/** `?nom=…&code=503`: keeps what comes, and answers by that status; `&html`: as a page would. A GET gives it back. */
async function recevoir(context) {
  const { searchParams } = context.URL;
  const liste = demandes.get(searchParams.get('nom')) ?? [];
  demandes.set(searchParams.get('nom'), liste);
  if (context.method === 'GET') {
    context.body = liste;
    return;
  }
  let texte = '';
  for await (const morceau of context.req) texte += morceau;
  liste.push({ texte, type: context.get('content-type'), cookie: context.get('cookie') });
  await new Promise((ok) => setTimeout(ok, Number(searchParams.get('attente') ?? 0)));
  context.status = Number(searchParams.get('code') ?? 201);
  if (searchParams.has('html')) [context.type, context.body] = ['html', '<p>Bonjour'];
}

/** A layer of two pages of one point each. */
const wfs = (requete) => {
  const debut = Number(requete.get('startindex') ?? 0);
  return {
    type: 'FeatureCollection',
    numberMatched: 2,
    features: ['Atelier du Pont', 'Dépôt du Canal'].slice(debut, debut + 1).map((nom) => ({
      type: 'Feature',
      id: nom,
      properties: { nom },
      geometry: { type: 'Point', coordinates: [5.041 + debut / 1000, 47.322] },
    })),
  };
};

/** Koa middleware: `/essais/401`, `/essais/wfs?service=WFS&…`, `/essais/muet`. */
export async function essais(context, suite) {
  const [, quoi] = ADRESSE.exec(context.path) ?? [];
  if (!quoi) return suite();
  if (quoi === 'demandes') await recevoir(context);
  else if (quoi === 'muet') {
    ouverts += 1;
    await new Promise((ok) => context.req.socket.once('close', ok));
    ouverts -= 1;
  } else if (quoi === 'ouverts') context.body = String(ouverts);
  else if (quoi === 'wfs') {
    const minuscules = [...context.URL.searchParams].map(([cle, v]) => [cle.toLowerCase(), v]);
    context.body = wfs(new URLSearchParams(minuscules));
  } else {
    // Who sends cookies with a layer is told apart: nobody should.
    context.status = context.get('cookie') ? 418 : Number(quoi);
  }
}
