export type { Entree } from './input.ts';
export {
  readMarches,
  readMarchesBatches,
  type Avancement,
  type OptionsLecture,
} from './read-marches.ts';
