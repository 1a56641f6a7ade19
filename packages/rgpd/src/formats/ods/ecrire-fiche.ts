/** One processing → the rows of its sheet. */
import type { CelluleOds } from '@ternum/core/ods';
import {
  BASES,
  CATEGORIES,
  connu,
  estInconnu,
  estSansObjet,
  SENSIBLES,
  type Acteur,
  type Categorie,
  type Registre,
  type Su,
  type Traitement,
} from '../../model/index.ts';
import { direJour } from '../commun/jours.ts';
import { dire, JE_NE_SAIS_PAS } from '../commun/mots.ts';
import { etiqueter } from '../commun/etiquettes.ts';
import type { Donnee } from '../commun/parties.ts';
import {
  DESTINATAIRES,
  direDuree,
  direPrecisions,
  ETATS,
  ROLES,
  STATUTS,
} from '../commun/phrases.ts';
import { couper } from './adresse.ts';
import * as d from './disposition.ts';

type Rang = CelluleOds[];
const gras = (texte: string): CelluleOds => ({ texte, gras: true });

const bloc = (nom: d.NomBloc, lignes: readonly Rang[]): Rang[] => {
  const { titre, colonnes } = d.BLOCS[nom];
  return [[gras(titre)], ...(colonnes.length ? [['', ...colonnes.map(gras)]] : []), ...lignes, []];
};

/** Numbered rows; « Je ne sais pas », « Sans objet » and an empty list are said in the first. */
function repetes<T>(
  nom: keyof typeof d.REPETES,
  valeur: Su<readonly T[]> | undefined,
  rang: (item: T) => string[],
): Rang[] {
  const etiquette = (i: number): string => `${d.REPETES[nom]} ${i + 1}`;
  if (valeur === undefined) return bloc(nom, [[etiquette(0)]]);
  if (estInconnu(valeur) || estSansObjet(valeur))
    return bloc(nom, [[etiquette(0), dire(valeur, () => '')]]);
  if (valeur.length === 0) return bloc(nom, [[etiquette(0), d.AUCUN]]);
  return bloc(
    nom,
    valeur.map((item, i) => [etiquette(i), ...rang(item)]),
  );
}

const acteur = (etiquette: string, a: Acteur | undefined): Rang => [
  etiquette,
  ...(a ? [a.nom, ...couper(a.adresse), a.telephone ?? '', a.mel ?? '', a.fonction ?? ''] : []),
];

function acteurs({ organisme }: Registre, t: Traitement): Rang[] {
  const dpo = connu(organisme.dpo);
  return bloc('acteurs', [
    acteur(d.ACTEURS.responsable, organisme),
    organisme.dpo && !dpo
      ? [d.ACTEURS.dpo, dire(organisme.dpo, () => '')]
      : acteur(d.ACTEURS.dpo, dpo),
    [d.ACTEURS.societe, dpo?.organisme ?? ''],
    acteur(d.ACTEURS.representant, organisme.representant),
    ...(t.avec?.length ? t.avec : [undefined]).map((a) => acteur(d.ACTEURS.conjoint, a)),
  ]);
}

function finalites({ finalites: toutes }: Traitement): Rang[] {
  return Array.from({ length: Math.max(toutes.length, 1 + d.SOUS_FINALITES) }, (_, i) => {
    const f = toutes[i];
    return [
      i ? `${d.SOUS_FINALITE} ${i}` : d.PRINCIPALE,
      ...(f
        ? [f.texte, dire(f.base, (b) => BASES[b]), f.fondement ?? '', dire(f.art9, (a) => a)]
        : []),
    ];
  });
}

function donnees(dites: Traitement['donnees'], categories: readonly Categorie[]): Rang[] {
  const liste: readonly Donnee[] = connu(dites) ?? [];
  return categories.flatMap((code) => {
    const siennes = liste.filter(({ categorie }) => categorie === code);
    if (siennes.length === 0) return d.duModele(code) ? [[CATEGORIES[code]]] : [];
    return siennes.map((donnee) => {
      const duree = direDuree(donnee);
      return [CATEGORIES[code], donnee.detail || (duree ? '' : d.A_DECRIRE), duree];
    });
  });
}

function complement(t: Traitement, { sousTraitants }: Registre): Rang[] {
  const noms = dire(t.sousTraitants, (ids) =>
    ids.length
      ? ids.map((id) => sousTraitants.find((s) => s.id === id)?.nom ?? id).join('\n')
      : d.AUCUN,
  );
  const valeurs: Record<keyof typeof d.COMPLEMENT, string> = {
    description: t.description ?? '',
    service: t.service ?? '',
    role: ROLES[t.role],
    statut: STATUTS[t.statut],
    sousTraitants: noms,
    logiciels: dire(t.logiciels, (l) => l.join('\n') || d.AUCUN),
    note: t.note ?? '',
  };
  return Object.entries(valeurs).map(([champ, valeur]) => [
    d.COMPLEMENT[champ as keyof typeof valeurs],
    valeur,
  ]);
}

/** Rows of the sheet of a processing, in the order of the model. */
export function ecrireFiche(t: Traitement, registre: Registre): Rang[] {
  const toutes: Rang[] =
    estInconnu(t.donnees) || estSansObjet(t.donnees)
      ? [[d.TOUTES, dire(t.donnees, () => JE_NE_SAIS_PAS)]]
      : Array.isArray(t.donnees) && t.donnees.length === 0
        ? [[d.TOUTES, d.AUCUN]]
        : [];
  return [
    ...bloc('description', [
      [d.DESCRIPTION.nom, t.nom],
      [d.DESCRIPTION.ref, t.ref ?? ''],
      [d.DESCRIPTION.creeLe, direJour(t.creeLe)],
      [d.DESCRIPTION.modifieLe, direJour(t.modifieLe)],
    ]),
    ...acteurs(registre, t),
    ...bloc('finalites', finalites(t)),
    ...repetes('mesures', t.mesures, ({ type, etat, precision = '' }) => [
      type,
      etiqueter(precision, [['État', etat === 'en-place' ? '' : ETATS[etat]]]),
    ]),
    ...bloc('donnees', [...toutes, ...donnees(t.donnees, d.ORDINAIRES)]),
    ...bloc('sensibles', donnees(t.donnees, SENSIBLES)),
    ...repetes('personnes', t.personnes, (p) => [p.categorie, direPrecisions(p)]),
    ...repetes('destinataires', t.destinataires, ({ type, nom, precision }) => [
      DESTINATAIRES[type],
      [nom, precision].filter(Boolean).join('\n'),
    ]),
    ...repetes('transferts', t.transferts, ({ destinataire, pays, garantie, lien = '' }) => [
      destinataire,
      pays,
      dire(garantie, (g) => g),
      lien,
    ]),
    ...bloc('complement', complement(t, registre)),
  ];
}
