/** The register of the demo's fire-water points: AFIGEO's 28 columns, with the faults that real registers have. */
import { creerAlea } from '../alea.ts';
import { COMMUNE, DERNIER_JOUR } from '../commune/acheteurs.ts';
import { leLong, rues, type Point } from './terrain.ts';

/** AFIGEO's columns, in the order of the schema. */
export const COLONNES_PEI = [
  'insee',
  'id_sdis',
  'id_gestion',
  'nom_gest',
  'ref_terr',
  'type_pei',
  'type_rd',
  'diam_pei',
  'diam_cana',
  'source_pei',
  'statut',
  'nom_etab',
  'situation',
  'press_dyn',
  'press_stat',
  'debit',
  'volume',
  'disponible',
  'date_dispo',
  'date_mes',
  'date_maj',
  'date_ct',
  'date_ro',
  'prec',
  'x',
  'y',
  'lon',
  'lat',
] as const;

/** One line of the register, as published. */
export type LignePei = Partial<Record<(typeof COLONNES_PEI)[number], string>>;

const jour = (avant: number): string =>
  new Date(Date.parse(DERNIER_JOUR) - avant * 86_400_000).toISOString().slice(0, 10);

/** The whole register, in the order of the numbers. Figures and names are invented. */
export function registreDeLaCommune(): LignePei[] {
  const alea = creerAlea(18);
  const insee = COMMUNE.codeCommune!;
  const lignes: LignePei[] = [];
  const ajouter = ([lon, lat]: Point, ligne: LignePei): void => {
    const n = lignes.length + 1;
    lignes.push({
      insee,
      id_sdis: `${insee}_${String(n).padStart(4, '0')}`,
      id_gestion: String(100 + n),
      nom_gest: 'Commune de Clairvigne-sur-Ouche',
      ref_terr: String(n),
      statut: 'public',
      disponible: '1',
      date_maj: jour(30),
      date_ct: jour(alea.entier(40, 1000)),
      date_ro: jour(alea.entier(20, 340)),
      prec: '01',
      lon: lon.toFixed(7),
      lat: lat.toFixed(7),
      ...ligne,
    });
  };
  for (const { nom, points, batie } of rues()) {
    if (!batie) continue;
    const court = nom.startsWith('Impasse') || nom.startsWith('Chemin');
    leLong(points, nom === 'Grande Rue' ? 40 : court ? 90 : 130, court ? 190 : 150, 5).forEach(
      (place, i) => {
        const debit = court ? alea.entier(14, 40) : alea.entier(28, 128);
        const bouche = alea.chance(0.12);
        ajouter(place, {
          type_pei: bouche ? 'BI' : 'PI',
          type_rd: bouche ? 'Bouche d’incendie de 100 mm' : 'Poteau d’incendie de 100 mm',
          diam_pei: debit > 110 ? '150' : '100',
          diam_cana: court ? '80' : '125',
          source_pei: 'reseau_aep',
          situation: `${i * 14 + 3}, ${nom}`,
          press_dyn: (1 + alea.reel() * 3).toFixed(1),
          press_stat: (3 + alea.reel() * 4).toFixed(1),
          debit: String(debit),
          date_mes: jour(alea.entier(3000, 15_000)),
        });
      },
    );
  }
  const reserve = (place: Point, type: string, rd: string, volume: string, de: LignePei): void =>
    ajouter(place, { type_pei: type, type_rd: rd, volume, ...de });
  const [bourg, , moulin] = rues();
  reserve(moulin!.points.at(-1)!, 'PA', 'Aire d’aspiration sur l’Ouche', '', {
    source_pei: 'cours_eau',
    situation: 'Pont du Moulin',
  });
  const combe = rues().find(({ nom }) => nom.startsWith('Impasse'))!;
  reserve(combe.points.at(-1)!, 'CI', 'Citerne souple', '60', {
    source_pei: 'citerne',
    situation: 'Bout de l’impasse de la Combe',
  });
  const granges = rues().find(({ nom }) => nom === 'Rue des Granges')!;
  reserve(granges.points.at(-1)!, 'CI', 'Réserve enterrée', '120', {
    source_pei: 'citerne',
    statut: 'prive',
    nom_etab: 'GAEC des Granges (fictif)',
    situation: 'Cour de la ferme',
  });
  reserve(granges.points[1]!, 'PA', 'Piscine', '45', {
    source_pei: 'piscine',
    statut: 'prive',
    nom_etab: 'M. et Mme Fontenay (fictifs)',
    situation: '2, rue des Granges',
  });
  abimer(lignes, bourg!.points[2]!);
  return lignes;
}

/** What a register of a small commune gets wrong, once each. */
function abimer(lignes: LignePei[], ailleurs: Point): void {
  const [a, b, c, d, e, f, g] = [2, 5, 7, 9, 11, 13, 16].map((i) => lignes[i]!) as LignePei[];
  Object.assign(a!, { disponible: '0', date_dispo: jour(12), debit: '64' });
  Object.assign(b!, { debit: '', date_ct: '' });
  Object.assign(c!, { debit: '22,5' });
  Object.assign(d!, { lon: '', lat: '', x: '', y: '' });
  Object.assign(e!, { diam_pei: '1oo' });
  Object.assign(f!, { type_pei: 'Poteau Incendie', insee: '' });
  Object.assign(g!, { lon: ailleurs[1].toFixed(7), lat: ailleurs[0].toFixed(7), debit: '0' });
}
