/** The five parts of a schéma communal (CGCT R. 2225-5), filled with what the register tells. */
import type { Bloc } from '@ternum/core/odt';
import { formatNombre } from '@ternum/core';
import { numeroDe } from '../diagnose/numero.ts';
import type { CodeEtat, Etat } from '../etat/types.ts';
import type { PointEau, TypePei } from '../model.ts';
import type { Regles } from '../regles/types.ts';
import { direRegles } from '../regles/regles-de.ts';
import type { Blancs } from './blancs.ts';
import { ETATS, NATURES, compter } from './mots.ts';

/** A point and its state. */
export type Juge = readonly [pei: PointEau, etat: Etat];

const titre = (texte: string, niveau: 2 | 3 = 3): Bloc => ({ type: 'titre', niveau, texte });
const dire = (texte: string): Bloc => ({ type: 'paragraphe', texte });

/** Beyond this a list in a paragraph is not read: the annex has them all. */
const NOMMES = 30;

function nommer(juges: readonly Juge[]): string {
  const noms = juges.slice(0, NOMMES).map(([pei]) => numeroDe(pei));
  const reste = juges.length - noms.length;
  return `n° ${noms.join(', ')}${reste > 0 ? ` et ${formatNombre(reste)} autres` : ''}`;
}

export function rapport(juges: readonly Juge[], regles: Regles, blancs: Blancs): Bloc[] {
  const de = (code: CodeEtat): Juge[] => juges.filter(([, e]) => e.code === code);
  const sans = juges.filter(([p]) => p.lon === undefined);
  const inconnus = juges.filter(([, e]) => e.capaciteInconnue);
  const anciens = juges.filter(([, e]) => e.controle === 'ancien');
  const jamais = juges.filter(([, e]) => e.controle === 'inconnu');
  const constats = [
    ['Indisponibles selon le registre', de('indisponible')],
    ['Capacité insuffisante', de('insuffisant')],
    ['Non conformes', de('nonConforme')],
    ['Débit ou volume non renseigné', inconnus],
    ['Dernier contrôle ancien', anciens],
    ['Date de contrôle non renseignée', jamais],
    ['Sans position dans le registre', sans],
  ] as const;
  const { faible, ordinaire, important } = regles.besoins;
  return [
    titre('Rapport : état de la défense incendie', 2),
    dire(
      'En cinq parties, comme l’article R. 2225-5 du code général des collectivités territoriales.',
    ),
    titre('1. État des lieux'),
    {
      type: 'tableau',
      legende: 'Points d’eau par nature et par état',
      entetes: ['Nature', ...Object.values(ETATS).map(([, p]) => p), 'total'],
      lignes: (Object.keys(NATURES) as TypePei[])
        .map((nature) => [nature, juges.filter(([p]) => p.typePei === nature)] as const)
        .filter(([, siens]) => siens.length)
        .map(([nature, siens]) => [
          NATURES[nature][1],
          ...(Object.keys(ETATS) as CodeEtat[]).map((code) =>
            String(siens.filter(([, e]) => e.code === code).length),
          ),
          String(siens.length),
        ]),
      aDroite: [1, 2, 3, 4, 5, 6],
    },
    {
      type: 'liste',
      elements: constats.map(([quoi, liste]) =>
        liste.length
          ? `${quoi} : ${formatNombre(liste.length)} (${nommer(liste)}).`
          : `${quoi} : aucun.`,
      ),
    },
    dire(`Règle appliquée. ${direRegles(regles)}`),
    titre('2. Risques et leur évolution prévisible'),
    dire(
      blancs.marquer(
        'risques présents, par secteur',
        'la mairie et le service d’incendie et de secours',
      ),
    ),
    dire(blancs.marquer('constructions et activités prévues', 'le service d’urbanisme')),
    titre('3. Adéquation des points d’eau aux risques'),
    dire(
      `Valeurs ${regles.provenanceBesoins.indicatif ? 'indicatives' : 'du règlement'} : risque courant faible, ${faible.debit} m³/h pendant ${faible.duree} h à ${faible.distance} m au plus ; ordinaire, ${ordinaire.debit} m³/h pendant ${ordinaire.duree} h à ${ordinaire.distance} m ; important, ${important.debit} m³/h pendant ${important.duree} h à ${important.distance} m ; particulier, selon l’avis du service d’incendie et de secours. ${regles.provenanceBesoins.source}.`,
    ),
    dire(
      blancs.marquer(
        'bâtiments et secteurs non couverts',
        'la mairie, avec le calcul de couverture',
      ),
    ),
    titre('4. Objectifs'),
    dire(blancs.marquer('objectifs de couverture par secteur', 'le conseil municipal')),
    titre('5. Planification des équipements'),
    dire(
      constats[0][1].length + constats[1][1].length
        ? `À remettre en état ou à renforcer en premier : ${compter(constats[0][1].length, ETATS.indisponible)}, ${compter(constats[1][1].length, ETATS.insuffisant)}.`
        : 'Aucun point d’eau n’est indisponible ou insuffisant dans le registre.',
    ),
    dire(blancs.marquer('équipements à créer, coûts et calendrier', 'la mairie')),
    dire(
      blancs.marquer(
        'avis du service d’incendie et de secours, rendu sous deux mois',
        'le service d’incendie et de secours',
      ),
    ),
  ];
}
