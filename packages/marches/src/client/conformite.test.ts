/**
 * One suite, every source: the same buyers asked in the same words must give the same contracts and the same summary,
 * whoever serves them. What a source cannot know is listed here, and only here.
 */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isTernumError } from '@ternum/core';
import { createSandbox } from '@ternum/sandbox';
import { serve } from '@ternum/sandbox/serve';
import { consolidate } from '../consolidate/index.ts';
import type { Consolidation, Contrat, Lecture, Marche } from '../model.ts';
import { readMarches } from '../read/index.ts';
import {
  atexo,
  boamp,
  ckanDatastore,
  fichier,
  opendatasoft,
  tabulaire,
  type SourceMarches,
} from '../sources/index.ts';
import { selectionner, summarize, type Filtre, type Synthese } from '../summarize/index.ts';
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

/** What a source loses, as a change of the records that a file holds. Nothing else may differ. */
const PERTES: Record<
  string,
  { dit: string; perdre: (marche: Marche) => Marche; concessions: boolean }
> = {
  fichier: { dit: 'nothing', perdre: (m) => m, concessions: true },
  atexo: { dit: 'nothing', perdre: (m) => m, concessions: true },
  opendatasoft: {
    dit: 'three suppliers at most, the latest modification and the first sub-contract only, no concessions',
    perdre: (m) => ({
      ...m,
      titulaires: m.titulaires.slice(0, 3),
      modifications: m.modifications.slice(-1),
    }),
    concessions: false,
  },
  tabulaire: {
    dit: 'neither sub-contracts nor concessions',
    perdre: sansActes,
    concessions: false,
  },
  ckan: { dit: 'neither sub-contracts nor concessions', perdre: sansActes, concessions: false },
};

function sansActes(marche: Marche): Marche {
  return { ...marche, actesSousTraitance: undefined };
}

/** What the file says, less what this source loses. */
async function reference(nom: string): Promise<Consolidation> {
  const { perdre, concessions } = PERTES[nom]!;
  const reponse = await fetch(`${service.url.replace(/\/$/, '')}/fichiers/decp-2022.json`);
  const lectures: Lecture[] = [];
  for await (const lecture of readMarches(reponse, { aujourdhui: AUJOURDHUI })) {
    if ('marche' in lecture) lectures.push({ marche: perdre(lecture.marche) });
    else if (concessions) lectures.push(lecture);
  }
  return consolidate(lectures);
}

/** A contract in what every source can say of it. */
function vu({ publie, actuel }: Contrat): Record<string, unknown> {
  const { uid, objet, date, montant, dureeMois, codeCPV, procedure, offresRecues } = publie;
  return {
    uid,
    objet,
    date,
    montant,
    dureeMois,
    codeCPV,
    procedure,
    offresRecues,
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

test('the same contracts from every source, and the same summary', async (t) => {
  for (const nom of Object.keys(sources)) {
    const attendue = await reference(nom);
    for (const [quoi, filtre] of Object.entries(FILTRES))
      await t.test(`${nom} (loses ${PERTES[nom]!.dit}): ${quoi}`, async () => {
        const client = new MarchesClient(sources[nom]!);
        const options = { aujourdhui: AUJOURDHUI };
        const { consolidation } = await client.consolidation(filtre, options);
        deepEqual(contrats(consolidation, filtre), contrats(attendue, filtre));
        const { provenance, ...synthese } = await client.synthese(filtre, options);
        deepEqual(chiffres(synthese), chiffres(summarize(attendue, filtre, options)));
        equal(provenance.lus >= synthese.indicateurs.nombre, true);
      });
  }
});

const contrats = (consolidation: Consolidation, filtre: Filtre): Record<string, unknown>[] =>
  selectionner(consolidation, filtre)
    .map(vu)
    .sort((a, b) => (String(a['uid']) < String(b['uid']) ? -1 : 1));

/** The figures, without the names that only tables have, nor the counts of records that differ with the lines. */
function chiffres(s: Omit<Synthese, 'provenance'>): unknown {
  const sansNoms = ({ tous }: { tous: { cle: string; nombre: number; montant: number }[] }) =>
    tous.map(({ cle, nombre, montant }) => ({ cle, nombre, montant }));
  return structuredClone({
    ...JSON.parse(JSON.stringify(s)),
    comptes: undefined,
    topTitulaires: sansNoms(s.topTitulaires),
    topAcheteurs: sansNoms(s.topAcheteurs),
    // A share needs the département of the supplier, which only tables give.
    partLocale: undefined,
    echeances: s.echeances.map(({ contrat, fin }) => [contrat.publie.uid, fin]),
  });
}

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
  const [premier] = contrats(await reference('fichier'), ANNEE);
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
