/** What both halves of the bench use to summarise and to print. */

/** @param {number[]} valeurs */
export function mediane(valeurs) {
  const triees = [...valeurs].sort((a, b) => a - b);
  const milieu = triees.length >> 1;
  return triees.length % 2 ? triees[milieu] : (triees[milieu - 1] + triees[milieu]) / 2;
}

/** Prints columns: the first to the left, the others to the right. */
export function tableau(entetes, lignes) {
  const largeurs = entetes.map((e, i) => Math.max(e.length, ...lignes.map((l) => l[i].length)));
  const ecrire = (ligne) =>
    ligne
      .map((c, i) => (i ? c.padStart(largeurs[i]) : c.padEnd(largeurs[i])))
      .join('   ')
      .trimEnd();
  console.log(ecrire(entetes));
  for (const ligne of lignes) console.log(ecrire(ligne));
}
