import type { ContratBase, Contrat, Etape, Modification } from '../model.ts';

// Shared by every contract that was never modified: a file may hold a hundred thousand of them.
const AUCUNE = Object.freeze([]) as unknown as Etape[];

/** A contract with its modifications applied in order. Nothing is copied when there is none. */
export function appliquer<T extends ContratBase>(publie: T): Contrat<T> {
  const modifications = publie.modifications.length ? ordonner(publie.modifications) : AUCUNE;
  if (!modifications.length) return { publie, actuel: publie, etapes: AUCUNE };
  const { date, montant, dureeMois, titulaires } = publie;
  let etat: Etape = { date, montant, dureeMois, titulaires };
  const etapes = [etat];
  for (const modification of modifications as Modification[]) {
    etat = {
      date: modification.dateNotification,
      montant: modification.montant ?? etat.montant,
      dureeMois: modification.dureeMois ?? etat.dureeMois,
      // A change of price that does not repeat the suppliers keeps them.
      titulaires: modification.titulaires?.length ? modification.titulaires : etat.titulaires,
      modification,
    };
    etapes.push(etat);
  }
  return { publie, actuel: etat, etapes };
}

/** By date, then number, then order in the file. Those that say nothing at all are left out. */
function ordonner(modifications: Modification[]): Modification[] {
  let veille = '';
  return modifications
    .filter(
      (m) =>
        m.dateNotification ||
        m.objet ||
        m.titulaires?.length ||
        m.montant !== undefined ||
        m.dureeMois !== undefined,
    )
    .map((m, rang) => {
      // Without a date, a modification stays behind the one it follows in the file.
      veille = m.dateNotification ?? m.datePublicationDonnees ?? veille;
      return { m, rang, jour: veille };
    })
    .sort((a, b) =>
      a.jour < b.jour ? -1 : a.jour > b.jour ? 1 : (a.m.id ?? 0) - (b.m.id ?? 0) || a.rang - b.rang,
    )
    .map(({ m }) => m);
}
