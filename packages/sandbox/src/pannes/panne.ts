/** Faults on demand: what a client meets on a bad day, on the real answer of any address. */
import { html, json, page } from '../reponses.ts';
import { couper, ralentir, tronquer } from './corps.ts';
import { lireDemande, PANNES, sansDemande } from './demande.ts';
import { erreur, tropDeRequetes, type NomService } from './formes.ts';

const MAINTENANCE = page(
  'Maintenance en cours',
  '<p>La plateforme est en maintenance. Revenez dans quelques minutes.</p>',
);

/** Answers with the fault that the request asks for, or with `repondre`. */
export async function avecPanne(
  request: Request,
  service: NomService,
  now: () => number,
  repondre: (request: Request) => Promise<Response>,
): Promise<Response> {
  const demande = lireDemande(request);
  if (!demande) return repondre(request);
  if ('inconnue' in demande)
    return json(
      {
        message: `La panne « ${demande.inconnue} » n’existe pas. Valeurs : ${PANNES.join(', ')}.`,
      },
      400,
    );
  const vraie = (): Promise<Response> => repondre(sansDemande(request));
  switch (demande.panne) {
    case 'lent':
      return ralentir(await vraie(), demande.delai);
    case 'coupe':
      return couper(await vraie());
    case 'tronque':
      return tronquer(await vraie());
    case '429':
      return tropDeRequetes(service, { now: now(), ...demande });
    case '500':
      return erreur(service, 500, 'Internal Server Error');
    case 'html':
      return html(MAINTENANCE);
  }
}
