import { deepEqual, equal } from 'node:assert/strict';
import { it } from 'node:test';
import { readMarches } from '../read/index.ts';

it('several modifications run together in one element come apart', async () => {
  const xml = `<?xml version="1.0"?><marches><marche><id>2021A01</id><montant>85400</montant><modifications>
    <modification>
      <dateNotificationModification>2021-09-22+02:00</dateNotificationModification>
      <dureeMois>36</dureeMois><montant>86000</montant><objetModification>Tranche 1</objetModification>
      <dateNotificationModification>2021-03-24+01:00</dateNotificationModification>
      <montant>85500</montant><objetModification>Tranche 3</objetModification>
    </modification></modifications></marche></marches>`;
  for await (const lecture of readMarches(xml)) {
    const { modifications, anomalies } = (lecture as { marche: import('../model.ts').Marche })
      .marche;
    deepEqual(
      modifications.map((m) => [m.dateNotification, m.montant, m.objet, m.dureeMois]),
      [
        ['2021-09-22', 86_000, 'Tranche 1', undefined],
        ['2021-03-24', 85_500, 'Tranche 3', undefined],
      ],
      'a duration given once belongs to nobody',
    );
    equal(anomalies.filter((a) => a.code === 'structure').length > 0, true);
  }
});
