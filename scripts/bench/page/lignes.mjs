/** What the peers draw: rows and sums from the same contracts, computed while the clock runs, as ours are. */
export const contrats = () => globalThis.donnees.marches;

const ajouter = (sommes, cle, montant) => sommes.set(cle, (sommes.get(cle) ?? 0) + (montant ?? 0));

/** Amount by month, in order. */
export function parMois() {
  const sommes = new Map();
  for (const { publie, actuel } of contrats())
    if (publie.date) ajouter(sommes, publie.date.slice(0, 7), actuel.montant);
  return [...sommes].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Amount by category. */
export function parCategorie() {
  const sommes = new Map();
  for (const { publie, actuel } of contrats())
    ajouter(sommes, publie.categorie ?? 'inconnue', actuel.montant);
  return [...sommes].sort((a, b) => b[1] - a[1]);
}

/** The ten suppliers with the highest amounts. */
export function parTitulaire() {
  const sommes = new Map();
  for (const { actuel } of contrats())
    for (const { id } of actuel.titulaires) ajouter(sommes, id, actuel.montant);
  return [...sommes].sort((a, b) => b[1] - a[1]).slice(0, 10);
}
