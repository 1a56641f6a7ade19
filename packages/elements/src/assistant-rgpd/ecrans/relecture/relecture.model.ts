/** A sheet in words, line by line, for somebody who checks it. « Je ne sais pas » is written as such. Pure. */
import {
  BASES,
  CATEGORIES,
  estInconnu,
  estSansObjet,
  SORTS,
  type Donnee,
  type Finalite,
  type Mesure,
  type Personnes,
  type Registre,
  type Su,
  type Traitement,
  type Transfert,
} from '@ternum/rgpd';

/** One line; `manque`: nothing is answered yet, or nobody knows. */
export interface Ligne {
  nom: string;
  valeur: string;
  /** Step of the sheet, from 0. */
  etape: number;
  manque: boolean;
}

const RIEN = 'Non renseigné';
const NSP = 'Je ne sais pas';
const OUI_NON = { oui: 'Oui', non: 'Non', nsp: NSP } as const;

function enMots<T>(valeur: Su<T> | undefined, dire: (valeur: T) => string): string {
  if (estInconnu(valeur)) return NSP;
  if (estSansObjet(valeur)) return `Sans objet : ${valeur.sansObjet}`;
  return (valeur !== undefined && dire(valeur as T)) || RIEN;
}

const liste =
  <T>(dire: (item: T) => string, vide = RIEN) =>
  (items: readonly T[]): string =>
    items.map(dire).filter(Boolean).join('\n') || vide;

function dureeDe({ categorie, duree, sort, visa }: Donnee): string {
  const temps = enMots(duree, ({ active, declencheur }) =>
    [active, declencheur && `à partir de : ${declencheur}`].filter(Boolean).join(', '),
  );
  const fin = sort === undefined ? '' : ` ; ensuite : ${enMots(sort, (s) => SORTS[s])}`;
  return `${CATEGORIES[categorie]} : ${temps}${fin}${visa ? ` (visa : ${OUI_NON[visa]})` : ''}`;
}

const ETATS = { 'en-place': 'en place', prevue: 'prévue', absente: 'absente', nsp: 'à vérifier' };

const nommer =
  ({ sousTraitants }: Registre) =>
  (id: string): string =>
    sousTraitants.find((s) => s.id === id)?.nom ?? 'prestataire retiré';

const finalites = liste(
  ({ texte, base, fondement }: Finalite) =>
    `${texte || RIEN} : ${enMots(base, (b) => BASES[b])}${fondement ? ` (${fondement})` : ''}`,
);
const personnes = liste(
  ({ categorie, vulnerables }: Personnes) =>
    `${categorie}${vulnerables === 'oui' ? ' (vulnérables)' : ''}`,
);
const donnees = liste(
  ({ categorie, detail }: Donnee) => `${CATEGORIES[categorie]}${detail ? ` : ${detail}` : ''}`,
);
const destinataires = liste(({ nom }: { nom: string }) => nom);
const transferts = liste(
  ({ destinataire, pays }: Transfert) => `${destinataire} (${pays || RIEN})`,
  'Non',
);
const durees = liste(dureeDe);
const mesures = liste(({ type, etat }: Mesure) => `${type} : ${ETATS[etat]}`);

/** What each line says. Made once: a large register asks for them all before it is drawn. */
const LIGNES: readonly [
  nom: string,
  etape: number,
  dire: (t: Traitement, r: Registre) => string,
][] = [
  ['Nom', 0, ({ nom }) => nom || RIEN],
  ['Service', 0, ({ service }) => service || 'Toute la commune'],
  ['Finalités', 0, (t) => finalites(t.finalites)],
  ['Personnes concernées', 1, (t) => enMots(t.personnes, personnes)],
  ['Données', 2, (t) => enMots(t.donnees, donnees)],
  ['Dossiers en papier', 2, ({ papier }) => (papier ? OUI_NON[papier] : RIEN)],
  ['Destinataires', 3, (t) => enMots(t.destinataires, destinataires)],
  ['Prestataires', 3, (t, r) => enMots(t.sousTraitants, liste(nommer(r), 'Aucun'))],
  ['Hors de l’Union européenne', 3, (t) => enMots(t.transferts, transferts)],
  ['Durées', 4, (t) => enMots(t.donnees, durees)],
  ['Sécurité', 5, (t) => enMots(t.mesures, mesures)],
  [
    'Personnes informées',
    5,
    ({ information: { faite, ou } = {} }) =>
      faite ? OUI_NON[faite] + (ou ? ` : ${ou}` : '') : RIEN,
  ],
];

const manque = (valeur: string): boolean => valeur.includes(RIEN) || valeur.includes(NSP);

/** The whole sheet. */
export const lignesDe = (t: Traitement, registre: Registre): Ligne[] =>
  LIGNES.map(([nom, etape, dire]) => {
    const valeur = dire(t, registre);
    return { nom, etape, valeur, manque: manque(valeur) };
  });

const AVANCEMENTS = new WeakMap<Traitement, number>();

/**
 * Share of the lines that say something, 0 to 100. « Je ne sais pas » is not done. A sheet never changes in place, and
 * names of processors do not count: known once for each.
 */
export function avancement(t: Traitement, registre: Registre): number {
  const connu = AVANCEMENTS.get(t);
  if (connu !== undefined) return connu;
  const faites = LIGNES.filter(([, , dire]) => !manque(dire(t, registre))).length;
  const fait = Math.round((100 * faites) / LIGNES.length);
  AVANCEMENTS.set(t, fait);
  return fait;
}
