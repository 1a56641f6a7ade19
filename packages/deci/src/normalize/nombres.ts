/** Quantities: decimal commas, units, zeros that mean « not recorded », limits of what is plausible. */
import { fold } from '@ternum/core';
import { ILLISIBLE, NON_RENSEIGNE, type Lu } from './lu.ts';

/** A number as French tables write it; undefined: it is not one. `propre`: written as the schema wants. */
export function nombreDe(texte: string): { n: number; propre: boolean } | undefined {
  // Number('') and Number('0x1f') are numbers too.
  if (/^[-+]?(\d+\.?\d*|\.\d+)$/.test(texte)) return { n: Number(texte), propre: true };
  if (/^[-+]?(\d+\.?\d*|\.\d+)e[-+]?\d{1,3}$/i.test(texte))
    return { n: Number(texte), propre: false };
  const sans = texte.replace(/[\s\u00a0\u202f]/g, '');
  const m = /^([-+]?\d+(?:[.,]\d+)?),?(m3\/?h|m³\/?h|m3|m³|mm|bars?|l\/min)?$/i.exec(sans);
  if (!m || /^l/i.test(m[2] ?? '')) return undefined;
  return { n: Number(m[1]!.replace(',', '.')), propre: false };
}

/** @param max Beyond it, nobody believes the value */
export function quantite(max: number): (texte: string) => Lu<number> {
  return (texte) => {
    const lu = nombreDe(texte);
    if (!lu) return ILLISIBLE;
    if (lu.n === 0) return NON_RENSEIGNE;
    if (!(lu.n > 0 && lu.n <= max)) return { code: 'hors-bornes' };
    return lu.propre ? { valeur: lu.n } : { valeur: lu.n, code: 'format', corrigee: true };
  };
}

/** Outlets that AFIGEO knows. */
const DIAMETRES = [80, 100, 150];
/** 70 is in the rules of several SDIS and on old registers. */
export const estDiametre = (n: number | undefined): boolean => n === 70 || DIAMETRES.includes(n!);

/** Diameter of an outlet, mm. A letter O for a zero is put right when it makes an outlet that exists. */
export function diametre(texte: string): Lu<number> {
  const lu = nombreDe(texte.replace(/^(DN|Ø|D)\s*/i, ''));
  if (!lu) {
    const repare = Number(texte.replace(/o/gi, '0').replace(/[lI]/g, '1'));
    return estDiametre(repare) ? { valeur: repare, code: 'format', corrigee: true } : ILLISIBLE;
  }
  if (lu.n === 0) return NON_RENSEIGNE;
  if (!(lu.n >= 20 && lu.n <= 400)) return { code: 'hors-bornes' };
  if (!DIAMETRES.includes(lu.n)) return { valeur: lu.n, code: 'hors-liste' };
  return /^\d+(\.0+)?$/.test(texte)
    ? { valeur: lu.n }
    : { valeur: lu.n, code: 'format', corrigee: true };
}

/** Volume, m³; words for « without limit » give `Infinity`, which the model says otherwise. */
export function volume(texte: string): Lu<number> {
  if (/^(illimite|inepuisable|infini|permanent)/.test(fold(texte)))
    return { valeur: Infinity, code: 'format', corrigee: true };
  return quantite(1_000_000)(texte);
}
