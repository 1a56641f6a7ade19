import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { consolidate } from '../consolidate/index.ts';
import { anomalies, lire, marches } from '../testing/lire.ts';

const TITRES =
  'id;nature;objet;codecpv;procedure;titulaire_id_1;titulaire_typeidentifiant_1;titulaire_id_2;titulaire_typeidentifiant_2;acheteur_id;dureemois;datenotification;datepublicationdonnees;montant;idmodification;montantmodification;dureemoismodification;idtitulairemodification;typeidentifianttitulairemodification;datenotificationmodificationmodification;datepublicationdonneesmodificationmodification;idactesoustraitance;dureemoisactesoustraitance;datenotificationactesoustraitance;montantactesoustraitance;variationprixactesoustraitance;idsoustraitant;typeidentifiantsoustraitant;source';
const ligne = (fin: string): string =>
  `${TITRES}\n2024M001;Marché;Toiture;45261000;Procédure adaptée;81223113200026;SIRET;;;21350238800019;6;2024-05-15;2024-05-25;120000;${fin}`;

test('the latest change of a line of the DAJ is applied', async () => {
  const texte = ligne('2;135000;8;;;2024-09-01;2024-09-10;;;;;;;;x');
  const [marche] = await marches(texte);
  deepEqual(marche!.modifications[0], {
    id: 2,
    objet: undefined,
    dateNotification: '2024-09-01',
    datePublicationDonnees: '2024-09-10',
    montant: 135000,
    dureeMois: 8,
    titulaires: undefined,
  });
  const [contrat] = (await consolidate(await lire(texte))).marches;
  deepEqual(
    [contrat!.publie.montant, contrat!.actuel.montant, contrat!.actuel.dureeMois],
    [120000, 135000, 8],
  );
});

test('its sub-contract, with who does it', async () => {
  const [marche] = await marches(ligne(';;;;;;;1;3;2024-06-01;9000;Ferme;34106498800023;SIRET;x'));
  const [acte] = marche!.actesSousTraitance!;
  deepEqual([acte!.montant, acte!.sousTraitant!.id], [9000, '34106498800023']);
  equal(marche!.modifications.length, 0);
});

test('« CDL » and « MQ » say nothing, and are no change', async () => {
  const [marche] = await marches(ligne('CDL;CDL;CDL;CDL;CDL;CDL;CDL;MQ;MQ;MQ;MQ;MQ;MQ;MQ;x'));
  deepEqual([marche!.modifications, marche!.actesSousTraitance], [[], undefined]);
  deepEqual(anomalies(marche!), []);
});
