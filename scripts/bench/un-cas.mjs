/** One case, in a process of its own: `node un-cas.mjs <case> <file>` prints one line of JSON. */
const [cas, fichier] = process.argv.slice(2);
const module = await import(`./cas/${cas}.mjs`);
const debut = performance.now();
const resultat = await module.executer(fichier);
const ms = performance.now() - debut;
console.log(
  JSON.stringify({ nom: module.nom, ms, mo: process.resourceUsage().maxRSS / 1000, ...resultat }),
);
