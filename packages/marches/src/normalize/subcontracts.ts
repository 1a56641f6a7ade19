/** `actesSousTraitance`, each with its own changes. */
import type { ActeSousTraitance } from '../model.ts';
import { leaves } from './leaves.ts';
import { note } from './notes.ts';
import { organisme } from './organismes.ts';
import { isObject, type Brut } from './shared.ts';
import { date, number } from './values.ts';
import { list, word } from './words.ts';

const VARIATIONS = list('Ferme|Actualisable|Révisable');
const CHANGES = 'modificationsActesSousTraitance';

export function subcontracts(record: Brut): ActeSousTraitance[] | undefined {
  const raw = record['actesSousTraitance'];
  const changes = record[CHANGES];
  const actes = leaves(raw, 'acteSousTraitance', 'actesSousTraitance').map(
    (acte, i): ActeSousTraitance => {
      const at = `actesSousTraitance[${i}]`;
      const who = acte['sousTraitant'];
      return {
        id: number(acte['id'], `${at}.id`, true),
        sousTraitant: isObject(who)
          ? organisme(who, `${at}.sousTraitant`, 'denominationSociale', false)[0]
          : note('absent', `${at}.sousTraitant`),
        dureeMois: number(acte['dureeMois'], `${at}.dureeMois`, true, 1),
        dateNotification: date(acte['dateNotification'], `${at}.dateNotification`, true),
        datePublicationDonnees: date(
          acte['datePublicationDonnees'],
          `${at}.datePublicationDonnees`,
          true,
        ),
        montant: number(acte['montant'], `${at}.montant`, true, 1),
        variationPrix: word(acte['variationPrix'], VARIATIONS, `${at}.variationPrix`, true),
        modifications: [],
      };
    },
  );
  // The schema's key is « Acte », the XSD's element « Actes ».
  const found = leaves(changes, 'modificationActeSousTraitance', CHANGES).flatMap((leaf) =>
    isObject(leaf['modificationActesSousTraitance']) ||
    Array.isArray(leaf['modificationActesSousTraitance'])
      ? leaves([leaf], 'modificationActesSousTraitance', CHANGES)
      : [leaf],
  );
  found.forEach((change, i) => {
    const at = `${CHANGES}[${i}]`;
    const id = number(change['id'], `${at}.id`, true);
    let acte = actes.find((a) => a.id === id);
    if (!acte) {
      note('incoherent', `${at}.id`, change['id']);
      actes.push((acte = { id, modifications: [] }));
    }
    acte.modifications.push({
      dureeMois: number(change['dureeMois'], `${at}.dureeMois`, false, 1),
      montant: number(
        change['montant'] ?? change['montantSousTraitance'],
        `${at}.montant`,
        false,
        1,
      ),
      dateNotification: date(
        change['dateNotificationModificationSousTraitance'] ??
          change['dateNotificationModificationActeSousTraitance'],
        `${at}.dateNotificationModificationSousTraitance`,
        true,
      ),
    });
  });
  return actes.length ? actes : undefined;
}
