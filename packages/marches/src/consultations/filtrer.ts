/** Which calls to show, in which order, and until when the list holds. */
import { fold } from '@ternum/core';
import type { Consultation, FiltreConsultations } from './model.ts';
import { aujourdhuiAParis } from '../heure-paris.ts';
import { heureLocale, minuitParis, prochaineEtape } from './paris.ts';
import { correspond } from './rapprocher.ts';

/**
 * Deadline to come or not known, not withdrawn, not replaced. A notice alone that only corrects another is no call.
 *
 * @param maintenant milliseconds since 1970
 */
export function estOuverte(consultation: Consultation, maintenant: number): boolean {
  const { etat, nature, dateLimite, jourLimite, premierAvis } = consultation;
  if (etat !== 'publiee' || (nature && !premierAvis)) return false;
  if (jourLimite && jourLimite < aujourdhuiAParis(maintenant)) return false;
  return !dateLimite || Date.parse(dateLimite) > maintenant;
}

/**
 * Those that pass, nearest deadline first, those without one last. Of a corrected call, only the last notice; see
 * `resoudreAvis`. With `siret` or `nom`, each says how it was found to be the buyer's (`rapprochement`).
 */
export function filtrerConsultations(
  consultations: readonly Consultation[],
  filtre: FiltreConsultations,
  maintenant: number,
): Consultation[] {
  const mots = fold(filtre.texte ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return consultations
    .filter(
      (c) =>
        (filtre.closes ? c.etat !== 'rectifiee' : estOuverte(c, maintenant)) &&
        categorieVoulue(c, filtre) &&
        limiteVoulue(c, filtre) &&
        mots.every((mot) => texteDe(c).includes(mot)),
    )
    .flatMap((c) => deLAcheteur(c, filtre))
    .sort(parLimite);
}

function categorieVoulue(c: Consultation, { categories }: FiltreConsultations): boolean {
  return !categories?.length || c.categories.some((categorie) => categories.includes(categorie));
}

function limiteVoulue(c: Consultation, { limiteDu, limiteAu }: FiltreConsultations): boolean {
  if (!limiteDu && !limiteAu) return true;
  const jour = c.dateLimite ? heureLocale(c.dateLimite).slice(0, 10) : (c.jourLimite ?? '');
  return jour !== '' && (!limiteDu || jour >= limiteDu) && (!limiteAu || jour <= limiteAu);
}

const texteDe = (c: Consultation): string =>
  fold([c.objet, c.acheteur.nom, ...c.lots.map((lot) => lot.intitule)].join(' '));

function deLAcheteur(c: Consultation, filtre: FiltreConsultations): Consultation[] {
  const { siret, nom, departements } = filtre;
  if (siret || nom) {
    const rapprochement = correspond(filtre, c);
    return rapprochement ? [{ ...c, rapprochement }] : [];
  }
  if (!departements?.length) return [c];
  const ou = [...c.acheteur.departements, ...c.lieu.departements];
  return departements.some((d) => ou.includes(d)) ? [c] : [];
}

function parLimite(a: Consultation, b: Consultation): number {
  const [x, y] = [a, b].map((c) => c.dateLimite ?? c.jourLimite ?? '9') as [string, string];
  return x < y ? -1 : x > y ? 1 : a.id.localeCompare(b.id, 'fr', { numeric: true });
}

/**
 * Next moment (milliseconds since 1970) at which the list, or what `resteEnMots` says of it, changes by itself;
 * `undefined` when no open call has a deadline.
 */
export function prochainChangement(
  consultations: readonly Consultation[],
  maintenant: number,
): number | undefined {
  let prochain: number | undefined;
  for (const c of consultations) {
    if (!estOuverte(c, maintenant)) continue;
    const etape = c.dateLimite
      ? prochaineEtape(c.dateLimite, maintenant)
      : c.jourLimite && minuitParis(maintenant);
    if (!etape) continue;
    if (prochain === undefined || etape < prochain) prochain = etape;
  }
  return prochain;
}
