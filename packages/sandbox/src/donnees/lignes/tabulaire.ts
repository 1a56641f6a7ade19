/** The national table: a line per supplier and per state of a contract (schema `decp-tabulaire`). */
import { nomDepartement } from '@ternum/core/departements';
import type { Column, Row } from '../../store.ts';
import type { Contrat, Structure } from '../contrat.ts';
import { defautsDe } from '../formes.ts';
import { colonnes } from './colonnes.ts';

/** Identifiers are text here: as numbers, they would lose their zeros. */
export const COLONNES_TABULAIRES: readonly Column[] = colonnes(`
  uid id nature acheteur_id acheteur_nom titulaire_id titulaire_typeIdentifiant titulaire_nom objet montant:double
  type codeCPV procedure techniques dureeMois:int dureeRestanteMois:double offresRecues:int dateNotification:date
  datePublicationDonnees:date formePrix typesPrix attributionAvance:boolean tauxAvance:double marcheInnovant:boolean
  modalitesExecution considerationsSociales considerationsEnvironnementales ccag sousTraitanceDeclaree:boolean
  typeGroupementOperateurs origineUE:double origineFrance:double lieuExecution_code lieuExecution_typeCode
  idAccordCadre titulaire_distance:int acheteur_categorie acheteur_commune_code acheteur_commune_nom
  acheteur_departement_code acheteur_departement_nom acheteur_region_code acheteur_region_nom
  acheteur_latitude:double acheteur_longitude:double titulaire_categorie titulaire_commune_code
  titulaire_commune_nom titulaire_departement_code titulaire_departement_nom titulaire_region_code
  titulaire_region_nom titulaire_latitude:double titulaire_longitude:double modification_id:int
  donneesActuelles:boolean sourceDataset sourceFile`);

const VIDE: Row = Object.fromEntries(COLONNES_TABULAIRES.map((c) => [c.name, null]));
const vrai = (b: boolean | undefined): number => (b ? 1 : 0);

/** Category of a CPV code, as the national table writes it. */
export function typeDeMarche(cpv: string): 'Travaux' | 'Fournitures' | 'Services' {
  const division = Number(cpv.slice(0, 2));
  return division === 45
    ? 'Travaux'
    : division < 45 || division === 48
      ? 'Fournitures'
      : 'Services';
}

/** Lines of one contract: states in order, suppliers of each state. Booleans are 0 and 1. */
export function lignesTabulaires(c: Contrat): Row[] {
  const dit = defautsDe(c);
  const commun: Row = {
    ...VIDE,
    uid: c.acheteur.siret + c.id,
    id: c.id,
    nature: 'Marché',
    acheteur_id: c.acheteur.siret,
    acheteur_nom: c.acheteur.nom,
    objet: c.objet,
    type: typeDeMarche(c.cpv),
    codeCPV: c.cpv,
    procedure: c.procedure,
    techniques: dit.technique,
    offresRecues: dit.offres,
    formePrix: dit.formePrix,
    typesPrix: dit.typePrix,
    attributionAvance: vrai(c.avance),
    tauxAvance: c.tauxAvance ?? null,
    marcheInnovant: vrai(c.innovant),
    modalitesExecution: dit.modalite,
    considerationsSociales: dit.sociales.join(', '),
    considerationsEnvironnementales: dit.environnementales.join(', '),
    ccag: dit.ccag,
    sousTraitanceDeclaree: vrai(Boolean(c.sousTraitants?.length)),
    typeGroupementOperateurs: dit.groupement,
    origineUE: c.origineUE ?? null,
    origineFrance: c.origineFrance ?? null,
    lieuExecution_code: c.lieu.code,
    lieuExecution_typeCode: c.lieu.typeCode,
    idAccordCadre: c.idAccordCadre ?? null,
    ...lieuDe(c.acheteur, 'acheteur'),
    sourceDataset: c.source ?? 'ternum',
  };
  const etats = etatsDe(c);
  return etats.flatMap((etat, i) =>
    etat.titulaires.map((t) => ({
      ...commun,
      titulaire_id: t.siret,
      titulaire_typeIdentifiant: 'SIRET',
      titulaire_nom: t.nom,
      ...lieuDe(t, 'titulaire'),
      montant: etat.montant,
      dureeMois: etat.duree,
      dateNotification: etat.date,
      datePublicationDonnees: etat.publication,
      modification_id: i,
      donneesActuelles: vrai(i === etats.length - 1),
    })),
  );
}

function etatsDe(c: Contrat) {
  const { montant, duree, titulaires, date, publication } = c;
  const etats = [{ montant, duree, titulaires, date, publication }];
  for (const m of c.modifications ?? []) {
    const avant = etats.at(-1)!;
    etats.push({
      montant: m.montant ?? avant.montant,
      duree: m.duree ?? avant.duree,
      titulaires: m.titulaires ?? avant.titulaires,
      date: m.date,
      publication: m.date,
    });
  }
  return etats;
}

function lieuDe(s: Structure, qui: 'acheteur' | 'titulaire'): Row {
  if (!s.departement) return {};
  return {
    [`${qui}_commune_code`]: s.codeCommune ?? null,
    [`${qui}_commune_nom`]: s.commune ?? null,
    [`${qui}_departement_code`]: s.departement,
    [`${qui}_departement_nom`]: nomDepartement(s.departement),
    [`${qui}_region_code`]: '27',
    [`${qui}_region_nom`]: 'Bourgogne-Franche-Comté',
  };
}
