/** Must an AIPD (analyse d'impact, article 35) be made? Lists first, then article 35(3), then the number of criteria. */
import type { Source } from '../catalogue/types.ts';
import { connu, SENSIBLES, type Organisme, type Traitement } from '../model/index.ts';
import { SEUIL } from './criteres.ts';
import { jugerCriteres } from './deduire.ts';
import { LIENS, type Lien } from './liens.ts';
import { CAS, NON_REQUISES, REQUISES } from './listes.ts';
import { jugerPoints, type PointJuge } from './points.ts';
import { SOURCES } from './sources.ts';
import type { CritereJuge, Depistage } from './types.ts';

/**
 * The decision with its reason. Nothing is guessed from the words of the sheet: an item of a list applies because the
 * recipe is linked to it, or because the person says so (`aipd.listes`); a criterion, because the sheet shows it or the
 * person says so. « Je ne sais pas » never counts as « non »: what is to be found out is in `aChercher`.
 *
 * @param liens what recipes say, by code; default: those of the catalogue
 */
export function depister(
  traitement: Traitement,
  organisme: Organisme,
  liens: Readonly<Record<string, Lien>> = LIENS,
): Depistage {
  const recette = traitement.origine?.recette;
  const lien = recette !== undefined && Object.hasOwn(liens, recette) ? liens[recette] : undefined;
  const criteres = jugerCriteres(traitement, organisme, lien);
  const faits = { traitement, organisme, criteres };
  const requises = jugerPoints(REQUISES, faits, lien);
  const exemptes = jugerPoints(NON_REQUISES, faits, lien);
  const cas = [...jugerPoints(CAS, faits, lien), ...casDeduit(traitement, criteres)];
  const parListe =
    decide(
      requises,
      'requise',
      SOURCES.requise,
      'figure dans la liste des traitements pour lesquels la CNIL demande une AIPD',
      criteres,
    ) ??
    // A required item that nobody can answer holds back the exemption: one may not be exempt and required.
    (requises.some(({ reponse }) => reponse === 'nsp')
      ? undefined
      : decide(
          exemptes,
          'non-requise',
          SOURCES.nonRequise,
          'figure dans la liste des traitements pour lesquels la CNIL ne demande pas d’AIPD',
          criteres,
        )) ??
    decide(
      cas,
      'requise',
      SOURCES.cas,
      'est un cas que le règlement lui-même soumet à une AIPD',
      criteres,
    );
  return parListe ?? compter(criteres, requises, exemptes, cas);
}

function decide(
  points: readonly PointJuge[],
  decision: 'requise' | 'non-requise',
  source: Source,
  suite: string,
  criteres: readonly CritereJuge[],
): Depistage | undefined {
  const trouve = points.find(({ reponse }) => reponse === 'oui');
  if (!trouve) return undefined;
  const { code, libelle, aConfirmer } = trouve.point;
  return {
    decision,
    motif: `« ${libelle} » ${suite}${aConfirmer ? ` (à confirmer : ${aConfirmer})` : ''}.`,
    liste: { code, libelle, par: trouve.par },
    criteres,
    aChercher: [],
    source: aConfirmer ? { ...source, aConfirmer } : source,
  };
}

/** Sensitive data that the sheet shows, at a large scale that the person states: case (b). */
function casDeduit({ donnees, aipd }: Traitement, criteres: readonly CritereJuge[]): PointJuge[] {
  const sensible = (connu(donnees) ?? []).some((d) => SENSIBLES.includes(d.categorie));
  const grande = criteres.find((c) => c.code === 'grande_echelle')?.reponse === 'oui';
  return sensible && grande && aipd?.listes?.['cas-b'] === undefined
    ? [{ point: CAS[1]!, reponse: 'oui', par: 'reponse', inconnues: [] }]
    : [];
}

function compter(
  criteres: readonly CritereJuge[],
  requises: readonly PointJuge[],
  exemptes: readonly PointJuge[],
  cas: readonly PointJuge[],
): Depistage {
  const points = [...requises, ...exemptes, ...cas];
  const peutEtre = exemptes.find(({ reponse }) => reponse === 'nsp');
  const oui = criteres.filter((c) => c.reponse === 'oui');
  const nsp = criteres.filter((c) => c.reponse === 'nsp');
  const douteux = points.filter((p) => p.reponse === 'nsp');
  const aChercher = [
    ...douteux.map(({ point, inconnues }) =>
      inconnues.length
        ? `Si ${inconnues.join(' et si ')} : « ${point.libelle} »`
        : `Si le traitement est de ce type : « ${point.libelle} »`,
    ),
    ...nsp.map(({ libelle }) => libelle),
  ];
  const noms = oui.map(({ libelle }) => `« ${libelle} »`).join(', ');
  const commun = { criteres, aChercher, source: SOURCES.regle };
  // The list comes before the number of criteria: as long as nobody knows whether it exempts, the number decides nothing.
  if (peutEtre && oui.length >= SEUIL)
    return {
      decision: 'a-documenter',
      motif: `Ce traitement est peut-être dispensé par la liste de la CNIL, « ${peutEtre.point.libelle} » : il reste à savoir si c’est bien le cas. Sinon, une AIPD est à faire : ${oui.length} critères sur 9 sont remplis, ${noms}.`,
      ...commun,
    };
  if (oui.length >= SEUIL)
    return {
      decision: 'requise',
      motif: `${oui.length} critères sur 9 sont remplis, ${noms} : à partir de ${SEUIL}, une AIPD est en règle générale à faire. Ne pas la faire se justifie par écrit, avec l’avis du délégué à la protection des données.`,
      ...commun,
    };
  const manque =
    aChercher.length === 0
      ? ''
      : aChercher.length === 1
        ? ' Une réponse manque : « je ne sais pas » ne veut pas dire « non », l’AIPD ne peut pas être écartée tant qu’elle n’est pas trouvée.'
        : ` ${aChercher.length} réponses manquent : « je ne sais pas » ne veut pas dire « non », l’AIPD ne peut pas être écartée tant qu’elles ne sont pas trouvées.`;
  if (oui.length === 1)
    return {
      decision: 'a-documenter',
      motif: `Un seul critère sur 9 est rempli, ${noms} : il peut suffire. Écrivez pourquoi une AIPD est faite ou non, avec l’avis du délégué à la protection des données.${manque}`,
      ...commun,
    };
  return aChercher.length
    ? {
        decision: 'a-documenter',
        motif: `Aucun critère n’est rempli pour le moment.${manque}`,
        ...commun,
      }
    : {
        decision: 'non-requise',
        motif: 'Aucun des 9 critères n’est rempli, et aucune des listes ne nomme ce traitement.',
        ...commun,
      };
}
