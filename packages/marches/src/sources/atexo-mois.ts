/** A period cut into what one answer can hold. */

/** First and last day, included. */
export type Intervalle = readonly [du: string, au: string];

const JOUR = 86_400_000;
const versNombre = (day: string): number => Date.parse(day) / JOUR;
const versJour = (n: number): string => new Date(n * JOUR).toISOString().slice(0, 10);

/** Each month from `du` to `au`, the first and the last one cut where the period is. */
export function* moisDe(du: string, au: string): Generator<Intervalle> {
  // No platform is older; real files have years such as 0002.
  for (let debut = du < '2000-01-01' ? '2000-01-01' : du; debut <= au;) {
    const [annee, mois] = debut.split('-').map(Number);
    const fin = versJour(Date.UTC(annee!, mois!, 0) / JOUR);
    yield [debut, fin < au ? fin : au];
    debut = versJour(versNombre(fin) + 1);
  }
}

/** Two halves; the second is missing for a single day. */
export function moities([du, au]: Intervalle): readonly [Intervalle, Intervalle?] {
  const milieu = Math.floor((versNombre(du) + versNombre(au)) / 2);
  return du === au
    ? [[du, au]]
    : [
        [du, versJour(milieu)],
        [versJour(milieu + 1), au],
      ];
}
