/** Attachments: what they are about, how large. Pure. */
import type { Change, Piece, Registre } from '@ternum/rgpd';

/** Lists whose items may have attachments. */
export type Porteur = 'traitements' | 'sousTraitants' | 'demandes' | 'violations';

/** Largest attachment, bytes: the saved file is made in the memory of the device. */
export const MAX_PIECE = 50_000_000;

const NOMBRE = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** « 1,2 Mo », « 340 ko », « 12 octets ». */
export function direTaille(octets: number): string {
  if (octets >= 1e6) return `${NOMBRE.format(octets / 1e6)} Mo`;
  return octets >= 1e3 ? `${NOMBRE.format(Math.round(octets / 1e3))} ko` : `${octets} octets`;
}

const SORTES: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  'odt doc docx rtf txt': 'texte',
  'ods xls xlsx csv': 'tableau',
  'png jpg jpeg gif webp heic svg': 'image',
  'eml msg': 'courriel',
  'zip 7z': 'archive',
};

/** What the end of its name tells: « PDF », « image »… */
export function direSorte(nom: string): string {
  const fin = /\.(\w+)$/.exec(nom)?.[1]?.toLowerCase() ?? '';
  const sorte = Object.keys(SORTES).find((fins) => fins.split(' ').includes(fin));
  return sorte ? SORTES[sorte]! : 'fichier';
}

/** What is wrong with the bytes of attachments, by their `id`. */
export type Abimees = ReadonlyMap<string, 'absente' | 'changee'>;

/** « Pièces relues : 12. Il en manque 1, 2 ont changé. » */
export function direControle(relues: number, abimees: Abimees): string {
  const n = (quoi: string): number => [...abimees.values()].filter((v) => v === quoi).length;
  const [absentes, changees] = [n('absente'), n('changee')];
  const fautes = [
    absentes && `il en manque ${absentes}`,
    changees && `${changees} ${changees > 1 ? 'ont' : 'a'} changé depuis l’ajout`,
  ].filter(Boolean);
  const suite = fautes.length
    ? `${fautes.join(', ')}. Cherchez-les dans une sauvegarde.`
    : 'toutes sont entières.';
  return `Pièces relues : ${relues}. ${suite[0]!.toUpperCase()}${suite.slice(1)}`;
}

/** Screen of the items of each list, and the words that come before their name. */
export const PORTEURS = {
  traitements: { ecran: 'relecture', mot: 'Fiche' },
  sousTraitants: { ecran: 'prestataire', mot: 'Prestataire' },
  demandes: { ecran: 'demande', mot: 'Demande' },
  violations: { ecran: 'violation', mot: 'Violation' },
} as const;

/** What an attachment is joined to. */
export interface Lien {
  dans: Porteur;
  id: string;
  nom: string;
}

const nomDe = (item: object): string => {
  const { nom, titre, demandeur } = item as {
    nom?: string;
    titre?: string;
    demandeur?: { nom: string };
  };
  return nom ?? titre ?? demandeur?.nom ?? '';
};

/** All that an attachment is joined to. */
export const liensDe = (registre: Registre, piece: string): Lien[] =>
  (Object.keys(PORTEURS) as Porteur[]).flatMap((dans) =>
    registre[dans]
      .filter(({ pieces }) => pieces?.includes(piece))
      .map((item) => ({ dans, id: item.id, nom: nomDe(item) || 'sans nom' })),
  );

/** All that an attachment may be joined to. */
export const porteursDe = (registre: Registre): Lien[] =>
  (Object.keys(PORTEURS) as Porteur[]).flatMap((dans) =>
    registre[dans].map((item) => ({ dans, id: item.id, nom: nomDe(item) || 'sans nom' })),
  );

/** The attachments of one item, in its order; those that the register lacks are left out. */
export function piecesDe(registre: Registre, dans: Porteur, id: string): Piece[] {
  const ids = registre[dans].find((item) => item.id === id)?.pieces ?? [];
  return ids.flatMap((piece) => registre.pieces.find((p) => p.id === piece) ?? []);
}

/** The change that joins an attachment to an item, or that parts them. */
export function lier(
  registre: Registre,
  { dans, id }: Omit<Lien, 'nom'>,
  piece: string,
  oui: boolean,
): Change | undefined {
  const item = registre[dans].find((i) => i.id === id);
  if (!item) return undefined;
  const autres = (item.pieces ?? []).filter((p) => p !== piece);
  const valeur = { ...item, pieces: oui ? [...autres, piece] : autres };
  return { type: 'poser', dans, valeur } as Change;
}
