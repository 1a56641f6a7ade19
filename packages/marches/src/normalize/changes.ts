/** `modifications`, in every shape they are published in. */
import type { Modification } from '../model.ts';
import { leaves } from './leaves.ts';
import { note } from './notes.ts';
import { organismes } from './organismes.ts';
import type { Brut } from './shared.ts';
import { date, number, text } from './values.ts';

export const UNCHANGED = Object.freeze([]) as unknown as Modification[];

/** An empty `<modification/>` is not a modification. A change that restates no supplier has no `titulaires`. */
export function modifications(record: Brut, old: boolean, concession: boolean): Modification[] {
  const champ = 'modifications';
  const found = leaves(record[champ], 'modification', champ);
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
