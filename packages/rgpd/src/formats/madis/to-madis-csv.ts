/** Processings → a CSV of the columns of Madis, their headings in the order of their data. */
import { writeCsv } from '@ternum/core/csv';
import { estInconnu, estSansObjet, type Registre, type Traitement } from '../../model/index.ts';
import { ecrirePuces } from '../commun/elements.ts';
import { desetiqueter } from '../commun/etiquettes.ts';
import { gardee } from '../commun/feuilles.ts';
import { direJour } from '../commun/jours.ts';
import { dire, direOui } from '../commun/mots.ts';
import { pertes } from '../commun/pertes.ts';
import type { Ecriture } from '../commun/types.ts';
import { ecrireDonnees } from './donnees.ts';
import { COLONNES, colonneCritere, CRITERES, ENTETES } from './entetes.ts';
import { ROLES } from './enumerations.ts';
import { ecrireFinalites } from './finalites.ts';
import { ecrireGens } from './gens.ts';
import { ecrireMesures } from './mesures.ts';

const TENUS = [
  'service',
  'avec',
  'personnes',
  'donnees',
  'collecte',
  'destinataires',
  'sousTraitants',
  'logiciels',
  'papier',
  'mesures',
  'aipd',
  'public',
  'note',
] as const;

const NOTES = ['Préconisations'] as const;

/** A list whose elements may hold what Madis puts between them goes under bullets. */
const liste = (elements: readonly string[], entre: string): string =>
  elements.length === 0
    ? 'Aucun'
    : elements.some((e) => e.includes(entre) || e.includes('\n'))
      ? ecrirePuces(elements.map((e) => [e]))
      : elements.join(entre);

function destinataires(dits: Traitement['destinataires']): string {
  if (dits === undefined) return '';
  if (estInconnu(dits) || estSansObjet(dits)) return dire(dits, () => '');
  return dits.length
    ? ecrirePuces(dits.map(({ nom, type, precision = '' }) => [nom, type, precision]))
    : 'Aucun';
}

function cellulesDe(t: Traitement, registre: Registre): Map<string, string> {
  const { organisme } = registre;
  const f = ecrireFinalites(t.finalites);
  const d = ecrireDonnees(t.donnees);
  const note = desetiqueter(t.note ?? '', NOTES);
  const noms = Array.isArray(t.sousTraitants)
    ? liste(
        t.sousTraitants.map((id) => registre.sousTraitants.find((s) => s.id === id)?.nom ?? id),
        ' - ',
      )
    : dire(t.sousTraitants, () => '');
  const valeurs: Partial<Record<keyof typeof COLONNES, string>> = {
    nom: t.nom,
    structure: organisme.nom,
    siren: organisme.siren ?? '',
    insee: organisme.insee ?? '',
    role: ROLES[t.role],
    coordonnees: (t.avec ?? [])
      .map((a) => [a.nom, a.adresse, a.mel, a.telephone].filter(Boolean).join(', '))
      .join('\n'),
    finalites: f.textes,
    service: t.service ?? '',
    etat: t.statut === 'archive' ? 'Inactif' : 'Actif',
    base: f.bases,
    justification: f.justifications,
    observations: note.texte,
    public: t.public === undefined ? '' : direOui(t.public ? 'oui' : 'non'),
    exempte: direOui(t.aipd?.decision === 'non-requise' ? 'oui' : 'non'),
    preconisations: note.Préconisations ?? '',
    donnees: d.donnees,
    autresDonnees: d.autres,
    destinataires: destinataires(t.destinataires),
    sousTraitants: noms,
    creeLe: `${direJour(t.creeLe)} à 12:00`,
    modifieLe: `${direJour(t.modifieLe)} à 12:00`,
    logiciels: dire(t.logiciels, (l) => liste(l, ', ')),
    papier: t.papier === 'oui' ? 'Actif' : 'Inactif',
    duree: d.duree,
    dureeNom: d.noms,
    sort: d.sort,
    origine: t.collecte?.source ?? '',
    moyens: t.collecte?.canaux ? liste(t.collecte.canaux, ', ') : '',
    preuves: String(t.pieces?.length ?? 0),
  };
  return new Map([
    ...Object.entries(valeurs).map(([c, v]) => [COLONNES[c as keyof typeof COLONNES], v] as const),
    ...ecrireGens(t.personnes),
    ...ecrireMesures(t.mesures),
    ...Object.entries(CRITERES).map(
      ([nom, code]) =>
        [colonneCritere(nom), direOui(t.aipd?.criteres?.[code] === 'oui' ? 'oui' : 'non')] as const,
    ),
  ]);
}

/** `;`, byte order mark, one line a processing. What would be run as a formula has an apostrophe in front. */
export function toMadisCsv(registre: Registre): Ecriture {
  const csv = writeCsv(
    ENTETES.map((titre) => ({
      titre,
      valeur: (cellules: Map<string, string>) => gardee(cellules.get(titre) ?? ''),
    })),
    registre.traitements.map((t) => cellulesDe(t, registre)),
  );
  const avertissements = pertes(registre, TENUS);
  if (registre.traitements.some((t) => t.finalites.length > 1))
    avertissements.push({
      position: 'fichier',
      texte:
        'Madis n’a qu’une finalité et qu’une base légale par traitement : quand il y en a plusieurs, elles sont écrites dans la même cellule, une par ligne.',
    });
  return { octets: new TextEncoder().encode(csv), avertissements };
}
