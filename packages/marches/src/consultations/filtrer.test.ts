import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import {
  estOuverte,
  filtrerConsultations,
  lireBoamp,
  prochainChangement,
  type Consultation,
  type FiltreConsultations,
} from './index.ts';
import { fnsimple, mapa, record, SIRET } from './testing/avis.ts';

const MAINTENANT = Date.parse('2026-11-20T10:00:00Z');
const LISTE: Consultation[] = [
  record({ idweb: '26-1', datelimitereponse: null, objet: 'Sans date' }),
  record({ idweb: '26-2', datelimitereponse: '2026-11-20T10:00:00Z', objet: 'Close' }),
  fnsimple({ idweb: '26-3' }),
  mapa({ idweb: '26-4', datelimitereponse: '2026-11-30T23:30:00Z' }),
  record({ idweb: '26-5', etat: 'AVIS_ANNULE' }),
].map(lireBoamp);
const ids = (filtre: FiltreConsultations): string[] =>
  filtrerConsultations(LISTE, filtre, MAINTENANT).map((c) => c.id);

test('open ones, nearest deadline first, without one last', () => {
  deepEqual(ids({}), ['26-4', '26-3', '26-1']);
  deepEqual(ids({ closes: true }), ['26-2', '26-4', '26-3', '26-5', '26-1']);
  equal(estOuverte(LISTE[2]!, Date.parse('2026-12-03T10:59:59Z')), true);
  equal(estOuverte(LISTE[2]!, Date.parse('2026-12-03T11:00:00Z')), false);
});

test('criteria add up', () => {
  deepEqual(ids({ categories: ['services'] }), ['26-4']);
  deepEqual(ids({ categories: [] }), ['26-4', '26-3', '26-1']);
  deepEqual(ids({ texte: 'TOITURE  charpente' }), ['26-3'], 'words of the subject and of a lot');
  deepEqual(ids({ texte: 'toiture piscine' }), []);
  deepEqual(ids({ departements: ['06'] }), ['26-4']);
  // 23:30 UTC on 30 November is the first of December in Paris.
  deepEqual(ids({ limiteDu: '2026-12-01', limiteAu: '2026-12-01' }), ['26-4']);
  deepEqual(ids({ limiteAu: '2026-11-30' }), []);
});

test('a buyer: each says how it was found', () => {
  const trouvees = filtrerConsultations(
    LISTE,
    { siret: SIRET, nom: 'Clairvigne-sur-Ouche', departements: ['21'] },
    MAINTENANT,
  );
  deepEqual(
    trouvees.map((c) => [c.id, c.rapprochement]),
    [
      ['26-3', 'siret'],
      ['26-1', 'nom'],
    ],
  );
  equal(LISTE[0]!.rapprochement, undefined);
});

test('until when the list holds', () => {
  equal(prochainChangement(LISTE, MAINTENANT), Date.parse('2026-11-20T23:00:00Z'));
  equal(
    prochainChangement(LISTE, Date.parse('2026-12-03T10:59:30Z')),
    Date.parse('2026-12-03T11:00:00Z'),
  );
  equal(prochainChangement(LISTE, Date.parse('2026-12-03T11:00:00Z')), undefined);
  equal(prochainChangement([], MAINTENANT), undefined);
});
