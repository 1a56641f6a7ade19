/** Reading: each case in a fresh process, cases interleaved so that a slow moment of the machine hits them all. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { grosFichier } from './gros.mjs';
import { mediane, tableau } from './mesure.mjs';

const CAS = ['json-parse', 'stream-json', 'stream-json-reglee', 'ternum'];
const UN_CAS = fileURLToPath(new URL('un-cas.mjs', import.meta.url));

/** @returns {Promise<{ dit: string, tenu: boolean }[]>} */
export async function mesurerLecture(passages = 3) {
  const { chemin, octets } = await grosFichier();
  console.log(
    `\nLecture de ${(octets / 1e6).toFixed(1)} Mo, un processus neuf par mesure, ${passages} passages`,
  );
  const mesures = Object.fromEntries(CAS.map((cas) => [cas, []]));
  for (let i = 0; i < passages; i++) {
    for (const cas of CAS) {
      const sortie = execFileSync(process.execPath, [UN_CAS, cas, chemin], { encoding: 'utf8' });
      mesures[cas].push(JSON.parse(sortie));
    }
  }
  const lignes = CAS.map((cas) => {
    const series = mesures[cas];
    return {
      nom: series[0].nom,
      ms: mediane(series.map((m) => m.ms)),
      mo: Math.max(...series.map((m) => m.mo)),
      enregistrements: series[0].enregistrements,
    };
  });
  const [plancher, flux, reglee, ternum] = lignes;
  tableau(
    ['cas', 'ms (médiane)', '× JSON.parse', 'mémoire max. (Mo)', 'enregistrements'],
    lignes.map((l) => [
      l.nom,
      l.ms.toFixed(0),
      (l.ms / plancher.ms).toFixed(2),
      l.mo.toFixed(0),
      String(l.enregistrements),
    ]),
  );
  const rapport = ternum.ms / plancher.ms;
  const gain = flux.ms / ternum.ms;
  return [
    {
      dit: `Temps : ${rapport.toFixed(2)} × JSON.parse (au plus 2,5)`,
      tenu: rapport <= 2.5,
    },
    {
      dit: `${gain.toFixed(1)} × plus rapide que stream-json (au moins 3) ; ${(reglee.ms / ternum.ms).toFixed(1)} × avec son meilleur réglage`,
      tenu: gain >= 3,
    },
    { dit: `Mémoire : ${ternum.mo.toFixed(0)} Mo (moins de 400)`, tenu: ternum.mo < 400 },
    {
      dit: `${ternum.enregistrements} enregistrements comptés, comme JSON.parse`,
      tenu: ternum.enregistrements === plancher.enregistrements,
    },
  ];
}
