export { ecrireHtml } from './ecrire-html.ts';
