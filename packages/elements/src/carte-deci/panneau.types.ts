/** What a panel of the toolbar is given, and what it gives back. Panels come on demand and know nothing of each other. */
import type { TemplateResult } from 'lit';
import type { Bilan, LigneDeci, Moteur } from './moteur/types.ts';
import type { CarteVue } from '../shared/carte/types.ts';
import type { CarteDeci } from './carte-deci.ts';

/** A place that the visitor designated. */
export interface Lieu {
  lon: number;
  lat: number;
  /** « votre position », « 12 rue de la Mairie ». */
  nom: string;
}

/** Read at each drawing: what is here changes. */
export interface ContextePanneau {
  /** The element: attributes, `apporter`, events. */
  readonly hote: CarteDeci;
  /** The engine of the register that is shown. */
  readonly moteur: Moteur;
  /** What was read. */
  readonly bilan: Bilan;
  /** Point whose details are shown. */
  readonly selection: LigneDeci | undefined;
  /** Place that was designated. */
  readonly lieu: Lieu | undefined;
  /** Outline of the commune (GeoJSON geometry), when the page gave one. */
  readonly contour: unknown;
  /** « Points d’eau incendie, Dijon »: for a title on paper. */
  readonly nom: string;
  /** The map, once it is there. */
  carte(): CarteVue | undefined;
  /** Shows the map and waits for it; undefined when this browser has none. */
  ouvrirCarte(): Promise<CarteVue | undefined>;
  /** Clicks on the map go to this panel until the function given back is called. */
  ecouterCarte(ici: (lon: number, lat: number) => void): () => void;
  /** Draws the panel again. */
  redessiner(): void;
  /** Closes the panel; focus goes back to its button. */
  fermer(): void;
}

/** A panel that is open. */
export interface Panneau {
  /** Drawn at each update, under a heading with the panel's title. */
  dessiner(): TemplateResult;
  /**
   * Gives clicks on the map back, and takes off what only the panel explains. What the visitor switched on or did stays:
   * overlays stay on the map, the coverage goes on and comes back with its panel.
   */
  fermer?(): void;
}

/** What the file of a panel exports. */
export interface ModulePanneau {
  ouvrir(contexte: ContextePanneau): Panneau;
}

/** One button of the toolbar. */
export interface EntreePanneau {
  id: string;
  /** On the button and above the panel. */
  titre: string;
  /** Attributes of which the page gives one, or there is no such button; absent: it is always there. */
  de?: readonly ('erp' | 'icpe' | 'batiments')[];
  charger: () => Promise<ModulePanneau>;
}
