import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { organisme, uneConcession, unMarche } from '../testing/fabrique.ts';
import { A, B, DIJON, jeu, resumer } from '../testing/resumer.ts';
import { preparerRecherche, selectionner, summarize } from './index.ts';
import type { Filtre } from './synthese.ts';

describe('filters', () => {
  const marches = [
    unMarche({
      id: 'a',
      acheteur: DIJON,
      objet: 'Réfection de l’école',
      titulaires: [A],
      montant: 10,
      formePrix: 'Unitaire',
    }),
    unMarche({
      id: 'b',
      acheteur: organisme('21210231300021'),
      codeCPV: '71200000',
      categorie: 'services',
      procedure: 'Appel d’offres ouvert',
      titulaires: [B],
      montant: undefined,
      considerationsSociales: ['Clause sociale'],
      considerationsEnvironnementales: [],
      lieu: { code: '71000', typeCode: 'Code postal', departement: '71' },
      date: '2024-06-01',
    }),
    unMarche({
      id: 'c',
      acheteur: organisme('21390189500010'),
      titulaires: [organisme('34106498800099')],
      montant: 30,
      nature: 'Marché de partenariat',
      considerationsEnvironnementales: ['Clause environnementale'],
      date: '2024-09-01',
    }),
  ];
  const cas: [string, Filtre, string][] = [
    ['buyer by SIRET', { acheteurs: [DIJON.id] }, 'a'],
    ['buyer by SIREN', { acheteurs: ['212102313'] }, 'ab'],
    ['several buyers', { acheteurs: [DIJON.id, '213901895'] }, 'ac'],
    ['supplier', { titulaires: [B.id] }, 'b'],
    ['supplier by SIREN', { titulaires: ['341064988'] }, 'ac'],
    ['category', { categories: ['services'] }, 'b'],
    ['CPV prefix', { cpv: ['712'] }, 'b'],
    ['procedure', { procedures: ['Procédure adaptée'] }, 'ac'],
    ['nature', { natures: ['Marché de partenariat'] }, 'c'],
    ['price form', { formesPrix: ['Unitaire'] }, 'a'],
    ['not said', { formesPrix: [''] }, 'bc'],
    ['place', { lieux: ['71'] }, 'b'],
    ['from', { du: '2024-06-01' }, 'bc'],
    ['to', { au: '2024-06-01' }, 'ab'],
    ['amount, unknown left out', { montantMin: 0 }, 'ac'],
    ['amount up to', { montantMax: 10 }, 'a'],
    ['social', { considerations: ['sociales'] }, 'b'],
    ['social or environmental', { considerations: ['sociales', 'environnementales'] }, 'bc'],
    ['free text, without accents, all words', { texte: 'ECOLE refection' }, 'a'],
    ['free text on names', { texte: 'horloges' }, 'b'],
    ['two fields', { acheteurs: ['212102313'], categories: ['travaux'] }, 'a'],
    ['nothing fits', { texte: 'ecole horloges' }, ''],
    ['empty lists mean no limit', { acheteurs: [], cpv: [] }, 'abc'],
  ];
  for (const [nom, filtre, attendu] of cas) {
    it(nom, async () => {
      const c = await jeu(...marches);
      equal(
        selectionner(c, filtre)
          .map((x) => x.publie.id)
          .sort()
          .join(''),
        attendu,
      );
      equal(summarize(c, filtre).indicateurs.nombre, attendu.length);
    });
  }

  it('free text prepared in advance finds the same', async () => {
    const c = await jeu(...marches);
    await preparerRecherche(c);
    equal(selectionner(c, { texte: 'école' }).length, 1);
  });

  it('also hold for concessions, framework agreements and what is set aside', async () => {
    const autre = organisme('21390189500010');
    const s = await resumer(
      [
        uneConcession({ montant: 5 }),
        uneConcession({ montant: 7, acheteur: autre }),
        unMarche({ accordCadre: true, montant: 9, acheteur: autre }),
        unMarche({ montant: 0, acheteur: autre }),
        unMarche({ montant: 0 }),
      ],
      { acheteurs: [autre.id] },
    );
    deepEqual(
      [s.concessions.valeurGlobale, s.accordsCadres.montantMaximum, s.ecartes[0]?.nombre],
      [7, 9, 1],
    );
  });
});
