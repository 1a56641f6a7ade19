/** One processing: what article 30(1) asks for, then the rest, said to be a complement. */
import type { Bloc } from '@ternum/core/odt';
import { formatDate } from '@ternum/core';
import {
  BASES,
  CATEGORIES,
  estInconnu,
  estSansObjet,
  SENSIBLES,
  SORTS,
  type Registre,
  type Traitement,
} from '../../model/index.ts';
import { dire, direOui } from '../commun/mots.ts';
import type { Donnee, Personnes } from '../commun/parties.ts';
import { DESTINATAIRES, ETATS } from '../commun/phrases.ts';
import { acteur, blanc, gras, ligne, liste, ou, texte, titre } from './mots.ts';

const MODES = {
  directe: 'auprès des personnes',
  indirecte: 'par d’autres',
  'les-deux': 'auprès des personnes et par d’autres',
};
const DECISIONS = {
  requise: 'requise',
  'non-requise': 'non requise',
  'a-documenter': 'à documenter',
  faite: 'faite',
};

const duree = (d: Donnee): string =>
  d.duree === undefined
    ? blanc('la durée')
    : dire(d.duree, ({ active, declencheur, intermediaire }) =>
        ou(
          [
            active,
            declencheur && `à partir de : ${declencheur}`,
            intermediaire && `puis, en archives intermédiaires : ${intermediaire}`,
          ]
            .filter(Boolean)
            .join(' ; '),
          'la durée',
        ),
      );

const sort = (d: Donnee): string =>
  [dire(d.sort, (s) => SORTS[s]), d.visa && d.visa !== 'oui' ? `visa : ${direOui(d.visa)}` : '']
    .filter(Boolean)
    .join(' ; ');

function donnees({ donnees: dites, nom }: Traitement): Bloc[] {
  const etiquette = 'Catégories de données';
  if (dites === undefined || estInconnu(dites) || estSansObjet(dites) || dites.length === 0)
    return liste(etiquette, dites, () => '', { vide: 'Aucune donnée.', manque: 'les données' });
  const sensible = (d: Donnee): string =>
    SENSIBLES.includes(d.categorie) ? ' (donnée sensible)' : '';
  // The public register has no details: no empty column then.
  const details = dites.some((d: Donnee) => d.detail);
  return [
    gras(etiquette),
    {
      type: 'tableau',
      legende: `Données de « ${nom} », durée de conservation et sort final`,
      entetes: ['Catégorie', ...(details ? ['Détail'] : []), 'Durée de conservation', 'Sort final'],
      lignes: dites.map((d: Donnee) => [
        CATEGORIES[d.categorie] + sensible(d),
        ...(details ? [d.detail ?? ''] : []),
        duree(d),
        sort(d),
      ]),
    },
  ];
}

const gens = (p: Personnes): string =>
  [
    p.categorie,
    p.precision,
    p.nombre === undefined ? '' : `nombre : ${dire(p.nombre, String)}`,
    p.vulnerables === 'oui' ? 'personnes vulnérables' : '',
  ]
    .filter(Boolean)
    .join(' – ');

/** What the law asks for, whoever reads. `mesures`: the public register leaves them out. */
export function article30(t: Traitement, { mesures }: { mesures: boolean }): Bloc[] {
  const pour = t.role === 'sous-traitant';
  const avec =
    t.role === 'responsable'
      ? []
      : liste(pour ? 'Pour le compte de' : 'Avec', t.avec?.length ? t.avec : undefined, acteur, {
          vide: '',
          manque: pour ? 'les responsables du traitement' : 'les responsables conjoints',
        });
  return [
    ...avec,
    ...liste(
      pour ? 'Catégories de traitements effectués' : 'Finalités',
      t.finalites.length ? t.finalites : undefined,
      (f) => ou(f.texte, 'la finalité'),
      { vide: '', manque: 'les finalités' },
    ),
    ...liste('Personnes concernées', t.personnes, gens, {
      vide: 'Aucune.',
      manque: 'les personnes concernées',
    }),
    ...donnees(t),
    ...liste(
      'Destinataires',
      t.destinataires,
      ({ type, nom, precision }) =>
        [nom, DESTINATAIRES[type], precision]
          .filter((x, i, l) => x && l.indexOf(x) === i)
          .join(' – '),
      { vide: 'Aucun destinataire.', manque: 'les destinataires' },
    ),
    ...liste(
      'Transferts hors de l’Union européenne',
      t.transferts,
      (x) =>
        [
          x.destinataire,
          x.pays || blanc('le pays'),
          x.garantie === undefined ? blanc('les garanties') : dire(x.garantie, (g) => g),
          x.lien,
        ]
          .filter(Boolean)
          .join(' – '),
      { vide: 'Aucun transfert.', manque: 'les transferts, ou leur absence' },
    ),
    ...(mesures
      ? liste(
          'Mesures de sécurité',
          t.mesures,
          ({ type, etat, precision }) =>
            [`${type} : ${etat === 'nsp' ? ETATS.nsp : ETATS[etat].toLowerCase()}`, precision]
              .filter(Boolean)
              .join(' – '),
          {
            vide: 'Aucune mesure.',
            manque: 'les mesures de sécurité',
          },
        )
      : []),
  ];
}

