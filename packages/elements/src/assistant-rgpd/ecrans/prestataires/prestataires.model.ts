/** Processors as a list: where their contract stands. Pure. */
import { CLAUSES, connu, type Clause, type Registre, type SousTraitant } from '@ternum/rgpd';

/** Never empty. */
export const nomDe = ({ nom }: SousTraitant): string => nom.trim() || 'Prestataire sans nom';

/** Points of the checklist, in its order. */
export const POINTS = Object.keys(CLAUSES) as Clause[];

/** « oui », of how many; « je ne sais pas » counts apart, never as « non ». */
export function etatContrat({ clauses = {} }: SousTraitant): {
  oui: number;
  nsp: number;
  manquent: Clause[];
} {
  return {
    oui: POINTS.filter((p) => clauses[p] === 'oui').length,
    nsp: POINTS.filter((p) => clauses[p] === 'nsp').length,
    manquent: POINTS.filter((p) => clauses[p] !== 'oui'),
  };
}

/** « 7 points sur 11, 2 à vérifier ». */
export function direContrat(prestataire: SousTraitant): string {
  const { oui, nsp } = etatContrat(prestataire);
  return `${oui} point${oui > 1 ? 's' : ''} sur ${POINTS.length}${nsp ? `, ${nsp} à vérifier` : ''}`;
}

/** Sheets that name a processor. */
export const fichesDe = (id: string, { traitements }: Pick<Registre, 'traitements'>): string[] =>
  traitements
    .filter((t) => connu(t.sousTraitants)?.includes(id) && t.statut !== 'archive')
    .map(({ nom }) => nom);

/** A processor to be told. */
export const nouveau = (id: string, instant: string): SousTraitant => ({
  id,
  nom: '',
  creeLe: instant,
  modifieLe: instant,
});

/** The same under another identifier; its attachments stay with the first. */
export function copieDe(p: SousTraitant, id: string, instant: string): SousTraitant {
  const { pieces: _, ...reste } = p;
  return { ...reste, id, nom: `${p.nom} (copie)`, creeLe: instant, modifieLe: instant };
}
