/** What article 30(1) asks of each sheet, (a) to (g); 30(2) of a sheet kept as a processor. */
import { connu, type Registre, type Traitement } from '../model/index.ts';
import { attendre, dit, manque, type Sujet } from './attendre.ts';
import { verifierComplements } from './complements.ts';
import { verifierConservation } from './conservation.ts';
import { registreDe, SOURCES, sousTraitantDe } from './sources.ts';
import type { Manque } from './types.ts';

/** Gaps of one sheet. An archived sheet is not looked at: nothing is done with it any more. */
export function verifierFiche(fiche: Traitement, registre: Registre): Manque[] {
  if (fiche.statut === 'archive') return [];
  const sujet: Sujet = {
    nom: fiche.nom.trim() ? `La fiche « ${fiche.nom} »` : 'Une fiche sans nom',
    traitement: fiche.id,
  };
  return fiche.role === 'sous-traitant'
    ? pourAutrui(fiche, sujet)
    : [...responsable(fiche, sujet), ...verifierComplements(fiche, sujet, registre)];
}

function responsable(fiche: Traitement, sujet: Sujet): Manque[] {
  const exigee = (lettre: string) => ({ gravite: 'exigee', source: registreDe(lettre) }) as const;
  return [
    ...(fiche.role === 'conjoint'
      ? attendre(
          fiche.avec?.filter(({ nom }) => dit(nom)),
          {
            ...exigee('a'),
            code: 'conjoint',
            quoi: 'avec qui la commune décide de ce traitement',
            faire: 'Écrivez le nom et les coordonnées de chaque responsable conjoint.',
          },
          sujet,
        )
      : []),
    ...attendre(
      fiche.nom,
      {
        code: 'nom',
        gravite: 'attendue',
        source: SOURCES.modele,
        quoi: 'de quel traitement elle parle',
        faire: 'Donnez-lui un nom que tout le monde comprend.',
      },
      sujet,
    ),
    ...finalite(fiche, sujet, exigee('b')),
    ...attendre(
      fiche.personnes,
      {
        ...exigee('c'),
        code: 'personnes',
        accord: 'es',
        quoi: 'quelles personnes sont concernées',
        faire: 'Par exemple : habitants, parents d’élèves, agents.',
      },
      sujet,
    ),
    ...attendre(
      fiche.donnees,
      {
        ...exigee('c'),
        code: 'donnees',
        accord: 'es',
        quoi: 'quelles données sont tenues',
        faire: 'Regardez ce que demandent le formulaire, le logiciel et le dossier papier.',
      },
      sujet,
    ),
    ...attendre(
      fiche.destinataires,
      {
        ...exigee('d'),
        code: 'destinataires',
        accord: 's',
        quoi: 'qui voit ou reçoit les données',
        faire:
          'Nommez les services de la mairie, puis ceux du dehors (préfecture, Trésor public…).',
        sansObjet: true,
      },
      sujet,
    ),
    ...transferts(fiche, sujet, registreDe('e')),
    ...verifierConservation(fiche, sujet),
    ...mesures(fiche, sujet, registreDe('g')),
  ];
}

function finalite(
  fiche: Traitement,
  sujet: Sujet,
  quoi: Pick<Manque, 'gravite' | 'source'>,
): Manque[] {
  return fiche.finalites.some(({ texte }) => dit(texte))
    ? []
    : [
        manque(
          sujet,
          'finalite-absente',
          quoi,
          `${sujet.nom} ne dit pas à quoi servent les données. Écrivez-le en une phrase qui commence par un verbe.`,
        ),
      ];
}

function pourAutrui(fiche: Traitement, sujet: Sujet): Manque[] {
  return [
    ...attendre(
      fiche.avec?.filter(({ nom }) => dit(nom)),
      {
        code: 'responsables',
        accord: 's',
        gravite: 'exigee',
        source: sousTraitantDe('a'),
        quoi: 'pour qui la commune agit',
        faire: 'Écrivez le nom et les coordonnées de chaque organisme pour lequel elle le fait.',
      },
      sujet,
    ),
    ...finalite(fiche, sujet, { gravite: 'exigee', source: sousTraitantDe('b') }),
    ...transferts(fiche, sujet, sousTraitantDe('c')),
    ...mesures(fiche, sujet, sousTraitantDe('d')),
  ];
}

function transferts(fiche: Traitement, sujet: Sujet, source: Manque['source']): Manque[] {
  return [
    ...attendre(
      fiche.transferts,
      {
        code: 'transferts',
        accord: 's',
        gravite: 'exigee',
        source,
        quoi: 'si des données partent hors de l’Union européenne',
        faire: 'Demandez à chaque prestataire où il les garde et d’où ses équipes y accèdent.',
        sansObjet: true,
        vide: true,
      },
      sujet,
    ),
    ...(connu(fiche.transferts) ?? []).flatMap(({ destinataire, pays, garantie }) => [
      ...attendre(
        pays,
        {
          code: 'transfert-pays',
          gravite: 'exigee',
          source,
          quoi: `dans quel pays les données partent${dit(destinataire) ? ` (« ${destinataire} »)` : ''}`,
          faire: 'Écrivez le nom du pays.',
        },
        sujet,
      ),
      ...attendre(
        garantie,
        {
          code: 'transfert-garantie',
          accord: 'e',
          gravite: 'attendue',
          source: SOURCES.transferts,
          quoi: `ce qui protège les données envoyées${dit(pays) ? ` dans ce pays : ${pays}` : ' hors de l’Union européenne'}`,
          faire: 'Demandez au prestataire sur quelle garantie il s’appuie, et joignez-la.',
        },
        sujet,
      ),
    ]),
  ];
}

/** Measures that are all absent say nothing of the protection. */
function mesures({ mesures: dites }: Traitement, sujet: Sujet, source: Manque['source']): Manque[] {
  const liste = connu(dites);
  const inconnues = liste?.filter(({ etat }) => etat === 'nsp') ?? [];
  const tenues = liste?.some(({ etat }) => etat === 'en-place' || etat === 'prevue');
  if (inconnues.length)
    return [
      manque(
        sujet,
        'mesures-inconnues',
        { gravite: tenues ? 'attendue' : 'exigee', source },
        `${sujet.nom} dit « je ne sais pas » pour ${inconnues.length === 1 ? 'une mesure' : `${inconnues.length} mesures`} de sécurité : ${inconnues.map(({ type }) => type).join(', ')}. Demandez à qui s’occupe de l’informatique.`,
      ),
    ];
  return attendre(
    liste && !tenues ? [] : dites,
    {
      code: 'mesures',
      accord: 'es',
      gravite: 'exigee',
      source,
      quoi: 'comment les données sont protégées',
      faire: 'Décrivez-le en quelques mots : mots de passe, armoire fermée, sauvegardes.',
    },
    sujet,
  );
}
