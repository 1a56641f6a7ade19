/**
 * One suite, every source: the same buyers asked in the same words must give the same contracts and the same summary,
 * whoever serves them. What a source cannot know is listed here, and only here.
 */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { createSandbox } from '@ternum/sandbox';
import { serve } from '@ternum/sandbox/serve';
import type { Contrat } from '../model.ts';
import {
  atexo,
  boamp,
  ckanDatastore,
  fichier,
  opendatasoft,
  tabulaire,
  type SourceMarches,
} from '../sources/index.ts';
import { selectionner } from '../summarize/index.ts';
import { MarchesClient } from './index.ts';

const AUJOURDHUI = '2026-11-23';
const COMMUNE = '21210990400012';
const EPCI = '21210991200015';
const ANNEE = { acheteurs: [COMMUNE], du: '2025-01-01', au: '2025-12-31' };

let service: { url: string; close(): Promise<void> };
let sources: Record<string, SourceMarches>;

before(async () => {
  const sandbox = await createSandbox({ echelle: 0.02, aujourdhui: AUJOURDHUI });
  service = await serve(sandbox, { port: 0 });
  const url = service.url.replace(/\/$/, '');
  const ckan = await trouverCkan(url);
  sources = {
    fichier: fichier(`${url}/fichiers/decp-2022.json`),
    opendatasoft: opendatasoft({ domaine: url, jeu: 'decp-2022-marches-valides' }),
    tabulaire: tabulaire({ url, ressource: '22847056-61df-452d-837d-8b8ceadbfc52' }),
    ckan: ckanDatastore({ url, ressource: ckan }),
    atexo: atexo({ url, jeton: '/app.php/api/v1/auth/jeton', depuis: '2016-01-01' }),
  };
});
after(() => service.close());

/** The portal's own way: the package that says `decp`, its resource in the datastore. */
async function trouverCkan(url: string): Promise<string> {
  const reponse = await fetch(`${url}/api/3/action/package_search?q=decp&rows=5`);
  const { result } = (await reponse.json()) as {
    result: { results: { resources: { id: string; datastore_active?: boolean }[] }[] };
  };
  const ressources = result.results.flatMap((jeu) => jeu.resources);
  return ressources.find((r) => r.datastore_active)!.id;
}

/** Differences that a source forces. */
const LACUNES: Record<
  string,
  { titulaires?: number; etapes?: boolean; soustraitance?: boolean; concessions?: boolean }
> = {
  fichier: {},
  atexo: {},
  /** DAJ export: three suppliers at most, the latest modification only, the first sub-contract; no concessions. */
  opendatasoft: { titulaires: 3, etapes: true, concessions: true },
  /** National table: neither sub-contracts nor concessions. */
  tabulaire: { soustraitance: true, concessions: true },
  ckan: { soustraitance: true, concessions: true },
};

/** A contract in what every source can say of it. */
function vu({ publie, actuel }: Contrat): Record<string, unknown> {
  const { uid, objet, date, montant, dureeMois, codeCPV, procedure, offresRecues } = publie;
  return {
    ...{ uid, objet, date, montant, dureeMois, codeCPV, procedure, offresRecues },
    nature: publie.nature,
    formePrix: publie.formePrix,
    ccag: publie.ccag,
    sociales: publie.considerationsSociales,
    environnementales: publie.considerationsEnvironnementales,
    techniques: publie.techniques,
    lieu: publie.lieu?.code,
    innovant: publie.marcheInnovant,
    actuel: [actuel.montant, actuel.dureeMois],
    titulaires: actuel.titulaires.map((t) => t.id).toSorted(),
  };
}

const FILTRES = {
  'a commune’s year': ANNEE,
  'a commune, always': { acheteurs: [COMMUNE] },
  'by SIREN': { acheteurs: [COMMUNE.slice(0, 9)], du: '2024-01-01' },
  'two buyers': { acheteurs: [COMMUNE, EPCI], du: '2024-06-01', au: '2026-03-31' },
  works: { acheteurs: [EPCI], categories: ['travaux' as const] },
  words: { acheteurs: [EPCI], texte: 'voirie' },
  amounts: { acheteurs: [COMMUNE, EPCI], montantMin: 50_000, montantMax: 400_000 },
  'a buyer who has none': { acheteurs: ['21710000000009'] },
};

test('the same contracts from every source', async (t) => {
  for (const [quoi, filtre] of Object.entries(FILTRES))
    for (const nom of Object.keys(sources))
      await t.test(`${nom}: ${quoi}`, async () => {
        const reference = await contrats('fichier', filtre);
        const siens = await contrats(nom, filtre);
        const { titulaires = Infinity } = LACUNES[nom]!;
        const attendus = reference.map((contrat) => ({
          ...contrat,
          // Which three, of four and more, is the source's choice.
          ...(contrat.titulaires.length > titulaires && {
            titulaires: siens.find((s) => s['uid'] === contrat['uid'])?.titulaires,
          }),
        }));
        deepEqual(siens, attendus);
      });
});

