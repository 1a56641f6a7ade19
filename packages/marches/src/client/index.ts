export { MarchesClient, type OptionsAppel, type OptionsClient } from './client.ts';
export type { ReponseConsultations } from './consulter.ts';
