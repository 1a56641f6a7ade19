import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { estAppel, lireBoamp } from '../index.ts';
import { limiteCorrigee } from './limite.ts';
import { liensDe } from './liens.ts';
import { ancien, eforms, fnsimple, mapa, record, rectificatif, SIRET } from '../testing/avis.ts';

const codes = (r: unknown): string[] => lireBoamp(r).anomalies.map((a) => `${a.code} ${a.champ}`);

test('FNSimple: what the flat fields lack', () => {
  const c = lireBoamp(fnsimple());
  deepEqual(
    { ...c, anomalies: c.anomalies.length },
    {
      id: '26-10001',
      source: 'boamp',
      objet: "Réfection de la toiture de l'école",
      acheteur: { nom: 'COMMUNE DE CLAIRVIGNE-SUR-OUCHE', siret: SIRET, departements: ['21'] },
      categories: ['travaux'],
      procedure: 'Procédure adaptée',
      etat: 'publiee',
      datePublication: '2026-11-02',
      dateLimite: '2026-12-03T11:00:00Z',
      lots: [
        { numero: '1', intitule: 'Charpente', codeCPV: '45261100' },
        { numero: '2', intitule: 'Couverture' },
      ],
      lieu: { departements: ['21'], libelle: '1 place de l’Église 21410 Clairvigne' },
      codesCPV: ['45261000', '45261100'],
      descripteurs: ['Couverture', 'Charpente'],
      aFournir: [
        'vos capacités économiques et financières\u00a0: Chiffre d’affaires des trois dernières années',
        'vos capacités techniques\u00a0: Trois références de moins de cinq ans',
      ],
      lienReponse: 'https://marches.example/consultation/7?a=1&b=2',
      lienAvis: 'https://www.boamp.fr/pages/avis/?q=idweb:26-10001',
      avisLies: [],
      idProcedure: '2026-TOIT',
      contrats: [],
      anomalies: 0,
    },
  );
});

test('MAPA: ticked documents, an address without scheme, a département without its zero', () => {
  const c = lireBoamp(mapa());
  deepEqual(c.acheteur.departements, ['06']);
  equal(c.lienReponse, 'https://www.marches.example/entree');
  deepEqual(c.aFournir, [
    'la lettre de candidature (formulaire DC1)',
    'votre chiffre d’affaires\u00a0: sur trois ans',
    'Attestation de visite',
  ]);
});

test('eForms: the buyer is the one that the notice names, not the first organisation', () => {
  const c = lireBoamp(eforms());
  equal(c.acheteur.siret, SIRET);
  deepEqual(c.acheteur.departements, ['21']);
  deepEqual(c.categories, ['services', 'fournitures']);
  deepEqual(c.lots, [
    { numero: '1', intitule: 'Repas' },
    { numero: '2', intitule: 'Goûters' },
  ]);
  equal(c.lienReponse, 'https://marches.example/offre/9');
  deepEqual(c.aFournir, ['vos capacités techniques\u00a0: Agrément sanitaire']);
  equal(c.considerationsEnvironnementales, true);
  equal(c.idProcedure, 'e0a1f2b3-0000-4000-8000-000000000001');
  equal(lireBoamp(eforms({ datelimitereponse: null })).dateLimite, '2026-12-15T16:00:00Z');
});

test('requirements elsewhere than usual', () => {
  const dsp = { DSP: { initial: { conditionsParticipation: { capaciteTech: 'Deux contrats' } } } };
  deepEqual(lireBoamp(record({ donnees: dsp })).aFournir, [
    'vos capacités techniques\u00a0: Deux contrats',
  ]);
  const sansCode = { 'efac:SelectionCriteria': [{ 'cbc:Description': 'Un permis' }, {}, 'x'] };
  deepEqual(lireBoamp(record({ donnees: { EFORMS: { ContractNotice: sansCode } } })).aFournir, [
    'Un permis',
  ]);
});

test('schemas before 2024, already objects', () => {
  const c = lireBoamp(ancien());
  equal(c.acheteur.siret, SIRET);
  deepEqual(c.codesCPV, ['45233140']);
  deepEqual(c.lots, [{ numero: '1', intitule: 'Enrobés' }]);
  equal(c.lieu.libelle, 'Rue Basse');
  equal(c.idProcedure, 'V-23');
});

test('simplified: said first, and only where the record says so', () => {
  const phrase = 'un seul numéro SIRET suffit pour candidater (marché public simplifié)';
  equal(lireBoamp(fnsimple({ marche_public_simplifie: '1' })).aFournir[0], phrase);
  equal(lireBoamp(fnsimple({ marche_public_simplifie: '0' })).simplifie, false);
  const muet = lireBoamp(record());
  equal(muet.simplifie, undefined);
  deepEqual(muet.aFournir, []);
});

