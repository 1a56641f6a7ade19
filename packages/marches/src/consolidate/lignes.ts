/** A table has a line per supplier and per state: lines of one uid become one contract again. */
import type { Marche, Modification, Organisme } from '../model.ts';
import { compatible, ensemble, mot } from './comparer.ts';

/**
 * Lines that tell the same moment: same modification number and date, or all marked as the current data. Without
 * a modification column, a date of its own is what makes a state: the table dates each line with the
 * notification of the modification it shows.
 */
interface EtatLu {
  cle: string;
  /** Subject of the contract, as it is compared. */
  objet: string | number;
  lignes: Marche[];
  titulaires: Organisme[];
}

/**
 * Contracts of one uid. What no modification can change (subject, CPV, offers received), another amount at the
 * same moment, or another amount for other suppliers without any state column, is another lot: kept apart.
 * `garde` is told which contract each line went to.
 */
export function regrouper(
  lignes: readonly Marche[],
  garde: (ligne: Marche, contrat: Marche) => void,
): Marche[] {
  const lots: EtatLu[][] = [];
  for (const ligne of [...lignes].sort(parEtat)) {
    const cle = cleEtat(ligne);
    const objet = mot(ligne.objet);
    const admis = lots.filter((lot) => admet(lot, ligne, cle, objet));
    const lot =
      admis.find((l) => partageTitulaire(l.at(-1)!.titulaires, ligne.titulaires)) ?? admis[0];
    const etat = lot?.at(-1);
    if (etat?.cle === cle) {
      etat.lignes.push(ligne);
      etat.titulaires = unir(etat.titulaires, ligne.titulaires);
    } else {
      const nouveau = { cle, objet, lignes: [ligne], titulaires: unir([], ligne.titulaires) };
      if (lot) lot.push(nouveau);
      else lots.push([nouveau]);
    }
  }
  return lots.map((lot) => fondre(lot, garde));
}

function parEtat(a: Marche, b: Marche): number {
  return (
    (a.ligne?.modificationId ?? 0) - (b.ligne?.modificationId ?? 0) ||
    Number(a.ligne?.donneesActuelles ?? 0) - Number(b.ligne?.donneesActuelles ?? 0) ||
    compare(a.date ?? '', b.date ?? '') ||
    a.rang - b.rang
  );
}

function cleEtat({ ligne, date }: Marche): string {
  const numero = ligne?.modificationId ?? '';
  return ligne?.donneesActuelles ? `${numero} actuel` : `${numero} ${date}`;
}

function admet(lot: EtatLu[], ligne: Marche, cle: string, objet: string | number): boolean {
  const etat = lot.at(-1)!;
  const autre = etat.lignes[0]!;
  if (
    (objet && etat.objet && objet !== etat.objet) ||
    !compatible(autre.codeCPV, ligne.codeCPV) ||
    !compatible(autre.offresRecues, ligne.offresRecues)
  )
    return false;
  if (autre.montant === ligne.montant) return true;
  return (
    etat.cle !== cle &&
    (ligne.ligne?.modificationId !== undefined ||
      ligne.ligne?.donneesActuelles !== undefined ||
      partageTitulaire(etat.titulaires, ligne.titulaires))
  );
}

function fondre(lot: EtatLu[], garde: (ligne: Marche, contrat: Marche) => void): Marche {
  const [initial, ...suite] = lot;
  const premiere = initial!.lignes[0]!;
  const lignes = lot.flatMap((etat) => etat.lignes);
  if (lignes.length === 1) return premiere;
  const contrat: Marche = {
    ...premiere,
    titulaires: initial!.titulaires,
    modifications: [
      ...premiere.modifications,
      ...suite.map((etat, i) => changement(lot[i]!, etat)),
    ],
    anomalies: lignes.flatMap((ligne) => ligne.anomalies),
    ligne: { ...premiere.ligne, lignes: lignes.length },
  };
  for (const ligne of lignes) garde(ligne, contrat);
  return contrat;
}

/** What a state changes from the one before, as a modification. */
function changement(avant: EtatLu, apres: EtatLu): Modification {
  const a = avant.lignes[0]!;
  const b = apres.lignes[0]!;
  return {
    ...ecart(a, b),
    ...(b.ligne?.modificationId !== undefined && { id: b.ligne.modificationId }),
    ...(b.ligne?.objetModification && { objet: b.ligne.objetModification }),
    ...(ensemble(avant.titulaires) !== ensemble(apres.titulaires) && {
      titulaires: apres.titulaires,
    }),
  };
}

/** Date, amount and duration that `b` gives and `a` does not. */
export function ecart(a: Marche, b: Marche): Modification {
  return {
    ...(b.date && { dateNotification: b.date }),
    ...(b.datePublicationDonnees && { datePublicationDonnees: b.datePublicationDonnees }),
    ...(b.montant !== a.montant && b.montant !== undefined && { montant: b.montant }),
    ...(b.dureeMois !== a.dureeMois && b.dureeMois !== undefined && { dureeMois: b.dureeMois }),
  };
}

function unir(a: Organisme[], b: readonly Organisme[]): Organisme[] {
  const union = new Map(a.map((t) => [t.id, t]));
  for (const t of b) if (!union.has(t.id)) union.set(t.id, t);
  return [...union.values()];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function partageTitulaire(a: readonly Organisme[], b: readonly Organisme[]): boolean {
  if (a.length < 2 && b.length < 2) return !!a[0]?.id && a[0].id === b[0]?.id;
  const ids = new Set(b.map((t) => t.id));
  return a.some((t) => t.id && ids.has(t.id));
}
