export {
  MarchesClient,
  type OptionsAppel,
  type OptionsClient,
  type ReponseConsultations,
} from './client.ts';
