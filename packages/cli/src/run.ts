/** Chooses the command, says what went wrong, gives the exit code. */
import { readFileSync } from 'node:fs';
import { AIDE } from './aide.ts';
import { Arret, EMPECHE, FAIT } from './erreurs.ts';
import { proche } from './proche.ts';
import { dire, ecrire } from './terminal.ts';
import { extraire } from './marches/extraire.ts';
import { flux } from './marches/flux.ts';
import { resume } from './marches/resume.ts';

type Commande = (args: string[]) => Promise<number>;

const COMMANDES: Record<string, Record<string, Commande>> = {
  marches: { resume, extraire, flux },
  // What only these commands need is loaded with them.
  deci: {
    diagnostiquer: async (args) => (await import('./deci/diagnostiquer.ts')).diagnostiquer(args),
    arrete: async (args) => (await import('./deci/arrete.ts')).arrete(args),
  },
  rgpd: {
    verifier: async (args) => (await import('./rgpd/verifier.ts')).verifier(args),
    convertir: async (args) => (await import('./rgpd/convertir.ts')).convertir(args),
  },
};
/** Commands of one word. */
const SEULES: Record<string, Commande> = {
  sandbox: async (args) => (await import('./sandbox/index.ts')).sandbox(args),
};

/** @returns the exit code: 0 done, 1 nothing could be read, 2 it could not run */
export async function run(args: string[]): Promise<number> {
  try {
    return await choisir(args);
  } catch (erreur) {
    if (!(erreur instanceof Arret)) throw erreur;
    dire(`ternum : ${erreur.message}`);
    if (erreur.conseil) dire(erreur.conseil);
    return erreur.code;
  }
}

async function choisir([domaine, verbe, ...reste]: string[]): Promise<number> {
  if (domaine === undefined || domaine === '--help' || domaine === '-h' || domaine === 'help') {
    await ecrire(AIDE);
    return domaine === undefined ? EMPECHE : FAIT;
  }
  if (domaine === '--version' || domaine === '-V') {
    await ecrire(`${version()}\n`);
    return FAIT;
  }
  const seule = SEULES[domaine];
  if (seule) return seule(verbe === undefined ? [] : [verbe, ...reste]);
  const verbes = COMMANDES[domaine];
  if (!verbes)
    throw inconnu(domaine, [...Object.keys(COMMANDES), ...Object.keys(SEULES)], 'Domaines');
  if (verbe === undefined || verbe === '--help' || verbe === '-h') {
    await ecrire(AIDE);
    return verbe === undefined ? EMPECHE : FAIT;
  }
  const commande = verbes[verbe];
  if (!commande) throw inconnu(`${domaine} ${verbe}`, cles(domaine, verbes), 'Commandes');
  return commande(reste);
}

const cles = (domaine: string, verbes: Record<string, Commande>): string[] =>
  Object.keys(verbes).map((verbe) => `${domaine} ${verbe}`);

function inconnu(tape: string, connus: string[], quoi: string): Arret {
  const idee = proche(tape, connus);
  return new Arret(
    EMPECHE,
    `La commande « ${tape} » n’existe pas.`,
    idee ? `Vouliez-vous dire « ternum ${idee} » ?` : `${quoi} : ${connus.join(', ')}.`,
  );
}

function version(): string {
  const manifeste: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return (manifeste as { version: string }).version;
}
