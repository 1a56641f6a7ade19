/** Notices of the schemas before 2024 (v110, v230): `{ IDENTITE, OBJET, PROCEDURE, CONDITION_… }`. */
import { parseSiret } from '@ternum/core';
import type { Donnees } from './extrait.ts';
import { lotsDe } from './extrait.ts';
import {
  aller,
  cpvDe,
  departementsDe,
  enListe,
  premierLien,
  premierTexte,
  sansVide,
  texteDe,
  trouver,
} from '../dehors.ts';
import { APTITUDE, demande, ECONOMIQUES, TECHNIQUES } from '../fournir.ts';
import type { Lot } from '../model.ts';

export function lireAncien(avis: Record<string, unknown>): Donnees {
  const identite = avis['IDENTITE'];
  const objet = avis['OBJET'];
  const conditions = avis['CONDITION_PARTICIPATION'];
  const lieux = enListe(aller(objet, 'LIEU_EXEC_LIVR'));
  return sansVide({
    siret: [aller(identite, 'CODE_IDENT_NATIONAL'), aller(identite, 'TYPE_IDENT_NATIONAL', 'SIRET')]
      .map((v) => parseSiret(texteDe(v))?.siret)
      .find(Boolean),
    departementAcheteur: departementsDe([aller(identite, 'CP')])[0],
    objet: premierTexte(aller(objet, 'TITRE_MARCHE'), aller(objet, 'OBJET_COMPLET')),
    dateLimite: premierTexte(
      aller(avis['CONDITION_DELAI'], 'RECEPT_OFFRES'),
      aller(avis['CONDITION_DELAI'], 'RECEPT_CANDIDAT'),
    ),
    lots: lotsDe(aller(objet, 'LOTS', 'LOT'), lot),
    codesCPV: cpvDe([
      ...trouver(aller(objet, 'CPV'), 'PRINCIPAL'),
      ...trouver(objet, 'CODE_CPV'),
      ...trouver(aller(objet, 'LOTS'), 'PRINCIPAL'),
    ]),
    lieu: lieux.map((l) => premierTexte(aller(l, 'ADRESSE'), aller(l, 'VILLE'))).find(Boolean),
    departementsLieu: departementsDe(lieux.map((l) => aller(l, 'CP'))),
    lienReponse: premierLien(
      aller(identite, 'URL_PARTICIPATION'),
      aller(identite, 'URL_DOCUMENT'),
      aller(identite, 'URL_PROFIL_ACHETEUR'),
    ),
    aFournir: [
      demande(APTITUDE, aller(conditions, 'SITUATION_JURIDIQUE')),
      demande(ECONOMIQUES, aller(conditions, 'CAP_ECO')),
      demande(TECHNIQUES, aller(conditions, 'CAP_TECH')),
    ].filter((phrase) => phrase !== undefined),
    idProcedure: premierTexte(
      aller(avis['CONDITION_ADMINISTRATIVE'], 'REFERENCE_MARCHE'),
      aller(objet, 'REF_MARCHE'),
    ),
    corrections: enListe(avis['RECTIF'] ?? avis['RECTIFICATION']),
  });
}

function lot(bloc: unknown): Lot | undefined {
  const intitule = premierTexte(
    aller(bloc, 'INTITULE'),
    aller(bloc, 'LIBELLE'),
    aller(bloc, 'DESCRIPTION'),
  );
  if (!intitule) return undefined;
  return sansVide({
    numero: premierTexte(aller(bloc, 'NUM'), aller(bloc, 'NUMERO'), aller(bloc, 'NUM_LOT')),
    intitule,
    codeCPV: cpvDe([...trouver(bloc, 'PRINCIPAL'), ...trouver(bloc, 'CODE_CPV')])[0],
  });
}
