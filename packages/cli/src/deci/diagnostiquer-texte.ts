/** The diagnosis as the owner of the register reads it in a terminal: plain text, at most about 100 columns. */
import { formatNombre } from '@ternum/core';
import { phraseAnomalie, type CompteAnomalie, type Diagnostic } from '@ternum/deci';

const FORMATS: Record<string, string> = {
  csv: 'tableau CSV',
  geojson: 'GeoJSON',
  json: 'JSON',
  jsonl: 'JSON, un objet par ligne',
  opendatasoft: 'JSON d’Opendatasoft',
  xlsx: 'classeur XLSX',
  ods: 'classeur ODS',
  shapefile: 'shapefile',
};
const SYSTEMES: Record<string, string> = {
  'EPSG:4326': 'longitude et latitude (WGS84, EPSG:4326)',
  'EPSG:2154': 'Lambert-93 (EPSG:2154)',
  'EPSG:3857': 'Mercator des cartes web (EPSG:3857)',
  'EPSG:27572': 'Lambert II étendu (EPSG:27572)',
  aucun: 'aucune position',
};
const ETATS: readonly (readonly [keyof Diagnostic['etats'], string])[] = [
  ['disponible', 'disponibles'],
  ['nonConforme', 'non conformes'],
  ['insuffisant', 'insuffisants'],
  ['indisponible', 'indisponibles (le registre le dit)'],
  ['inconnu', 'état inconnu'],
];
const REFUS_MONTRES = 20;

/** What the text needs besides the diagnosis. */
export interface Contexte {
  nom: string;
  ailleurs: number;
  avertissements: readonly string[];
  lignes: boolean;
  insee?: string;
  corrige?: string;
}

