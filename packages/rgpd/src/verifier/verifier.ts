/** A register → what an inspector of the CNIL would ask for next. */
import type { Registre } from '../model/index.ts';
import { verifierDemande } from './demandes.ts';
import { verifierFiche } from './fiche.ts';
import { verifierFichier } from './fichier.ts';
import { verifierOrganisme } from './organisme.ts';
import { verifierRetards } from './retards.ts';
import { verifierSousTraitant } from './sous-traitants.ts';
import type { Manque, OptionsVerifier } from './types.ts';
import { verifierViolation } from './violations.ts';

const ORDRE = { exigee: 0, attendue: 1, conseillee: 2 } as const;

/**
 * What the law asks for in the register first, then what an inspector will ask, then what is advised; in each, the whole
 * register first, then its items in their order. Pure: the same register gives the same list. « Je ne sais pas » is
 * missing too, with its own code and words. An archived sheet is not looked at.
 */
export function verifier(registre: Registre, options: OptionsVerifier = {}): Manque[] {
  const retards = verifierRetards(options.echeances ?? []);
  return [
    ...verifierFichier(registre, options),
    ...verifierOrganisme(registre),
    ...retards,
    ...registre.traitements.flatMap((fiche) => verifierFiche(fiche, registre)),
    ...registre.sousTraitants.flatMap(verifierSousTraitant),
    ...registre.demandes.flatMap(verifierDemande),
    ...registre.violations.flatMap((v) => verifierViolation(v, retards)),
  ].sort((a, b) => ORDRE[a.gravite] - ORDRE[b.gravite]);
}
