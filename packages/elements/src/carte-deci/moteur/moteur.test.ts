import { expect } from '@open-wc/testing';
import { isTernumError } from '@ternum/core';
import { creerMoteur } from './index.ts';
import type { Moteur } from './types.ts';

const adresse = (nom: string): string => new URL(`testing/${nom}`, import.meta.url).href;
const TRI = { colonne: 'numero', sens: 1 } as const;

/** The real worker, and the same engine on the page. */
const CAS: Readonly<Record<string, () => Moteur>> = {
  'in its worker': () => creerMoteur(),
  'on the page': () =>
    creerMoteur(() => {
      throw new TypeError('no worker here');
    }),
};

for (const [cas, creer] of Object.entries(CAS)) {
  describe(`engine ${cas}`, () => {
    let moteur: Moteur;
    beforeEach(() => {
      moteur = creer();
    });
    afterEach(() => moteur.fermer());

    for (const nom of ['registre.csv', 'registre.geojson'])
      it(`reads ${nom} from a server`, async () => {
        const dits: unknown[] = [];
        const bilan = await moteur.ouvrir({ adresses: [adresse(nom)], insee: '21231' }, (...v) =>
          dits.push(v),
        );
        expect(dits).to.not.deep.equal([]);
        expect([bilan.lus, bilan.retenus, bilan.ailleurs]).to.deep.equal([4, 3, 1]);
        expect(bilan.date).to.equal('2026-03-01');
        const comptes = await moteur.demander({ etats: ['disponible'] }, TRI);
        expect(comptes.total).to.equal(2);
        const lignes = await moteur.lignes(0, 10);
        expect(lignes.map(({ numero }) => numero)).to.deep.equal(['9', '10']);
        expect(lignes[0]!.etat.raisons.length).to.be.greaterThan(0);
        expect(JSON.stringify(lignes)).to.not.include('Untel');
        expect(await moteur.rang(lignes[1]!.index)).to.equal(1);
        expect(await moteur.trouver('9')).to.deep.equal([lignes[0]!.index]);
        expect((await moteur.ligne(lignes[0]!.index))?.cle).to.equal('9');
        const [proche] = await moteur.proches(5.041, 47.321, 1);
        expect(proche?.numero).to.equal('10');
        expect(proche?.distance).to.be.lessThan(200);
        const { ids, positions } = await moteur.grappes([5, 47, 6, 48], 18);
        expect(positions).to.be.instanceOf(Float64Array);
        expect(ids.length).to.equal(2);
        // A view that was handed over is not the engine's own: it answers again.
        expect((await moteur.grappes([5, 47, 6, 48], 18)).ids.length).to.equal(2);
        const csv = new TextDecoder().decode(await moteur.exporter('csv'));
        expect(csv.split('\r\n')).to.have.length(4);
        const xlsx = await moteur.exporter('xlsx');
        expect(Array.from(xlsx.subarray(0, 2))).to.deep.equal([0x50, 0x4b]);
        const { features } = JSON.parse(
          new TextDecoder().decode(await moteur.exporter('geojson')),
        ) as { features: { properties: Record<string, unknown> }[] };
        expect(features[0]!.properties['ref_terr']).to.equal('9');
        expect(new TextDecoder().decode(await moteur.corrige())).to.match(/^insee,id_sdis,/);
        const html = new TextDecoder().decode(await moteur.arrete('21231', 'html'));
        expect(html).to.include('Rue Haute');
      });

    it('covers buildings, with a point more for a simulation', async () => {
      await moteur.ouvrir({ adresses: [adresse('registre.csv')] });
      const loin = { id: 'b', lon: 5.2, lat: 47.5, risque: 'faible' } as const;
      const pres = { id: 'a', lon: 5.0401, lat: 47.3201, risque: 'faible' } as const;
      const statuts = async (options: Parameters<Moteur['couverture']>[1]): Promise<string[]> =>
        (await moteur.couverture([pres, loin], options)).couvertures.map(({ statut }) => statut);
      expect(await statuts({})).to.deep.equal(['couvert', 'non-couvert']);
      const projet = { position: 0, typePei: 'PI', lon: 5.2, lat: 47.5, debit: 60 } as const;
      const projets = [{ ...projet, anomalies: [] }];
      expect(await statuts({ projets })).to.deep.equal(['couvert', 'couvert']);
      const { gagnes } = await moteur.couverture([pres, loin], { projets });
      expect(gagnes.map(({ batiment }) => batiment)).to.deep.equal(['b']);
      const arret = { signal: AbortSignal.abort() };
      const erreur = await moteur.couverture([pres], arret).catch((e: unknown) => e);
      expect(isTernumError(erreur, 'aborted')).to.equal(true);
    });

    it('says why a register cannot be read', async () => {
      const erreur = await moteur.ouvrir({ adresses: [adresse('absent.csv')] }).catch((e) => e);
      expect(isTernumError(erreur, 'http')).to.equal(true);
      expect(erreur.status).to.equal(404);
      expect(erreur.hint).to.match(/404/);
    });

    it('two sources, of which one is missing: the other is there, and the gap is said', async () => {
      const bilan = await moteur.ouvrir({
        adresses: [adresse('absent.csv'), adresse('registre.csv')],
      });
      expect(bilan.retenus).to.equal(4);
      expect(bilan.echecs.map((e) => e.adresse)).to.deep.equal(['absent.csv']);
    });

    it('refuses what comes once it is closed', async () => {
      await moteur.ouvrir({ contenu: 'insee,type_pei,lon,lat\n21231,PI,5,47' });
      moteur.fermer();
      const erreur = await moteur.lignes(0, 1).catch((e) => e);
      expect(isTernumError(erreur, 'aborted')).to.equal(true);
    });
  });
}
