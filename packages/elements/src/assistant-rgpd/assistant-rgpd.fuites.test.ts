import { expect } from '@open-wc/testing';
import { createRegistre } from '@ternum/rgpd';
import { Session } from '@ternum/rgpd/stockage';
import { attendre, taper, titre } from './testing/outils.ts';
import { monter } from './testing/registre.ts';

/** Counts what is left running in the page: listeners of the window and the document, channels, timers. */
function compter(): { vivants: () => Record<string, number>; rendre: () => void } {
  const [ecoutes, canaux, minuteries] = [
    new Set<string>(),
    new Set<BroadcastChannel>(),
    new Set<unknown>(),
  ];
  const numeros = new WeakMap<object, number>();
  let suivant = 0;
  const cle = (cible: EventTarget, type: string, quoi: object | null): string => {
    if (quoi && !numeros.has(quoi)) numeros.set(quoi, (suivant += 1));
    return `${cible === window ? 'window' : 'document'} ${type} ${quoi && numeros.get(quoi)}`;
  };
  const defaire: (() => void)[] = [];
  for (const cible of [window, document]) {
    const { addEventListener, removeEventListener } = cible;
    cible.addEventListener = function (...args: Parameters<typeof addEventListener>) {
      const [type, quoi, options] = args;
      if (!(typeof options === 'object' && options.once)) ecoutes.add(cle(cible, type, quoi));
      addEventListener.apply(cible, args);
    };
    cible.removeEventListener = function (...args: Parameters<typeof removeEventListener>) {
      ecoutes.delete(cle(cible, args[0], args[1]));
      removeEventListener.apply(cible, args);
    };
    defaire.push(() => Object.assign(cible, { addEventListener, removeEventListener }));
  }
  const Canal = globalThis.BroadcastChannel;
  globalThis.BroadcastChannel = class extends Canal {
    constructor(nom: string) {
      super(nom);
      canaux.add(this);
    }
    override close(): void {
      canaux.delete(this);
      super.close();
    }
  };
  const { setTimeout, clearTimeout } = globalThis;
  globalThis.setTimeout = ((faire: () => void, ms?: number) => {
    const id = setTimeout(() => {
      minuteries.delete(id);
      faire();
    }, ms);
    minuteries.add(id);
    return id;
  }) as typeof setTimeout;
  globalThis.clearTimeout = (id) => {
    minuteries.delete(id);
    clearTimeout(id);
  };
  defaire.push(() =>
    Object.assign(globalThis, { BroadcastChannel: Canal, setTimeout, clearTimeout }),
  );
  return {
    vivants: () => ({
      ecoutes: ecoutes.size,
      // One that only speaks is collected with what speaks.
      canaux: [...canaux].filter(({ onmessage }) => onmessage).length,
      minuteries: minuteries.size,
    }),
    rendre: () => defaire.forEach((f) => f()),
  };
}

describe('ternum-assistant-rgpd, registers opened one after the other', () => {
  let page: ReturnType<typeof compter>;
  beforeEach(() => (page = compter()));
  afterEach(() => page.rendre());
  /** Timers of what waits in a test end by themselves. */
  const calme = (canaux: number): Promise<void> =>
    attendre(() => page.vivants()['canaux'] === canaux, `${canaux} channels`);

  it('leaves nothing of twenty of them behind', async function () {
    this.timeout(20_000);
    const el = await monter();
    const ids = [el.registre.id];
    for (let i = 0; i < 2; i += 1) {
      const autre = createRegistre({ nom: `Commune ${i}` });
      await (await Session.creer(el.depot, autre)).fermer();
      ids.push(autre.id);
    }
    const passer = async (i: number): Promise<void> => {
      await el.ouvrirRegistre(ids[i % 3]);
      await attendre(() => titre(el) === 'Tableau de bord');
      el.aller({ ecran: 'commune' });
      await attendre(() => titre(el) === 'Qui tient ce registre ?');
      taper(el, 'adresse', `Place ${i}`);
      await el.session!.enregistrer();
      await el.ouvrirRegistre(undefined);
      await attendre(() => !el.session);
    };
    await passer(0);
    const avant = page.vivants();
    for (let i = 1; i <= 20; i += 1) await passer(i);
    expect(page.vivants()).to.deep.equal(avant);
  });

  it('leaves nothing of an element that goes away', async function () {
    this.timeout(20_000);
    const avant = page.vivants();
    for (let i = 0; i < 3; i += 1) {
      const el = await monter();
      const depot = page.vivants()['canaux']!;
      expect(depot).to.be.greaterThan(0);
      el.remove();
    }
    await calme(avant['canaux']!);
    expect(page.vivants()['ecoutes']).to.equal(avant['ecoutes']);
  });

  it('goes on where it was when it comes back', async () => {
    const el = await monter();
    const parent = el.parentElement!;
    el.aller({ ecran: 'commune' });
    await attendre(() => titre(el) === 'Qui tient ce registre ?');
    el.remove();
    await calme(0);
    parent.append(el);
    await attendre(() => page.vivants()['canaux'] === 1, 'one channel');
    taper(el, 'adresse', 'Place du Marché');
    await el.session!.enregistrer();
    expect(el.registre.organisme.adresse).to.equal('Place du Marché');
    const garde = await el.depot.ouvrir(el.registre.id);
    expect(garde!.registre.organisme.adresse).to.equal('Place du Marché');
  });
});
