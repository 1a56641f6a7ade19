/**
 * A notice as a line of the Opendatasoft dataset `boamp`. The flat fields are those of the dataset; no one of them
 * holds the buyer’s SIRET.
 */
import type { Column, Row } from '../../store.ts';
import { codeDescripteur } from '../echelle/besoins.ts';
import type { Consultation } from '../echelle/consultations.ts';
import { plusJours } from '../temps.ts';
import { donneesBoamp } from './boamp-donnees.ts';
import { colonnes, liste } from './colonnes.ts';

/** Columns of the dataset `boamp` (DILA, Opendatasoft). */
export const COLONNES_BOAMP: readonly Column[] = colonnes(`
  idweb id contractfolderid objet famille code_departement:list code_departement_prestation
  famille_libelle dateparution:date datefindiffusion:date datelimitereponse:datetime nomacheteur titulaire perimetre
  type_procedure soustype_procedure procedure_libelle procedure_categorise nature sousnature nature_libelle
  sousnature_libelle nature_categorise nature_categorise_libelle criteres marche_public_simplifie
  marche_public_simplifie_label etat descripteur_code:list dc:list descripteur_libelle:list type_marche:list
  type_marche_facette:list type_avis:list annonce_lie:list annonces_anterieures:list
  annonces_anterieures_schemas_xsd:json source_schema gestion:json donnees:json url_avis url_avis_pdf`);

const FAMILLES: Record<Consultation['schema'], [string, string]> = {
  MAPA: ['MAPA', 'Marchés entre 90 k€ et seuils européens'],
  FNSimple: ['FNS', 'Marchés entre 90 k€ et seuils européens'],
  EFORMS: ['JOUE', 'Marchés européens'],
};
const NATURES = {
  INITIAL: ['APPEL_OFFRE', 'Avis de marché', 'appeloffre/standard', 'Avis de marché'],
  RECTIFICATIF: ['RECTIFICATIF', 'Rectificatif', 'appeloffre/rectificatif', 'Rectificatif'],
  AVIS_ANNULE: ['ANNULATION', 'Avis d’annulation', 'appeloffre/annulation', 'Avis d’annulation'],
} as const;

const majuscule = (mot: string): string => mot[0]! + mot.slice(1).toLowerCase();

/** A notice → its row in the dataset `boamp`; `donnees` and `gestion` are JSON written as text, as there. */
export function avisBoamp(c: Consultation): Row {
  const id = c.idweb.replace('-', '_');
  const ouverte = c.procedure === 'ouverte';
  const [famille, familleLibelle] = FAMILLES[c.schema];
  const [nature, natureLibelle, categorise, categoriseLibelle] = NATURES[c.etat];
  const codes = liste(c.descripteurs.map(codeDescripteur));
  const url = `https://www.boamp.fr/pages/avis/?q=idweb:%22${c.idweb}%22`;
  return {
    idweb: c.idweb,
    id,
    contractfolderid: c.schema === 'EFORMS' ? dossier(c) : null,
    objet: c.objet,
    famille,
    code_departement: liste([c.acheteur.departement]),
    code_departement_prestation: c.schema === 'EFORMS' ? null : c.acheteur.departement,
    famille_libelle: familleLibelle,
    dateparution: c.parution,
    datefindiffusion: plusJours(c.limite.slice(0, 10), 1),
    datelimitereponse: c.limite,
    nomacheteur: c.acheteur.nom,
    titulaire: null,
    perimetre: c.schema === 'EFORMS' ? 'DIRECTIVE-24' : null,
    type_procedure: ouverte ? 'OUVERT' : 'ADAPTE',
    soustype_procedure: null,
    procedure_libelle: ouverte ? 'Procédure ouverte' : 'Procédure adaptée',
    procedure_categorise: ouverte ? 'OUVERT' : 'ADAPTE',
    nature,
    sousnature: null,
    nature_libelle: natureLibelle,
    sousnature_libelle: null,
    nature_categorise: categorise,
    nature_categorise_libelle: categoriseLibelle,
    criteres: c.environnement ? 'environnementaux' : null,
    marche_public_simplifie: c.simplifie ? 'OUI' : null,
    marche_public_simplifie_label: c.simplifie ? 'Marché public simplifié' : null,
    etat: c.etat,
    descripteur_code: codes,
    dc: codes,
    descripteur_libelle: liste(c.descripteurs),
    type_marche: liste([c.categorie]),
    type_marche_facette: liste([majuscule(c.categorie)]),
    type_avis: liste(ouverte ? ['5', '1'] : ['1', '8']),
    annonce_lie: c.lie ? liste([c.lie]) : null,
    annonces_anterieures: c.lie ? liste([c.lie]) : null,
    annonces_anterieures_schemas_xsd: null,
    source_schema:
      c.schema === 'EFORMS' ? 'eforms' : c.schema === 'MAPA' ? 'Boamp_v230.xsd' : 'FNSimple',
    gestion: JSON.stringify({
      REFERENCE: {
        IDWEB: c.idweb,
        TYPE_AVIS: { NATURE: { [nature]: {} }, FAMILLE: { [famille]: {} } },
      },
      INDEXATION: { DATE_PUBLICATION: c.parution, DATE_LIMITE_REPONSE: c.limite },
      NOMHTML: c.acheteur.nom,
    }),
    donnees: JSON.stringify(donneesBoamp(c)),
    url_avis: url,
    url_avis_pdf: `https://www.boamp.fr/telechargements/FILES/PDF/${c.parution.slice(0, 4)}/${c.parution.slice(5, 7)}/${c.idweb}.pdf`,
  };
}

/** The same for a notice and those that correct it. */
const dossier = (c: Consultation): string => {
  const n = c.reference.replace(/\D/g, '').padStart(12, '0');
  return `7e12a0c4-5f00-4b00-a000-${n.slice(-12)}`;
};
