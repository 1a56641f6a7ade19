/** Real public files: our totals beside a count written here, which shares no code with ours. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readMarches } from '../read/index.ts';
import { summarize } from '../summarize/index.ts';
import { lireNomenclatureCpv, DIVISIONS_CPV } from '../names/index.ts';
import { verifierEquation } from '../testing/equation.ts';
import { absent, partage } from '../testing/partage.ts';
import { consolidate } from './index.ts';
import type { Consolidation } from '../model.ts';

const lire = async (chemin: string): Promise<Consolidation> =>
  consolidate(readMarches(await readFile(partage(chemin))));

/** Text of an element, outside of nested modifications. */
const valeur = (xml: string, nom: string): string | undefined =>
  new RegExp(`<${nom}>([^<]*)</${nom}>`).exec(xml)?.[1];

describe(
  'decp-nationale-2022-03-25.xml',
  { skip: absent('reels/decp-nationale-2022-03-25.xml') },
  () => {
    const chemin = 'reels/decp-nationale-2022-03-25.xml';

    it('every record is accounted for, with the totals of an independent count', async () => {
      const texte = await readFile(partage(chemin), 'utf8');
      const marches = texte.split('<marche>').slice(1);
      let fermes = 0;
      let cadres = 0;
      let montantCadres = 0;
      let montant = 0;
      const acheteurs = new Set<string>();
      // One contract comes back as …50 without a subject: same buyer, number, amount, date and CPV.
      const cle = (xml: string): string =>
        ['acheteur', 'id', 'montant', 'dateNotification', 'codeCPV']
          .map((nom) =>
            nom === 'acheteur'
              ? valeur(xml.split('<acheteur>')[1]!, 'id')
              : nom === 'id'
                ? valeur(xml.replace(/<acheteur>[\s\S]*?<\/acheteur>/, ''), 'id')?.slice(0, -2)
                : valeur(xml, nom),
          )
          .join();
      const entiers = new Set(marches.filter((xml) => valeur(xml, 'objet')).map(cle));
      let revenus = 0;
      for (const xml of marches) {
        if (!valeur(xml, 'objet') && entiers.has(cle(xml))) {
          revenus++;
          continue;
        }
        const [tete, modifications = ''] = xml.split('<modifications>');
        // One <modification> may hold several, one after the other, each beginning with its date.
        const etats = modifications
          .split('<dateNotificationModification>')
          .slice(1)
          .map((m) => [m.slice(0, 10), valeur(m, 'montant')] as const)
          .filter(([, m]) => m)
          .sort(([a], [b]) => (a < b ? -1 : 1));
        const actuel = Number(etats.at(-1)?.[1] ?? valeur(tete!, 'montant'));
        if (valeur(tete!, 'nature') === 'Accord-cadre') {
          cadres++;
          montantCadres += actuel;
        } else {
          fermes++;
          montant += actuel;
          acheteurs.add(valeur(tete!.split('<acheteur>')[1]!, 'id')!);
        }
      }
      const c = await lire(chemin);
      const s = summarize(c);
      verifierEquation(c);
      equal(c.enregistrements, marches.length);
      equal(revenus, 1);
      deepEqual([c.doublons.length, c.ecartes.length, c.illisibles.length], [revenus, 0, 0]);
      ok(c.doublons[0]!.garde.objet, 'the record that says something is the one kept');
      equal(s.indicateurs.nombre, fermes);
      equal(s.accordsCadres.nombre, cadres);
      ok(Math.abs(s.indicateurs.montant - montant) < 0.01, `${s.indicateurs.montant} ${montant}`);
      ok(Math.abs(s.accordsCadres.montantMaximum - montantCadres) < 0.01);
      equal(s.indicateurs.acheteurs, acheteurs.size);
      equal(
        s.parAnnee.reduce((n, a) => n + a.nombre, 0),
        fermes,
      );
    });
  },
);

