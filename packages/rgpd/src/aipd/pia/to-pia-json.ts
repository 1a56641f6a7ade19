/** A sheet → a file that the CNIL's PIA tool imports, begun for the people who will do the analysis. */
import {
  connu,
  horloge as horlogeDeLaMachine,
  type Horloge,
  type Registre,
  type Traitement,
} from '../../model/index.ts';
import { p } from './html.ts';
import { reponses } from './reponses.ts';
import type { MesurePia, PiaJson, ReponsePia } from './types.ts';

/** Version of the tool's database that its public example declares. */
const BASE = 201_707_071_818;
const QUESTIONS = 36;
/** The tool gives its own on import. */
const PIA = 1;

const ETATS = {
  'en-place': '',
  prevue: 'Prévue.',
  nsp: 'Je ne sais pas si elle est en place.',
  absente: '',
};

/**
 * The AIPD of a processing for the CNIL's PIA tool: what the sheet says, HTML escaped, in the answers that it fills;
 * the others, the evaluations and the opinions stay empty. `JSON.stringify` makes the file.
 *
 * @returns `pia`, `answers` (questions 111 to 227 at most), `measures` (those in place or planned), and two empty lists
 */
export function toPiaJson(
  traitement: Traitement,
  registre: Registre,
  { maintenant }: Pick<Horloge, 'maintenant'> = horlogeDeLaMachine,
): PiaJson {
  const instant = maintenant();
  const { organisme } = registre;
  const dpo = connu(organisme.dpo);
  const dates = { created_at: instant, updated_at: instant };
  const answers = reponses(traitement, registre).map(([numero, text], i): ReponsePia => ({
    pia_id: PIA,
    reference_to: numero,
    data: { text, gauge: 0, list: [] },
    id: i + 1,
    ...dates,
  }));
  const measures = (connu(traitement.mesures) ?? [])
    .filter(({ etat }) => etat !== 'absente')
    .map(({ type, etat, precision = '' }, i): MesurePia => ({
      title: type,
      pia_id: PIA,
      content: p([precision, ETATS[etat]].filter(Boolean).join('\n')),
      placeholder: '',
      id: i + 1,
      ...dates,
    }));
  return {
    pia: {
      dbVersion: BASE,
      tableName: 'pia',
      serverUrl: null,
      numberOfQuestions: QUESTIONS,
      ...dates,
      id: PIA,
      objectStore: {},
      status: 0,
      name: traitement.nom,
      author_name: organisme.nom,
      evaluator_name: dpo?.nom ?? '',
      validator_name: organisme.representant?.nom ?? '',
      dpo_status: null,
      dpo_opinion: '',
      concerned_people_opinion: '',
      concerned_people_status: null,
      rejection_reason: '',
      applied_adjustments: '',
      dpos_names: dpo?.nom ?? '',
      people_names: '',
      concerned_people_searched_opinion: null,
      concerned_people_searched_content: '',
      category: traitement.service ?? '',
    },
    answers,
    measures,
    evaluations: [],
    comments: [],
  };
}
