/** Distances as a person says them. */

const KM = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const M = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });

/** « 152 m », « 1,2 km », « 14 km ». */
export function direDistance(metres: number): string {
  if (metres < 999.5) return `${M.format(metres)} m`;
  return `${(metres < 9950 ? KM : M).format(metres / 1000)} km`;
}
