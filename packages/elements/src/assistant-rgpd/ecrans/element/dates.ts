/**
 * Days, and days with an hour, as fields. What is half typed stays on screen and is not kept: a register with a date
 * that is none could not be read again.
 */
import { html, type TemplateResult } from 'lit';
import { parseDateISO } from '@ternum/core';
import type { Chemin, Contexte } from '../../contexte.ts';
import { enChamps, enInstant } from '../../temps.model.ts';

/** What is typed and cannot be read yet, by field, as long as the page is that one. */
const brouillons = new WeakMap<Chemin, Map<string, { jour: string; heure: string }>>();

const enCours = (hote: Contexte): Map<string, { jour: string; heure: string }> => {
  const ici = brouillons.get(hote.chemin) ?? new Map<string, { jour: string; heure: string }>();
  brouillons.set(hote.chemin, ici);
  return ici;
};

/** True while what is typed in a field is no date. */
export const dateFausse = (hote: Contexte, id: string): boolean => enCours(hote).has(id);

/** One field. */
export interface ChampDate {
  id: string;
  label: string;
  aide?: string;
  /** May be left empty: `undefined` is kept. */
  facultatif?: boolean;
}

const options = ({ aide, facultatif }: ChampDate): Pick<ChampDate, 'aide' | 'facultatif'> => ({
  ...(aide ? { aide } : {}),
  ...(facultatif ? { facultatif } : {}),
});

/** A day. @param change called with a day of the calendar, or undefined when it is optional and empty */
export function jour(
  hote: Contexte,
  champ: ChampDate,
  valeur: string | undefined,
  change: (jour: string | undefined) => void,
): TemplateResult {
  const tous = enCours(hote);
  return hote.formulaire.texte({
    id: champ.id,
    label: champ.label,
    ...options(champ),
    type: 'date',
    court: true,
    valeur: tous.get(champ.id)?.jour ?? valeur,
    change: (tape) => {
      if (parseDateISO(tape) || (!tape && champ.facultatif)) {
        tous.delete(champ.id);
        return change(tape || undefined);
      }
      tous.set(champ.id, { jour: tape, heure: '' });
      hote.requestUpdate();
    },
  });
}

/** A day with its hour, at the clock of the device. */
export function instant(
  hote: Contexte,
  champ: ChampDate,
  valeur: string | undefined,
  change: (instant: string | undefined) => void,
): TemplateResult {
  const f = hote.formulaire;
  const { id, label } = champ;
  const tous = enCours(hote);
  const champs = tous.get(id) ?? enChamps(valeur);
  const poser = (partie: Partial<typeof champs>): void => {
    const tape = { ...(tous.get(id) ?? champs), ...partie };
    const lu = enInstant(tape.jour, tape.heure);
    const vide = !tape.jour && !tape.heure;
    if (lu || (vide && champ.facultatif)) {
      tous.delete(id);
      return change(lu);
    }
    tous.set(id, tape);
    hote.requestUpdate();
  };
  return html`${f.texte({
    id,
    label: `${label} : jour`,
    ...options(champ),
    type: 'date',
    court: true,
    valeur: champs.jour,
    change: (tape) => poser({ jour: tape }),
  })}
  ${f.texte({
    id: `${id}-heure`,
    label: `${label} : heure`,
    ...options({ ...champ, aide: '' }),
    type: 'time',
    court: true,
    valeur: champs.heure,
    change: (heure) => poser({ heure }),
  })}`;
}
