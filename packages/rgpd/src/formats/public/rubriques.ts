/** What is said of one processing, by question. Nothing is left blank: what the commune did not write is said so. */
import { insecables } from '@ternum/core';
import { BLANC } from '@ternum/core/odt';
import {
  direBase,
  direContact,
  direCoordonnees,
  direDestinataires,
  direDroits,
  direDurees,
  direFinalites,
  direObligation,
  direOrigine,
  direTransferts,
} from '../../textes/dire.ts';
import type { MentionsPubliques } from '../../textes/publiques.ts';
import { CNIL, enumerer, minuscule, phrase } from '../../textes/rediger.ts';

/** One question and its answers: a sentence each. */
export interface Rubrique {
  /** Stable code: `finalites`, `donnees`… */
  code: string;
  /** The question, as a heading. */
  titre: string;
  /** Its answers. */
  lignes: readonly string[];
}

const ABSENT = 'pas encore précisé';

/** Said of it, with French spaces, and what lacks in words. */
const net = (texte: string): string =>
  insecables(texte.replace(BLANC, ABSENT).replace(/^./, (c) => c.toUpperCase()));

/** Under its question, an answer does not say it again. */
const sansDebut = (phrase: string): string =>
  phrase.replace(/^Elles sont (gardées|communiquées à) : /, '');

/** Answers about one processing, in the order of articles 13 and 14; who answers and whom to write to are last. */
export function rubriques(m: MentionsPubliques): Rubrique[] {
  const indirecte = m.collecte && m.collecte.mode !== 'directe';
  const toutes: [string, string, readonly (string | false | undefined)[]][] = [
    [
      'finalites',
      'À quoi servent ces données, et qu’est-ce qui l’autorise ?',
      m.finalites.length
        ? m.finalites.map((f) =>
            phrase(
              `${f.texte} – ${f.base ? direBase(f) : 'ce qui l’autorise n’est pas encore précisé'}`,
            ),
          )
        : [`${ABSENT}.`],
    ],
    ['personnes', 'Qui est concerné ?', [phrase(liste(m.personnes))]],
    [
      'donnees',
      'Quelles données ?',
      m.donnees?.length
        ? m.donnees.map(({ categorie, detail }) =>
            phrase(detail ? `${categorie} : ${detail}` : categorie),
          )
        : [m.donnees ? 'Aucune.' : `${ABSENT}.`],
    ],
    ['origine', 'D’où viennent-elles ?', [indirecte && direOrigine(m)]],
    ['destinataires', 'Qui les reçoit ?', [sansDebut(direDestinataires(m))]],
    ['transferts', 'Sortent-elles de l’Union européenne ?', [direTransferts(m)]],
    ['durees', 'Combien de temps sont-elles gardées ?', [sansDebut(direDurees(m))]],
    ['obligation', 'Devez-vous répondre ?', [m.obligatoire && direObligation(m)]],
    [
      'decision',
      'Un programme décide-t-il seul ?',
      [
        m.decisionAutomatisee === 'non' && 'Non.',
        m.decisionAutomatisee === 'oui' &&
          'Oui : demandez à la commune comment il décide, et ce que cela change pour vous.',
      ],
    ],
    [
      'droits',
      'Quels sont vos droits ?',
      m.droits.length
        ? m.droits.map(({ texte, pour }) =>
            phrase(`${texte}${pour ? `, pour « ${pour.join(' », « ')} »` : ''}`),
          )
        : [`${ABSENT}.`],
    ],
    [
      'responsable',
      'Qui en répond ?',
      [
        direCoordonnees(m.organisme, 'la commune'),
        m.conjoints?.length ? `Avec : ${enumerer(m.conjoints)}.` : '',
      ],
    ],
    ['contact', 'À qui s’adresser ?', [ecrireA(m), RECOURS]],
  ];
  return toutes.flatMap(([code, titre, phrases]) => {
    const lignes = phrases.filter((l): l is string => Boolean(l)).map(net);
    return lignes.length ? [{ code, titre: insecables(titre), lignes }] : [];
  });
}

/** A few sentences, for the foot of a form. */
export const resume = (m: MentionsPubliques): string[] =>
  [
    `${m.organisme.nom} utilise ${m.collecte?.mode === 'indirecte' ? 'des informations sur vous' : 'les informations demandées ici'} pour : ${m.finalites.length ? direFinalites(m) : ABSENT}.`,
    direDestinataires(m),
    direDurees(m),
    m.obligatoire ? direObligation(m) : '',
    `Vous pouvez : ${m.droits.length ? direDroits(m) : ABSENT}. ${ecrireA(m)} ${RECOURS}`,
  ]
    .filter(Boolean)
    .map(net);

const ecrireA = ({ contact }: MentionsPubliques): string =>
  `Écrivez à : ${phrase(direContact(contact))}`;

const RECOURS = `Vous pouvez aussi adresser une réclamation à la ${CNIL}, sur cnil.fr.`;

const liste = (mots: readonly string[] | undefined): string =>
  mots?.length ? enumerer(mots.map(minuscule)) : mots ? 'Personne' : ABSENT;
