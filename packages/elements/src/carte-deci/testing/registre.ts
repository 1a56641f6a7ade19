/** A register of our own, as long as a test needs: every kind and state, and what publishers get wrong. */

const TYPES = ['PI', 'PI', 'PI', 'BI', 'CI', 'PA'];
const RUES = ['Grande Rue', 'rue du Moulin', 'rue de l’École', 'place de la Mairie'];

const ligne = (n: number): string => {
  const type = TYPES[n % TYPES.length]!;
  const reserve = type === 'CI' || type === 'PA';
  const debit = reserve || n % 9 === 0 ? '' : String([68, 45, 22.5, 120, 90][n % 5]);
  const volume = type === 'CI' ? '120' : '';
  const ouvert = n % 11 === 3 ? '0' : '1';
  const [lon, lat] = [5.03 + (n % 10) * 0.002, 47.31 + Math.floor(n / 10) * 0.002];
  return [
    '21231',
    `21231_${String(n).padStart(4, '0')}`,
    String(n),
    type,
    reserve ? '' : '100',
    n % 7 ? 'public' : 'prive',
    n % 7 ? '' : 'Famille Secret',
    `"${n}, ${RUES[n % RUES.length]}"`,
    debit,
    volume,
    ouvert,
    `20${20 + (n % 7)}-05-10`,
    lon.toFixed(6),
    lat.toFixed(6),
  ].join(',');
};

export const ENTETE =
  'insee,id_sdis,ref_terr,type_pei,diam_pei,statut,nom_etab,situation,debit,volume,disponible,date_ct,lon,lat';

/** CSV of `nombre` points of Dijon, numbered from 1. */
export const registre = (nombre: number): string =>
  [ENTETE, ...Array.from({ length: nombre }, (_, i) => ligne(i + 1))].join('\n');
