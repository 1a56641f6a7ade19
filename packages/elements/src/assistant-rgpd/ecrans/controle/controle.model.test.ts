import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { ou } from './controle.model.ts';

test('each gap leads to the screen that completes it', () => {
  deepEqual(ou({ traitement: 't' }), { ecran: 'relecture', id: 't' });
  deepEqual(ou({ cle: 'sousTraitants/s' }), { ecran: 'prestataire', id: 's' });
  deepEqual(ou({ cle: 'violations/v' }), { ecran: 'violation', id: 'v' });
  deepEqual(ou({ cle: 'pieces/p' }), { ecran: 'pieces' });
  deepEqual(ou({}), { ecran: 'commune' });
});
