/**
 * The one change and the one sub-contract that a line of the DAJ's export carries (data.economie.gouv.fr, dataset
 * `decp-2022-marches-valides`, columns reviewed 2026-11-23).
 */
import type { Brut } from '../normalize/shared.ts';

/** Manquant, conditionnel, non communiqué: nothing is said. */
const RIEN = /^(?:mq|cdl|n\.?c\.?|nan|none|null)?$/i;

/** `modifications`, `actesSousTraitance` and their changes, where one of their columns says something. */
export function changesOf(cell: (name: string) => string): Brut {
  const said = (columns: Record<string, string>): Brut | undefined => {
    const found = Object.entries(columns).flatMap(([key, column]) => {
      const value = cell(column).trim();
      return RIEN.test(value) ? [] : [[key, value]];
    });
    // A number of order alone does not make one.
    return found.some(([key]) => key !== 'id') ? Object.fromEntries(found) : undefined;
  };
  const change = said({
    id: 'idmodification',
    montant: 'montantmodification',
    dureeMois: 'dureemoismodification',
    dateNotificationModification: 'datenotificationmodificationmodification',
    datePublicationDonneesModification: 'datepublicationdonneesmodificationmodification',
  });
  const supplier = said({
    id_: 'idtitulairemodification',
    typeIdentifiant: 'typeidentifianttitulairemodification',
  });
  const subcontract = said({
    id: 'idactesoustraitance',
    dureeMois: 'dureemoisactesoustraitance',
    dateNotification: 'datenotificationactesoustraitance',
    datePublicationDonnees: 'datepublicationdonneesactesoustraitance',
    montant: 'montantactesoustraitance',
    variationPrix: 'variationprixactesoustraitance',
  });
  const subcontractor = said({
    id_: 'idsoustraitant',
    typeIdentifiant: 'typeidentifiantsoustraitant',
  });
  const later = said({
    id: 'idmodificationactesoustraitance',
    dureeMois: 'dureemoismodificationactesoustraitance',
    montant: 'montantmodificationactesoustraitance',
    dateNotificationModificationSousTraitance:
      'datenotificationmodificationsoustraitancemodificationactesoustraitance',
    datePublicationDonnees: 'datepublicationdonneesmodificationactesoustraitance',
  });
  return {
    ...(change && {
      modifications: [
        {
          modification: {
            ...change,
            ...(supplier && { titulaires: [{ titulaire: who(supplier) }] }),
          },
        },
      ],
    }),
    ...(subcontract && {
      actesSousTraitance: [
        {
          acteSousTraitance: {
            ...subcontract,
            ...(subcontractor && { sousTraitant: who(subcontractor) }),
          },
        },
      ],
    }),
    ...(later && { modificationsActesSousTraitance: [{ modificationActeSousTraitance: later }] }),
  };
}

const who = ({ id_: id, ...rest }: Brut): Brut => ({ id, ...rest });
