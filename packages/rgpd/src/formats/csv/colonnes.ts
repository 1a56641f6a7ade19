/** Columns of our CSV, one line a processing; lists have one element a line, under bullets. */
import {
  BASES,
  CATEGORIES,
  estInconnu,
  estSansObjet,
  type Registre,
  type Su,
  type Traitement,
} from '../../model/index.ts';
import { ecrirePuces } from '../commun/elements.ts';
import { direJour } from '../commun/jours.ts';
import { dire, direOui } from '../commun/mots.ts';
import {
  DESTINATAIRES,
  direDuree,
  direPrecisions,
  ETATS,
  ROLES,
  STATUTS,
} from '../commun/phrases.ts';
import type { Champ } from '../xlsx/champs.ts';
import { DECISIONS, MODES } from '../xlsx/lire-cellule.ts';

type Ecrire = (t: Traitement, registre: Registre) => string;

function liste<T>(valeur: Su<readonly T[]> | undefined, parties: (item: T) => string[]): string {
  if (valeur === undefined || estInconnu(valeur) || estSansObjet(valeur))
    return dire(valeur, () => '');
  return valeur.length ? ecrirePuces(valeur.map(parties)) : 'Aucun';
}

const jour = (le: string | undefined): string => (le ? direJour(le) : '');

/** Heading, field, and words. */
export const COLONNES: readonly { titre: string; champ: Champ; ecrire: Ecrire }[] = (
  [
    ['Référence', 'ref', (t) => t.ref ?? ''],
    ['Nom du traitement', 'nom', (t) => t.nom],
    ['Organisme', 'organisme', (_, r) => r.organisme.nom],
    ['SIREN', 'siren', (_, r) => r.organisme.siren ?? ''],
    ['Service', 'service', (t) => t.service ?? ''],
    ['Rôle de l’organisme', 'role', (t) => ROLES[t.role]],
    [
      'Responsables conjoints',
      'avec',
      (t) =>
        ecrirePuces(
          (t.avec ?? []).map((a) => [
            a.nom,
            a.fonction ?? '',
            a.adresse ?? '',
            a.telephone ?? '',
            a.mel ?? '',
          ]),
        ),
    ],
    ['État de la fiche', 'statut', (t) => STATUTS[t.statut]],
    ['Description', 'description', (t) => t.description ?? ''],
    [
      'Finalités',
      'finalites',
      (t) =>
        ecrirePuces(
          t.finalites.map((f) => [
            f.texte,
            dire(f.base, (b) => BASES[b]),
            f.fondement ?? '',
            dire(f.art9, (a) => a),
          ]),
        ),
    ],
    [
      'Personnes concernées',
      'personnes',
      (t) => liste(t.personnes, (p) => [p.categorie, direPrecisions(p)]),
    ],
    [
      'Données',
      'donnees',
      (t) => liste(t.donnees, (d) => [CATEGORIES[d.categorie], d.detail ?? '', direDuree(d)]),
    ],
    ['Mode de collecte', 'mode', (t) => dire(t.collecte?.mode, (m) => MODES[m])],
    ['Source des données', 'source', (t) => t.collecte?.source ?? ''],
    ['Moyens de la collecte', 'canaux', (t) => liste(t.collecte?.canaux, (c) => [c])],
    ['Collecte obligatoire', 'obligatoire', (t) => direOui(t.collecte?.obligatoire)],
    [
      'Conséquences si la personne ne répond pas',
      'consequences',
      (t) => t.collecte?.consequences ?? '',
    ],
    [
      'Destinataires',
      'destinataires',
      (t) => liste(t.destinataires, (d) => [d.nom, DESTINATAIRES[d.type], d.precision ?? '']),
    ],
    [
      'Sous-traitants',
      'sousTraitants',
      (t, r) =>
        liste(t.sousTraitants, (id) => [r.sousTraitants.find((s) => s.id === id)?.nom ?? id]),
    ],
    ['Logiciels et supports', 'logiciels', (t) => liste(t.logiciels, (l) => [l])],
    ['Papier', 'papier', (t) => direOui(t.papier)],
    [
      'Transferts hors de l’Union européenne',
      'transferts',
      (t) =>
        liste(t.transferts, (x) => [
          x.destinataire,
          x.pays,
          dire(x.garantie, (g) => g),
          x.lien ?? '',
        ]),
    ],
    [
      'Mesures de sécurité',
      'mesures',
      (t) => liste(t.mesures, (m) => [m.type, ETATS[m.etat], m.precision ?? '']),
    ],
    ['Personnes informées', 'informationFaite', (t) => direOui(t.information?.faite)],
    ['Où sont informées les personnes', 'informationOu', (t) => t.information?.ou ?? ''],
    ['Adresse de l’information', 'informationLien', (t) => t.information?.lien ?? ''],
    [
      'Analyse d’impact : décision',
      'aipdDecision',
      (t) => (t.aipd?.decision ? DECISIONS[t.aipd.decision] : ''),
    ],
    ['Analyse d’impact : motif', 'aipdMotif', (t) => t.aipd?.motif ?? ''],
    ['Analyse d’impact : date', 'aipdLe', (t) => jour(t.aipd?.le)],
    [
      'Registre public',
      'public',
      (t) => (t.public === undefined ? '' : direOui(t.public ? 'oui' : 'non')),
    ],
    ['Note', 'note', (t) => t.note ?? ''],
    ['Dernière revue', 'revueLe', (t) => jour(t.revueLe)],
    ['Prochaine revue', 'prochaineRevue', (t) => jour(t.prochaineRevue)],
    ['Fiche créée le', 'creeLe', (t) => direJour(t.creeLe)],
    ['Fiche modifiée le', 'modifieLe', (t) => direJour(t.modifieLe)],
  ] as const satisfies readonly (readonly [string, Champ, Ecrire])[]
).map(([titre, champ, ecrire]) => ({ titre, champ, ecrire }));
