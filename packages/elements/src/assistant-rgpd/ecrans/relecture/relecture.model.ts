/** A sheet in words, line by line, for somebody who checks it. « Je ne sais pas » is written as such. Pure. */
import {
  BASES,
  CATEGORIES,
  estInconnu,
  estSansObjet,
  SORTS,
  type Donnee,
  type Registre,
  type Su,
  type Traitement,
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

/** The whole sheet. */
export function lignesDe(t: Traitement, registre: Registre): Ligne[] {
  const nomDe = (id: string): string =>
    registre.sousTraitants.find((s) => s.id === id)?.nom ?? 'prestataire retiré';
  const lignes: [nom: string, etape: number, valeur: string][] = [
    ['Nom', 0, t.nom || RIEN],
    ['Service', 0, t.service || 'Toute la commune'],
    [
      'Finalités',
      0,
      liste(
        (f: Traitement['finalites'][number]) =>
          `${f.texte || RIEN} : ${enMots(f.base, (b) => BASES[b])}${f.fondement ? ` (${f.fondement})` : ''}`,
      )(t.finalites),
    ],
    [
      'Personnes concernées',
      1,
      enMots(
        t.personnes,
        liste((p) => `${p.categorie}${p.vulnerables === 'oui' ? ' (vulnérables)' : ''}`),
      ),
    ],
    [
      'Données',
      2,
      enMots(
        t.donnees,
        liste((d) => `${CATEGORIES[d.categorie]}${d.detail ? ` : ${d.detail}` : ''}`),
      ),
    ],
    ['Dossiers en papier', 2, t.papier ? OUI_NON[t.papier] : RIEN],
    [
      'Destinataires',
      3,
      enMots(
        t.destinataires,
        liste((d) => d.nom),
      ),
    ],
    ['Prestataires', 3, enMots(t.sousTraitants, liste(nomDe, 'Aucun'))],
    [
      'Hors de l’Union européenne',
      3,
      enMots(
        t.transferts,
        liste((x) => `${x.destinataire} (${x.pays || RIEN})`, 'Non'),
      ),
    ],
    ['Durées', 4, enMots(t.donnees, liste(dureeDe))],
    [
      'Sécurité',
      5,
      enMots(
        t.mesures,
        liste((m) => `${m.type} : ${ETATS[m.etat]}`),
      ),
    ],
    [
      'Personnes informées',
      5,
      t.information?.faite
        ? OUI_NON[t.information.faite] + (t.information.ou ? ` : ${t.information.ou}` : '')
        : RIEN,
    ],
  ];
  return lignes.map(([nom, etape, valeur]) => ({
    nom,
    etape,
    valeur,
    manque: valeur.includes(RIEN) || valeur.includes(NSP),
  }));
}

/** Share of the lines that say something, 0 to 100. « Je ne sais pas » is not done. */
export function avancement(t: Traitement, registre: Registre): number {
  const lignes = lignesDe(t, registre);
  const faites = lignes.filter(({ manque }) => !manque).length;
  return Math.round((100 * faites) / lignes.length);
}
