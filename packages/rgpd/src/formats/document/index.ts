export { documentRegistre, type OptionsDocument } from './document.ts';
export { ecrireRegistre, type FormatDocument } from './ecrire.ts';
export { registrePublic } from './public.ts';
