/**
 * The 2019 identifier is year (4) + internal number + counter of modifications (2): the same contract comes back
 * as …00, …01. The 2022 identifier has no such convention.
 *
 * A number that merely ends in two digits must not be taken for a counter (lots 01, 02, 03 of one operation), so
 * two records are one contract only when subject, CPV and a supplier agree, and then
 * – either the initial amount is the same, with the same date or modifications listed on the later one,
 * – or the counters follow each other from 00 (the amount was then rewritten in place).
 * A record without subject is one with another when buyer, root, amount, date and CPV are all the same.
 */
import type { ContratBase, Marche } from '../model.ts';
import { compatible, ensemble } from './comparer.ts';
import { ecart, partageTitulaire } from './lignes.ts';

/** Year first, at least 7 characters, 2 digits last. `undefined` when the id cannot carry a counter. */
export function racineDe({ format, id, acheteur }: ContratBase): string | undefined {
  const l = id.length;
  return l >= 7 && !format.endsWith('2022') && chiffres(id, l - 2, l) && /^(19|20)\d\d/.test(id)
    ? `${acheteur.id} ${id.slice(0, -2)}`
    : undefined;
}

export const compteurDe = ({ id }: ContratBase): number => Number(id.slice(-2));

/**
 * Chains of republications among records of one root: each from the lowest counter to the highest, with the
 * record that now stands for them all.
 */
export function chaines(groupe: readonly Marche[]): { publications: Marche[]; retenue: Marche }[] {
  const ouvertes: Marche[][] = [];
  // A chain goes on with a higher counter only: those of the same one wait aside.
  let memes: Marche[][] = [];
  let compteur = -1;
  for (const marche of [...groupe].sort((a, b) => compteurDe(a) - compteurDe(b))) {
    if (compteurDe(marche) > compteur) {
      compteur = compteurDe(marche);
      ouvertes.push(...memes);
      memes = [];
    }
    const chaine = ouvertes.find((c) => republie(c, marche));
    if (chaine) chaine.push(marche);
    else memes.push([marche]);
  }
  return [...ouvertes, ...memes]
    .filter((c) => c.length > 1)
    .map((publications) => ({ publications, retenue: retenir(publications) }));
}

function republie(chaine: Marche[], apres: Marche): boolean {
  const avant = chaine.at(-1)!;
  if (
    compteurDe(avant) === compteurDe(apres) ||
    !compatible(avant.objet, apres.objet) ||
    !compatible(avant.codeCPV, apres.codeCPV)
  )
    return false;
  if (!avant.objet || !apres.objet) return resteDe(avant, apres);
  if (!partageTitulaire(avant.titulaires, apres.titulaires)) return false;
  const memeMontant = avant.montant === apres.montant;
  return (
    (memeMontant && (avant.date === apres.date || apres.modifications.length > 0)) ||
    (compteurDe(chaine[0]!) === 0 && compteurDe(apres) === compteurDe(avant) + 1)
  );
}

/** A later publication reduced to its figures (2019 files of the AIFE: …50, no subject, no supplier). */
function resteDe(avant: Marche, apres: Marche): boolean {
  return (
    avant.montant !== undefined &&
    avant.montant === apres.montant &&
    avant.date !== undefined &&
    avant.date === apres.date &&
    avant.codeCPV !== undefined &&
    avant.codeCPV === apres.codeCPV &&
    (!avant.titulaires.length ||
      !apres.titulaires.length ||
      partageTitulaire(avant.titulaires, apres.titulaires))
  );
}

/** The last one; when it lists no modification, the earlier states become its timeline. */
function retenir(publications: Marche[]): Marche {
  // One reduced to its figures says nothing that an earlier one does not.
  const derniere = publications.findLast((p) => p.objet) ?? publications.at(-1)!;
  const premiere = publications[0]!;
  if (derniere.modifications.length || identiques(premiere, derniere)) return derniere;
  const modifications = publications.slice(1).map((b, i) => {
    const a = publications[i]!;
    return {
      ...ecart(a, b),
      ...(b.ligne?.objetModification && { objet: b.ligne.objetModification }),
      ...(ensemble(a.titulaires) !== ensemble(b.titulaires) && { titulaires: b.titulaires }),
    };
  });
  const { date, montant, dureeMois, titulaires } = premiere;
  return { ...derniere, date, montant, dureeMois, titulaires, modifications };
}

const identiques = (a: Marche, b: Marche): boolean =>
  a.date === b.date &&
  a.montant === b.montant &&
  a.dureeMois === b.dureeMois &&
  ensemble(a.titulaires) === ensemble(b.titulaires);

function chiffres(texte: string, de: number, a: number): boolean {
  for (let i = de; i < a; i++) {
    const c = texte.charCodeAt(i);
    if (c < 48 || c > 57) return false;
  }
  return true;
}
