/** Calls a day, counted for one handler. */
export interface Quota {
  entetes: Record<string, string>;
  /** The answer beyond the quota: not the shape of the other errors. */
  refus?: Record<string, unknown>;
}

export function compteur(plafond: number, now: () => Date): () => Quota {
  let jour = '';
  let appels = 0;
  return () => {
    const aujourdhui = now().toISOString().slice(0, 10);
    if (aujourdhui !== jour) [jour, appels] = [aujourdhui, 0];
    appels++;
    const remise = new Date(Date.parse(`${jour}T00:00:00Z`) + 86_400_000).toISOString();
    const entetes = {
      'X-RateLimit-Limit': String(plafond),
      'X-RateLimit-Remaining': String(Math.max(0, plafond - appels)),
      'X-RateLimit-Reset': remise.replace('T', ' ').replace('.000Z', '+00:00'),
    };
    if (appels <= plafond) return { entetes };
    return {
      entetes,
      refus: {
        errorcode: 10002,
        reset_time: remise.replace('.000Z', 'Z'),
        limit_time_unit: 'day',
        call_limit: plafond,
        error: 'Too many requests on the domain. Please contact the domain administrator.',
      },
    };
  };
}
