/** The word of `connus` that a mistyped one probably meant, if any is near enough. */
export function proche(mot: string, connus: readonly string[]): string | undefined {
  let meilleur: string | undefined;
  let distance = Math.max(2, Math.floor(mot.length / 3)) + 1;
  for (const connu of connus) {
    const d = connu.startsWith(mot) && mot.length > 1 ? 1 : ecart(mot, connu);
    if (d < distance) {
      distance = d;
      meilleur = connu;
    }
  }
  return meilleur;
}

/** Levenshtein distance. */
function ecart(a: string, b: string): number {
  let ligne = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const suite = [i];
    for (let j = 1; j <= b.length; j++) {
      const remplace = (ligne[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      suite.push(Math.min(remplace, (ligne[j] ?? 0) + 1, (suite[j - 1] ?? 0) + 1));
    }
    ligne = suite;
  }
  return ligne[b.length] ?? 0;
}
