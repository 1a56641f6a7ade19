import { strictEqual } from 'node:assert/strict';
import type { Consolidation } from '../model.ts';

/** Every record is somewhere, once. */
export function verifierEquation(c: Consolidation): void {
  strictEqual(
    c.marches.length +
      c.concessions.length +
      c.accordsCadres.length +
      c.ecartes.length +
      c.doublons.length +
      c.regroupees +
      c.illisibles.length,
    c.enregistrements,
  );
}
