/** A row of any table → a point, or a refusal. Columns are resolved once a file. */
import { contains, geometrieDe, inMetropole, type Surface } from '@ternum/core/geo';
import type { Lecture, PointEau } from '../model.ts';
import { sansColonnes } from '../read/failures.ts';
import type { ColonneLue, OptionsLecture, Table } from '../read/types.ts';
import { estRegistre, reconnaitre, type Champ, type ChampAfigeo, type Colonnes } from './champs.ts';
import { completer } from './completer.ts';
import { jour } from './dates.ts';
import { brutDe, estRien, lecteurDe, type Lu, type LuNote } from './lu.ts';
import {
  booleen,
  inseeDe,
  libelleDe,
  precision,
  sourceDe,
  statutDe,
  typeDe,
  type TypeLu,
} from './mots.ts';
import { Notes } from './notes.ts';
import { diametre, quantite, volume } from './nombres.ts';
import { Positions } from './positions.ts';

const COORDONNEES = ['x', 'y', 'lon', 'lat'] as const;

type Pose = (pei: PointEau, ligne: unknown) => void;
type CleTexte = 'idSdis' | 'idGestion' | 'nomGest' | 'refTerr' | 'nomEtab' | 'situation';

const TEXTES: readonly (readonly [ChampAfigeo, CleTexte])[] = [
  ['id_sdis', 'idSdis'],
  ['id_gestion', 'idGestion'],
  ['nom_gest', 'nomGest'],
  ['ref_terr', 'refTerr'],
  ['nom_etab', 'nomEtab'],
  ['situation', 'situation'],
];

/** Reads the rows of a table. */
export class Normaliseur {
  /** How columns were understood. */
  readonly colonnes: readonly ColonneLue[];
  /** Positions of the table. */
  readonly positions: Positions;
  readonly #table: Table;
  readonly #cols: Colonnes;
  readonly #notes = new Notes();
  readonly #poses: readonly Pose[];
  readonly #type: (ligne: unknown) => LuNote<TypeLu> | undefined;
  readonly #insee: string | undefined;
  readonly #contour: Surface | undefined;
  readonly #libelles = new Map<string, TypeLu>();

