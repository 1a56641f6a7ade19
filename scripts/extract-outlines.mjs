/**
 * Simplifies département outlines into the small module that the drawn map ships.
 *
 *   node scripts/extract-outlines.mjs <departements.geojson> [output.ts]
 *
 * Shared borders are cut into arcs first and each arc is simplified once (Visvalingam), so that neighbours
 * still touch. Coordinates become whole units of a small grid: a path of a few bytes a point.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const LARGEUR = 400;
/** Points whose triangle is smaller than this (square grid units) go. */
const AIRE_MIN = 90;
/** Islands and enclaves below this many square units are not worth a mark. */
const ANNEAU_MIN = 30;

/** Equirectangular, true at the mean latitude: at this size nobody can tell it from Lambert-93. */
function projection(points) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const borne = (valeurs, choisir) => valeurs.reduce((a, b) => choisir(a, b));
  const [x0, x1] = [borne(xs, Math.min), borne(xs, Math.max)];
  const [y0, y1] = [borne(ys, Math.min), borne(ys, Math.max)];
  const cos = Math.cos((((y0 + y1) / 2) * Math.PI) / 180);
  const echelle = LARGEUR / ((x1 - x0) * cos);
  return {
    hauteur: Math.ceil((y1 - y0) * echelle),
    projeter: ([x, y]) => [(x - x0) * cos * echelle, (y1 - y) * echelle],
  };
}

/** The points where borders meet: those with more than two distinct neighbours over all rings. */
function jonctions(anneaux) {
  const voisins = new Map();
  for (const anneau of anneaux) {
    for (let i = 0; i < anneau.length - 1; i++) {
      for (const [de, vers] of [
        [anneau[i], anneau[i + 1]],
        [anneau[i + 1], anneau[i]],
      ])
        voisins.set(de.cle, (voisins.get(de.cle) ?? new Set()).add(vers.cle));
    }
  }
  return new Set([...voisins].filter(([, v]) => v.size > 2).map(([cle]) => cle));
}

const aire = ([ax, ay], [bx, by], [cx, cy]) =>
  Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;

/** Visvalingam: removes the least visible point until all that stay matter. Ends never move. */
function simplifier(arc) {
  const suite = [...arc];
  const moins = arc[0].cle === arc.at(-1).cle ? 4 : 2;
  for (;;) {
    let [indice, moindre] = [-1, AIRE_MIN];
    for (let i = 1; i < suite.length - 1; i++) {
      const a = aire(suite[i - 1].xy, suite[i].xy, suite[i + 1].xy);
      if (a < moindre) [indice, moindre] = [i, a];
    }
    if (indice < 0 || suite.length <= moins) return suite;
    suite.splice(indice, 1);
  }
}

/** Cuts a ring at junctions; a ring without any starts anywhere and is one arc. */
function arcs(anneau, coupes) {
  const ouvert = anneau.slice(0, -1);
  const depart = Math.max(
    0,
    ouvert.findIndex((p) => coupes.has(p.cle)),
  );
  const tour = [...ouvert.slice(depart), ...ouvert.slice(0, depart + 1)];
  const morceaux = [];
  let debut = 0;
  for (let i = 1; i < tour.length; i++) {
    if (i < tour.length - 1 && !coupes.has(tour[i].cle)) continue;
    morceaux.push(tour.slice(debut, i + 1));
    debut = i;
  }
  return morceaux;
}

const surface = (points) =>
  Math.abs(
    points.reduce((somme, [x, y], i) => {
      const [u, v] = points[(i + 1) % points.length];
      return somme + x * v - u * y;
    }, 0) / 2,
  );

/** `M12 30l4-5 6 2z`: relative whole numbers, a minus sign doing for the space. */
function chemin(points) {
  const [[x0, y0], ...reste] = points;
  let [x, y] = [x0, y0];
  let texte = `M${x0} ${y0}l`;
  let premier = true;
  for (const [u, v] of reste) {
    if (u === x && v === y) continue;
    for (const d of [u - x, v - y]) {
      texte += premier || d < 0 ? d : ` ${d}`;
      premier = false;
    }
    [x, y] = [u, v];
  }
  return `${texte}z`;
}

