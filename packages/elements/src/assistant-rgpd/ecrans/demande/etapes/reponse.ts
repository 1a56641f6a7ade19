import { html } from 'lit';
import type { Demande } from '@ternum/rgpd';
import { dateFausse, jour } from '../../element/dates.ts';
import type { EtapeElement } from '../../element/element.ts';
import { aujourdhui } from '../../../temps.model.ts';

type Sens = NonNullable<Demande['reponse']>['sens'];

/** Words of an answer. */
export const SENS: Readonly<Record<Sens, string>> = {
  satisfaite: 'La demande est satisfaite',
  partielle: 'Elle l’est en partie',
  refusee: 'Elle est refusée',
  'sans-objet': 'Sans objet : retirée, ou la mairie n’a pas ces données',
};

export const reponse: EtapeElement<'demandes'> = {
  titre: 'Quelle réponse est donnée ?',
  pourquoi: 'Un refus est motivé, et dit à la personne ses recours (article 12.4 du RGPD).',
  regles: ({ reponse: r, recueLe }, hote) => [
    {
      id: 'le',
      faux: Boolean(r) && dateFausse(hote, 'le'),
      texte: 'Donnez le jour de la réponse',
    },
    {
      id: 'le',
      faux: r !== undefined && r.le < recueLe,
      texte: 'La réponse ne peut pas être partie avant la demande',
    },
    {
      id: 'motif',
      faux: (r?.sens === 'refusee' || r?.sens === 'partielle') && !r.motif?.trim(),
      texte: 'Écrivez la raison : elle est due à la personne',
    },
    {
      id: 'purge',
      faux: dateFausse(hote, 'purge'),
      texte: 'Cette date de suppression n’existe pas',
    },
  ],
  dessiner: (hote, { v, changer }) => {
    const f = hote.formulaire;
    const r = v.reponse;
    return html`
      ${f.choix<Sens | 'attente'>({
        id: 'sens',
        label: 'La réponse',
        options: [
          { valeur: 'attente', label: 'Pas encore répondu' },
          ...Object.entries(SENS).map(([valeur, label]) => ({ valeur: valeur as Sens, label })),
        ],
        valeur: r?.sens ?? 'attente',
        change: (sens) =>
          changer({
            reponse: sens === 'attente' ? undefined : { le: aujourdhui(), ...r, sens },
          }),
      })}
      ${
        r
          ? html`${jour(hote, { id: 'le', label: 'Envoyée le' }, r.le, (le) => changer({ reponse: { ...r, le: le! } }, 'le'))}
            ${f.texte({
              id: 'motif',
              label: 'Raison',
              facultatif: r.sens === 'satisfaite' || r.sens === 'sans-objet',
              lignes: 3,
              valeur: r.motif,
              change: (motif) => changer({ reponse: { ...r, motif } }, 'motif'),
            })}
            ${f.texte({
              id: 'moyen',
              label: 'Comment ?',
              aide: 'Par exemple : courriel, courrier, remise au guichet.',
              facultatif: true,
              valeur: r.moyen,
              change: (moyen) => changer({ reponse: { ...r, moyen } }, 'moyen'),
            })}
            ${jour(hote, { id: 'purge', label: 'Supprimer ce dossier le', aide: 'La durée est à fixer avec le délégué (à confirmer). Sans date, le dossier reste.', facultatif: true }, v.purgeLe, (purgeLe) => changer({ purgeLe }, 'purge'))}`
          : ''
      }
    `;
  },
};
