/**
 * Lit asks for a Trusted Types policy of its own name when it loads. Our bundle promises one policy, `ternum`, and a
 * page may hold two copies of the bundle: under `trusted-types ternum` the second must neither die nor complain
 * because the name is taken, and each may be the one that draws some tag. So they share it, under a symbol.
 *
 * It also blesses the address of a worker (adr/0009), when that is a file beside ours and nothing else.
 */
const CALL = /\b([\w$]+)\.createPolicy\("lit-html",\s*\{(createHTML:\s*([\w$]+)\s*=>\s*\3)\}\)/g;

const OURS =
  'createScriptURL:u=>{if(""+new URL(".",u)!=new URL(".",import.meta.url))throw u;return u}';

export function renamePolicy(code) {
  let count = 0;
  const out = code.replace(CALL, (_, types, rules) => {
    count += 1;
    return `(()=>{try{return globalThis[Symbol.for("ternum.politique")]??=${types}.createPolicy("ternum",{${rules},${OURS}})}catch{}})()`;
  });
  return { code: out, count };
}

export function trustedTypes() {
  let seen = 0;
  return {
    name: 'trusted-types',
    transform(code) {
      if (!code.includes('createPolicy')) return null;
      const { code: out, count } = renamePolicy(code);
      seen += count;
      return count ? { code: out, map: null } : null;
    },
    generateBundle(_, bundle) {
      const codes = Object.values(bundle).map((file) => file.code ?? '');
      if (seen !== 1 || codes.some((code) => code.includes('lit-html",{createHTML')))
        this.error(
          `La création de la politique Trusted Types de lit-html est introuvable (${seen} trouvée) : adaptez scripts/rollup/trusted-types.mjs à cette version de Lit.`,
        );
    },
  };
}
