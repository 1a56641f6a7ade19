/** National notices: FNSimple, MAPA, DSP… `{ organisme, initial | rectificatif | annulation }`. */
import { parseSiret } from '@ternum/core';
import type { Donnees } from './extrait.ts';
import { lotsDe } from './extrait.ts';
import {
  aller,
  cpvDe,
  departementsDe,
  estObjet,
  premierLien,
  premierTexte,
  sansVide,
  texteDe,
  trouver,
} from '../dehors.ts';
import { APTITUDE, demande, ECONOMIQUES, justifications, TECHNIQUES } from '../fournir.ts';
import type { Lot } from '../model.ts';

/** @param corps the blocks that say the call, or what changes in it */
export function lireNational(
  avis: Record<string, unknown>,
  corps: readonly Record<string, unknown>[],
): Donnees {
  const organisme = avis['organisme'] ?? aller(corps[0], 'organisme');
  const champ = (...cles: string[]): unknown[] => corps.map((c) => aller(c, ...cles));
  const demandes = corps.flatMap((c) => [c['procedure'], c['conditionsParticipation']]);
  const capacite = (cle: string): unknown => demandes.map((d) => aller(d, cle)).find(Boolean);
  return sansVide({
    siret: parseSiret(texteDe(aller(organisme, 'codeIdentificationNational')))?.siret,
    departementAcheteur: departementsDe([
      aller(organisme, 'cp') ?? aller(organisme, 'adr', 'cp'),
    ])[0],
    objet: premierTexte(
      ...champ('natureMarche', 'intitule'),
      ...champ('description', 'objet'),
      ...champ('descriptionMarche', 'titreMarche'),
    ),
    dateLimite: premierTexte(
      ...champ('procedure', 'dateReceptionOffres'),
      ...champ('delais', 'receptionOffres'),
    ),
    lots: lotsDe(lotsPublies(corps), lot),
    codesCPV: cpvDe(trouver(corps, 'classPrincipale')),
    lieu: lieu(champ('natureMarche', 'lieuExecution')[0]),
    departementsLieu: departementsDe(aller(champ('natureMarche', 'lieuExecution')[0], 'cp')),
    lienReponse: premierLien(
      ...champ('communication', 'urlDocConsul'),
      ...champ('communication', 'urlProfilAch'),
      aller(organisme, 'urlProfilAcheteur'),
      ...champ('organisme', 'urlProfilAcheteur'),
    ),
    aFournir: [
      demande(APTITUDE, capacite('capaciteExercice')),
      demande(ECONOMIQUES, capacite('capaciteEcoFin')),
      demande(TECHNIQUES, capacite('capaciteTech')),
      ...corps.flatMap((c) => justifications(c['justifications'])),
    ].filter((phrase) => phrase !== undefined),
    idProcedure: premierTexte(
      ...champ('communication', 'identifiantInterne'),
      ...champ('renseignements', 'idMarche'),
    ),
    corrections: trouver(avis, 'infosRectif'),
  });
}

/** `lots.lot`, or a list under `natureMarche.lotsMarche`. */
function lotsPublies(corps: readonly Record<string, unknown>[]): unknown[] {
  for (const c of corps) {
    const blocs = [...trouver(c['lots'], 'lot'), ...trouver(c['natureMarche'], 'lotsMarche')];
    if (blocs.length)
      return blocs.flatMap((b) => (estObjet(b) && 'lot' in b ? trouver(b, 'lot') : [b]));
  }
  return [];
}

function lot(bloc: unknown): Lot | undefined {
  const intitule = premierTexte(
    aller(bloc, 'intitule'),
    aller(bloc, 'titre'),
    aller(bloc, 'objetLot'),
    aller(bloc, 'description'),
  );
  if (!intitule) return undefined;
  return sansVide({
    numero: premierTexte(aller(bloc, 'numero'), aller(bloc, 'num'), aller(bloc, 'numLot')),
    intitule,
    codeCPV: cpvDe([...trouver(bloc, 'classPrincipale'), aller(bloc, 'CPV')])[0],
  });
}

/** Words, or an address in pieces. */
function lieu(valeur: unknown): string | undefined {
  if (!estObjet(valeur)) return premierTexte(valeur);
  const mots = ['nomvoie', 'libelle', 'lieu', 'adresse', 'cp', 'ville'].map((cle) =>
    texteDe(valeur[cle] ?? aller(valeur, 'voie', cle)),
  );
  return mots.filter(Boolean).join(' ') || undefined;
}
