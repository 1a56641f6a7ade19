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

/** Sheets checked at once. */
const TRANCHE = 50;

const ORDRE = { exigee: 0, attendue: 1, conseillee: 2 } as const;

/**
 * What the law asks for in the register first, then what an inspector will ask, then what is advised; in each, the whole
 * register first, then its items in their order. Pure: the same register gives the same list. « Je ne sais pas » is
 * missing too, with its own code and words. An archived sheet is not looked at.
 */
export const verifier = (registre: Registre, options: OptionsVerifier = {}): Manque[] =>
  [...verifierParTranches(registre, options)]
    .flat()
    .sort((a, b) => ORDRE[a.gravite] - ORDRE[b.gravite]);

/** The same, in the order of the register, some sheets at a time: a page that shows them answers meanwhile. */
export function* verifierParTranches(
  registre: Registre,
  options: OptionsVerifier = {},
): Generator<Manque[], void> {
  const { traitements, sousTraitants, demandes, violations } = registre;
  const retards = verifierRetards(options.echeances ?? []);
  yield [...verifierFichier(registre, options), ...verifierOrganisme(registre), ...retards];
  for (let i = 0; i < traitements.length; i += TRANCHE)
    yield traitements.slice(i, i + TRANCHE).flatMap((fiche) => verifierFiche(fiche, registre));
  yield sousTraitants.flatMap(verifierSousTraitant);
  yield demandes.flatMap(verifierDemande);
  yield violations.flatMap((v) => verifierViolation(v, retards));
}
