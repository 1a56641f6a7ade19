/** The workbook of one processing, as CISO Assistant exports it (documentation « Data import wizard », « Processings »). */
import type { Categorie, Traitement } from '../../model/index.ts';
import type { Carnet } from '../commun/carnet.ts';
import { SANS_NOM } from '../commun/carnet.ts';
import type { Feuille } from '../commun/feuilles.ts';
import { cle, lireBase, lireOui } from '../commun/mots.ts';
import type { Donnee } from '../commun/parties.ts';
import { rangs, type Rang } from '../commun/tables.ts';
import { ajouterDonnees } from './fiche.ts';

const FEUILLES = [
  'processing',
  'purposes',
  'personal data',
  'data subjects',
  'data recipients',
  'contractors',
  'transfers',
];

/** True for a workbook with its sheets. */
export const estCiso = (feuilles: readonly Feuille[]): boolean =>
  feuilles.filter(({ nom }) => FEUILLES.includes(cle(nom))).length >= 2 &&
  feuilles.some(({ nom }) => cle(nom) === 'processing');

/** English words of its terminology. */
const CATEGORIES: readonly (readonly [RegExp, Categorie])[] = [
  [/health|medical/, 'sante'],
  [/genetic/, 'genetique'],
  [/biometric/, 'biometrie'],
  [/racial|ethnic/, 'origine'],
  [/politic/, 'politique'],
  [/religio|philosoph/, 'religion'],
  [/union/, 'syndicat'],
  [/sexual|sex life/, 'sexualite'],
  [/criminal|offen[cs]e|conviction/, 'infractions'],
  [/social security|national id/, 'nir'],
  [/location|geoloc/, 'localisation'],
  [/financial|bank|income|tax/, 'economique'],
  [/ip address|connection|log|cookie|device/, 'connexion'],
  [/employment|professional|education/, 'vie-professionnelle'],
  [/family|lifestyle/, 'vie-personnelle'],
  [/identi|contact|name|address|e ?mail|phone|photo/, 'identite'],
];

const nu = (valeur: string): string => cle(valeur.replace(/^privacy_/, ''));
const ensemble = (...parties: string[]): string => parties.filter(Boolean).join(' : ');

type Lire = (r: Rang, t: Traitement, garder: (titre: string, texte: string) => void) => void;

const LECTEURS: Readonly<Record<string, Lire>> = {
  purposes(r, t, garder) {
    const base = lireBase(nu(r.lire('legal_basis')));
    if (!base) garder('legal_basis', r.lire('legal_basis'));
    const [, lettre] = /([a-j])\)?$/.exec(r.lire('article_9_condition').trim()) ?? [];
    const art9 = /^(9|art)/i.test(r.lire('article_9_condition')) ? lettre : undefined;
    if (!art9) garder('article_9_condition', r.lire('article_9_condition'));
    t.finalites.push({
      texte: ensemble(r.lire('name'), r.lire('description')),
      ...(base ? { base } : {}),
      ...(art9 ? { art9 } : {}),
    });
  },
  'personal data'(r, t, garder) {
    const dite = r.lire('category');
    const mot = nu(`${dite} ${r.lire('name')}`);
    const categorie =
      CATEGORIES.find(([motif]) => motif.test(nu(dite)))?.[1] ??
      CATEGORIES.find(([motif]) => motif.test(mot))?.[1] ??
      'autre';
    const active = [r.lire('retention'), r.lire('deletion_policy').replace(/^privacy_/, '')]
      .filter(Boolean)
      .join(' – ');
    const donnee: Donnee = {
      categorie,
      detail: ensemble(r.lire('name') || dite.replace(/^privacy_/, ''), r.lire('description')),
      ...(active ? { duree: { active } } : {}),
    };
    if (categorie === 'autre') garder('category', dite);
    if (lireOui(r.lire('is_sensitive')) === 'oui' && categorie === 'autre')
      garder('is_sensitive', 'oui');
    garder('assets', r.lire('assets'));
    ajouterDonnees(t, [donnee]);
  },
  'data subjects'(r, t) {
    const categorie = r.lire('name') || r.lire('category').replace(/^privacy_/, '');
    const precision = ensemble(
      r.lire('name') ? r.lire('category').replace(/^privacy_/, '') : '',
      r.lire('description'),
    );
    const deja = Array.isArray(t.personnes) ? t.personnes : [];
    t.personnes = [...deja, { categorie, ...(precision ? { precision } : {}) }];
  },
  'data recipients'(r, t) {
    const dite = nu(r.lire('category'));
    const precision = ensemble(r.lire('category').replace(/^privacy_/, ''), r.lire('description'));
    const deja = Array.isArray(t.destinataires) ? t.destinataires : [];
    const type = /processor/.test(dite)
      ? 'sous-traitant'
      : /internal|employee/.test(dite)
        ? 'interne'
        : 'autre';
    t.destinataires = [
      ...deja,
      { type, nom: r.lire('name') || dite, ...(precision ? { precision } : {}) },
    ];
  },
  transfers(r, t) {
    const garantie = [
      r.lire('transfer_mechanism').replace(/^privacy_/, ''),
      r.lire('guarantees'),
      r.lire('description'),
    ]
      .filter(Boolean)
      .join(' – ');
    const deja = Array.isArray(t.transferts) ? t.transferts : [];
    t.transferts = [
      ...deja,
      {
        destinataire: [r.lire('name'), r.lire('entity')].filter(Boolean).join(', '),
        pays: r.lire('country'),
        ...(garantie ? { garantie } : {}),
        ...(r.lire('documentation_link') ? { lien: r.lire('documentation_link') } : {}),
      },
    ];
  },
};

