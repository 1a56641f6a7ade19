/** Deadlines are said in Paris and published in UTC. */

/** Last Sunday of a month, as a day. */
function dernierDimanche(annee: number, mois: number): string {
  const fin = new Date(Date.UTC(annee, mois, 0));
  fin.setUTCDate(fin.getUTCDate() - fin.getUTCDay());
  return fin.toISOString().slice(0, 10);
}

/** Hour of a day in Paris → `2024-07-15T10:00:00+00:00`. Never used within the nights when the clock changes. */
export function parisVersUtc(jour: string, heure: number): string {
  const annee = Number(jour.slice(0, 4));
  const ete = jour >= dernierDimanche(annee, 3) && jour < dernierDimanche(annee, 10);
  return `${jour}T${String(heure - (ete ? 2 : 1)).padStart(2, '0')}:00:00+00:00`;
}
