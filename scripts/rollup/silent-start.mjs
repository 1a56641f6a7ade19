/**
 * `@ternum/marches` brings all its sentences to whoever imports it. A page needs them when a list of what is wrong is
 * opened, and the modules that show these lists bring them themselves: the bundle starts without.
 */
export const silentStart = () => ({
  name: 'silent-start',
  transform: (_, id) =>
    /\/marches\/dist\/parler\.js(\?|$)/.test(id) ? { code: 'export {};', map: null } : null,
});
