/** A register far larger than any commune's, the same each time for a seed: speed is measured on it. */
import {
  createRegistre,
  type Action,
  type Demande,
  type Donnee,
  type Piece,
  type Registre,
  type SousTraitant,
  type Traitement,
  type Violation,
} from '../model/index.ts';
import { hasard } from './hasard.ts';

/** How many of each. */
export interface Taille {
  traitements: number;
  services: number;
  pieces: number;
  sousTraitants: number;
  demandes: number;
  violations: number;
  actions: number;
}

/** The size that must stay quick. */
export const GROS: Taille = {
  traitements: 800,
  services: 80,
  pieces: 200,
  sousTraitants: 60,
  demandes: 100,
  violations: 20,
  actions: 60,
};

const OBJETS = ['Cantine', 'Élections', 'Cimetière', 'Paie', 'Urbanisme', 'Portage', 'Alertes'];
const MOTS = 'inscrire suivre facturer prévenir les familles du secteur chaque année'.split(' ');
const CATEGORIES = ['identite', 'vie-personnelle', 'vie-professionnelle', 'economique'] as const;
const BASES = ['c', 'e', 'b', 'a'] as const;

/** Spread as random ones are, and never twice the same. */
const idDe = (i: number): string =>
  (Math.imul(i + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');

/** @param graine the same seed gives the same register */
export function grosRegistre(taille: Taille = GROS, graine = 1): Registre {
  const tirer = hasard(graine);
  const n = (max: number): number => Math.floor(tirer() * max);
  const un = <T>(liste: readonly T[]): T => liste[n(liste.length)]!;
  const phrase = (mots: number): string => Array.from({ length: mots }, () => un(MOTS)).join(' ');
  const le = (i: number): string => new Date(Date.UTC(2025, 0, 1) + i * 3_600_000).toISOString();
  const commun = (i: number): { creeLe: string; modifieLe: string } => ({
    creeLe: le(i),
    modifieLe: le(i),
  });
  const faire = <T>(combien: number, item: (i: number) => T): T[] =>
    Array.from({ length: combien }, (_, i) => item(i));
  const donnee = (): Donnee => ({
    categorie: un(CATEGORIES),
    detail: phrase(8),
    duree: n(6) ? { active: `${1 + n(10)} ans`, declencheur: phrase(4) } : { inconnu: true },
    sort: 'detruire',
    visa: 'oui',
  });
  const traitement = (i: number): Traitement => ({
    id: idDe(i),
    ref: `T-${i}`,
    nom: `${un(OBJETS)} ${i}`,
    service: `Service ${i % taille.services}`,
    role: 'responsable',
    statut: i % 40 ? un(['brouillon', 'complet', 'valide'] as const) : 'archive',
    finalites: faire(1 + n(3), () => ({
      texte: phrase(7),
      base: un(BASES),
      fondement: phrase(5),
    })),
    personnes: faire(1 + n(3), () => ({ categorie: phrase(2) })),
    donnees: faire(2 + n(4), donnee),
    destinataires: faire(1 + n(3), () => ({ type: 'interne' as const, nom: phrase(2) })),
    sousTraitants: taille.sousTraitants ? [`s${n(taille.sousTraitants)}`] : [],
    transferts: [],
    mesures: faire(4, () => ({ type: phrase(3), etat: 'en-place' as const })),
    information: { faite: 'oui', ou: phrase(4) },
    ...(i < taille.pieces ? { pieces: [`p${i}`] } : {}),
    note: phrase(20),
    public: i % 3 === 0,
    prochaineRevue: le(9_000 + i).slice(0, 10),
    ...commun(i),
  });
  const sousTraitant = (i: number): SousTraitant => ({
    id: `s${i}`,
    nom: `Société ${i}`,
    prestation: phrase(6),
    clauses: { objet: 'oui', securite: 'oui', audit: 'nsp' },
    ...commun(i),
  });
  const demande = (i: number): Demande => ({
    id: `d${i}`,
    droit: 'acces',
    recueLe: le(14_000 + i * 20).slice(0, 10),
    demandeur: { nom: `Personne ${i}` },
    traitements: [idDe(n(taille.traitements))],
    ...(i % 3 ? { reponse: { le: le(14_500 + i * 20).slice(0, 10), sens: 'satisfaite' } } : {}),
    ...commun(i),
  });
  const violation = (i: number): Violation => ({
    id: `v${i}`,
    titre: `Incident ${i}`,
    connueLe: le(14_000 + i * 100),
    nature: ['confidentialite'],
    faits: phrase(12),
    risque: 'risque',
    traitements: [idDe(n(taille.traitements))],
    ...commun(i),
  });
  const piece = (i: number): Piece => ({
    id: `p${i}`,
    nom: `Contrat ${i}.pdf`,
    type: 'application/pdf',
    taille: 0,
    sha256: '0'.repeat(64),
    ...commun(i),
  });
  const action = (i: number): Action => ({
    id: `a${i}`,
    texte: phrase(6),
    traitements: [idDe(n(taille.traitements))],
    ...commun(i),
  });
  return {
    ...createRegistre(
      { nom: 'Chorey', type: 'commune', representant: { nom: 'Anne Martin' } },
      { id: () => `gros-${graine}`, maintenant: () => le(0) },
    ),
    traitements: faire(taille.traitements, traitement),
    sousTraitants: faire(taille.sousTraitants, sousTraitant),
    demandes: faire(taille.demandes, demande),
    violations: faire(taille.violations, violation),
    pieces: faire(taille.pieces, piece),
    actions: faire(taille.actions, action),
  };
}

/** Bytes of an attachment of that register: half of it says the same over and over, as documents do. */
export function octetsDePiece(rang: number, taille = 100_000): Uint8Array {
  const tirer = hasard(rang + 1);
  return Uint8Array.from({ length: taille }, (_, i) => (i % 2 ? 32 : Math.floor(tirer() * 256)));
}
