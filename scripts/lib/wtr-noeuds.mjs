/**
 * The result of a page goes through `structuredClone`, which refuses nodes and functions: an assertion that fails on
 * an element would not be told, and its file would « not finish ». What cannot be cloned is told by its text.
 */
const CLONE = 'structuredClone(obj)';

/** Runs in the page. */
function cloner(objet) {
  try {
    return structuredClone(objet);
  } catch {
    const vus = new WeakSet();
    const dire = (cle, v) => {
      if (v instanceof Node || typeof v === 'function') return String(v);
      if (v instanceof Object && vus.has(v)) return '[déjà dit]';
      if (v instanceof Object) vus.add(v);
      return v;
    };
    return JSON.parse(JSON.stringify(objet, dire));
  }
}

export const noeuds = {
  name: 'noeuds',
  transform({ path, body }) {
    if (path !== '/__web-dev-server__web-socket.js') return undefined;
    if (!body.includes(CLONE))
      throw new Error(`web-dev-server no longer says ${CLONE}: review wtr-noeuds.mjs.`);
    return body.replace(CLONE, `(${cloner})(obj)`);
  },
};
