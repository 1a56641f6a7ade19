/** What an element hands to a map, and what it gets back. No OpenLayers here: the list of an element imports these. */

/** West, south, east, north, degrees. */
export type Etendue = readonly [ouest: number, sud: number, est: number, nord: number];

/** What is drawn of a view, in flat arrays, so that a worker hands them over without a copy. */
export interface Grappes {
  /** lon, lat of each, degrees. */
  positions: Float64Array;
  /** How many points stand there; 1: a single one. */
  nombres: Uint32Array;
  /** Single: place of the record; several: number of the cluster. */
  ids: Uint32Array;
  /** Single: number of its drawing. Several: the gravest of its drawings' families, as the source says. */
  dessins: Uint8Array;
}

/** Where a map asks for what it draws. */
export interface SourcePoints {
  /** Points and clusters inside `etendue` at a web-Mercator zoom (256 px tiles). */
  grappes(etendue: Etendue, zoom: number): Promise<Grappes>;
  /** Zoom at which a cluster comes apart. */
  eclater(grappe: number): Promise<number>;
}

/** One drawing of the symbol set, drawn once on a small canvas and stamped. */
export interface Dessin {
  /** Half of its width, CSS pixels. */
  rayon: number;
  /** Draws it centred on 0, 0. `encre`: resolved theme colours. */
  tracer(ctx: CanvasRenderingContext2D, encre: Encre): void;
}

/** Colours of the theme, resolved from the custom properties of the element. */
export interface Encre {
  /** `--ternum-color-text`. */
  texte: string;
  /** `--ternum-color-surface`. */
  fond: string;
  /** `--ternum-color-positive`. */
  positif: string;
  /** `--ternum-color-warning`. */
  alerte: string;
  /** `--ternum-color-negative`. */
  negatif: string;
  /** `--ternum-color-unknown`. */
  inconnu: string;
  /** `--ternum-color-primary`. */
  principal: string;
}

/** A base map that the page named. Nothing is asked of anybody else. */
export interface Fond {
  /** In the chooser: « Plan IGN ». */
  nom: string;
  /** XYZ or WMTS address with `{z}`, `{x}`, `{y}` (web Mercator, 256 px). */
  adresse: string;
  /** What must be credited, as text. */
  credit: string;
  /** Largest zoom of the service; default 19. */
  zoomMax?: number;
}

/** An overlay that can be switched: ERP, ICPE, buildings, an outline. */
export interface Couche {
  /** In the legend. */
  nom: string;
  /** GeoJSON in lon, lat; anything but geometry and name is left to the element. */
  donnees: unknown;
  /** Number of its look, from 1: shape and colour differ. 0: an outline, not filled; from 5: the first four, hollow. */
  aspect: number;
}

/** What is written beside a single point, by its place in the records. */
export type Nommer = (index: number) => string | undefined;

/** What happens on the map. */
export interface EvenementsCarte {
  /** A single point was chosen by pointer or keyboard. */
  choisir(index: number): void;
  /** A place without a point was clicked, or « Ici » pressed with the keyboard. */
  pointer?(lon: number, lat: number): void;
  /** The view stopped moving. */
  bouger?(etendue: Etendue, zoom: number): void;
  /** Tiles of the base map do not come. */
  fondAbsent?(nom: string): void;
}

/** How a map is made. */
export interface OptionsCarte {
  /** Element in the shadow root, sized by its style sheet. The map draws inside, and gives it role and name. */
  div: HTMLElement;
  /** Host element: where colours are read. */
  hote: HTMLElement;
  /** Name for assistive technology: « Carte des points d’eau de Dijon ». */
  nom: string;
  /** What to draw. */
  points: SourcePoints;
  /** The symbol set, by number. */
  dessins: readonly Dessin[];
  /** What to say of a point when the keyboard reaches it. */
  dire(index: number): Promise<string>;
  /** What happens. */
  evenements: EvenementsCarte;
  /** First view, and what « Toute la commune » goes back to. */
  etendue: Etendue;
  /** Name of the button that shows the whole; default « Toute la commune ». */
  entier?: string;
  /**
   * Names written beside single points while there is no base map, where there is room, and while at most 60 points and
   * clusters are in view: without streets, a map of bare points says nothing.
   */
  nommer?: Nommer;
  /** How a cluster is said: « Groupe de 12 points d’eau »; default « Groupe de 12 points ». */
  direGroupe?(nombre: number): string;
}

/** A map that is there. */
export interface CarteVue {
  /** Shows an extent or a point; animated unless motion is reduced. */
  montrer(vue: Etendue | { lon: number; lat: number; zoom?: number }): void;
  /** Points changed (filter, theme): asks for them again and draws. */
  rafraichir(): Promise<void>;
  /** Marks a point, by its place in the records; undefined: none. */
  marquer(point: { index: number; lon: number; lat: number } | undefined): void;
  /** Marks a place that is not a point (search, « ma position », a building). */
  reperer(lieu: { lon: number; lat: number; nom: string } | undefined): void;
  /** Base map, or none. */
  mettreFond(fond: Fond | undefined): void;
  /**
   * Adds, replaces (same name) or removes (undefined) an overlay.
   * @returns how many of its features were left out, their positions being no longitudes and latitudes
   * @throws TernumError `input` when nothing of it can be drawn; the map stays as it was
   */
  mettreCouche(nom: string, couche: Couche | undefined): number;
  /** Draws a measured line; undefined removes it. lon, lat. */
  mettreLigne(points: readonly (readonly [number, number])[] | undefined): void;
  /**
   * Draws the same place on a canvas of its own, in light colours: base map if any, overlays, points, marks. Points
   * stand alone where there are at most 3 000, since nobody opens a cluster on paper.
   * `largeur`, `hauteur`: pixels of the canvas; `metresParPixel`: on the ground, of one of them, at the centre;
   * `ratio`: how many of them make a CSS pixel of the symbols (150 dots an inch: 150 / 96), default 1.
   */
  image(options: {
    largeur: number;
    hauteur: number;
    metresParPixel: number;
    ratio?: number;
    /** Every point alone on the sheet gets its name, by a line where there is no room beside it. */
    nommer?: Nommer;
  }): Promise<HTMLCanvasElement>;
  /** Extent now. */
  readonly etendue: Etendue;
  /** Zoom now. */
  readonly zoom: number;
  /** Metres on the ground of one CSS pixel at the centre. */
  readonly metresParPixel: number;
  /** Frees everything. */
  detruire(): void;
}
