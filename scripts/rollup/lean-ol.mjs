/**
 * Parts of OpenLayers that our map never reaches, and that its modules import all the same: the controls and gestures
 * that a map makes when it is given none (we always give ours), tiles drawn in another projection than the service’s
 * (ours are always web Mercator), and a class that is only compared with. 25 kB of 80.
 */
const STUBS = {
  'ol/control/defaults.js': 'export const defaults = () => [];',
  'ol/interaction/defaults.js': 'export const defaults = () => [];',
  'ol/layer/BaseVector.js': 'export default class {}',
  'ol/reproj/Tile.js': 'export default class {}',
};

export function leanOl() {
  const met = new Set();
  let used = false;
  return {
    name: 'lean-ol',
    load(id) {
      if (!id.includes('/node_modules/ol/')) return null;
      used = true;
      const name = Object.keys(STUBS).find((stub) => id.endsWith(`/node_modules/${stub}`));
      if (!name) return null;
      met.add(name);
      return STUBS[name];
    },
    generateBundle() {
      const lost = Object.keys(STUBS).filter((name) => !met.has(name));
      if (used && lost.length)
        this.error(`OpenLayers n’a plus ${lost.join(', ')} : adaptez scripts/rollup/lean-ol.mjs.`);
    },
  };
}
