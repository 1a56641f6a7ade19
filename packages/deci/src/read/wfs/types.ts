/** What is asked of a WFS (Web Feature Service, OGC), and what comes back. */
import type { Transport } from '@ternum/core';
import type { Systeme } from '../../model.ts';

/** A GeoJSON geometry, unchecked. */
export interface GeometrieWfs {
  /** `Point`, `MultiPoint`… */
  type: string;
  /** As published, east first. */
  coordinates?: unknown;
}

/** A GeoJSON feature as a WFS gave it, or as its GML was read. */
export interface EntiteWfs {
  /** Always `Feature`. */
  type: 'Feature';
  /** Identifier given by the server, when it gives one. */
  id?: string | number;
  /** As published: axes may be swapped by the server; `undefined` for a feature without one. */
  geometry?: GeometrieWfs | null;
  /** Columns as published. */
  properties: Record<string, unknown>;
  /** Number of the feature, from 1, over all the pages. */
  position: number;
  /** System of the coordinates: what the answer declares, else what was asked. */
  systeme?: Systeme;
}

/** What to read, and from where. */
export interface OptionsWfs {
  /** Address of the service, or of a whole GetFeature request, which is then used as it is, with paging: its own limit is a page's. */
  adresse: string | URL;
  /** Layer (`typeName`), with or without its prefix. Default: the only one, or the only one that speaks of PEI. */
  couche?: string;
  /** Transport of the caller, for its cache and its credentials; its `baseUrl` is replaced. */
  transport?: Transport;
  /** Default: the platform's. Not looked at when `transport` is given. */
  fetch?: typeof fetch;
  /** Gives up at any point. */
  signal?: AbortSignal;
  /** Only what is there. */
  filtre?: {
    /** West, south, east, north, degrees WGS84. */
    etendue?: readonly [number, number, number, number];
  };
  /** System to ask for. Default: `EPSG:4326` when the layer has it, else its own. */
  srs?: 'EPSG:4326' | 'EPSG:2154';
  /** Features asked at a time. Default: 1 000; never over 5 000, IGN's limit. */
  parPage?: number;
  /** Features read at most before the reading stops with an error. Default: 1 000 000. */
  maximum?: number;
  /** Bytes of one answer at most. Default: 200 000 000. */
  octets?: number;
  /** Milliseconds for one whole answer. Default: 120 000. */
  delai?: number;
}
