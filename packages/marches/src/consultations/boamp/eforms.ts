/** European notices (eForms, règlement d'exécution (UE) 2019/1780): UBL turned into JSON. */
import { parseSiret } from '@ternum/core';
import type { Donnees } from './extrait.ts';
import { lotsDe, rien } from './extrait.ts';
import {
  aller,
  cpvDe,
  departementsDe,
  enListe,
  estObjet,
  premierLien,
  premierTexte,
  sansVide,
  texteDe,
  trouver,
} from '../dehors.ts';
import { APTITUDE, demande, ECONOMIQUES, TECHNIQUES } from '../fournir.ts';
import type { Lot } from '../model.ts';

/** Codes of selection criteria, those of today and those of the first version. */
const CRITERES: Readonly<Record<string, string>> = {
  'sui-act': APTITUDE,
  'ef-stand': ECONOMIQUES,
  'tp-abil': TECHNIQUES,
};

export function lireEforms(eforms: Record<string, unknown>): Donnees {
  const avis = Object.entries(eforms).find(([cle, v]) => !cle.startsWith('@') && estObjet(v))?.[1];
  if (!avis) return rien();
  const projet = aller(avis, 'cac:ProcurementProject');
  const acheteur = organisationAcheteuse(avis);
  const lots = lotsDe(trouver(avis, 'cac:ProcurementProjectLot'), lot);
  const lieux = trouver(avis, 'cac:RealizedLocation').map((l) => aller(l, 'cac:Address') ?? l);
  return sansVide({
    siret: trouver(acheteur, 'cbc:CompanyID')
      .map((id) => parseSiret(texteDe(id))?.siret)
      .find(Boolean),
    departementAcheteur: departementsDe([
      aller(acheteur, 'cac:PostalAddress', 'cbc:PostalZone'),
    ])[0],
    objet: premierTexte(aller(projet, 'cbc:Name')),
    dateLimite: limite(avis),
    // A notice without lots has one, which repeats the whole.
    lots: lots.length > 1 ? lots : [],
    codesCPV: cpvDe(trouver(avis, 'cbc:ItemClassificationCode')),
    lieu: premierTexte(
      ...trouver(avis, 'cac:RealizedLocation').map((l) => aller(l, 'cbc:Description')),
      ...lieux.map((l) => aller(l, 'cbc:CityName')),
    ),
    departementsLieu: departementsDe(lieux.map((l) => aller(l, 'cbc:PostalZone'))),
    lienReponse: premierLien(
      ...trouver(avis, 'cac:TenderRecipientParty').map((p) => aller(p, 'cbc:EndpointID')),
      ...trouver(avis, 'cac:CallForTendersDocumentReference').map((r) => trouver(r, 'cbc:URI')[0]),
      ...trouver(avis, 'cbc:BuyerProfileURI'),
    ),
    aFournir: criteres(avis),
    idProcedure: premierTexte(aller(avis, 'cbc:ContractFolderID')),
    considerationsEnvironnementales:
      trouver(avis, 'cac:ProcurementAdditionalType').some(
        (t) => texteDe(aller(t, 'cbc:ProcurementTypeCode')) === 'env-imp',
      ) || undefined,
    corrections: [],
  });
}

/** The publisher's and the court's addresses stand beside the buyer's: only the reference tells which is which. */
function organisationAcheteuse(avis: unknown): unknown {
  const ids = trouver(aller(avis, 'cac:ContractingParty'), 'cac:PartyIdentification').map((p) =>
    texteDe(aller(p, 'cbc:ID')),
  );
  return trouver(avis, 'efac:Organization')
    .map((o) => aller(o, 'efac:Company'))
    .find((c) => ids.includes(texteDe(aller(c, 'cac:PartyIdentification', 'cbc:ID'))));
}

/** `2026-10-26+02:00` and `12:00:00+02:00` → `2026-10-26T12:00:00+02:00`. The first of the lots. */
function limite(avis: unknown): string | undefined {
  const dates = trouver(avis, 'cac:TenderSubmissionDeadlinePeriod').map((periode) => {
    const jour = texteDe(aller(periode, 'cbc:EndDate')).slice(0, 10);
    const heure = texteDe(aller(periode, 'cbc:EndTime'));
    return jour && heure ? `${jour}T${heure}` : '';
  });
  return dates.filter(Boolean).sort()[0];
}

function lot(bloc: unknown): Lot | undefined {
  const projet = aller(bloc, 'cac:ProcurementProject');
  const intitule = premierTexte(aller(projet, 'cbc:Name'), aller(projet, 'cbc:Description'));
  if (!intitule) return undefined;
  // « LOT-0003 » is a number for machines.
  const numero = premierTexte(aller(projet, 'cbc:ID'), aller(bloc, 'cbc:ID'));
  return sansVide({
    numero: numero?.replace(/^LOT-0*(?=\d)/, ''),
    intitule,
    codeCPV: cpvDe(trouver(projet, 'cbc:ItemClassificationCode'))[0],
  });
}

function criteres(avis: unknown): string[] {
  const blocs = [
    ...trouver(avis, 'efac:SelectionCriteria'),
    ...trouver(avis, 'cac:SpecificTendererRequirement'),
  ];
  const phrases = blocs.map((bloc) => {
    const code = [
      'cbc:CriterionTypeCode',
      'cbc:TendererRequirementTypeCode',
      'cbc:CalculationExpressionCode',
    ]
      .map((cle) => texteDe(aller(bloc, cle)))
      .find((c) => Object.hasOwn(CRITERES, c));
    const quoi = enListe(aller(bloc, 'cbc:Description') ?? aller(bloc, 'cbc:Name'));
    return demande(code && CRITERES[code], quoi);
  });
  // Each lot repeats them.
  return [...new Set(phrases.filter((phrase) => phrase !== undefined))];
}
