/** AFIGEO's columns, and the other names that publishers give them. */
import { fold } from '@ternum/core';

/** The 28 columns of AFIGEO `datakode/schema-pei` 1.0.1, in its order. */
export const CHAMPS_AFIGEO = [
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

/** A column of AFIGEO. */
export type ChampAfigeo = (typeof CHAMPS_AFIGEO)[number];
/** What a column of a file can fill: `conforme` and `position` (« lat, lon » in one column) are not AFIGEO's. */
export type Champ = ChampAfigeo | 'conforme' | 'position';

/**
 * Names by field, best first; without case, accents, spaces nor underscores. Seen in public registers: AFIGEO and its
 * SCDL draft, SDIS 14, 34, 64, 76, 81, Rennes, Angers, Saint-Avé, Annecy, La Rochelle, Sixt-sur-Aff, Compiègne.
 */
const NOMS: Readonly<Record<Champ, string>> = {
  insee:
    'insee codeinsee inseecommune communeinsee codecommune inseecom insee5 collinsee codeinseecommune cominsee inseecode depcom codgeo codecommuneinsee numinsee',
  id_sdis:
    'idsdis idpeisdis numsdis nsdis numerosdis numpompier numerolong idpei numpei numeropei peinum pinum codepei neau1 npei numerodupei numhydrant idhydrant numhyd numero num refsdis identifiant',
  id_gestion: 'idgestion idgest idgestionnaire numgestion numerogestionnaire refgestion idgestionn',
  nom_gest: 'nomgest gestionnaire nomgestionnaire nomgestion exploitant gestionnai',
  ref_terr: 'refterr refterrain numterrain reference numeroterrain numvoirie refterrai',
  type_pei:
    'typepei typehydrant pitype peitype type nature typecod typecode naturepei typehyd typepoint typeeau typepoteau categorie typologie',
  type_rd: 'typerd typedetail typedepartemental precisiontype typrd soustype modele',
  diam_pei: 'diampei diametrepei pidiametre diametre diam diametrehydrant dn diametrepi diampi',
  diam_cana:
    'diamcana diametrecana diamcanalisation diametrecanalisation diametreconduite diamconduite diametrecan',
  source_pei: 'sourcepei source sourceeau ressource natureressource',
  statut:
    'statut domaine naturedeci statutpei domanialite publicprive gestion priveoupublic statutjuridique',
  nom_etab: 'nometab proprietaire nometablissement etablissement nomproprietaire',
  situation:
    'situation adresse adressepei piadresse localisation adr voie lieu rue adressecomplete situgeo',
  press_dyn: 'pressdyn pressiondynamique pressiondyn pdyn',
  press_stat: 'pressstat pressionstatique pressionstat pstat pressionstatiquebar',
  debit:
    'debit debit1bar debitpei pidebit debitpeim3parheure debitm3h debit1b debitmesure debitnominal deb1bar',
  volume: 'volume volumepa capacite volumem3 volumepei volumereserve contenance capacitem3 vol',
  disponible: 'disponible dispo disponibilite etatcod etatdisponibilite peidispo',
  date_dispo: 'datedispo datedisponibilite datechangementetat',
  date_mes: 'datemes datemiseenservice miseenservice dateservice datepose',
  date_maj: 'datemaj datemiseajour datemodification datemodif dernieremaj lastupdate majdate',
  date_ct:
    'datect datederniercontrole datederniercontroletechnique datecontrole datecontroletechnique derniercontrole datecontrol datedernctp',
  date_ro:
    'datero datereconnaissance datereconnaissanceoperationnelle datereco daterop datedernrop',
  prec: 'prec precision classeprecision',
  x: 'x xl93 xlambert93 coordx xcoord lambx xcc xlambert coordxl93 coordonneex x2154',
  y: 'y yl93 ylambert93 coordy ycoord lamby ycc ylambert coordyl93 coordonneey y2154',
  lon: 'lon long longitude lng longpei lonwgs84 longwgs84 xwgs84 longitudewgs84 coordlong',
  lat: 'lat latitude latpei latwgs84 ywgs84 latitudewgs84 coordlat',
  conforme: 'conforme conformite peiconforme',
  position:
    'geopoint2d coordinates coordonnees geopoint latlon latlong position geom coord wkt geometry thegeom',
};

const PAR_NOM = new Map<string, [champ: Champ, rang: number]>();
for (const champ of Object.keys(NOMS) as Champ[])
  NOMS[champ].split(' ').forEach((nom, rang) => PAR_NOM.set(nom.toLowerCase(), [champ, rang]));

/** Without the small words: « Date du dernier contrôle » is « date dernier contrôle ». */
const cle = (nom: string): string =>
  fold(nom)
    .replace(/\b(?:de|du|des|la|le|les|d|l|a|sous|en)\b/g, '')
    .replace(/[^a-z0-9]/g, '');

/** Zone named by a heading such as `x_cc47`. */
const ZONE = /^[xy]_?cc_?(4[2-9]|50)$/i;

/** Place of the column of each field, and of those that fill none. */
export interface Colonnes {
  /** Index by field. */
  de: Partial<Record<Champ, number>>;
  /** Indexes of columns kept in `autres`. */
  autres: readonly number[];
  /** Field by index. */
  champ: readonly (Champ | undefined)[];
}

/** Which column is which: exact names first, then the best alias. */
export function reconnaitre(noms: readonly string[]): Colonnes {
  const de: Partial<Record<Champ, number>> = {};
  const rangs: Partial<Record<Champ, number>> = {};
  noms.forEach((nom, i) => {
    const k = cle(nom);
    const trouve = PAR_NOM.get(ZONE.test(nom.trim()) ? k[0]! : k);
    if (!trouve) return;
    const [champ, rang] = trouve;
    if (rang < (rangs[champ] ?? Infinity)) {
      rangs[champ] = rang;
      de[champ] = i;
    }
  });
  seconds(noms, de);
  const champ: (Champ | undefined)[] = noms.map(() => undefined);
  for (const c of Object.keys(de) as Champ[]) champ[de[c]!] = c;
  return { de, champ, autres: noms.map((_, i) => i).filter((i) => !champ[i]) };
}

/** Columns that only a register of fire-water points has. */
const PROPRES =
  /^(type_|diam_|source_pei|press_|debit|volume|dispon|conforme|date_(dispo|mes|ct|ro))/;

/** False for a table of something else: nothing of a hydrant is in it, nor where it could stand. */
export const estRegistre = ({ de }: Colonnes): boolean =>
  de.position !== undefined ||
  (de.lon !== undefined && de.lat !== undefined) ||
  (de.x !== undefined && de.y !== undefined) ||
  Object.keys(de).some((champ) => PROPRES.test(champ));

/** A second number, where a register has two and none is called AFIGEO's way, is the one painted on site. */
function seconds(noms: readonly string[], de: Partial<Record<Champ, number>>): void {
  if (de.ref_terr !== undefined) return;
  const numero = noms.findIndex(
    (nom, i) => i !== de.id_sdis && (cle(nom) === 'numero' || cle(nom) === 'num'),
  );
  if (numero >= 0) de.ref_terr = numero;
}
