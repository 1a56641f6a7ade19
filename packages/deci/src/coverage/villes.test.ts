import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { NATIONAL, PROFILS } from '../regles/profils.ts';
import { coverage } from './index.ts';
import { etudier } from './etudier.ts';
import { graine, ville } from './testing/hasard.ts';
import { repondre } from './testing/reference.ts';

const REGLES = [NATIONAL, ...PROFILS];
const VILLES = 1000;

test('1 000 small towns, as the crow flies and along roads, as a slow and obvious calculation says', async () => {
  const statuts: Record<string, number> = {};
  for (let n = 0; n < VILLES; n++) {
    const { batiments, peis, reseau } = ville(n);
    const regles = REGLES[n % REGLES.length]!;
    for (const routes of [undefined, reseau]) {
      const obtenues = await coverage(batiments, peis, routes, regles);
      batiments.forEach((b, i) => {
        const attendue = repondre(b, peis, routes, regles);
        const obtenue = obtenues[i]!;
        const ou = `ville ${n}, ${b.id}, ${routes ? 'voies' : 'vol'} : ${obtenue.raison}`;
        const cle = `${obtenue.mesure} ${obtenue.statut}`;
        statuts[cle] = (statuts[cle] ?? 0) + 1;
        equal(obtenue.batiment, b.id);
        equal(obtenue.statut, attendue.statut, ou);
        equal(obtenue.pei, attendue.pei, ou);
        deepEqual(
          obtenue.examines.map((e) => e.pei),
          attendue.examines.map((e) => e.pei),
          ou,
        );
        obtenue.examines.forEach((e, k) => {
          const ecart = Math.abs(e.distance - attendue.examines[k]!.distance);
          ok(ecart < 0.002, `${ou} : ${ecart} m`);
        });
      });
    }
  }
  // Towns that were all alike would prove nothing.
  for (const mesure of ['vol-d-oiseau', 'chemin'])
    for (const statut of ['couvert', 'non-couvert', 'a-instruire', 'force-couvert'])
      ok(
        (statuts[`${mesure} ${statut}`] ?? 0) > 100,
        `${mesure} ${statut} : ${JSON.stringify(statuts)}`,
      );
});

test('a simulation gives what a whole new calculation gives', async () => {
  for (let n = 0; n < 200; n++) {
    const { batiments, peis, reseau } = ville(n);
    const { peis: autres } = ville(n + LIEUX_DIFFERENTS);
    const regles = REGLES[n % REGLES.length]!;
    const hasard = graine(n);
    const retraits = peis.map((_, i) => i).filter(() => hasard() < 0.2);
    const ajouts = autres.slice(0, 3);
    for (const routes of [undefined, reseau]) {
      const etude = await etudier(batiments, peis, routes, regles);
      const { couvertures, gagnes, perdus } = etude.simuler({ ajouts, retraits });
      // Taken away: as if it were nowhere, so that places in the list stay.
      const tous = [...peis, ...ajouts].map((p, i) => {
        if (!retraits.includes(i)) return p;
        const { lon: _x, lat: _y, ...sans } = p;
        return sans;
      });
      const neuves = await coverage(batiments, tous, routes, regles);
      deepEqual(couvertures, neuves, `ville ${n}`);
      const couverts = (liste: readonly { statut: string }[]): number =>
        liste.filter((c) => /^(force-)?couvert$/.test(c.statut)).length;
      equal(
        couverts(neuves) - couverts(etude.couvertures),
        gagnes.length - perdus.length,
        `ville ${n}`,
      );
    }
  }
});

/** Another town at the same place. */
const LIEUX_DIFFERENTS = 5000;
