/** `ternum marches flux`: a buyer's open calls as an Atom feed, an agenda, a small file for its page. */
import { resolve } from 'node:path';
import { departementOf, isTernumError } from '@ternum/core';
import {
  ecrireConsultations,
  estOuverte,
  filtrerConsultations,
  lireAppels,
  resoudreAvis,
  versAtom,
  versICalendar,
  type Consultation,
  type FichierConsultations,
  type FiltreConsultations,
} from '@ternum/marches';
import { AIDE_FLUX } from '../aide.ts';
import { lireLigne, type Ligne } from '../arguments.ts';
import { Arret, DONNEES, EMPECHE, FAIT } from '../erreurs.ts';
import { dire, ecrire } from '../terminal.ts';
import { trouverEntrees, type Entree } from '../entrees.ts';
import { ecrireEnsemble } from './ecrire-ensemble.ts';
import { lireAcheteurs } from './filtre.ts';

const OPTIONS = {
  siret: { type: 'string', multiple: true },
  nom: { type: 'string' },
  departement: { type: 'string', multiple: true },
  sortie: { type: 'string' },
  ics: { type: 'string' },
  'json-sortie': { type: 'string' },
  titre: { type: 'string' },
  adresse: { type: 'string' },
  site: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @returns 0 when everything was written. Throws `Arret` (1: not calls; 2: could not run); then nothing is written. */
export async function flux(args: string[]): Promise<number> {
  const ligne = lireLigne(args, OPTIONS);
  if (ligne.oui('help')) {
    await ecrire(AIDE_FLUX);
    return FAIT;
  }
  const filtre = lireFiltre(ligne);
  const sorties = ['sortie', 'ics', 'json-sortie'].map((nom) => ligne.texte(nom));
  if (!sorties.some(Boolean))
    throw new Arret(EMPECHE, 'Où écrire ? Ajoutez --sortie et un nom de fichier, ou « - ».');
  if (sorties.filter((s) => s === '-').length > 1)
    throw new Arret(EMPECHE, 'La sortie standard « - » ne peut servir qu’une fois.');
  const chemins = sorties.filter((s) => s && s !== '-').map((s) => resolve(s!));
  if (new Set(chemins).size < chemins.length)
    throw new Arret(EMPECHE, 'Deux sorties ont le même nom : l’une effacerait l’autre.');
  const liens = { adresse: lireLien(ligne, 'adresse'), site: lireLien(ligne, 'site') };
  if (ligne.positionnels.length === 0)
    throw new Arret(
      EMPECHE,
      'Il manque le fichier ou l’adresse à lire.',
      'Exemple : ternum marches flux consultations.json --sortie flux.xml',
    );
  const fichiers: FichierConsultations[] = [];
  for (const entree of await trouverEntrees(ligne.positionnels)) fichiers.push(await lire(entree));
  const toutes = resoudreAvis(sansRepetition(fichiers.flatMap((f) => f.consultations)));
  const montrees = aMontrer(toutes, filtre, Date.now());
  const titre = ligne.texte('titre') ?? `Consultations${nomDe(montrees, filtre)}`;
  const misAJour = dernierChangement(fichiers, montrees);
  const [premier] = fichiers;
  const seul = fichiers.length === 1 ? premier : undefined;
  const textes = [
    () => versAtom(montrees, { titre, misAJour, ...liens }),
    () => versICalendar(montrees, { titre, misAJour }),
    () =>
      `${JSON.stringify(
        ecrireConsultations({
          ...(seul?.acheteur ? { acheteur: seul.acheteur } : {}),
          ...(seul?.profil ? { profil: seul.profil } : {}),
          misAJour,
          consultations: montrees,
        }),
        null,
        2,
      )}\n`,
  ];
  await ecrireEnsemble(sorties.flatMap((ou, i) => (ou ? [{ ou, texte: textes[i]!() }] : [])));
  conclure(montrees, toutes.length, fichiers, filtre);
  return FAIT;
}

function lireFiltre(ligne: Ligne): FiltreConsultations {
  const [siret, ...autres] = lireAcheteurs(ligne);
  if (autres.length)
    throw new Arret(EMPECHE, 'Un flux est celui d’un seul acheteur : un seul --siret.');
  const nom = ligne.texte('nom')?.trim();
  const departements = ligne
    .liste('departement')
    .flatMap((v) => v.split(','))
    .map((v) => {
      const code = departementOf(v);
      if (code) return code;
      throw new Arret(
        EMPECHE,
        `« ${v} » n’est pas un code de département.`,
        'Exemples : 21, 2A, 974.',
      );
    });
  if (nom && departements.length === 0)
    throw new Arret(
      EMPECHE,
      'Un nom seul ne suffit pas : des communes de plusieurs départements le portent.',
      'Ajoutez --departement et son code.',
    );
  return {
    ...(siret ? { siret } : {}),
    ...(nom ? { nom } : {}),
    ...(departements.length ? { departements } : {}),
  };
}

function lireLien(ligne: Ligne, option: 'adresse' | 'site'): string | undefined {
  const valeur = ligne.texte(option);
  if (valeur === undefined || (/^https?:\/\//i.test(valeur) && URL.canParse(valeur))) return valeur;
  throw new Arret(EMPECHE, `« ${valeur} » n’est pas une adresse http ou https pour --${option}.`);
}

async function lire(entree: Entree): Promise<FichierConsultations> {
  const { flux: octets } = await entree.ouvrir();
  let texte: string;
  try {
    texte = await new Response(octets).text();
  } catch (erreur) {
    throw new Arret(EMPECHE, `La lecture de ${entree.nom} s’est interrompue : ${String(erreur)}.`);
  }
  try {
    return lireAppels(JSON.parse(texte.replace(/^\ufeff/, '')));
  } catch (erreur) {
    if (isTernumError(erreur)) throw new Arret(DONNEES, `${entree.nom} : ${erreur.hint}`);
    throw new Arret(DONNEES, `${entree.nom} n’est pas du JSON.`, (erreur as Error).message);
  }
}

/** Two exports that overlap hold the same notices. */
function sansRepetition(consultations: readonly Consultation[]): Consultation[] {
  const vues = new Map(consultations.map((c) => [`${c.source} ${c.acheteur.nom} ${c.id}`, c]));
  return [...vues.values()];
}

/** Open ones, and withdrawn ones until their deadline: a feed and an agenda must be able to take back what they said. */
function aMontrer(
  toutes: readonly Consultation[],
  filtre: FiltreConsultations,
  maintenant: number,
): Consultation[] {
  return filtrerConsultations(toutes, { ...filtre, closes: true }, maintenant).filter(
    (c) =>
      estOuverte(c, maintenant) ||
      (c.etat === 'annulee' && c.dateLimite !== undefined && Date.parse(c.dateLimite) > maintenant),
  );
}

/** From the data, not from the clock: the same data gives the same files. */
function dernierChangement(
  fichiers: readonly FichierConsultations[],
  consultations: readonly Consultation[],
): string {
  const moments = [
    ...fichiers.map((f) => f.misAJour ?? ''),
    ...consultations.map((c) => (c.datePublication ? `${c.datePublication}T00:00:00Z` : '')),
  ];
  return moments.sort().at(-1) || '1970-01-01T00:00:00Z';
}

function nomDe(consultations: readonly Consultation[], { nom }: FiltreConsultations): string {
  const noms = new Set(consultations.map((c) => c.acheteur.nom).filter(Boolean));
  const seul = nom ?? (noms.size === 1 ? [...noms][0] : undefined);
  return seul ? ` : ${seul}` : '';
}

function conclure(
  montrees: readonly Consultation[],
  lues: number,
  fichiers: readonly FichierConsultations[],
  filtre: FiltreConsultations,
): void {
  const s = montrees.length > 1 ? 's' : '';
  dire(`${montrees.length} consultation${s} retenue${s}, sur ${lues} lue${lues > 1 ? 's' : ''}.`);
  const illisibles = fichiers.flatMap((f) => f.illisibles);
  if (illisibles.length) dire(`${illisibles.length} illisible(s). ${illisibles[0]!.raison}`);
  if (montrees.some((c) => c.rapprochement === 'nom'))
    dire(
      'Certaines ont été rapprochées par le nom et le département, faute de SIRET : vérifiez-les.',
    );
  if (montrees.length === 0 && filtre.siret && !filtre.nom && lues > 0)
    dire('Le BOAMP ne donne pas toujours le SIRET : ajoutez --nom et --departement.');
}
