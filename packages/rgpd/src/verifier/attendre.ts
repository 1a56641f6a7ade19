/** One answer that is asked for: there, unknown, without object, or not given. */
import { insecables } from '@ternum/core';
import { estInconnu, estSansObjet } from '../model/index.ts';
import type { Manque } from './types.ts';

/** What the sentence is about, and what the gap is tied to. */
export interface Sujet {
  /** Begins the sentence: « La fiche « Cantine » ». */
  nom: string;
  /** `id` of the processing. */
  traitement?: string;
  /** Item that is no processing. */
  cle?: string;
}

/** An answer that is asked for. */
export interface Attente extends Pick<Manque, 'gravite' | 'source'> {
  /** Begins the code: `duree` gives `duree-absente` and `duree-inconnue`. */
  code: string;
  /** Agreement of « absent » in the code. */
  accord?: 'e' | 's' | 'es';
  /** Indirect question: « combien de temps les données sont gardées ». */
  quoi: string;
  /** What to do, an imperative. */
  faire: string;
  /** « Sans objet », with its reason, answers. */
  sansObjet?: boolean;
  /** An empty list answers: there is none. */
  vide?: boolean;
}

/** `dit`: answered. A blank text and an empty list say nothing; « sans objet » without a reason neither. */
export function etatDe(valeur: unknown): 'dit' | 'vide' | 'inconnu' | 'sans-objet' | 'absent' {
  if (estInconnu(valeur) || valeur === 'nsp') return 'inconnu';
  if (estSansObjet(valeur)) return valeur.sansObjet.trim() ? 'sans-objet' : 'absent';
  if (Array.isArray(valeur)) return valeur.length ? 'dit' : 'vide';
  return valeur === undefined || (typeof valeur === 'string' && !valeur.trim()) ? 'absent' : 'dit';
}

/** True when the text is there and not blank. */
export const dit = (texte: string | undefined): boolean => etatDe(texte) === 'dit';

/** A gap about a subject, its sentence with the spaces of French. */
export const manque = (
  { traitement, cle }: Omit<Sujet, 'nom'>,
  code: string,
  { gravite, source }: Pick<Manque, 'gravite' | 'source'>,
  texte: string,
): Manque => ({
  code,
  ...(traitement === undefined ? {} : { traitement }),
  ...(cle === undefined ? {} : { cle }),
  gravite,
  texte: insecables(texte),
  source,
});

/** Nothing when the answer is there; « je ne sais pas » is a gap with its own words. */
export function attendre(valeur: unknown, attente: Attente, sujet: Sujet): Manque[] {
  const { code, accord = '', quoi, faire } = attente;
  const etat = etatDe(valeur);
  if (etat === 'dit' || (etat === 'vide' && attente.vide)) return [];
  if (etat === 'inconnu')
    return [
      manque(
        sujet,
        `${code}-inconnu${accord}`,
        attente,
        `${sujet.nom} dit « je ne sais pas » : il reste à savoir ${quoi}. ${faire}`,
      ),
    ];
  if (etat === 'sans-objet' && attente.sansObjet) return [];
  const texte =
    etat === 'sans-objet'
      ? `${sujet.nom} dit « sans objet » là où il faut dire ${quoi}. ${faire}`
      : `${sujet.nom} ne dit pas ${quoi}. ${faire}`;
  return [manque(sujet, `${code}-absent${accord}`, attente, texte)];
}
