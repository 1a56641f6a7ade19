import { html } from 'lit';
import { connu, type Violation } from '@ternum/rgpd';
import { dateFausse, instant } from '../../element/dates.ts';
import type { EtapeElement } from '../../element/element.ts';
import { montre } from '../../../temps.model.ts';

type Nature = NonNullable<Violation['nature']>[number];

/** Kinds of breach, in the words of whoever meets one. */
export const NATURES: Readonly<Record<Nature, string>> = {
  confidentialite: 'Quelqu’un a pu voir ces données sans en avoir le droit',
  integrite: 'Des données ont été changées',
  disponibilite: 'Des données sont perdues, ou ne sont plus accessibles',
};

export const faits: EtapeElement<'violations'> = {
  titre: 'Que s’est-il passé ?',
  pourquoi: 'Écrivez ce que vous savez maintenant. Le reste se complète plus tard.',
  regles: ({ titre, connueLe }, hote) => [
    { id: 'nom-violation', faux: !titre.trim(), texte: 'Donnez un nom court à cette violation' },
    {
      id: 'connue',
      faux: dateFausse(hote, 'connue') || Date.parse(connueLe) > montre.maintenant().getTime(),
      texte: 'Donnez le jour et l’heure où vous l’avez appris, avant maintenant',
    },
    {
      id: 'survenue',
      faux: dateFausse(hote, 'survenue'),
      texte: 'Donnez le jour et l’heure où c’est arrivé, ou laissez les deux vides',
    },
  ],
  dessiner: (hote, { v, changer }) => {
    const f = hote.formulaire;
    return html`
      ${f.texte({
        id: 'nom-violation',
        label: 'En quelques mots',
        aide: 'Par exemple : clé USB de la cantine perdue.',
        valeur: v.titre,
        change: (titre) => changer({ titre }, 'titre'),
      })}
      ${instant(
        hote,
        {
          id: 'connue',
          label: 'La mairie l’a appris',
          aide: 'Les 72 heures partent de ce moment, nuits et fins de semaine comprises.',
        },
        v.connueLe,
        (connueLe) => changer({ connueLe: connueLe! }, 'connue'),
      )}
      ${instant(
        hote,
        {
          id: 'survenue',
          label: 'C’est arrivé',
          aide: 'Laissez vide si vous ne le savez pas encore.',
          facultatif: true,
        },
        connu(v.survenueLe),
        (survenueLe) => changer({ survenueLe }, 'survenue'),
      )}
      ${f.cases<Nature>({
        id: 'nature',
        label: 'Ce qui est arrivé aux données',
        options: Object.entries(NATURES).map(([valeur, label]) => ({
          valeur: valeur as Nature,
          label,
        })),
        valeurs: v.nature ?? [],
        change: (nature) => changer({ nature }),
      })}
      ${f.texte({
        id: 'faits',
        label: 'Les faits',
        aide: 'Quoi, où, comment vous l’avez appris, qui est prévenu.',
        facultatif: true,
        lignes: 5,
        valeur: v.faits,
        change: (texte) => changer({ faits: texte }, 'faits'),
      })}
    `;
  },
};
