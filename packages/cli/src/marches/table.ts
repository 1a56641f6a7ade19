/** The summary as a person reads it in a terminal: plain text, at most about 100 columns. */
import { formatDate, formatEuros, formatNombre, formatSiret, formatTaux } from '@ternum/core';
import type { Poste, Synthese, Taux } from '@ternum/marches';
import { nomDe } from './noms.ts';
import type { CompteAnomalie, Portee } from './portee.ts';

const FORMATS: Record<string, string> = {
  'json-2019': 'JSON de 2019',
  'json-2022': 'JSON de 2022',
  'xml-2019': 'XML de 2019',
  'xml-2022': 'XML de 2022',
  csv: 'tableau CSV',
};
const LARGEUR = 52;

/** Lines to print, without the last line break. `achats`: what was bought, when better than CPV divisions is known. */
export function versTexte(
  synthese: Synthese,
  portee: Portee,
  noms: string[],
  achats: Poste[] = synthese.parDivision,
): string {
  const { parAnnee, parCategorie, parProcedure, topAcheteurs, topTitulaires } = synthese;
  return [
    entete(synthese, portee, noms),
    compte(synthese, portee),
    totaux(synthese),
    bloc(
      'Par année',
      parAnnee.map((m) => [m.cle, m]),
    ),
    bloc('Par catégorie', parCategorie.map(libelle)),
    bloc('Achats (vocabulaire CPV)', achats.slice(0, 10).map(libelle)),
    bloc('Par procédure', parProcedure.map(libelle)),
    bloc('Acheteurs', topAcheteurs.tous.map(nomme)),
    bloc('Titulaires', topTitulaires.tous.map(nomme)),
    durable(synthese),
    ecartes(synthese),
    anomalies(portee.anomalies),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function entete(
  { periode, filtre }: Synthese,
  { formats, lus, enregistrements }: Portee,
  noms: string[],
): string {
  const lu = formats.map((f) => FORMATS[f] ?? f).join(', ');
  const lignes = [`${noms.join(', ')}${lu ? ` (${lu})` : ''}`];
  if (filtre.acheteurs?.length || filtre.du || filtre.au) {
    const qui = filtre.acheteurs?.map((a) => formatSiret(a)).join(', ');
    const parties = [
      ...(qui ? [`acheteur ${qui}`] : []),
      ...(filtre.du ? [`à partir du ${formatDate(filtre.du)}`] : []),
      ...(filtre.au ? [`jusqu’au ${formatDate(filtre.au)}`] : []),
    ];
    lignes.push(
      `Seulement : ${parties.join(', ')} (${formatNombre(enregistrements)} enregistrements sur ${formatNombre(lus)} lus)`,
    );
  }
  if (periode.du && periode.au)
    lignes.push(`Notifications du ${formatDate(periode.du)} au ${formatDate(periode.au)}`);
  return lignes.join('\n');
}

/** The line that accounts for every record. */
export function compte(synthese: Synthese, portee: Portee): string {
  const termes: [number, string][] = [
    [synthese.indicateurs.nombre, 'marchés'],
    [synthese.concessions.nombre, 'concessions'],
    [synthese.accordsCadres.nombre, 'accords-cadres'],
    [synthese.ecartes.reduce((n, e) => n + e.nombre, 0), 'écartés'],
    [portee.doublons, 'doublons'],
    [portee.regroupees, 'regroupées'],
    [portee.illisibles, 'illisibles'],
  ];
  const somme = termes.map(([n, quoi]) => `${formatNombre(n)} ${quoi}`).join(' + ');
  return `${formatNombre(portee.enregistrements)} enregistrements = ${somme}`;
}

function totaux({ indicateurs, concessions, accordsCadres }: Synthese): string {
  const lignes: [string, number, string][] = [
    ['Marchés', indicateurs.nombre, `${formatEuros(indicateurs.montant)} HT`],
  ];
  const { subsequents } = indicateurs;
  if (subsequents.nombre)
    lignes.push([
      '  dont marchés subséquents',
      subsequents.nombre,
      `${formatEuros(subsequents.montant)} HT`,
    ]);
  if (indicateurs.sansMontant)
    lignes.push(['  dont sans montant connu', indicateurs.sansMontant, 'non compté']);
  if (concessions.nombre)
    lignes.push([
      'Concessions',
      concessions.nombre,
      `${formatEuros(concessions.valeurGlobale)} HT`,
    ]);
  if (accordsCadres.nombre)
    lignes.push([
      'Accords-cadres (maximum)',
      accordsCadres.nombre,
      `${formatEuros(accordsCadres.montantMaximum)} HT, hors total`,
    ]);
  lignes.push(['Acheteurs', indicateurs.acheteurs, ''], ['Titulaires', indicateurs.titulaires, '']);
  return lignes
    .map(([quoi, n, montant]) =>
      `${quoi.padEnd(28)}${formatNombre(n).padStart(9)}   ${montant}`.trimEnd(),
    )
    .join('\n');
}

type Ligne = [string, { nombre: number; montant: number }];

const libelle = (poste: Poste): Ligne => [poste.libelle, poste];

const nomme = (poste: Poste): Ligne => {
  const nom = nomDe(poste);
  const numero = formatSiret(poste.cle) || 'sans numéro';
  return [nom ? `${nom} (${numero})` : numero, poste];
};

function bloc(titre: string, lignes: Ligne[]): string {
  if (lignes.length === 0) return '';
  const montants = lignes.map(([, { montant }]) => formatEuros(montant));
  const large = Math.max(...montants.map((m) => m.length));
  return [
    titre,
    ...lignes.map(
      ([nom, { nombre }], i) =>
        `  ${couper(nom).padEnd(LARGEUR)}${formatNombre(nombre).padStart(8)}   ${montants[i]?.padStart(large)}`,
    ),
  ].join('\n');
}

function durable({ considerations: { environnementales, sociales } }: Synthese): string {
  const ligne = (nom: string, { nombre, sur, taux }: Taux): string =>
    taux === undefined
      ? `  ${nom} : non renseignées`
      : `  ${nom} : ${formatTaux(taux)} (${formatNombre(nombre)} sur les ${formatNombre(sur)} qui le disent)`;
  return `Considérations\n${ligne('environnementales', environnementales)}\n${ligne('sociales', sociales)}`;
}

function ecartes({ ecartes: liste }: Synthese): string {
  if (liste.length === 0) return '';
  return [
    'Écartés des totaux',
    ...liste.map(({ nombre, raison }) => `  ${formatNombre(nombre).padStart(5)}  ${raison}`),
  ].join('\n');
}

function anomalies(liste: CompteAnomalie[]): string {
  if (liste.length === 0) return '';
  return [
    'Champs à corriger (les marchés sont gardés)',
    ...liste.map(
      ({ nombre, champ, code }) =>
        `  ${formatNombre(nombre).padStart(5)}  ${champ.padEnd(44)} ${code}`,
    ),
  ].join('\n');
}

const couper = (texte: string): string =>
  texte.length > LARGEUR ? `${texte.slice(0, LARGEUR - 1)}…` : texte;