/** Reads the workbook: its sheet « Processing », then what the others add to it. */
export function lireCiso(feuilles: readonly Feuille[], carnet: Carnet): void {
  const par = (nom: string): { rangs: Rang[]; nom: string } => {
    const feuille = feuilles.find((f) => cle(f.nom) === nom);
    const [titres, ...lignes] = feuille?.lignes ?? [];
    return { nom: feuille?.nom ?? nom, rangs: titres ? rangs(titres.cellules, lignes) : [] };
  };
  const rendre = (nom: string, r: Rang): void => {
    for (const { colonne, texte } of r.restes())
      carnet.ignorer(`feuille « ${nom} », ligne ${r.numero}, colonne « ${colonne} »`, texte);
  };
  const principale = par('processing');
  const fiches = new Map<string, { t: Traitement; notes: string[] }>();
  for (const r of principale.rangs) {
    const t = carnet.nouveau(r.lire('name') || SANS_NOM);
    if (r.lire('ref_id')) t.ref = r.lire('ref_id');
    if (r.lire('domain')) t.service = r.lire('domain');
    if (r.lire('description')) t.description = r.lire('description');
    const statut = nu(r.lire('status'));
    if (/approved/.test(statut)) t.statut = 'valide';
    else if (/deprecated/.test(statut)) t.statut = 'archive';
    else if (!/draft|review/.test(statut))
      carnet.ignorer(
        `feuille « ${principale.nom} », ligne ${r.numero}, colonne « status »`,
        r.lire('status'),
      );
    if (r.lire('information_channel')) t.information = { ou: r.lire('information_channel') };
    if (lireOui(r.lire('dpia_required')) === 'oui') t.aipd = { decision: 'requise' };
    lireOui(r.lire('dpia_required'));
    const notes = ['processing_nature', 'usage_channel', 'dpia_reference', 'labels']
      .map((c) => [c, r.lire(c)] as const)
      .filter(([, v]) => v)
      .map(([c, v]) => `${c} : ${v}`);
    rendre(principale.nom, r);
    carnet.traitements.push(t);
    fiches.set(cle(t.nom), { t, notes });
    if (t.ref) fiches.set(cle(t.ref), { t, notes });
  }
  const [premiere] = fiches.values();
  for (const nom of FEUILLES.slice(1)) {
    const { rangs: lignes, nom: onglet } = par(nom);
    for (const r of lignes) {
      const ou = `feuille « ${onglet} », ligne ${r.numero}`;
      const fiche = fiches.get(cle(r.lire('processing'))) ?? premiere;
      if (!fiche) {
        rendre(onglet, r);
        continue;
      }
      const garder = (titre: string, texte: string): void => {
        if (texte) fiche.notes.push(`${onglet}, ${titre} : ${texte}`);
      };
      if (nom === 'contractors') contractant(r, fiche.t, carnet);
      else LECTEURS[nom]!(r, fiche.t, garder);
      for (const { colonne, texte } of r.restes())
        carnet.ignorer(`${ou}, colonne « ${colonne} »`, texte);
    }
  }
  for (const { t, notes } of new Set(fiches.values())) if (notes.length) t.note = notes.join('\n');
  for (const { nom, lignes } of feuilles)
    if (!FEUILLES.includes(cle(nom)))
      for (const { numero, cellules } of lignes)
        carnet.ignorer(`feuille « ${nom} », ligne ${numero}`, cellules.filter(Boolean).join(' | '));
}

/** A joint controller is one; every other contractor is a processor. */
function contractant(r: Rang, t: Traitement, carnet: Carnet): void {
  const nom = r.lire('name') || r.lire('entity') || SANS_NOM;
  const lien = r.lire('relationship_type').replace(/^privacy_/, '');
  const details = [lien, r.lire('entity'), r.lire('description'), r.lire('documentation_link')]
    .filter(Boolean)
    .join(' – ');
  if (/joint/.test(lien)) {
    t.role = 'conjoint';
    t.avec = [
      ...(t.avec ?? []),
      { nom, adresse: [details, r.lire('country')].filter(Boolean).join('\n') },
    ];
    return;
  }
  const s = carnet.sousTraitant(nom);
  if (r.lire('country')) s.pays = r.lire('country');
  if (details) s.note = details;
  t.sousTraitants = [...(Array.isArray(t.sousTraitants) ? t.sousTraitants : []), s.id];
}
