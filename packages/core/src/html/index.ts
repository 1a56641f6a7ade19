export { echapperHtml, ecrireHtml } from './ecrire-html.ts';
