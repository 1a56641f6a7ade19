/** The map: OpenLayers moves it and brings the tiles, everything else that is drawn is ours. */
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import { setLevel } from 'ol/console.js';
import type Layer from 'ol/layer/Layer.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import { barre } from './barre.ts';
import { Cadre } from './cadre.ts';
import { calque } from './calque.ts';
import { Clavier, phraseVue } from './clavier.ts';
import { CoucheFormes } from './couche-formes.ts';
import { CouchePoints, etendueDe } from './couche-points.ts';
import { lireEncre, type EncreCarte } from './encre.ts';
import { calqueFond } from './fond.ts';
import { expliquerDoigt, gestes, marge } from './gestes.ts';
import { imprimer } from './imprimer.ts';
import { versLat, versLon } from './mercator.ts';
import { Mouvement, ZOOM_MAX, ZOOM_MIN } from './mouvement.ts';
import { piloteDe } from './pilote.ts';
import { Reperes } from './reperes.ts';
import type { Scene } from './scene.ts';
import { metresParPixel, type Vue } from './vue.ts';
import type { CarteVue, Couche, Etendue, Fond, OptionsCarte } from './types.ts';

export class Carte implements CarteVue {
  #options: OptionsCarte;
  #cadre: Cadre;
  #map: OlMap;
  #mouvement: Mouvement;
  #calque: Layer;
  #calqueFond?: Layer;
  #fond?: Fond;
  #encre: EncreCarte;
  #points: CouchePoints;
  #formes = new CoucheFormes();
  #reperes = new Reperes();
  #clavier: Clavier;
  /** Ends every listener of ours. */
  #fin = new AbortController();
  /** The last move was by key or button: what came of it is said. */
  #parClavier = false;
  #annonce?: ReturnType<typeof setTimeout>;

