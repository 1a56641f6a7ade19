/**
 * The DAJ’s export as data.economie.gouv.fr shows it: one line a contract, three suppliers at most, the latest
 * change only and the first act of subcontracting only; booleans are « oui » and « non », lists are joined.
 */
import type { Column, Row } from '../../store.ts';
import type { Contrat } from '../contrat.ts';
import type { Concession } from '../echelle/concessions.ts';
import { defautsDe } from '../formes.ts';
import { colonnes } from './colonnes.ts';

/** Columns of the DAJ’s export on data.economie.gouv.fr (`decp-2022-marches-valides`). */
export const COLONNES_ODS: readonly Column[] = colonnes(`
  id nature objet codecpv procedure titulaire_id_1 titulaire_typeidentifiant_1 titulaire_id_2
  titulaire_typeidentifiant_2 titulaire_id_3 titulaire_typeidentifiant_3 acheteur_id dureemois:int
  datenotification:date datepublicationdonnees:date montant:double formeprix attributionavance tauxavance:double
  offresrecues:int ccag soustraitancedeclaree typegroupementoperateurs idaccordcadre lieuexecution_code
  lieuexecution_typecode considerationssociales considerationsenvironnementales modalitesexecution techniques
  typesprix origineue:double originefrance:double marcheinnovant idmodification:int montantmodification:double
  dureemoismodification:int idtitulairemodification typeidentifianttitulairemodification
  datenotificationmodificationmodification:date datepublicationdonneesmodificationmodification:date
  idactesoustraitance:int dureemoisactesoustraitance:int datenotificationactesoustraitance:date
  datepublicationdonneesactesoustraitance:date montantactesoustraitance:double variationprixactesoustraitance
  idsoustraitant typeidentifiantsoustraitant idmodificationactesoustraitance:int
  dureemoismodificationactesoustraitance:int
  datenotificationmodificationsoustraitancemodificationactesoustraitance:date
  datepublicationdonneesmodificationactesoustraitance:date montantmodificationactesoustraitance:double source`);

const ouiNon = (b: boolean | undefined): string => (b ? 'oui' : 'non');
const VIDE: Row = Object.fromEntries(COLONNES_ODS.map((c) => [c.name, null]));

/** A contract → its one row in that export: at most three suppliers, the latest modification only. */
export function versLigneOds(c: Contrat): Row {
  const dit = defautsDe(c);
  const ligne: Row = {
    ...VIDE,
    id: c.id,
    nature: 'Marché',
    objet: c.objet,
    codecpv: c.cpv,
    procedure: c.procedure,
    acheteur_id: c.acheteur.siret,
    dureemois: c.duree,
    datenotification: c.date,
    datepublicationdonnees: c.publication,
    montant: c.montant,
    formeprix: dit.formePrix,
    attributionavance: ouiNon(c.avance),
    tauxavance: c.tauxAvance ?? null,
    offresrecues: dit.offres,
    ccag: dit.ccag,
    soustraitancedeclaree: ouiNon(Boolean(c.sousTraitants?.length)),
    typegroupementoperateurs: dit.groupement,
    idaccordcadre: c.idAccordCadre ?? null,
    lieuexecution_code: c.lieu.code,
    lieuexecution_typecode: c.lieu.typeCode,
    considerationssociales: dit.sociales.join(', '),
    considerationsenvironnementales: dit.environnementales.join(', '),
    modalitesexecution: dit.modalite,
    techniques: dit.technique,
    typesprix: dit.typePrix,
    origineue: c.origineUE ?? null,
    originefrance: c.origineFrance ?? null,
    marcheinnovant: ouiNon(c.innovant),
    source: c.source ?? 'ternum',
  };
  c.titulaires.slice(0, 3).forEach((t, i) => {
    ligne[`titulaire_id_${i + 1}`] = t.siret;
    ligne[`titulaire_typeidentifiant_${i + 1}`] = 'SIRET';
  });
  const derniere = c.modifications?.at(-1);
  if (derniere) {
    ligne.idmodification = c.modifications!.length;
    ligne.montantmodification = derniere.montant ?? null;
    ligne.dureemoismodification = derniere.duree ?? null;
    ligne.datenotificationmodificationmodification = derniere.date;
    ligne.datepublicationdonneesmodificationmodification = derniere.date;
    if (derniere.titulaires?.[0]) {
      ligne.idtitulairemodification = derniere.titulaires[0].siret;
      ligne.typeidentifianttitulairemodification = 'SIRET';
    }
  }
  const acte = c.sousTraitants?.[0];
  if (acte) {
    ligne.idactesoustraitance = 1;
    ligne.dureemoisactesoustraitance = acte.duree;
    ligne.datenotificationactesoustraitance = acte.date;
    ligne.datepublicationdonneesactesoustraitance = acte.date;
    ligne.montantactesoustraitance = acte.montant;
    ligne.variationprixactesoustraitance = 'Révisable';
    ligne.idsoustraitant = acte.siret;
    ligne.typeidentifiantsoustraitant = 'SIRET';
  }
  return ligne;
}

/** Names after those of the contracts; the real ones of this dataset were not found in a public source. */
export const COLONNES_CONCESSIONS: readonly Column[] = colonnes(`
  id nature objet procedure dureemois:int datesignature:date datepublicationdonnees:date datedebutexecution:date
  valeurglobale:double montantsubventionpublique:double autoriteconcedante_id concessionnaire_id_1
  concessionnaire_typeidentifiant_1 considerationssociales considerationsenvironnementales source`);

/** A concession → its row under `COLONNES_CONCESSIONS`. */
export function versLigneConcession(c: Concession): Row {
  return {
    id: c.id,
    nature: c.nature,
    objet: c.objet,
    procedure: c.procedure,
    dureemois: c.duree,
    datesignature: c.signature,
    datepublicationdonnees: c.publication,
    datedebutexecution: c.debut,
    valeurglobale: c.valeur,
    montantsubventionpublique: c.subvention,
    autoriteconcedante_id: c.acheteur.siret,
    concessionnaire_id_1: c.concessionnaires[0]!.siret,
    concessionnaire_typeidentifiant_1: 'SIRET',
    considerationssociales: c.sociale,
    considerationsenvironnementales: c.environnementale,
    source: 'ternum',
  };
}
