import { expect } from '@open-wc/testing';
import { demanderPosition } from './position.ts';

const geolocation = Object.getOwnPropertyDescriptor(Navigator.prototype, 'geolocation')!;

/** A browser whose answer is this. @param permet what its site's policy says; undefined: a browser that does not say */
function navigateurQui(
  repond: (ok: (p: object) => void, non: (e: object) => void) => void,
  permet?: boolean,
): void {
  Object.defineProperty(Navigator.prototype, 'geolocation', {
    configurable: true,
    get: () => ({ getCurrentPosition: repond }),
  });
  Object.defineProperty(document, 'featurePolicy', {
    configurable: true,
    value: permet === undefined ? undefined : { allowsFeature: () => permet },
  });
}
const refuse = (code: number) => (_: unknown, non: (e: object) => void) => non({ code });

describe('demanderPosition', () => {
  afterEach(() => {
    Object.defineProperty(Navigator.prototype, 'geolocation', geolocation);
    delete (document as { featurePolicy?: unknown }).featurePolicy;
  });

  it('gives the position, and how precise it is', async () => {
    navigateurQui((ok) => ok({ coords: { longitude: 5.04, latitude: 47.32, accuracy: 12 } }));
    expect(await demanderPosition()).to.deep.equal({ lon: 5.04, lat: 47.32, precision: 12 });
  });

  it('tells apart who said no, and what went wrong', async () => {
    for (const [code, permet, dit, tu] of [
      [1, false, /^Ce site ne permet pas/, /refus/],
      [1, true, /refusée à ce site, par vous/, /Permissions-Policy/],
      // Nobody knows who: neither is blamed.
      [
        1,
        undefined,
        /^Votre position n’a pas été donnée/,
        /vous l|par vous|refus|Permissions-Policy/,
      ],
      [2, true, /n’a pas trouvé votre position/, /refus|tarde/],
      [3, true, /tarde trop/, /refus|trouvé/],
    ] as const) {
      navigateurQui(refuse(code), permet);
      const phrase = await demanderPosition();
      expect(phrase, `${code} ${permet}`).to.match(dit);
      expect(phrase, `${code} ${permet}`).not.to.match(tu);
    }
  });
});