async function contrats(
  nom: string,
  filtre: object,
): Promise<(Record<string, unknown> & { titulaires: string[] })[]> {
  const { consolidation } = await new MarchesClient(sources[nom]!).consolidation(filtre, {
    aujourdhui: AUJOURDHUI,
  });
  return selectionner(consolidation, filtre)
    .map(vu)
    .sort((a, b) => (String(a['uid']) < String(b['uid']) ? -1 : 1)) as never;
}

/** The figures, without the words that only some sources have (names of suppliers and buyers). */
async function chiffres(nom: string, filtre: object) {
  const s = await new MarchesClient(sources[nom]!).synthese(filtre, { aujourdhui: AUJOURDHUI });
  const sansNoms = ({ tous }: { tous: { cle: string; nombre: number; montant: number }[] }) =>
    tous.map(({ cle, nombre, montant }) => ({ cle, nombre, montant }));
  const { soustraitance, concessions } = LACUNES[nom]!;
  return {
    indicateurs: s.indicateurs,
    precedent: s.precedent,
    parMois: s.parMois,
    parAnnee: s.parAnnee,
    parCategorie: s.parCategorie,
    parDivision: s.parDivision,
    parProcedure: s.parProcedure,
    parNature: s.parNature,
    parFormePrix: s.parFormePrix,
    parLieu: s.parLieu,
    topTitulaires: sansNoms(s.topTitulaires),
    topAcheteurs: sansNoms(s.topAcheteurs),
    considerations: s.considerations,
    offreUnique: s.offreUnique,
    echeances: s.echeances.map(({ contrat, fin }) => [contrat.publie.uid, fin]),
    accordsCadres: s.accordsCadres,
    ecartes: s.ecartes.map(({ motif, nombre }) => [motif, nombre]),
    periode: s.periode,
    ...(!soustraitance && { sousTraitance: s.sousTraitance.nombre }),
    ...(!concessions && { concessions: s.concessions }),
  };
}

test('the same summary from every source', async (t) => {
  for (const [quoi, filtre] of Object.entries(FILTRES))
    for (const nom of Object.keys(sources))
      await t.test(`${nom}: ${quoi}`, async () => {
        const reference: Record<string, unknown> = await chiffres('fichier', filtre);
        const siens: Record<string, unknown> = await chiffres(nom, filtre);
        for (const cle of Object.keys(siens)) deepEqual(siens[cle], reference[cle], cle);
      });
});

test('every source says how it was read, and by whom the filter was applied', async () => {
  const voies: Record<string, string> = {};
  for (const [nom, source] of Object.entries(sources)) {
    const { provenance } = await new MarchesClient(source).synthese(ANNEE, {
      aujourdhui: AUJOURDHUI,
    });
    voies[nom] = provenance.voie;
    equal(provenance.source, nom);
    deepEqual([...provenance.pousses, ...provenance.locaux].toSorted(), ['acheteurs', 'au', 'du']);
    ok(provenance.lus > 0 && provenance.demandes > 0);
  }
  deepEqual(voies, {
    fichier: 'fichier',
    opendatasoft: 'export',
    tabulaire: 'export',
    ckan: 'pages',
    atexo: 'mois',
  });
});

test('one contract by its uid, from every source', async () => {
  const [premier] = await contrats('fichier', ANNEE);
  for (const source of Object.values(sources)) {
    const contrat = await new MarchesClient(source).get(String(premier!['uid']));
    equal(contrat?.publie.objet, premier!['objet']);
  }
});

test('sums by the engine of Opendatasoft are those of its lines', async () => {
  const client = new MarchesClient(sources['opendatasoft']!);
  const filtre = { acheteurs: [COMMUNE], du: '2022-01-01', au: '2025-12-31' };
  const moteur = await client.sommes(filtre, 'annee', { voie: 'moteur' });
  const exacte = await client.sommes(filtre, 'annee', { voie: 'contrats' });
  equal(moteur.provenance.voie, 'moteur');
  match(moteur.provenance.reserves.join(), /montant de départ/);
  deepEqual(
    moteur.sommes.map(({ cle, nombre }) => [cle, nombre]).toSorted(),
    exacte.sommes.map(({ cle, nombre }) => [cle, nombre]).toSorted(),
  );
});

test('BOAMP has calls, not contracts', async () => {
  const source = boamp({ domaine: service.url });
  const client = new MarchesClient(source, { now: () => Date.parse(`${AUJOURDHUI}T09:00:00Z`) });
  await rejects(client.synthese(ANNEE), (e) => isTernumError(e, 'unsupported'));
  const { consultations } = await client.consultations({ departements: ['21'] });
  ok(consultations.length > 0);
  ok(consultations.every((c) => c.dateLimite === undefined || c.dateLimite > AUJOURDHUI));
});
