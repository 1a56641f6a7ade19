import type { Recette } from '../types.ts';
import { AGENTS } from './agents.ts';
import { COMMUNICATION } from './communication.ts';
import { CONSEIL } from './conseil.ts';
import { ELECTIONS } from './elections.ts';
import { ENFANCE } from './enfance.ts';
import { ETAT_CIVIL } from './etat-civil.ts';
import { FINANCES } from './finances.ts';
import { INTERNE } from './interne.ts';
import { SECURITE_PUBLIQUE } from './securite.ts';
import { SERVICES_PUBLICS } from './services-publics.ts';
import { SOCIAL } from './social.ts';
import { URBANISME } from './urbanisme.ts';
import { VIE_LOCALE } from './vie-locale.ts';

/** Every recipe, by service. */
export const RECETTES: readonly Recette[] = [
  ...ETAT_CIVIL,
  ...ELECTIONS,
  ...URBANISME,
  ...ENFANCE,
  ...SOCIAL,
  ...AGENTS,
  ...FINANCES,
  ...CONSEIL,
  ...COMMUNICATION,
  ...SECURITE_PUBLIQUE,
  ...VIE_LOCALE,
  ...SERVICES_PUBLICS,
  ...INTERNE,
];
