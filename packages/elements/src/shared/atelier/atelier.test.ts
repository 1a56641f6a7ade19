import { expect } from '@open-wc/testing';
import { isTernumError, type TernumError } from '@ternum/core';
import { ouvrirAtelier } from './index.ts';
import { essai } from './testing/essai.ts';
import type { Atelier } from './types.ts';

const vrai = (): Worker =>
  new Worker(new URL('./testing/travail.js', import.meta.url), { type: 'module' });
const secours = async (): Promise<typeof essai> => essai;
const refus = (promesse: Promise<unknown>): Promise<TernumError> =>
  promesse.then(
    () => Promise.reject(new Error('not refused')),
    (cause: unknown) => {
      if (!isTernumError(cause)) throw cause;
      return cause;
    },
  );

/** Same expectations of a worker and of what stands for it. */
function attendre(ouvrir: () => Promise<Atelier<typeof essai>>): void {
  let atelier: Atelier<typeof essai>;
  beforeEach(async () => {
    atelier = await ouvrir();
  });
  afterEach(() => atelier.fermer());

  it('answers calls, those that wait together too', async () => {
    const tous = [1, 2, 3].map((n) => atelier.appeler('doubler', [n]));
    expect(await Promise.all(tous)).to.deep.equal([2, 4, 6]);
  });

  it('hands typed arrays over', async () => {
    const { a, nom } = await atelier.appeler('tableaux', [3]);
    expect([...a, nom]).to.deep.equal([1.5, 1.5, 1.5, 'a']);
  });

  it('says its progress', async () => {
    const dits: number[][] = [];
    const avancement = (...valeurs: number[]): void => void dits.push(valeurs);
    expect(await atelier.appeler('compter', [3], { avancement })).to.equal(3);
    expect(dits).to.deep.equal([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('stops when nobody waits any more', async () => {
    await atelier.appeler('oublier', []);
    const arret = new AbortController();
    const avancement = (n: number): void => {
      if (n === 2) arret.abort();
    };
    const { signal } = arret;
    const { kind, hint } = await refus(atelier.appeler('compter', [1e9], { signal, avancement }));
    expect([kind, hint]).to.deep.equal(['aborted', 'Le calcul a été interrompu.']);
    // The calculation itself has stopped, not only its answer.
    let dernier: number | undefined;
    for (let i = 0; i < 100 && dernier === undefined; i += 1) {
      await new Promise((suite) => setTimeout(suite, 1));
      dernier = await atelier.appeler('dernier', []);
    }
    expect(dernier).to.be.lessThan(1e6);
    expect((await refus(atelier.appeler('doubler', [1], { signal }))).kind).to.equal('aborted');
  });

  it('refuses with the error that the calculation threw', async () => {
    const { kind, status, hint, message, url } = await refus(atelier.appeler('refuser', []));
    expect([kind, status, hint]).to.deep.equal(['http', 404, 'Le fichier n’existe pas.']);
    expect([message, url]).to.deep.equal(['HTTP 404', 'https://exemple.fr/pei.csv']);
  });

  it('says that a fault of the program is one', async () => {
    const { kind, hint } = await refus(atelier.appeler('faillir', []));
    expect(kind).to.equal('unsupported');
    expect(hint).to.match(/défaut du programme/);
  });

  it('says that a part of the program does not come', async () => {
    const { kind, hint } = await refus(atelier.appeler('charger', []));
    expect(kind).to.equal('network');
    expect(hint).to.match(/vérifiez la connexion/);
  });

  it('refuses what waits, and what comes after, once it is closed', async () => {
    const attente = refus(atelier.appeler('compter', [1e9]));
    atelier.fermer();
    expect((await attente).kind).to.equal('aborted');
    expect((await refus(atelier.appeler('doubler', [1]))).kind).to.equal('aborted');
  });
}

describe('workshop in a worker', () => {
  attendre(() => ouvrirAtelier(vrai, secours));

  it('is one', async () => {
    const atelier = await ouvrirAtelier(vrai, secours);
    expect(atelier.surPlace).to.equal(false);
    atelier.fermer();
  });

  it('refuses everything with a sentence when the worker dies', async () => {
    const atelier = await ouvrirAtelier(vrai, secours);
    const attente = refus(atelier.appeler('compter', [1e9]));
    const { kind, hint } = await refus(atelier.appeler('mourir', []));
    expect(kind).to.equal('unsupported');
    expect(hint).to.match(/arrière-plan s’est arrêté/);
    expect((await attente).kind).to.equal('unsupported');
    expect((await refus(atelier.appeler('doubler', [1]))).kind).to.equal('unsupported');
  });

  it('refuses an argument that cannot cross', async () => {
    const atelier = await ouvrirAtelier(vrai, secours);
    const cause = await atelier
      .appeler('doubler', [(() => 1) as unknown as number])
      .catch((erreur: unknown) => erreur);
    expect(String(cause)).to.match(/could not be cloned/);
    atelier.fermer();
  });
});

const IMPOSSIBLES: Readonly<Record<string, () => Worker>> = {
  'a script of another origin': () =>
    new Worker('https://exemple.invalid/travail.js', { type: 'module' }),
  'a file that is not there': () =>
    new Worker(new URL('./testing/absent.js', import.meta.url), { type: 'module' }),
  'a browser without workers': () => {
    throw new TypeError('no');
  },
};
for (const [cas, creer] of Object.entries(IMPOSSIBLES)) {
  describe(`workshop on the page: ${cas}`, () => {
    attendre(async () => {
      const atelier = await ouvrirAtelier(creer, secours);
      expect(atelier.surPlace).to.equal(true);
      return atelier;
    });
  });
}
