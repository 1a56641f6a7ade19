/** `ternum sandbox`: the platform’s interfaces on this machine, until Ctrl+C. */
import { isTernumError } from '@ternum/core';
import { AIDE_SANDBOX } from '../aide.ts';
import { lireLigne } from '../arguments.ts';
import { Arret, EMPECHE, FAIT } from '../erreurs.ts';
import { dire, ecrire } from '../terminal.ts';
import { lireReglages, OPTIONS } from './options.ts';

/** @returns 0 once it was stopped. Throws `Arret`. */
export async function sandbox(args: string[]): Promise<number> {
  const ligne = lireLigne(args, OPTIONS);
  if (ligne.oui('help')) {
    await ecrire(AIDE_SANDBOX);
    return FAIT;
  }
  const { port, host, ...donnees } = lireReglages(ligne);
  // Loaded here: the other commands need neither its data nor its engine.
  const { createSandbox, INTERFACES, serve } = await import('@ternum/sandbox');
  const serveur = await serve(await createSandbox(donnees), { port, host }).catch(
    (erreur: unknown) => {
      if (!isTernumError(erreur, 'input')) throw erreur;
      throw new Arret(EMPECHE, erreur.hint ?? erreur.message, 'Par exemple : --port 8921');
    },
  );
  const services = INTERFACES.map(({ service, nom, chemin, essai, jeux }) => ({
    service,
    nom,
    url: new URL(chemin, serveur.url).href,
    essai: new URL(essai, serveur.url).href,
    identifiants: jeux,
  }));
  await ecrire(
    ligne.oui('json')
      ? `${JSON.stringify({ url: serveur.url, services }, null, 2)}\n`
      : `${serveur.url}\n\n${services.map(({ nom, url }) => `  ${nom.padEnd(32)}${url}\n`).join('')}`,
  );
  dire('Données fictives. Ctrl+C arrête.');
  await arret();
  await serveur.close();
  return FAIT;
}

const arret = (): Promise<void> =>
  new Promise((fini) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => fini());
  });
