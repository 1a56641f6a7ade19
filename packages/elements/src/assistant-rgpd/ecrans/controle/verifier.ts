/** The check of the package, with what is late, some sheets at a time. Loaded with the screen. */
import { ceder } from '@ternum/core/souffle';
import type { Registre } from '@ternum/rgpd';
import { verifierParTranches, type Manque } from '@ternum/rgpd/verifier';
import { dues } from '../../dues.ts';

/** @param montrer called with all that is known by now; gives false when nobody waits for it any more */
export async function controler(
  registre: Registre,
  montrer: (manques: readonly Manque[], fini: boolean) => boolean,
): Promise<void> {
  const manques: Manque[] = [];
  for (const tranche of verifierParTranches(registre, { echeances: dues(registre) })) {
    manques.push(...tranche);
    if (!montrer(manques, false)) return;
    await ceder();
  }
  montrer(manques, true);
}
