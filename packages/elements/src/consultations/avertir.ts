/** What only the integrator can mend, said once in the console. */
const DITES = new Set<string>();

export function avertir(phrase: string): void {
  if (DITES.has(phrase)) return;
  DITES.add(phrase);
  console.warn(`<ternum-consultations> : ${phrase}`);
}
