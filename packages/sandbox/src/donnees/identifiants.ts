/**
 * Identifiers that are well formed (Luhn) and belong to nobody.
 *
 * Companies: SIREN in 999 xxx xxx, a range that has never been attributed. Communes: SIREN built as the real
 * ones are (21 + département + INSEE number) on an INSEE number that no commune bears.
 */

/** Digit that makes `corps` + digit pass Luhn. */
export function cleLuhn(corps: string): string {
  let somme = 0;
  for (let i = 0; i < corps.length; i++) {
    const chiffre = corps.charCodeAt(corps.length - 1 - i) - 48;
    const valeur = i % 2 === 0 ? chiffre * 2 : chiffre;
    somme += valeur > 9 ? valeur - 9 : valeur;
  }
  return String((10 - (somme % 10)) % 10);
}

/** The `n`th fictitious company (0 to 99 999). */
export function sirenEntreprise(n: number): string {
  const corps = `999${String(n).padStart(5, '0')}`;
  return corps + cleLuhn(corps);
}

/** A fictitious commune of a département, from an INSEE number above all real ones. */
export function sirenCommune(departement: string, numero: number): string {
  const corps = `21${departement}0${String(numero).padStart(3, '0')}`;
  return corps + cleLuhn(corps);
}

/** Establishment `nic` (1 to 9 999) of a SIREN. */
export function siret(siren: string, nic = 1): string {
  const corps = `${siren}${String(nic).padStart(4, '0')}`;
  return corps + cleLuhn(corps);
}
