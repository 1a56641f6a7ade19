/** Everything else that has a date: reviews, actions, contracts, information of people, purges. */
import { parseDateISO } from '@ternum/core';
import { connu, type Registre, type Traitement } from '../model/index.ts';
import { nommerDemande } from './demandes.ts';
import { citer, illisible, le, type Calcul, type Du } from './du.ts';
import { direJour, echoirJour, jourDe, moment } from './temps.ts';

/** A deadline that somebody wrote down. */
function ecrit(
  calcul: Calcul,
  type: string,
  jour: string | undefined,
  cle: string,
  texte: string,
  explication: string,
): Du[] {
  if (jour === undefined) return [];
  if (!parseDateISO(jour)) return [illisible(cle, `une date (${texte})`, jour, calcul.aujourdhui)];
  return [{ type, le: jour, texte, calcul: explication, cle }];
}

/** Sheets: next review, and people to inform when their data come from elsewhere. */
export const dusTraitement = (fiche: Traitement, calcul: Calcul): Du[] =>
  fiche.statut === 'archive'
    ? []
    : [
        ...ecrit(
          calcul,
          'revue',
          fiche.prochaineRevue,
          `traitements/${fiche.id}`,
          `Relire la fiche « ${fiche.nom} »`,
          'Date de prochaine relecture écrite dans la fiche.',
        ),
        ...information(fiche, calcul),
      ];

function information(fiche: Traitement, { fuseau, regle }: Calcul): Du[] {
  const mode = connu(fiche.collecte?.mode);
  const cree = moment(fiche.creeLe);
  if (fiche.role === 'sous-traitant' || fiche.information?.faite === 'oui') return [];
  if ((mode !== 'indirecte' && mode !== 'les-deux') || cree === undefined) return [];
  const depart = jourDe(cree, fuseau);
  const indirecte = regle('info-indirecte', depart);
  if (!indirecte) return [];
  const date = echoirJour(depart, indirecte.duree);
  return [
    {
      type: 'information',
      le: date,
      texte: `Informer les personnes de la fiche « ${fiche.nom} », dont les données ne viennent pas d’elles`,
      calcul: `Un mois au plus après avoir obtenu les données ${citer(indirecte)}. Le registre ne dit pas quel jour : compté depuis la création de la fiche, ${le(depart)}, soit le ${direJour(date)} ; à confirmer, et plus tôt en cas de premier contact ou de communication à quelqu’un d’autre. Des exceptions existent (article 14.5).`,
      cle: `traitements/${fiche.id}`,
      regle: indirecte.code,
    },
  ];
}

/** Things to do, contracts that end, closed files to purge. */
export const dusDates = (registre: Registre, calcul: Calcul): Du[] => [
  ...registre.actions
    .filter(({ faiteLe }) => !faiteLe)
    .flatMap(({ id, texte, pourLe, responsable }) =>
      ecrit(
        calcul,
        'action',
        pourLe,
        `actions/${id}`,
        texte,
        `Date écrite dans l’action${responsable ? `, confiée à ${responsable}` : ''}.`,
      ),
    ),
  ...registre.sousTraitants.flatMap(({ id, nom, contratFin }) =>
    ecrit(
      calcul,
      'contrat',
      contratFin,
      `sousTraitants/${id}`,
      `Revoir le contrat avec « ${nom} », qui prend fin`,
      'Fin du contrat écrite dans la fiche du prestataire. À la fin, il supprime ou rend les données (RGPD, article 28.3.g).',
    ),
  ),
  ...registre.demandes.flatMap((d) =>
    purge(calcul, `demandes/${d.id}`, d.purgeLe, nommerDemande(d), d.reponse !== undefined),
  ),
  ...registre.violations.flatMap((v) =>
    purge(
      calcul,
      `violations/${v.id}`,
      v.purgeLe,
      `la violation « ${v.titre} »`,
      v.clotureeLe !== undefined,
    ),
  ),
];

const purge = (
  calcul: Calcul,
  cle: string,
  jour: string | undefined,
  quoi: string,
  close: boolean,
): Du[] =>
  ecrit(
    calcul,
    'purge',
    jour,
    cle,
    `Retirer du registre ${quoi}`,
    close
      ? 'Date de purge écrite dans le dossier, qui est clos.'
      : 'Date de purge écrite dans le dossier ; il n’est pas clos, et ne sera donc pas retiré.',
  );
