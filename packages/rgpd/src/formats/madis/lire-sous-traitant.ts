/** One line of the export of processors → a processor. */
import type { Carnet } from '../commun/carnet.ts';
import { etiqueter } from '../commun/etiquettes.ts';
import { instantDe, lireJour } from '../commun/jours.ts';
import { lireOui } from '../commun/mots.ts';
import type { Rang } from '../commun/tables.ts';

const NOTES = [
  'Agent référent',
  'Clauses contractuelles vérifiées',
  'Tient à jour un registre des traitements',
  'Envoi des données hors UE',
] as const;
const DPD = [
  'DPD - Civilité',
  'DPD - Prénom',
  'DPD - Nom',
  'DPD - Fonction',
  'DPD - Email',
  'DPD - Téléphone',
];

/** Fills the notebook with a line. What has no field of its own is in the note; nothing says which clauses were read. */
export function lireSousTraitant(rang: Rang, carnet: Carnet): void {
  const lire = (c: string): string => rang.lire(c);
  const nom = lire('Nom');
  if (!nom) {
    carnet.avertir(
      `ligne ${rang.numero}, colonne « Nom »`,
      'Ce sous-traitant n’a pas de nom : il n’a pas été repris.',
    );
    for (const { colonne, texte } of rang.restes())
      carnet.ignorer(`ligne ${rang.numero}, colonne « ${colonne} »`, texte);
    return;
  }
  const s = carnet.sousTraitant(nom);
  const coord = (c: string): string => lire(`Coordonnées - ${c}`);
  const qui = [coord('Prénom'), coord('Nom')].filter(Boolean).join(' ');
  const adresse = [
    coord('Adresse'),
    coord("Complément d'adresse"),
    [coord('Code postal'), coord('Ville')].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join('\n');
  const [mel, telephone] = [coord('Email'), coord('Téléphone')];
  if (qui || adresse || mel || telephone)
    s.contact = {
      nom: qui || nom,
      ...(adresse ? { adresse } : {}),
      ...(mel ? { mel } : {}),
      ...(telephone ? { telephone } : {}),
    };
  const securite = 'Adopte les éléments de sécurité nécessaires';
  if (lireOui(lire(securite)) === 'oui') s.clauses = { securite: 'oui' };
  const dpd = [lire('DPD - Le sous-traitant a désigné un DPD'), ...DPD.map(lire)]
    .filter(Boolean)
    .join(' ');
  const note = etiqueter(lire('Autres informations'), [
    ...NOTES.map((c) => [c, lire(c)] as const),
    ['Délégué à la protection des données', dpd],
    ['Preuves dans Madis', lire('Preuves')],
    ['Traitements dans Madis', lire('Traitements')],
  ]);
  if (note) s.note = note;
  for (const [champ, colonne] of [
    ['creeLe', 'Historique - Date de création'],
    ['modifieLe', 'Historique - Date de modification'],
  ] as const) {
    const jour = lireJour(lire(colonne));
    if (jour) s[champ] = instantDe(jour);
    else carnet.ignorer(`ligne ${rang.numero}, colonne « ${colonne} »`, lire(colonne));
  }
  for (const c of ['Structure - Nom', 'Structure - SIREN', 'Structure - Code INSEE']) lire(c);
  for (const { colonne, texte } of rang.restes())
    carnet.ignorer(`ligne ${rang.numero}, colonne « ${colonne} »`, texte);
}
