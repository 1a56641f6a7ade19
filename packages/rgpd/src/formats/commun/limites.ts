/** The lengths that the schema admits: what is longer goes to the note of the sheet, never away. */
import type { Carnet } from './carnet.ts';

const COURTE = 1_000;
const LIBRE = 20_000;

/** Texts of one line in the schema, by their key; every other text is free. */
const COURTES = new Set(
  'ref nom service texte categorie type destinataire pays fonction telephone mel canaux logiciels'.split(
    ' ',
  ),
);

/** The item with its texts cut to what the schema admits; the whole of a cut text is in its note, and said. */
export function limiter<T extends { id: string; nom: string; note?: string | undefined }>(
  item: T,
  carnet: Carnet,
): T {
  const longs: string[] = [];
  const couper = (valeur: unknown, cle: string): unknown => {
    if (typeof valeur === 'string') {
      const limite = COURTES.has(cle) ? COURTE : LIBRE;
      if (valeur.length <= limite) return valeur;
      longs.push(valeur);
      carnet.avertir(
        item.nom.slice(0, 80),
        `Un texte de ${valeur.length} caractères dépasse ce que le champ « ${cle} » peut tenir (${limite}) : il est coupé, et le texte entier est dans la note de la fiche.`,
      );
      return `${valeur.slice(0, limite - 1)}…`;
    }
    if (Array.isArray(valeur)) return valeur.map((v) => couper(v, cle));
    if (typeof valeur === 'object' && valeur !== null)
      return Object.fromEntries(Object.entries(valeur).map(([k, v]) => [k, couper(v, k)]));
    return valeur;
  };
  const { note, ...reste } = item;
  const coupe = couper(reste, '') as T;
  const entiere = [note, ...longs].filter(Boolean).join('\n');
  if (!entiere) return coupe;
  if (entiere.length > LIBRE)
    carnet.ignorer(`note de « ${coupe.nom.slice(0, 80)} »`, entiere.slice(LIBRE));
  return { ...coupe, note: entiere.slice(0, LIBRE) };
}
