import { html } from 'lit';
import { dateFausse, instant, jour } from '../../element/dates.ts';
import type { EtapeElement } from '../../element/element.ts';

const EXCEPTIONS = [
  { valeur: '', label: 'Aucune' },
  {
    valeur: 'a',
    label: 'Les données étaient illisibles pour autrui : chiffrées, par exemple (34.3.a)',
  },
  { valeur: 'b', label: 'Des mesures prises depuis écartent le risque élevé (34.3.b)' },
  {
    valeur: 'c',
    label: 'Prévenir chacun serait disproportionné : un avis public le remplace (34.3.c)',
  },
];

export const prevenir: EtapeElement<'violations'> = {
  titre: 'Qui est prévenu, et quand ?',
  pourquoi: 'La notification se fait en ligne, sur cnil.fr. Notez ici ce qui est fait.',
  regles: ({ exception }, hote) => [
    ...['notifiee', 'completee', 'prevenues'].map((id) => ({
      id,
      faux: dateFausse(hote, id),
      texte: 'Donnez le jour et l’heure, ou laissez les deux vides',
    })),
    {
      id: 'exception-motif',
      faux: Boolean(exception) && !exception!.motif.trim(),
      texte: 'Écrivez pourquoi cette exception s’applique',
    },
    {
      id: 'cloture',
      faux: dateFausse(hote, 'cloture'),
      texte: 'Ce jour de clôture n’existe pas',
    },
    {
      id: 'purge',
      faux: dateFausse(hote, 'purge'),
      texte: 'Cette date de suppression n’existe pas',
    },
  ],
  dessiner: (hote, { v, changer }) => {
    const f = hote.formulaire;
    const { exception } = v;
    return html`
      ${instant(
        hote,
        { id: 'notifiee', label: 'CNIL prévenue', facultatif: true },
        v.notifieeLe,
        (notifieeLe) => changer({ notifieeLe }, 'notifiee'),
      )}
      ${f.texte({
        id: 'retard',
        label: 'Si c’est après 72 heures : pourquoi ?',
        facultatif: true,
        lignes: 2,
        valeur: v.retard,
        change: (retard) => changer({ retard }, 'retard'),
      })}
      ${
        v.notifieeLe
          ? instant(
              hote,
              { id: 'completee', label: 'Notification complétée', facultatif: true },
              v.completeeLe,
              (completeeLe) => changer({ completeeLe }, 'completee'),
            )
          : ''
      }
      ${
        v.risque === 'eleve'
          ? html`${instant(
              hote,
              { id: 'prevenues', label: 'Personnes prévenues', facultatif: true },
              v.personnesLe,
              (personnesLe) => changer({ personnesLe }, 'prevenues'),
            )}
            ${f.liste({
              id: 'exception',
              label: 'Une exception dispense-t-elle de les prévenir ?',
              options: EXCEPTIONS,
              valeur: exception?.cas ?? '',
              change: (cas) =>
                changer({
                  exception: cas
                    ? { motif: '', ...exception, cas: cas as 'a' | 'b' | 'c' }
                    : undefined,
                }),
            })}
            ${
              exception
                ? f.texte({
                    id: 'exception-motif',
                    label: 'Pourquoi ?',
                    lignes: 3,
                    valeur: exception.motif,
                    change: (motif) =>
                      changer({ exception: { ...exception, motif } }, 'exception-motif'),
                  })
                : ''
            }`
          : ''
      }
      ${jour(hote, { id: 'cloture', label: 'Dossier clos le', facultatif: true }, v.clotureeLe, (clotureeLe) => changer({ clotureeLe }, 'cloture'))}
      ${jour(hote, { id: 'purge', label: 'Supprimer ce dossier le', aide: 'La durée est à fixer avec le délégué (à confirmer). Sans date, le dossier reste.', facultatif: true }, v.purgeLe, (purgeLe) => changer({ purgeLe }, 'purge'))}
    `;
  },
};
