/** What was found wrong in a place's row. The place is kept, and says so. */
export type CodeAnomalie =
  | 'absent'
  | 'valeur-inconnue'
  | 'format'
  | 'position-absente'
  | 'position-hors-de-france'
  | 'position-inversee'
  | 'doublon'
  | 'horaires-incompris';

/** One bad field of a place that was kept. */
export interface Anomalie {
  /** What is wrong. */
  code: CodeAnomalie;
  /** Column of the schema 1.0.2. */
  champ: string;
  /** As published. */
  brut?: string;
}

const PHRASES: Readonly<Record<CodeAnomalie, string>> = {
  absent: 'non renseigné, alors que le schéma national le demande',
  'valeur-inconnue': 'valeur absente de la liste nationale',
  format: 'écrit autrement que le schéma national ne le demande',
  'position-absente': 'sans position : le lieu est dans la liste, pas sur la carte',
  'position-hors-de-france': 'hors de France : le lieu est dans la liste, pas sur la carte',
  'position-inversee': 'latitude et longitude échangées : elles ont été remises en ordre',
  doublon: 'identifiant déjà donné à un autre lieu du fichier',
  'horaires-incompris': 'horaires qui ne se lisent pas à coup sûr : ils sont montrés tels quels',
};

/** « telephone : écrit autrement que le schéma national ne le demande (« 03 80 ») ». */
export function direAnomalie({ code, champ, brut }: Anomalie): string {
  return `${champ}\u00a0: ${PHRASES[code]}${brut ? ` («\u00a0${brut}\u00a0»)` : ''}`;
}