/** Legal bases: not asked for by article 30, and needed by whoever informs people. */
export const bases = ({ finalites, nom }: Traitement): Bloc[] =>
  finalites.length
    ? [
        {
          type: 'tableau',
          legende: `Bases légales de « ${nom} » (article 6 du règlement)`,
          entetes: ['Finalité', 'Base légale', 'Texte qui la fonde'],
          lignes: finalites.map((f) => [
            f.texte,
            f.base === undefined ? blanc('la base légale') : dire(f.base, (b) => BASES[b]),
            [
              f.fondement,
              f.art9 && `article 9, paragraphe 2 : ${dire(f.art9, (a) => `point ${a}`)}`,
            ]
              .filter(Boolean)
              .join(' ; '),
          ]),
        },
      ]
    : [];

function complement(t: Traitement, { sousTraitants, pieces }: Registre): Bloc[] {
  const { collecte: c, information: i, aipd } = t;
  const informee = { oui: 'faite', non: 'pas encore faite', nsp: 'Je ne sais pas' };
  const noms = dire(t.sousTraitants, (ids) =>
    ids.length
      ? ids
          .map((id) => sousTraitants.find((s) => s.id === id)?.nom ?? blanc('un sous-traitant'))
          .join(', ')
      : 'aucun',
  );
  const jointes = (t.pieces ?? [])
    .map((id) => pieces.find((p) => p.id === id)?.nom)
    .filter(Boolean)
    .join(', ');
  return [
    ...ligne('Description', t.description ?? ''),
    ...ligne('Service', t.service ?? ''),
    ...bases(t),
    ...ligne(
      'Collecte',
      [
        dire(c?.mode, (m) => MODES[m]),
        c?.source && `source : ${c.source}`,
        c?.canaux?.length && `moyens : ${c.canaux.join(', ')}`,
        c?.obligatoire && `obligatoire : ${direOui(c.obligatoire)}`,
        c?.consequences,
      ]
        .filter(Boolean)
        .join(' ; '),
    ),
    ...ligne('Sous-traitants', noms),
    ...ligne(
      'Logiciels et supports',
      dire(t.logiciels, (l) => l.join(', ') || 'aucun'),
    ),
    ...ligne('Papier', direOui(t.papier)),
    ...ligne(
      'Information des personnes',
      [i?.faite && informee[i.faite], i?.ou, i?.lien].filter(Boolean).join(' ; '),
    ),
    ...ligne(
      'Analyse d’impact (AIPD)',
      [aipd?.decision && DECISIONS[aipd.decision], aipd?.motif, aipd?.le && formatDate(aipd.le)]
        .filter(Boolean)
        .join(' – '),
    ),
    ...ligne('Pièces jointes', jointes),
    ...ligne(
      'Revue',
      [
        t.revueLe && `le ${formatDate(t.revueLe)}`,
        t.prochaineRevue && `la prochaine le ${formatDate(t.prochaineRevue)}`,
      ]
        .filter(Boolean)
        .join(', '),
    ),
    ...ligne('Note', t.note ?? ''),
  ];
}

/** The sheet, for the commune and whoever controls it. */
export function fiche(t: Traitement, registre: Registre): Bloc[] {
  const plus = complement(t, registre);
  return [
    titre(2, [t.ref, t.nom].filter(Boolean).join(' – ')),
    texte(
      `Fiche créée le ${formatDate(t.creeLe.slice(0, 10))}, mise à jour le ${formatDate(t.modifieLe.slice(0, 10))}.${t.statut === 'archive' ? ' Ce traitement est arrêté.' : ''}`,
    ),
    titre(3, `Ce que demande l’article 30, paragraphe ${t.role === 'sous-traitant' ? 2 : 1}`),
    ...article30(t, { mesures: true }),
    ...(plus.length
      ? [titre(3, 'Complément de documentation (non exigé par l’article 30)'), ...plus]
      : []),
  ];
}
