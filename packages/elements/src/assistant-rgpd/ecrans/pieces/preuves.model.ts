/** Attachments that prove that an obligation or a security measure is met. Pure. */
import type { Change, Registre } from '@ternum/rgpd';

/** One followed item of a checklist. */
export interface Preuve {
  dans: 'obligations' | 'securite';
  code: string;
}

const LISTES = ['obligations', 'securite'] as const;

/** Items of the checklists that somebody answered: only these can have a proof. */
export const suivisDe = (registre: Registre): Preuve[] =>
  LISTES.flatMap((dans) => Object.keys(registre[dans]).map((code) => ({ dans, code })));

/** Those that an attachment proves. */
export const preuvesDe = (registre: Registre, piece: string): Preuve[] =>
  suivisDe(registre).filter(({ dans, code }) => registre[dans][code]!.pieces?.includes(piece));

/** The change that makes an attachment the proof of an item, or that parts them; its answer stays. */
export function prouver(
  registre: Registre,
  { dans, code }: Preuve,
  piece: string,
  oui: boolean,
): Change | undefined {
  const suivi = registre[dans][code];
  if (!suivi) return undefined;
  const autres = (suivi.pieces ?? []).filter((p) => p !== piece);
  const pieces = oui ? [...autres, piece] : autres;
  return { type: 'suivre', dans, code, suivi: { ...suivi, pieces } };
}