/** Lines to print, without the last line break. */
export function versTexte(d: Diagnostic, contexte: Contexte): string {
  return [
    entete(d, contexte),
    d.resume,
    etats(d),
    refuses(d),
    anomalies('À vérifier par vous', d.anomalies, (a) => a.nombre - a.corrigees),
    anomalies('Réglé par le fichier corrigé', d.anomalies, (a) => a.corrigees),
    colonnes(d),
    contexte.lignes ? lignes(d) : '',
    suite(d, contexte),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function entete(d: Diagnostic, { nom, ailleurs, avertissements, insee }: Contexte): string {
  const systeme = SYSTEMES[d.systeme] ?? `Lambert conique ${d.systeme.slice(-2)} (${d.systeme})`;
  const format = d.format ? ` (${FORMATS[d.format] ?? d.format})` : '';
  return [
    `${nom}${format}`,
    `Positions : ${systeme}`,
    ...avertissements,
    ...(insee
      ? [
          `Seulement la commune ${insee} ; ${formatNombre(ailleurs)} points sont ailleurs ou sans commune.`,
        ]
      : []),
  ].join('\n');
}

function etats({ etats: parEtat, regles, retenus }: Diagnostic): string {
  if (!retenus) return '';
  return [
    'État des points d’eau',
    ...ETATS.filter(([code]) => parEtat[code]).map(
      ([code, libelle]) => `  ${formatNombre(parEtat[code]).padStart(7)}  ${libelle}`,
    ),
    ...regles.slice(0, 5).map((regle) => `  ${regle}`),
  ].join('\n');
}

function refuses({ refuses: liste }: Diagnostic): string {
  if (liste.length === 0) return '';
  const reste = liste.length - REFUS_MONTRES;
  return [
    'Refusés',
    ...liste.slice(0, REFUS_MONTRES).map(({ position, raison }) => `  n° ${position} : ${raison}`),
    ...(reste > 0 ? [`  et ${formatNombre(reste)} autres (--json les donne tous)`] : []),
  ].join('\n');
}

function anomalies(
  titre: string,
  liste: readonly CompteAnomalie[],
  combien: (a: CompteAnomalie) => number,
): string {
  const siennes = liste.filter((a) => combien(a) > 0);
  if (siennes.length === 0) return '';
  return [
    titre,
    ...siennes.map((a) => {
      const vus = a.exemples.map((e) => e.brut.trim()).filter(Boolean);
      const ou = `n° ${a.exemples
        .map((e) => e.position)
        .slice(0, 3)
        .join(', ')}${a.nombre > 3 ? '…' : ''}`;
      const valeurs = vus.length
        ? ` ${vus
            .slice(0, 3)
            .map((v) => `« ${couper(v)} »`)
            .join(', ')}`
        : '';
      return `  ${formatNombre(combien(a)).padStart(7)}  ${a.phrase}\n           ${ou}${valeurs}`;
    }),
  ].join('\n');
}

function colonnes({ colonnes: liste, colonnesAutres, retenus }: Diagnostic): string {
  if (!retenus) return '';
  const lues = liste.filter((c) => c.colonne !== undefined || c.remplis > 0);
  const nommer = (c: Diagnostic['colonnes'][number]): string =>
    c.colonne === undefined
      ? `${c.champ} (déduite)`
      : c.colonne === c.champ
        ? c.champ
        : `${c.champ} (« ${couper(c.colonne)} »)`;
  const part = (n: number): string => `${Math.max(1, Math.floor((n / retenus) * 100))} %`;
  const rangees: [string, string[]][] = [
    ['Remplies', lues.filter((c) => c.remplis === retenus).map(nommer)],
    [
      'En partie',
      lues
        .filter((c) => c.remplis > 0 && c.remplis < retenus)
        .map((c) => `${nommer(c)} à ${part(c.remplis)}`),
    ],
    ['Vides', lues.filter((c) => c.remplis === 0).map(nommer)],
    [
      'Absentes',
      liste.filter((c) => c.colonne === undefined && c.remplis === 0).map((c) => c.champ),
    ],
    ['Hors schéma', colonnesAutres.map((c) => couper(c.colonne))],
  ];
  return [
    'Colonnes du schéma AFIGEO',
    ...rangees
      .filter(([, noms]) => noms.length)
      .map(([titre, noms]) => `  ${titre.padEnd(12)} ${replier(noms, 84, 15)}`),
  ].join('\n');
}

/** Names separated by commas, on lines of about this many columns. */
function replier(noms: readonly string[], largeur: number, marge: number): string {
  const rangs: string[] = [''];
  noms.forEach((nom, i) => {
    const mot = i < noms.length - 1 ? `${nom}, ` : nom;
    if (rangs.at(-1)!.length + mot.length > largeur) rangs.push('');
    rangs[rangs.length - 1] += mot;
  });
  return rangs.map((r) => r.trimEnd()).join(`\n${' '.repeat(marge)}`);
}

function lignes({ lignes: liste }: Diagnostic): string {
  const aVerifier = liste.flatMap(({ position, numero, anomalies: siennes }) => {
    const restent = siennes.filter((a) => !a.corrigee);
    return restent.length
      ? [`  n° ${position} (${numero})`, ...restent.map((a) => `    ${phraseAnomalie(a)}`)]
      : [];
  });
  return aVerifier.length ? ['Enregistrements à vérifier', ...aVerifier].join('\n') : '';
}

function suite(d: Diagnostic, { corrige, lignes: montrees }: Contexte): string {
  const conseils: string[] = [];
  if (corrige !== undefined) {
    conseils.push(
      `Registre corrigé écrit dans ${corrige} : ${formatNombre(d.retenus)} ${d.retenus < 2 ? 'point' : 'points'}, 28 colonnes du schéma AFIGEO.`,
    );
    if (d.refuses.length) conseils.push('Les enregistrements refusés n’y sont pas.');
    if (d.colonnesAutres.length) conseils.push('Les colonnes hors du schéma n’y sont pas.');
    if (d.anomalies.some((a) => a.nombre > a.corrigees))
      conseils.push('Ce qui reste à vérifier y est resté tel que publié.');
  } else if (d.anomalies.some((a) => a.corrigees))
    conseils.push('Pour obtenir le registre corrigé : ajoutez --corriger pei-corrige.csv');
  if (!montrees && d.lignes.some((l) => l.anomalies.some((a) => !a.corrigee)))
    conseils.push('Pour la liste ligne par ligne : ajoutez --lignes');
  return conseils.join('\n');
}

const couper = (texte: string): string => (texte.length > 40 ? `${texte.slice(0, 39)}…` : texte);