test('dirt: kept, and named', () => {
  deepEqual(codes(record({ donnees: '{"coupé' })), ['format donnees']);
  deepEqual(codes(record({ donnees: '{"INCONNU":{"x":1}}' })), ['structure donnees']);
  deepEqual(codes(record({ donnees: '12' })), ['structure donnees']);
  deepEqual(codes(record({ type_marche: 'DIVERS;TRAVAUX' })), ['hors-liste type_marche']);
  deepEqual(codes(record({ datelimitereponse: 'bientôt', dateparution: '2026-02-31' })), [
    'format dateparution',
    'format datelimitereponse',
  ]);
  equal(lireBoamp(record({ datelimitereponse: '2026-12-03' })).dateLimite, undefined);
  const enTexte = lireBoamp(
    record({ code_departement: '["21","6"]', type_marche: '["SERVICES"]' }),
  );
  deepEqual(enTexte.acheteur.departements, ['21', '06']);
  deepEqual(enTexte.categories, ['services']);
  deepEqual(lireBoamp(record({ descripteur_libelle: '[à part]' })).descripteurs, ['[à part]']);
  for (const rien of [undefined, null, 3, 'x', [], {}]) {
    const c = lireBoamp(rien);
    ok(c.anomalies.length > 0);
    equal(c.etat, 'publiee');
  }
  const profond = JSON.parse('['.repeat(3000) + ']'.repeat(3000)) as unknown;
  ok(lireBoamp(record({ donnees: { FNSimple: { initial: profond, organisme: {} } } })).id);
});

test('hostile text stays text, hostile links are not links', () => {
  const c = lireBoamp(
    fnsimple(
      { objet: '<script>x</script>\u0007 a\r\nb', url_avis: 'javascript:alert(1)' },
      {
        communication: {
          urlDocConsul: 'data:text/html,x',
          urlProfilAch: 'https://a:b@pirate.example',
        },
      },
    ),
  );
  equal(c.objet, '<script>x</script> a b');
  equal(c.lienReponse, undefined);
  equal(c.lienAvis, undefined);
  deepEqual(
    c.anomalies.map((a) => a.champ),
    ['url_avis'],
  );
  const proto = lireBoamp(record({ donnees: '{"__proto__":{"x":1},"EFORMS":{"constructor":{}}}' }));
  equal(proto.id, '26-10001');
});

test('calls, and what is none', () => {
  for (const nature of ['APPEL_OFFRE', 'RECTIFICATIF', 'ANNULATION'])
    equal(estAppel(record({ nature })), true, nature);
  for (const nature of [
    'ATTRIBUTION',
    'PRE-INFORMATION',
    'PERIODIQUE',
    'INTENTION_CONCLURE',
    'EX_ANTE_VOLONTAIRE',
    'MODIFICATION',
    'QUALIFICATION',
  ])
    equal(estAppel(record({ nature })), false, nature);
  equal(estAppel(record({ nature: null, nature_categorise: 'appeloffre/standard' })), true);
  equal(estAppel(record({ nature: null, nature_libelle: 'Résultat de concours' })), false);
  equal(estAppel(record({ nature: 'RECTIFICATIF', titulaire: ['SARL X'] })), false);
  equal(estAppel('x'), false);
  equal(lireBoamp(record({ etat: 'AVIS_ANNULE' })).etat, 'annulee');
  equal(lireBoamp(record({ nature: 'ANNULATION' })).etat, 'annulee');
});

test('the new deadline of a correction, in a form or in words', () => {
  const limite = (infos: unknown): string | null | undefined => limiteCorrigee([infos]);
  equal(
    limite({
      rectif: [
        {
          rubDelais: 'ReceptionOffres',
          auLieuDeDate: '2026-12-03T12:00:00',
          lireDate: '2026-12-10T12:00:00',
        },
      ],
    }),
    '2026-12-10T11:00:00Z',
  );
  equal(
    limite(
      'Date limite de réception des offres. Au lieu de 03/12/2026 à 12h00, lire 10/12/2026 à 12h00',
    ),
    '2026-12-10T11:00:00Z',
  );
  equal(
    limite('La date limite est reportée au jeudi 1er octobre 2026 à 14 heures.'),
    '2026-10-01T12:00:00Z',
  );
  // Two dates that differ, a date without hour, an hour of overseas: nobody guesses.
  equal(limite('Date limite : lire 10/12/2026 à 12h00 ou lire 11/12/2026 à 12h00'), null);
  equal(limite('La date limite est reportée au 10 décembre 2026.'), null);
  equal(limite('Date limite : lire 10/12/2026 à 12 heures locales'), null);
  equal(limite('Date limite : au lieu de lire 10/12/2026 à 12h00'), null);
  // The visit moves, not the deadline: whether it does too, nobody can tell.
  equal(limite('Date limite inchangée. Visite : lire 10/12/2026 à 12h00'), null);
  equal(limite('Le lot 2 est supprimé.'), undefined);
  const flou = lireBoamp(rectificatif('La date limite est reportée.'));
  equal(flou.limiteIncertaine, true);
  equal(flou.dateLimite, undefined);
});

test('identifiers of linked notices: dates of publication are none', () => {
  deepEqual(
    liensDe(
      [
        '["26-22817","26-22817"]',
        { ANNONCE: [{ REF: '14-151460', DATE_PUBLICATION: '2014-10-15' }] },
        '2014-10-15',
      ],
      '26-1',
    ),
    ['26-22817', '14-151460'],
  );
  deepEqual(liensDe(['26-10001 et 26-10002', null, 4], '26-10001'), ['26-10002']);
  deepEqual(liensDe(['{coupé 26-812'], ''), ['26-812']);
  deepEqual(liensDe(['2014-10-15 15-10-2014 2026/S 123-456789'], ''), []);
});
