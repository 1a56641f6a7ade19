/** One request, to be read again. Pure. */
import { formatDate, parseDateISO } from '@ternum/core';
import { DROITS, connu, estInconnu, type Demande, type Registre } from '@ternum/rgpd';
import { ligne, NSP, type LigneRelue } from '../element/recapitulatif.ts';
import { SENS } from './etapes/reponse.ts';

const jour = (le: string | undefined): string => (le && parseDateISO(le) ? formatDate(le) : '');

/** Lines of a request, each with the step that asks for it. */
export function lignesDemande(
  d: Demande,
  { traitements }: Pick<Registre, 'traitements'>,
): LigneRelue[] {
  const { demandeur, pour, doute, prolongation, reponse } = d;
  const droit = connu(d.droit);
  const fiches = (d.traitements ?? []).map(
    (id) => traitements.find((t) => t.id === id)?.nom ?? 'Fiche retirée du registre',
  );
  return [
    ligne(
      'Qui',
      [demandeur.nom, demandeur.mel, demandeur.telephone, demandeur.adresse]
        .filter((v) => v?.trim())
        .join('\n'),
      0,
    ),
    ...(pour ? [ligne('Pour', [pour.nom, pour.lien].filter(Boolean).join(', '), 0)] : []),
    ligne('Reçue', [jour(d.recueLe), d.canal].filter(Boolean).join(', '), 0),
    ligne('Droit', droit ? DROITS[droit] : estInconnu(d.droit) ? NSP : '', 1),
    ligne('Demande', d.objet, 1, true),
    ligne('Fiches concernées', fiches.join('\n'), 1, true),
    ...(doute ? [ligne('Justificatif demandé', `${jour(doute.le)} : ${doute.motif}`, 2)] : []),
    ligne(
      'Prolongation',
      prolongation ? `Annoncée le ${jour(prolongation.annonceeLe)} : ${prolongation.motif}` : 'Non',
      2,
      true,
    ),
    ligne(
      'Réponse',
      reponse
        ? [`${SENS[reponse.sens]}, le ${jour(reponse.le)}`, reponse.moyen, reponse.motif]
            .filter(Boolean)
            .join('\n')
        : 'Pas encore répondu',
      3,
      true,
    ),
    ...(d.purgeLe ? [ligne('À supprimer le', jour(d.purgeLe), 3, true)] : []),
    ...(d.note?.trim() ? [ligne('Note', d.note, 1, true)] : []),
  ];
}
