/**
 * The hour of Paris by hand: the first `Intl.DateTimeFormat` of a page takes 20 ms. Summer time runs from the last
 * Sunday of March to the last one of October, 1:00 UTC (directive 2000/84/CE).
 */
const HEURE = 3_600_000;

/** Milliseconds to add to a moment (milliseconds since 1970) to read the clocks of Paris as if they were UTC. */
export function decalageParis(moment: number): number {
  const annee = new Date(moment).getUTCFullYear();
  const ete = moment >= bascule(annee, 3) && moment < bascule(annee, 10);
  return (ete ? 2 : 1) * HEURE;
}

/** Day in Paris, `YYYY-MM-DD`. */
export function aujourdhuiAParis(maintenant = Date.now()): string {
  return new Date(maintenant + decalageParis(maintenant)).toISOString().slice(0, 10);
}

/** Last Sunday of a month of 31 days, 1:00 UTC. */
function bascule(annee: number, mois: number): number {
  const dernier = new Date(Date.UTC(annee, mois - 1, 31, 1));
  return dernier.setUTCDate(31 - dernier.getUTCDay());
}
