/** Requests of persons (article 12). Nobody's name is in what is said of them. */
import { formatDate, majuscule } from '@ternum/core';
import { delaiDemande, nommerDemande, regleLe } from '../echeances/index.ts';
import type { Demande } from '../model/index.ts';
import { attendre, manque, type Sujet } from './attendre.ts';
import { SOURCES } from './sources.ts';
import type { Manque } from './types.ts';

/** The right that was asked for is known, a refusal says why, the answer went in time. */
export function verifierDemande(demande: Demande): Manque[] {
  const sujet: Sujet = {
    nom: majuscule(nommerDemande(demande)),
    cle: `demandes/${demande.id}`,
  };
  const { reponse } = demande;
  const delai = delaiDemande(demande, { regle: regleLe });
  const motive = reponse?.sens === 'refusee' || reponse?.sens === 'partielle';
  return [
    ...attendre(
      demande.droit,
      {
        code: 'demande-droit',
        gravite: 'attendue',
        source: SOURCES.reponse,
        quoi: 'quel droit la personne exerce',
        faire: 'Relisez son courrier : accès, rectification, effacement…',
        sansObjet: true,
      },
      sujet,
    ),
    ...(motive
      ? attendre(
          reponse.motif,
          {
            code: 'refus-motif',
            gravite: 'attendue',
            source: SOURCES.refus,
            quoi: 'pourquoi la réponse est un refus, entier ou en partie',
            faire:
              'Écrivez le motif ; la réponse indique aussi le droit de réclamation à la CNIL et le recours au juge.',
          },
          sujet,
        )
      : []),
    ...(delai && reponse && reponse.le > delai.le
      ? [
          manque(
            sujet,
            'demande-repondue-tard',
            { gravite: 'attendue', source: SOURCES.reponse },
            `${sujet.nom} a eu sa réponse le ${formatDate(reponse.le)}, après le délai. ${delai.calcul} Écrivez dans la note ce qui a retardé la réponse.`,
          ),
        ]
      : []),
  ];
}
