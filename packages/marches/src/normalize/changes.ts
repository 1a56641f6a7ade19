/** `modifications` and `donneesExecution`, in every shape they are published in. */
import type { Concession, Modification } from '../model.ts';
import { leaves } from './leaves.ts';
import { note } from './notes.ts';
import { organismes } from './organismes.ts';
import type { Brut } from './shared.ts';
import { date, number, text } from './values.ts';

export const UNCHANGED = Object.freeze([]) as unknown as Modification[];

/** An empty `<modification/>` is not a modification. A change that restates no supplier has no `titulaires`. */
export function modifications(record: Brut, old: boolean, concession: boolean): Modification[] {
  const champ = 'modifications';
  const found = leaves(record[champ], 'modification', champ).flatMap((raw) => unfold(raw, champ));
  if (!found.length) return UNCHANGED;
  const day = concession ? 'dateSignatureModification' : 'dateNotificationModification';
  const all = found.map((raw, i): Modification => {
    const at = `${champ}[${i}].`;
    const people = raw['titulaires'] ?? raw['concessionnaires'] ?? raw['titulairesModification'];
    const titulaires = organismes(
      people,
      concession && !raw['titulaires'] ? 'concessionnaire' : 'titulaire',
      `${at}titulaires`,
      false,
      old,
    );
    return {
      id: number(raw['id'], `${at}id`, !old, 1),
      objet: text(raw['objetModification'], `${at}objetModification`, old, true),
      dateNotification: date(
        raw[day] ?? raw['dateNotificationModification'] ?? raw['dateSignatureModification'],
        at + day,
        true,
      ),
      datePublicationDonnees: date(
        raw['datePublicationDonneesModification'],
        `${at}datePublicationDonneesModification`,
        true,
      ),
      montant: number(
        raw['montant'] ?? raw['valeurGlobale'] ?? raw['montantModification'],
        `${at}montant`,
        false,
        old ? 0 : 1,
      ),
      dureeMois: number(
        raw['dureeMois'] ?? raw['dureeMoisModification'],
        `${at}dureeMois`,
        false,
        1,
      ),
      titulaires: titulaires.length ? titulaires : undefined,
    };
  });
  // Known by nothing that says what changed or when: another structure, which the reader should hear of.
  return all.filter((m, i) => {
    const says = Object.values(m).some((v) => v !== undefined);
    if (!says) note('structure', `${champ}[${i}]`, found[i]);
    return says;
  });
}

export function executions(record: Brut): Concession['donneesExecution'] {
  const found = leaves(record['donneesExecution'], 'donneesAnnuelles', 'donneesExecution');
  if (!found.length) return undefined;
  return found.map((raw, i) => {
    const at = `donneesExecution[${i}].`;
    return {
      date: date(
        raw['datePublicationDonneesExecution'],
        `${at}datePublicationDonneesExecution`,
        true,
      ),
      depensesInvestissement: number(
        raw['depensesInvestissement'],
        `${at}depensesInvestissement`,
        true,
        0,
      ),
      tarifs: leaves(raw['tarifs'], 'tarif', `${at}tarifs`).map((t) => ({
        intitule: text(t['intituleTarif'], `${at}tarifs.intituleTarif`, true, true),
        tarif: number(t['tarif'], `${at}tarifs.tarif`, true, 0),
      })),
    };
  });
}

/**
 * Several modifications in one element, one after the other: once read, each of their fields is a list. (17 of the 36
 * modified contracts of the national file of 2022-03-25.)
 */
function unfold(raw: Brut, champ: string): Brut[] {
  const days = raw['dateNotificationModification'] ?? raw['dateSignatureModification'];
  if (!Array.isArray(days)) return [raw];
  note('structure', champ, raw);
  return days.map((_, i) => {
    const one: Brut = {};
    for (const [key, value] of Object.entries(raw)) {
      // A field that only some of them have cannot be given back to the right one: it is left out, and said.
      if (Array.isArray(value) && value.length === days.length) one[key] = value[i];
    }
    return one;
  });
}