  constructor(options: OptionsCarte) {
    // In a closed tab it has no size yet, and waits for it: no reason to warn whoever reads the console.
    setLevel('error');
    this.#options = options;
    this.#encre = lireEncre(options.hote);
    this.#cadre = new Cadre(options.div, options.nom, options.entier ?? 'Toute la commune', {
      zoomer: (pas) => {
        this.#parClavier = true;
        this.#mouvement.zoomer(pas);
      },
      entier: () => {
        this.#parClavier = true;
        this.montrer(options.etendue);
      },
    });
    this.#points = new CouchePoints(options.points, options.dessins, (avant) => this.#recu(avant));
    this.#calque = calque((ctx, vue, bouge) => this.#peindre(ctx, vue, bouge));
    const view = new View({
      center: [0, 0],
      zoom: ZOOM_MIN,
      minZoom: ZOOM_MIN,
      maxZoom: ZOOM_MAX,
      enableRotation: false,
    });
    this.#map = new OlMap({
      layers: [this.#calque],
      view,
      controls: [],
      interactions: gestes(this.#cadre.vue, this.#cadre.expliquer),
      moveTolerance: 3,
    });
    this.#mouvement = new Mouvement(this.#map, view);
    this.#clavier = new Clavier(
      piloteDe({
        options,
        cadre: this.#cadre,
        points: this.#points,
        reperes: this.#reperes,
        mouvement: this.#mouvement,
        redessiner: () => this.#calque.changed(),
        eclater: (rang) => this.#eclater(rang),
      }),
    );
    this.#ecouter();
    this.montrer(options.etendue);
    // Last: the first frame finds everything in place.
    this.#map.setTarget(this.#cadre.vue);
  }

  get etendue(): Etendue {
    return etendueDe(this.#mouvement.vue);
  }

  get zoom(): number {
    return this.#mouvement.zoom;
  }

  get metresParPixel(): number {
    return metresParPixel(this.#mouvement.vue);
  }

  montrer(vue: Parameters<CarteVue['montrer']>[0]): void {
    this.#mouvement.montrer(vue);
  }

  async rafraichir(): Promise<void> {
    this.#relire();
    await this.#points.demander(this.#mouvement.vue);
  }

  marquer(point: { index: number; lon: number; lat: number } | undefined): void {
    this.#reperes.point = point;
    this.#calque.changed();
  }

  reperer(lieu: { lon: number; lat: number; nom: string } | undefined): void {
    this.#reperes.lieu = lieu;
    this.#calque.changed();
  }

  mettreLigne(points: readonly (readonly [number, number])[] | undefined): void {
    this.#reperes.ligne = points;
    this.#calque.changed();
  }

  mettreFond(fond: Fond | undefined): void {
    if (this.#calqueFond) this.#map.removeLayer(this.#calqueFond);
    this.#calqueFond?.dispose();
    this.#fond = fond;
    this.#calqueFond =
      fond && calqueFond(fond, () => this.#options.evenements.fondAbsent?.(fond.nom));
    if (this.#calqueFond) this.#map.getLayers().insertAt(0, this.#calqueFond);
    this.#cadre.mettreCredit(fond?.credit ?? '');
  }

  mettreCouche(nom: string, couche: Couche | undefined): number {
    const ecartees = this.#formes.mettre(nom, couche);
    this.#calque.changed();
    return ecartees;
  }

  image(options: Parameters<CarteVue['image']>[0]): Promise<HTMLCanvasElement> {
    const encre = lireEncre(this.#options.hote, true);
    return imprimer(options, this.#map.getView().getCenter() ?? [0, 0], encre, {
      fond: this.#fond,
      formes: this.#formes,
      points: this.#points,
      reperes: this.#reperes,
    });
  }

  detruire(): void {
    if (this.#fin.signal.aborted) return;
    this.#fin.abort();
    clearTimeout(this.#annonce);
    this.#map.getView().cancelAnimations();
    this.mettreFond(undefined);
    this.#map.dispose();
    this.#cadre.detruire();
  }

  #ecouter(): void {
    const { signal } = this.#fin;
    const { vue } = this.#cadre;
    const map = this.#map;
    map.on('moveend', () => this.#arreter());
    map.on('click', (e) => this.#cliquer(e));
    map.on('singleclick', (e) => {
      const [x = 0, y = 0] = e.coordinate;
      if (!this.#sous(e).length) this.#options.evenements.pointer?.(versLon(x), versLat(y));
    });
    map.on('dblclick', (e) => {
      if (!this.#sous(e).length) this.#mouvement.zoomer(1, e.coordinate);
    });
    map.on('pointerdrag', (e) => expliquerDoigt(e, this.#cadre.expliquer));
    map.on('pointermove', (e) => {
      const dessus = !e.dragging && this.#sous(e).length > 0;
      vue.style.setProperty('cursor', dessus ? 'pointer' : '');
    });
    vue.addEventListener('keydown', this.#touche, { signal });
    vue.addEventListener('pointerdown', this.#quitterClavier, { signal });
    vue.addEventListener('blur', this.#quitterClavier, { signal });
    for (const media of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
      matchMedia(media).addEventListener('change', this.#relire, { signal });
    this.#suivreRatio();
  }

  /** A window that goes to another screen, or a page that is zoomed. */
  #suivreRatio(): void {
    const change = (): void => {
      this.#map.setPixelRatio(devicePixelRatio);
      this.#suivreRatio();
    };
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', change, {
      once: true,
      signal: this.#fin.signal,
    });
  }

  #relire = (): void => {
    this.#encre = lireEncre(this.#options.hote);
    this.#points.oublierTampons();
    this.#formes.oublier();
    this.#calque.changed();
  };

  #peindre(ctx: CanvasRenderingContext2D, vue: Vue, bouge: boolean): void {
    this.#points.suivre(vue);
    this.#formes.peindre(ctx, vue, this.#encre, bouge);
    this.#points.peindre(ctx, vue, this.#encre);
    const { nommer } = this.#options;
    if (nommer && !this.#fond) this.#points.nommer(ctx, vue, this.#encre, nommer);
    this.#reperes.peindre(ctx, vue, this.#encre);
    this.#cadre.mettreEchelle(barre(metresParPixel(vue), Math.min(110, vue.largeur / 3)));
  }

  #recu(avant: Scene): void {
    if (this.#fin.signal.aborted) return;
    const { courant } = this.#clavier;
    if (courant !== undefined) this.#clavier.replacer(this.#points.scene.retrouver(avant, courant));
    this.#calque.changed();
  }

  #arreter(): void {
    this.#options.evenements.bouger?.(this.etendue, this.zoom);
    this.#clavier.replacer();
    if (!this.#parClavier) return;
    clearTimeout(this.#annonce);
    // By then the points of this view have come; a key held down says nothing before it is let go.
    this.#annonce = setTimeout(() => {
      const { scene } = this.#points;
      const rangs = scene.visibles(this.#mouvement.vue);
      const seuls = rangs.filter((rang) => scene.seul(rang)).length;
      this.#cadre.dire(phraseVue(seuls, rangs.length - seuls));
    }, 400);
  }

  #sous(e: MapBrowserEvent): number[] {
    const [px = 0, py = 0] = e.pixel;
    return this.#points.scene.sous(this.#mouvement.vue, px, py, this.#points.rayon, marge(e));
  }

  #cliquer(e: MapBrowserEvent): void {
    const { scene } = this.#points;
    const sous = this.#sous(e);
    const premier = sous[0];
    if (premier === undefined) return;
    if (!scene.seul(premier)) {
      void this.#eclater(premier);
      return;
    }
    // Registers put several points in one place: clicking again gives the next one.
    const places = sous.filter((rang) => scene.seul(rang)).map((rang) => scene.grappes.ids[rang]!);
    const deja = places.indexOf(this.#reperes.point?.index ?? -1);
    this.#options.evenements.choisir(places[(deja + 1) % places.length]!);
  }

  async #eclater(rang: number): Promise<void> {
    const { grappes, x, y } = this.#points.scene;
    const centre = [x[rang]!, y[rang]!];
    // The register may have changed since: coming nearer is never wrong.
    const zoom = await this.#options.points.eclater(grappes.ids[rang]!).catch(() => this.zoom + 2);
    if (!this.#fin.signal.aborted) this.#mouvement.vers(centre, zoom);
  }

  #touche = (e: KeyboardEvent): void => {
    if (e.ctrlKey || e.metaKey || e.altKey || !this.#clavier.touche(e)) return;
    e.preventDefault();
    e.stopPropagation();
    if (e.key !== '?') this.#cadre.aider(false);
    this.#parClavier = true;
    this.#reperes.croix = true;
    this.#calque.changed();
  };

  #quitterClavier = (): void => {
    this.#parClavier = false;
    this.#reperes.croix = false;
    this.#cadre.aider(true);
    this.#clavier.oublier();
    this.#calque.changed();
  };
}
