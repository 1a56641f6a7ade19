/**
 * Makes packages/marches/data/communes-XX.json (communes and EPCI of Bourgogne-Franche-Comté, by SIREN) from
 * the development dependency @etalab/decoupage-administratif. Run it after a new year of that package.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const DEPARTEMENTS = ['21', '25', '39', '58', '70', '71', '89', '90'];
const paquet = new URL('../node_modules/@etalab/decoupage-administratif/', import.meta.url);
const dossier = new URL('../packages/marches/data/', import.meta.url);

const lire = (nom) => JSON.parse(readFileSync(new URL(nom, paquet), 'utf8'));
const { version } = lire('package.json');
// The package numbers its years: 6.x is 2026 (its README).
const millesime = String(2020 + Number(version.split('.')[0]));
const communes = lire('data/communes.json').filter((c) => c.type === 'commune-actuelle' && c.siren);
const epci = lire('data/epci.json');
const departementDeCommune = new Map(communes.map((c) => [c.code, c.departement]));

/** The département where most of its inhabitants live: an EPCI may cross a border. */
function departementDe({ membres }) {
  const habitants = new Map();
  for (const { code, populationMunicipale } of membres) {
    const d = departementDeCommune.get(code);
    habitants.set(d, (habitants.get(d) ?? 0) + (populationMunicipale || 0));
  }
  return [...habitants].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const parSiren = (a, b) => (a[0] < b[0] ? -1 : 1);
const lignes = (liste) => `[\n${liste.map((l) => JSON.stringify(l)).join(',\n')}\n]`;

mkdirSync(dossier, { recursive: true });
for (const departement of DEPARTEMENTS) {
  const ici = communes.filter((c) => c.departement === departement);
  const codes = new Set(ici.map((c) => c.code));
  const entete = {
    source: `@etalab/decoupage-administratif ${version} : code officiel géographique et populations légales (INSEE), composition des EPCI (DGCL)`,
    licence: 'Licence Ouverte 2.0',
    millesime,
    departement,
  };
  // One organisation a line: a new year reads as a list of changes.
  const texte = `{${JSON.stringify(entete).slice(1, -1)},
"communes":${lignes(ici.map((c) => [c.siren, c.nom, c.code, c.population ?? 0]).sort(parSiren))},
"epci":${lignes(
    epci
      .filter((e) => e.membres.some((m) => codes.has(m.code)))
      .map((e) => [e.code, e.nom, e.type, e.populationMunicipale, departementDe(e)])
      .sort(parSiren),
  )}}
`;
  writeFileSync(new URL(`communes-${departement}.json`, dossier), texte);
  console.log(`communes-${departement}.json : ${ici.length} communes`);
}
