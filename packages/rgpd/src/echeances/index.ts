export { delaiDemande, nommerDemande } from './demandes.ts';
export { echeances } from './echeances.ts';
export { toIcs } from './ics.ts';
export { aPurger, purger, type Purge } from './purger.ts';
export { DEVOIRS, PROPOSITIONS, regleLe, REGLES } from './regles.ts';
export { direInstant, direJour, enLocal } from './temps.ts';
export type * from './types.ts';
export { delaiViolation, manquantsViolation } from './violations.ts';