describe(
  'decp-tabulaire-2024H2-bfc.csv',
  { skip: absent('reels/decp-tabulaire-2024H2-bfc.csv') },
  () => {
    it('lines are put together, lots kept apart, doublons counted once', async () => {
      const chemin = 'reels/decp-tabulaire-2024H2-bfc.csv';
      const [entete, ...lignes] = (await readFile(partage(chemin), 'utf8'))
        .trim()
        .split(/\r?\n/)
        // Names may hold commas between quotes; nothing else is quoted here.
        .map((l) => l.replace(/"[^"]*"/g, 'nom').split(','));
      const rang = (nom: string): number => entete!.indexOf(nom);
      // The three uids of this file that name two contracts, found by reading it: other supplier, other number of offers.
      const LOTS = ['2889000120002320240010', '21390558100012SP2024', '212102313000132024VDMS04'];
      const groupes = new Map<string, string[][]>();
      for (const ligne of lignes) {
        const uid = ligne[rang('uid')]!;
        const cle = LOTS.includes(uid)
          ? `${uid} ${ligne[rang('offresRecues')]} ${ligne[rang('titulaire_id')]}`
          : uid;
        groupes.set(cle, [...(groupes.get(cle) ?? []), ligne]);
      }
      const contenus = new Map<string, number>();
      let total = 0;
      for (const groupe of groupes.values()) {
        const dates = groupe.map((l) => l[rang('dateNotification')]!).sort();
        const premieres = groupe.filter((l) => l[rang('dateNotification')] === dates[0]);
        const derniere = groupe.find((l) => l[rang('dateNotification')] === dates.at(-1))!;
        const cle = JSON.stringify([
          premieres[0]![rang('acheteur_id')],
          premieres[0]![rang('montant')],
          dates[0],
          premieres[0]![rang('codeCPV')],
          premieres.map((l) => l[rang('titulaire_id')]).sort(),
        ]);
        const deja = contenus.get(cle);
        contenus.set(cle, (deja ?? 0) + 1);
        if (deja === undefined) total += Number(derniere[rang('montant')]);
      }
      const c = await lire(chemin);
      const s = summarize(c);
      verifierEquation(c);
      equal(c.enregistrements, lignes.length);
      equal(c.marches.length, contenus.size);
      equal(c.doublons.length, groupes.size - contenus.size);
      equal(c.regroupees, lignes.length - groupes.size);
      ok(c.doublons.every((d) => d.motif === 'meme-contenu'));
      ok(Math.abs(s.indicateurs.montant - total) < 0.01, `${s.indicateurs.montant} ${total}`);
      ok(s.partLocale.taux! > 0.2 && s.partLocale.taux! < 1);
    });
  },
);

describe('the fixtures of peers', () => {
  const table = 'pairs/decp-table-schema/exemple-valide.csv';
  it(
    'a table with counters 00 and 01, two suppliers each, is one contract',
    { skip: absent(table) },
    async () => {
      const c = await lire(table);
      verifierEquation(c);
      deepEqual(
        [c.enregistrements, c.marches.length, c.regroupees, c.doublons.length],
        [4, 1, 2, 1],
      );
      const [contrat] = c.marches;
      equal(contrat!.publie.id, '201900056462301');
      equal(contrat!.publie.date, '2019-04-27');
      deepEqual(
        contrat!.etapes.map((e) => e.dureeMois),
        [3, 6],
      );
      equal(contrat!.actuel.titulaires.length, 2);
      equal(c.doublons[0]!.motif, 'compteur');
      equal(
        contrat!.etapes[1]!.modification!.objet,
        'Augmentation de la durée du marché à 6 mois.',
      );
      equal(summarize(c).indicateurs.montant, 21_800.1);
    },
  );

  const rama = (nom: string): string => `pairs/decp-rama-ocds/source_${nom}.json`;
  const un = async (nom: string): Promise<Consolidation['marches'][number]> => {
    const c = await lire(rama(nom));
    verifierEquation(c);
    equal(c.marches.length, 1);
    return c.marches[0]!;
  };
  it(
    'a supplier named twice counts once',
    { skip: absent(rama('001b_duplicate_supplier')) },
    async () => {
      const c = await lire(rama('001b_duplicate_supplier'));
      deepEqual(
        summarize(c).topTitulaires.tous.map((p) => [p.cle, p.montant]),
        [['38024392300089', 80_000]],
      );
    },
  );
  it(
    'a change of price alone keeps the supplier',
    { skip: absent(rama('002_modification_montant')) },
    async () => {
      const { actuel, etapes } = await un('002_modification_montant');
      deepEqual(
        [actuel.montant, actuel.dureeMois, actuel.titulaires[0]!.id],
        [100_000, 39, '38024392300089'],
      );
      equal(etapes.length, 2);
    },
  );
  it(
    'a modification without modified data changes nothing',
    { skip: absent(rama('002a_modifification_sans_donnees_modifiees')) },
    async () => {
      const { actuel } = await un('002a_modifification_sans_donnees_modifiees');
      deepEqual([actuel.montant, actuel.dureeMois], [80_000, 39]);
    },
  );
  it(
    'an id without a counter is an id',
    { skip: absent(rama('003_pas_de_num_sequence_dans_id')) },
    async () => {
      equal((await un('003_pas_de_num_sequence_dans_id')).publie.id, '2018MAPA2018059Z');
    },
  );
  it(
    'a buyer that is its own supplier is both',
    { skip: absent(rama('005_marche_meme_siret_acheteur_titulaire')) },
    async () => {
      const s = summarize(await lire(rama('005_marche_meme_siret_acheteur_titulaire')));
      deepEqual(
        [s.topAcheteurs.tous[0]!.cle, s.topTitulaires.tous[0]!.cle],
        ['20001318300021', '20001318300021'],
      );
    },
  );

  const difficiles = 'reels/decp-cas-difficiles-2019.json';
  it(
    'hard cases of 2019: nested suppliers, a buyer as a dotted key',
    { skip: absent(difficiles) },
    async () => {
      const c = await lire(difficiles);
      verifierEquation(c);
      deepEqual(
        c.marches.map((m) => [m.publie.acheteur.id, m.actuel.montant, m.actuel.dureeMois]),
        [
          ['21500222100012', 79_237, 1],
          ['21974022200019', 137_614, undefined],
        ],
      );
      deepEqual(
        c.marches[1]!.actuel.titulaires.map((t) => t.id),
        ['34027049500021', '1111111111'],
      );
      deepEqual(
        c.marches[1]!.etapes[0]!.titulaires.map((t) => t.id),
        ['12345678900023', '99999999999'],
      );
    },
  );
});

it(
  'official examples: every record is somewhere',
  { skip: absent('exemples-officiels/v2') },
  async () => {
    const { readdir } = await import('node:fs/promises');
    for (const version of ['v1.5', 'v2', 'v2.0.0']) {
      for (const nom of await readdir(partage(`exemples-officiels/${version}`))) {
        const c = await lire(`exemples-officiels/${version}/${nom}`);
        verifierEquation(c);
        ok(c.enregistrements > 0, nom);
        equal(c.illisibles.length, 0, nom);
        summarize(c);
      }
    }
  },
);

const cpv = 'nomenclatures/cpv_2008_fr.csv';
it(
  'the full nomenclature of the Union is read, and agrees with the built-in divisions',
  { skip: absent(cpv) },
  async () => {
    const libelles = lireNomenclatureCpv(
      new TextDecoder('latin1').decode(await readFile(partage(cpv))),
    );
    ok(libelles.size > 9400);
    for (const [division, libelle] of Object.entries(DIVISIONS_CPV))
      equal(
        libelle.replace(/\s/g, ''),
        libelles.get(`${division}000000`)!.replace('personnnels', 'personnels').replace(/\s/g, ''),
      );
  },
);
