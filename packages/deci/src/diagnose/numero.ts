import type { PointEau } from '../model.ts';

/** What a person calls a point: its number on site, else of the SDIS, of the manager, else its line. */
export const numeroDe = (pei: PointEau): string =>
  pei.refTerr ?? pei.idSdis ?? pei.idGestion ?? `ligne ${pei.position}`;
