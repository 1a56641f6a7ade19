/** The request form: what is typed, what lacks, where it goes. No DOM. */
import { LIMITES_DEMANDE as MAX, type Saisie } from '@ternum/rgpd/demande-recue';
import type { FichierPublic } from '@ternum/rgpd/public';
import type { Droit } from '@ternum/rgpd';
import type { Regle } from '../shared/formulaire/index.ts';
import { estMel } from '../shared/formulaire/mel.ts';
import { lienSur } from '../shared/lien.ts';

export type Moyen = 'mel' | 'courrier' | 'telephone';

/** What is typed, as typed. */
export interface Brouillon {
  droit?: Droit | 'nsp';
  traitement?: string;
  precision?: string;
  pourQui?: 'moi' | 'autre';
  autreNom?: string;
  autreLien?: string;
  nom?: string;
  moyen?: Moyen;
  mel?: string;
  adresse?: string;
  telephone?: string;
}

/** Without what is asked, these say nothing. */
export const aPreciser = ({ droit }: Brouillon): boolean =>
  droit === 'nsp' || droit === 'rectification';

const vide = (texte: string | undefined): boolean => !texte?.trim();

const longs = (b: Brouillon): Regle[] =>
  (
    [
      ['precision', b.precision, MAX.precision],
      ['autre-nom', b.autreNom, MAX.nom],
      ['autre-lien', b.autreLien, MAX.lien],
      ['nom', b.nom, MAX.nom],
      ['mel', b.mel, MAX.mel],
      ['adresse', b.adresse, MAX.adresse],
      ['telephone', b.telephone, MAX.telephone],
    ] as const
  ).map(([id, texte, max]) => ({
    id,
    faux: (texte?.trim().length ?? 0) > max,
    texte: `Raccourcissez ce texte : il a ${texte?.trim().length} signes, ${max} au plus`,
  }));

/** What lacks, in the order of the page. */
export function regles(b: Brouillon): Regle[] {
  const autre = b.pourQui === 'autre';
  const toutes: Regle[] = [
    { id: 'droit', faux: !b.droit, texte: 'Choisissez ce que vous demandez' },
    {
      id: 'precision',
      faux: aPreciser(b) && vide(b.precision),
      texte:
        b.droit === 'rectification'
          ? 'Écrivez ce qui est à corriger'
          : 'Écrivez en quelques mots ce que vous voulez',
    },
    { id: 'pour-qui', faux: !b.pourQui, texte: 'Dites pour qui vous faites cette demande' },
    {
      id: 'autre-nom',
      faux: autre && vide(b.autreNom),
      texte: 'Écrivez le nom de la personne pour qui vous demandez',
    },
    {
      id: 'autre-lien',
      faux: autre && vide(b.autreLien),
      texte: 'Écrivez à quel titre vous demandez pour elle',
    },
    { id: 'nom', faux: vide(b.nom), texte: 'Écrivez votre nom' },
    { id: 'moyen', faux: !b.moyen, texte: 'Choisissez comment vous voulez la réponse' },
    {
      id: 'mel',
      faux: b.moyen === 'mel' && !estMel(b.mel),
      texte: vide(b.mel)
        ? 'Écrivez votre adresse de messagerie'
        : 'Vérifiez votre adresse de messagerie : elle s’écrit comme nom@exemple.fr',
    },
    {
      id: 'adresse',
      faux: b.moyen === 'courrier' && vide(b.adresse),
      texte: 'Écrivez votre adresse postale',
    },
    {
      id: 'telephone',
      faux: b.moyen === 'telephone' && (b.telephone?.match(/\d/g)?.length ?? 0) < 6,
      texte: 'Écrivez votre numéro de téléphone, avec tous ses chiffres',
    },
  ];
  const dits = new Set(toutes.filter(({ faux }) => faux).map(({ id }) => id));
  const actifs = new Set([
    'precision',
    'nom',
    ...(autre ? ['autre-nom', 'autre-lien'] : []),
    ...(b.moyen === 'courrier' ? ['adresse'] : b.moyen ? [b.moyen] : []),
  ]);
  return [...toutes, ...longs(b).filter(({ id }) => actifs.has(id) && !dits.has(id))];
}

/** What is sent: only what the chosen answers ask for. */
export function saisieDe(b: Brouillon, fichier: FichierPublic | undefined): Saisie {
  const vise = fichier?.traitements.find(({ id }) => id === b.traitement);
  return {
    droit: b.droit ?? 'nsp',
    nom: b.nom ?? '',
    ...(b.moyen === 'mel' ? { mel: b.mel ?? '' } : {}),
    ...(b.moyen === 'courrier' ? { adresse: b.adresse ?? '' } : {}),
    ...(b.moyen === 'telephone' ? { telephone: b.telephone ?? '' } : {}),
    ...(b.pourQui === 'autre' ? { pour: { nom: b.autreNom ?? '', lien: b.autreLien ?? '' } } : {}),
    ...(vise
      ? { traitement: { id: vise.id, nom: [...vise.nom].slice(0, MAX.traitement / 2).join('') } }
      : {}),
    ...(vide(b.precision) ? {} : { precision: b.precision! }),
  };
}

/** Where the page sends requests; `faute`: what whoever manages the site has to correct. */
export interface Destination {
  url?: string;
  courriel?: string;
  faute?: string;
}

const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** @param page address of the page */
export function destination(
  { action, courriel }: { action?: string | undefined; courriel?: string | undefined },
  page: string,
): Destination {
  const mel = courriel?.trim();
  const fautes: string[] = [];
  const trouve: Destination = {};
  if (action?.trim()) {
    const url = lienSur(action.trim(), page);
    const { protocol, hostname } = new URL(url ?? 'x:');
    if (!url) fautes.push('action n’est pas une adresse http ou https.');
    else if (protocol === 'http:' && !LOCAL.test(hostname))
      fautes.push('action doit commencer par https : ces demandes ne voyagent pas en clair.');
    else trouve.url = url;
  }
  if (mel) {
    if (/^[^\s@<>"'?&#%,;:()]+@[^\s@<>"'?&#%,;:()]+\.[^\s@<>"'?&#%,;:()]+$/.test(mel))
      trouve.courriel = mel;
    else fautes.push('courriel n’est pas une adresse de messagerie.');
  }
  if (fautes.length) trouve.faute = fautes.join(' ');
  else if (!trouve.url && !trouve.courriel)
    trouve.faute = 'Donnez l’adresse qui reçoit les demandes, par action ou par courriel.';
  return trouve;
}

/** Most signs of a `mailto:` address that mail programs are known to open: the shortest limit is some 2 000. */
export const LIMITE_COURRIEL = 1_900;

/** Address that opens the visitor's mail program with the message; undefined when it would be cut. */
export function lienCourriel(adresse: string, sujet: string, corps: string): string | undefined {
  const ligne = sujet.replace(/\s+/g, ' ');
  const lien = `mailto:${adresse.split('@').map(encodeURIComponent).join('@')}?subject=${coder(ligne)}&body=${coder(corps.replace(/\r?\n/g, '\r\n'))}`;
  return lien.length > LIMITE_COURRIEL ? undefined : lien;
}

/** Half of a pair of signs cannot be written in an address. */
const coder = (texte: string): string =>
  encodeURIComponent(texte.replace(/\p{Surrogate}/gu, '\ufffd'));