  constructor(table: Table, options: OptionsLecture) {
    this.#table = table;
    this.#cols = reconnaitre(table.noms);
    // Without a single column there is nothing to judge; shapes stand somewhere.
    if (
      table.noms.length &&
      table.format !== 'shapefile' &&
      !estRegistre(this.#cols) &&
      !table.lignes.some((ligne) => table.geometrie?.(ligne))
    )
      throw sansColonnes(table.noms);
    this.positions = new Positions(table, this.#cols, options.systeme);
    const { champ } = this.#cols;
    this.colonnes = table.noms.map((colonne, i) => ({
      colonne,
      ...(champ[i] ? { champ: champ[i] } : {}),
    }));
    this.#type = this.#lecteur('type_pei', typeDe) ?? (() => undefined);
    this.#poses = this.#preparer(options.aujourdhui ?? demain());
    this.#insee = options.insee;
    this.#contour = geometrieDe(options.contour);
  }

  /** The record at this place. */
  lire(index: number): Lecture {
    const ligne = this.#table.lignes[index];
    const position = this.#table.position(index);
    const raison = this.#table.refus?.get(index);
    if (raison !== undefined) return { refuse: { position, raison, brut: this.#brut(ligne) } };
    const notes = this.#notes;
    const pei: PointEau = { position, typePei: 'AUTRE', anomalies: [] };
    const place = this.positions.lire(ligne, notes.noter);
    if (typeof place === 'object') {
      if ('dehors' in place) {
        notes.prendre();
        const raison = `La position (${place.dehors}) est hors de France, quel que soit le système de coordonnées ou l’ordre des axes essayé.`;
        return { refuse: { position, raison, brut: this.#brut(ligne) } };
      }
      pei.lon = place.lon;
      pei.lat = place.lat;
      if (place.x !== undefined) {
        pei.x = place.x;
        pei.y = place.y!;
      }
    }
    for (const pose of this.#poses) pose(pei, ligne);
    if (pei.lon !== undefined && this.#ailleurs(pei)) this.#oter(pei, ligne);
    else if (pei.lon === undefined || notes.a('position-discordante', 'position'))
      this.#publier(pei, ligne, COORDONNEES);
    this.#typer(pei, this.#type(ligne));
    if (notes.a('incoherent', 'diam_pei')) this.#publier(pei, ligne, ['diam_pei']);
    if (this.#contour && this.#insee) this.#situer(pei);
    completer(pei, notes);
    this.#garderAutres(pei, ligne);
    pei.anomalies = notes.prendre();
    return { pei };
  }

  /** Metres of an overseas projection may look like those of a French one, and end in the wrong sea. */
  #ailleurs({ insee, lon, lat }: PointEau): boolean {
    return insee !== undefined && insee.startsWith('97') === inMetropole(lon!, lat!);
  }

  /** Off the map: the place that was read is not that of the commune. */
  #oter(pei: PointEau, ligne: unknown): void {
    const { noter } = this.#notes;
    noter('insee-discordant', 'insee', `${pei.insee} : ${pei.lat}, ${pei.lon}`, false);
    noter('position-absente', 'position', `${pei.lat}, ${pei.lon}`, false);
    pei.lon = pei.lat = pei.x = pei.y = undefined;
    this.#publier(pei, ligne, COORDONNEES);
  }

  /** Keeps cells as they came. */
  #publier(pei: PointEau, ligne: unknown, champs: readonly ChampAfigeo[]): void {
    for (const champ of champs) {
      const i = this.#cols.de[champ];
      const brut = i === undefined ? '' : brutDe(this.#table.lire(ligne, i) ?? '');
      if (brut && !estRien(brut)) pei.publie = { ...pei.publie, [champ]: brut };
    }
  }

  #lecteur<T>(
    champ: Champ,
    comprendre: (texte: string, valeur: unknown) => Lu<T>,
  ): ((ligne: unknown) => LuNote<T> | undefined) | undefined {
    const i = this.#cols.de[champ];
    if (i === undefined) return undefined;
    const lire = lecteurDe(champ, this.#table.noms[i], comprendre);
    const table = this.#table;
    return (ligne) => lire(table.lire(ligne, i));
  }

  #preparer(aujourdhui: string): Pose[] {
    const poses: Pose[] = [];
    const notes = this.#notes;
    const poser = <T>(
      champ: Champ,
      comprendre: (texte: string, valeur: unknown) => Lu<T>,
      mettre: (pei: PointEau, valeur: T) => void,
    ): void => {
      const lire = this.#lecteur(champ, comprendre);
      if (!lire) return;
      poses.push((pei, ligne) => {
        const lu = lire(ligne);
        if (!lu) return;
        if (lu.valeur !== undefined) mettre(pei, lu.valeur);
        if (lu.anomalie) notes.ajouter(lu.anomalie);
      });
    };
    poser('insee', inseeDe, (p, v) => (p.insee = v));
    for (const [champ, cle] of TEXTES) this.#poserTexte(poses, champ, cle);
    poser(
      'type_rd',
      (texte) => ({ valeur: sansGarde(texte) }),
      (p, v) => (p.typeRd = v),
    );
    poser('diam_pei', diametre, (p, v) => (p.diamPei = v));
    poser('diam_cana', quantite(2_000), (p, v) => (p.diamCana = v));
    poser('source_pei', sourceDe, (p, v) => (p.sourcePei = v));
    poser('statut', statutDe, (p, v) => (p.statut = v));
    poser('press_dyn', quantite(40), (p, v) => (p.pressDyn = v));
    poser('press_stat', quantite(40), (p, v) => (p.pressStat = v));
    poser('debit', quantite(1_000), (p, v) => (p.debit = v));
    poser('volume', volume, (p, v) => {
      if (v === Infinity) p.illimite = true;
      else p.volume = v;
    });
    poser('disponible', booleen, (p, v) => (p.disponible = v));
    poser('conforme', booleen, (p, v) => (p.conforme = v));
    const date = jour(aujourdhui);
    poser('date_dispo', date, (p, v) => (p.dateDispo = v));
    poser('date_mes', date, (p, v) => (p.dateMes = v));
    poser('date_maj', date, (p, v) => (p.dateMaj = v));
    poser('date_ct', date, (p, v) => (p.dateCt = v));
    poser('date_ro', date, (p, v) => (p.dateRo = v));
    poser('prec', precision, (p, v) => (p.prec = v));
    return poses;
  }

  /** Texts differ from one record to the next: no memory. */
  #poserTexte(poses: Pose[], champ: ChampAfigeo, cle: CleTexte): void {
    const i = this.#cols.de[champ];
    if (i === undefined) return;
    const { noter } = this.#notes;
    const table = this.#table;
    poses.push((pei, ligne) => {
      const valeur = table.lire(ligne, i);
      if (valeur === '' || valeur === null || valeur === undefined) return;
      const texte = typeof valeur === 'string' ? sansGarde(valeur.trim()) : brutDe(valeur);
      if (texte === '') return;
      if (estRien(texte)) noter('non-renseigne', champ, texte, true);
      else pei[cle] = texte;
    });
  }

  #typer(pei: PointEau, lu: LuNote<TypeLu> | undefined): void {
    const { noter } = this.#notes;
    if (lu?.anomalie && lu.anomalie.code !== 'non-renseigne') this.#notes.ajouter(lu.anomalie);
    let dit = lu?.valeur;
    if (!dit) {
      const deduit = pei.typeRd === undefined ? undefined : this.#libelle(pei.typeRd);
      const connu = deduit !== undefined && deduit.type !== 'AUTRE';
      noter('absent', 'type_pei', lu?.anomalie?.brut ?? '', connu);
      if (connu) dit = deduit;
    }
    if (dit) {
      pei.typePei = dit.type;
      if (dit.libelle && pei.typeRd === undefined) pei.typeRd = dit.libelle;
    }
    if (pei.typeRd === undefined) noter('absent', 'type_rd', '', false);
    const mots = dit?.libelle
      ? dit
      : pei.typeRd === undefined
        ? undefined
        : this.#libelle(pei.typeRd);
    if (mots) this.#enseigner(pei, mots);
  }

  #libelle(texte: string): TypeLu {
    let lu = this.#libelles.get(texte);
    if (!lu) this.#libelles.set(texte, (lu = libelleDe(texte)));
    return lu;
  }

  /** What the wording says besides the type: « Poteau incendie de 100mm », « Citerne 120m3 ». */
  #enseigner(pei: PointEau, { diametre: d, volume: v, source }: TypeLu): void {
    if (d !== undefined) {
      if (pei.diamPei === undefined) pei.diamPei = d;
      else if (pei.diamPei !== d) {
        this.#notes.noter('incoherent', 'diam_pei', `${pei.diamPei} (${pei.typeRd ?? ''})`, false);
        // A size that no outlet has is that of the pipe, or a slip: the wording is to be believed.
        if (![70, 80, 100, 150].includes(pei.diamPei)) pei.diamPei = d;
      }
    }
    if (v !== undefined && pei.volume === undefined && pei.typePei === 'CI') pei.volume = v;
    if (source && pei.sourcePei === undefined) pei.sourcePei = source;
  }

  /** Commune from the outline, or what contradicts it. */
  #situer(pei: PointEau): void {
    if (pei.lon === undefined || pei.lat === undefined) return;
    const dedans = contains(this.#contour!, pei.lon, pei.lat);
    if (pei.insee === undefined) {
      if (!dedans) return;
      pei.insee = this.#insee!;
      this.#notes.noter('insee-deduit', 'insee', '', true);
    } else if ((pei.insee === this.#insee) !== dedans)
      this.#notes.noter('insee-discordant', 'insee', pei.insee, false);
  }

  #garderAutres(pei: PointEau, ligne: unknown): void {
    const { autres } = this.#cols;
    if (autres.length === 0) return;
    let gardes: Record<string, string> | undefined;
    for (const i of autres) {
      const valeur = this.#table.lire(ligne, i);
      if (valeur === '' || valeur === null || valeur === undefined) continue;
      const nom = this.#table.noms[i]!;
      if (nom === '__proto__') continue;
      const texte = typeof valeur === 'string' ? valeur.trim() : texteEntier(valeur);
      if (texte !== '') (gardes ??= {})[nom] = texte;
    }
    if (gardes) pei.autres = gardes;
  }

  #brut(ligne: unknown): string {
    if (ligne === undefined) return '';
    const cellules = this.#table.noms
      .map((nom, i) => [nom, brutDe(this.#table.lire(ligne, i))] as const)
      .filter(([, v]) => v !== '')
      .map(([nom, v]) => `${nom}=${v}`);
    return cellules.join(' ; ').slice(0, 500);
  }
}

const texteEntier = (valeur: unknown): string =>
  typeof valeur === 'object' ? JSON.stringify(valeur) : String(valeur);

/** `writeAfigeo` puts an apostrophe before what a spreadsheet would run: it is not part of the value. */
export const sansGarde = (texte: string): string =>
  texte.charCodeAt(0) === 39 && /^'[=+\-@\t\r＝＋－＠]/.test(texte) ? texte.slice(1) : texte;

/** A register made today in the Pacific is not from the future. */
const demain = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