export function contours(geojson) {
  const departements = geojson.features.map(({ properties, geometry }) => ({
    code: properties.code,
    nom: properties.nom.replaceAll("'", '’'),
    anneaux: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat(),
  }));
  const { hauteur, projeter } = projection(departements.flatMap((d) => d.anneaux.flat()));
  for (const d of departements)
    d.anneaux = d.anneaux.map((a) => a.map((p) => ({ cle: p.join(), xy: projeter(p) })));
  const coupes = jonctions(departements.flatMap((d) => d.anneaux));
  const faits = new Map();
  const allege = (arc) => {
    const sens = arc[0].cle + arc[1].cle < arc.at(-1).cle + arc.at(-2).cle;
    const droit = sens ? arc : arc.toReversed();
    const cle = droit.map((p) => p.cle).join(';');
    if (!faits.has(cle)) faits.set(cle, simplifier(droit));
    return sens ? faits.get(cle) : faits.get(cle).toReversed();
  };
  return {
    largeur: LARGEUR,
    hauteur,
    departements: departements
      .map(({ code, nom, anneaux }) => {
        const reduits = anneaux
          .map((a) => arcs(a, coupes).flatMap((arc) => allege(arc).slice(0, -1)))
          .map((points) => points.map(({ xy: [x, y] }) => [Math.round(x), Math.round(y)]))
          .filter((points) => surface(points) >= ANNEAU_MIN);
        const grand = reduits.toSorted((a, b) => surface(b) - surface(a))[0];
        return { code, nom, centre: centre(grand), trace: reduits.map(chemin).join('') };
      })
      .toSorted((a, b) => a.code.localeCompare(b.code)),
  };
}

/** Where the label goes: the grid point inside that is farthest from the border. */
function centre(points) {
  const dedans = (x, y) =>
    points.reduce((impair, [ax, ay], i) => {
      const [bx, by] = points[(i + 1) % points.length];
      return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !impair : impair;
    }, false);
  const distance = (x, y) =>
    Math.min(
      ...points.map(([ax, ay], i) => {
        const [bx, by] = points[(i + 1) % points.length];
        const t = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
        const s = Math.min(1, Math.max(0, t || 0));
        // A label is wider than high: sideways room counts half.
        return Math.hypot((ax + s * (bx - ax) - x) / 2, ay + s * (by - ay) - y);
      }),
    );
  let meilleur = [0, 0, -1];
  for (let x = 0; x < LARGEUR; x += 3)
    for (let y = 0; y < LARGEUR; y += 3)
      if (dedans(x, y) && distance(x, y) > meilleur[2]) meilleur = [x, y, distance(x, y)];
  return meilleur.slice(0, 2);
}

export function module({ largeur, hauteur, departements }) {
  const lignes = departements.map(
    ({ code, nom, centre: [x, y], trace }) => `  ['${code}', '${nom}', ${x}, ${y}, '${trace}'],`,
  );
  return `/**
 * Outlines of the départements of Bourgogne-Franche-Comté, simplified for drawing at a few hundred pixels.
 * Generated by \`scripts/extract-outlines.mjs\`; do not edit.
 *
 * Source: IGN, GEOFLA 2.2 (28 June 2016), as GeoJSON by github.com/gregoiredavid/france-geojson.
 * Licence: Licence Ouverte / Open Licence (Etalab). These outlines have not changed since.
 */
/** Code, name, where the label goes (x, y), path. */
export type Contour = readonly [string, string, number, number, string];

export const SOURCE_CONTOURS = 'Contours : IGN, GEOFLA 2016, Licence Ouverte';
export const LARGEUR = ${largeur};
export const HAUTEUR = ${hauteur};

// prettier-ignore
export const CONTOURS: readonly Contour[] = [
${lignes.join('\n')}
];
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [entree, sortie = 'packages/elements/src/marches-carte/departements-bfc.ts'] =
    process.argv.slice(2);
  if (!entree) {
    console.error('Usage : node scripts/extract-outlines.mjs <departements.geojson> [sortie.ts]');
    process.exitCode = 2;
  } else {
    const texte = module(contours(JSON.parse(await readFile(entree, 'utf8'))));
    await writeFile(sortie, texte);
    console.log(`${sortie} : ${texte.length} octets`);
  }
}
