import { html } from 'lit';
import type { Violation } from '@ternum/rgpd';
import type { EtapeElement } from '../../element/element.ts';

type Niveau = NonNullable<Violation['risque']>;

/** Levels of risk for the people concerned, with what follows. */
export const RISQUES: Readonly<Record<Niveau, { label: string; aide: string }>> = {
  aucun: {
    label: 'Un risque est improbable',
    aide: 'Pas de notification. La violation reste notée ici, avec vos raisons.',
  },
  risque: {
    label: 'Un risque existe',
    aide: 'Notifier la CNIL dans les 72 heures (article 33 du RGPD).',
  },
  eleve: {
    label: 'Le risque est élevé',
    aide: 'Notifier la CNIL, et prévenir les personnes (article 34 du RGPD).',
  },
  nsp: { label: 'Je ne sais pas', aide: 'Dans le doute, notifier : cela se complète ensuite.' },
};

export const risque: EtapeElement<'violations'> = {
  titre: 'Quel risque pour les personnes ?',
  pourquoi:
    'Demandez-vous ce qui peut leur arriver : arnaque, vol d’identité, gêne, perte d’un droit. Le délégué à la protection des données conseille.',
  regles: ({ risque: niveau, note }) => [
    {
      id: 'raison',
      faux: niveau === 'aucun' && !note?.trim(),
      texte: 'Écrivez pourquoi un risque est improbable',
    },
    {
      id: 'risque',
      faux: niveau === undefined,
      texte: 'Choisissez un niveau, ou « Je ne sais pas »',
    },
  ],
  dessiner: (hote, { v, changer }) => {
    const f = hote.formulaire;
    return html`
      ${f.choix<Niveau>({
        id: 'risque',
        label: 'À votre avis',
        options: Object.entries(RISQUES).map(([valeur, mots]) => ({
          valeur: valeur as Niveau,
          ...mots,
        })),
        valeur: v.risque,
        change: (niveau) => changer({ risque: niveau }),
      })}
      ${
        v.risque === 'aucun'
          ? f.texte({
              id: 'raison',
              label: 'Pourquoi un risque est-il improbable ?',
              aide: 'La CNIL peut demander cette raison, même sans notification (article 33.5 du RGPD).',
              lignes: 3,
              valeur: v.note,
              change: (note) => changer({ note }, 'raison'),
            })
          : ''
      }
      ${f.texte({
        id: 'consequences',
        label: 'Ce qui peut arriver aux personnes',
        facultatif: true,
        lignes: 4,
        valeur: v.consequences,
        change: (consequences) => changer({ consequences }, 'consequences'),
      })}
      ${f.texte({
        id: 'mesures',
        label: 'Ce qui est fait, ou va l’être',
        aide: 'Par exemple : mots de passe changés, clé bloquée, plainte, personnes rappelées.',
        facultatif: true,
        lignes: 4,
        valeur: v.mesures,
        change: (mesures) => changer({ mesures }, 'mesures'),
      })}
    `;
  },
};
