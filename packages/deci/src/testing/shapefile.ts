/** Shapefiles written by hand, byte by byte: what no software would write. */

/** A .shp of these shapes: a point, or bytes as they are. */
export function shp(formes: readonly (readonly [number, number] | Uint8Array)[]): Uint8Array {
  const contenus = formes.map((f) => (f instanceof Uint8Array ? f : pointShp(f[0], f[1])));
  const taille = 100 + contenus.reduce((n, c) => n + 8 + c.length, 0);
  const octets = new Uint8Array(taille);
  const vue = new DataView(octets.buffer);
  vue.setInt32(0, 9994);
  vue.setInt32(24, taille / 2);
  vue.setInt32(28, 1000, true);
  vue.setInt32(32, 1, true);
  let ou = 100;
  for (const [i, contenu] of contenus.entries()) {
    vue.setInt32(ou, i + 1);
    vue.setInt32(ou + 4, contenu.length / 2);
    octets.set(contenu, ou + 8);
    ou += 8 + contenu.length;
  }
  return octets;
}

function pointShp(x: number, y: number): Uint8Array {
  const octets = new Uint8Array(20);
  const vue = new DataView(octets.buffer);
  vue.setInt32(0, 1, true);
  vue.setFloat64(4, x, true);
  vue.setFloat64(12, y, true);
  return octets;
}

/** A column: name, type, width. */
export type ColonneDbf = readonly [nom: string, type: string, largeur: number];

/** A .dbf; cells are filled with spaces on the right, a row that begins with « * » is deleted. */
export function dbf(
  colonnes: readonly ColonneDbf[],
  lignes: readonly (readonly (string | Uint8Array)[])[],
  { pilote = 0, effacees = [] as readonly number[] } = {},
): Uint8Array {
  const entete = 33 + 32 * colonnes.length;
  const longueur = 1 + colonnes.reduce((n, c) => n + c[2], 0);
  const octets = new Uint8Array(entete + lignes.length * longueur).fill(0x20, entete);
  const vue = new DataView(octets.buffer);
  const texte = (t: string): Uint8Array => new TextEncoder().encode(t);
  octets[0] = 3;
  vue.setUint32(4, lignes.length, true);
  vue.setUint16(8, entete, true);
  vue.setUint16(10, longueur, true);
  octets[29] = pilote;
  for (const [i, [nom, type, largeur]] of colonnes.entries()) {
    octets.set(texte(nom).subarray(0, 11), 32 + i * 32);
    octets[43 + i * 32] = type.charCodeAt(0);
    octets[48 + i * 32] = largeur;
  }
  octets[entete - 1] = 0x0d;
  for (const [n, ligne] of lignes.entries()) {
    let ou = entete + n * longueur;
    octets[ou++] = effacees.includes(n) ? 0x2a : 0x20;
    for (const [i, cellule] of ligne.entries()) {
      const largeur = colonnes[i]![2];
      const contenu = typeof cellule === 'string' ? texte(cellule) : cellule;
      octets.set(contenu.subarray(0, largeur), ou);
      ou += largeur;
    }
  }
  return octets;
}
