import type { Metier } from './entreprises.ts';

export type { Metier };
export type Qui = 'commune' | 'epci';
export type Procede = 'mapa' | 'reserve' | 'moe' | 'ao';
/** [trade, object, CPV, lowest, highest amount] */
export type Lot = readonly [Metier, objet: string, cpv: string, min: number, max: number];
