/** The file of the CNIL's PIA tool. Structure: an export of the tool (its public example). */

/** Text is HTML; `gauge` 0 when there is none; `list` for the questions of risks. */
export interface ReponsePia {
  pia_id: number;
  /** Number of the question: 111 to 346. */
  reference_to: number;
  data: { text: string; gauge: number; list: string[] };
  created_at: string;
  id: number;
  updated_at: string;
}

/** A measure against the risks. */
export interface MesurePia {
  title: string;
  pia_id: number;
  content: string;
  placeholder: string;
  created_at: string;
  id: number;
  updated_at: string;
}

/** The analysis. `null`: nobody has given an opinion yet (0 would be an unfavourable one). */
export interface AnalysePia {
  /** Read by versions of the tool before 4.0, which refuse a file without it. */
  dbVersion: number;
  tableName: string;
  serverUrl: null;
  numberOfQuestions: number;
  created_at: string;
  id: number;
  objectStore: Record<string, never>;
  /** 0: being written. */
  status: number;
  name: string;
  author_name: string;
  evaluator_name: string;
  validator_name: string;
  dpo_status: number | null;
  dpo_opinion: string;
  concerned_people_opinion: string;
  concerned_people_status: number | null;
  rejection_reason: string;
  applied_adjustments: string;
  updated_at: string;
  dpos_names: string;
  people_names: string;
  concerned_people_searched_opinion: boolean | null;
  concerned_people_searched_content: string;
  category: string;
}

/** The whole file. Evaluations and comments are for the people who do the analysis. */
export interface PiaJson {
  pia: AnalysePia;
  answers: ReponsePia[];
  measures: MesurePia[];
  evaluations: never[];
  comments: never[];
}
