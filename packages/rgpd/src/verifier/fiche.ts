/** What article 30(1) asks of each sheet, (a) to (g); 30(2) of a sheet kept as a processor. */
import { connu, type Registre, type Traitement } from '../model/index.ts';
import { attendre, dit, manque, type Attente, type Sujet } from './attendre.ts';
import { verifierComplements } from './complements.ts';
import { verifierConservation } from './conservation.ts';
import { EXIGES, EXIGES_SOUS_TRAITANT, SOURCES } from './sources.ts';
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

const CONJOINT: Attente = {
  ...EXIGES.a,
  code: 'conjoint',
  quoi: 'avec qui la commune décide de ce traitement',
  faire: 'Écrivez le nom et les coordonnées de chaque responsable conjoint.',
};

const NOM: Attente = {
  code: 'nom',
  gravite: 'attendue',
  source: SOURCES.modele,
  quoi: 'de quel traitement elle parle',
  faire: 'Donnez-lui un nom que tout le monde comprend.',
};

const PERSONNES: Attente = {
  ...EXIGES.c,
  code: 'personnes',
  accord: 'es',
  quoi: 'quelles personnes sont concernées',
  faire: 'Par exemple : habitants, parents d’élèves, agents.',
};

const DONNEES: Attente = {
  ...EXIGES.c,
  code: 'donnees',
  accord: 'es',
  quoi: 'quelles données sont tenues',
  faire: 'Regardez ce que demandent le formulaire, le logiciel et le dossier papier.',
};

const DESTINATAIRES: Attente = {
  ...EXIGES.d,
  code: 'destinataires',
  accord: 's',
  quoi: 'qui voit ou reçoit les données',
  faire: 'Nommez les services de la mairie, puis ceux du dehors (préfecture, Trésor public…).',
  sansObjet: true,
};

const RESPONSABLES: Attente = {
  ...EXIGES_SOUS_TRAITANT.a,
  code: 'responsables',
  accord: 's',
  quoi: 'pour qui la commune agit',
  faire: 'Écrivez le nom et les coordonnées de chaque organisme pour lequel elle le fait.',
};

const TRANSFERTS: Omit<Attente, 'source'> = {
  code: 'transferts',
  accord: 's',
  gravite: 'exigee',
  quoi: 'si des données partent hors de l’Union européenne',
  faire: 'Demandez à chaque prestataire où il les garde et d’où ses équipes y accèdent.',
  sansObjet: true,
  vide: true,
};

const MESURES: Omit<Attente, 'source'> = {
  code: 'mesures',
  accord: 'es',
  gravite: 'exigee',
  quoi: 'comment les données sont protégées',
  faire: 'Décrivez-le en quelques mots : mots de passe, armoire fermée, sauvegardes.',
};

const nommes = ({ avec }: Traitement) => avec?.filter(({ nom }) => dit(nom));

const responsable = (fiche: Traitement, sujet: Sujet): Manque[] => [
  ...(fiche.role === 'conjoint' ? attendre(nommes(fiche), CONJOINT, sujet) : []),
  ...attendre(fiche.nom, NOM, sujet),
  ...finalite(fiche, sujet, EXIGES.b),
  ...attendre(fiche.personnes, PERSONNES, sujet),
  ...attendre(fiche.donnees, DONNEES, sujet),
  ...attendre(fiche.destinataires, DESTINATAIRES, sujet),
  ...transferts(fiche, sujet, EXIGES.e.source),
  ...verifierConservation(fiche, sujet),
  ...mesures(fiche, sujet, EXIGES.g.source),
];

const pourAutrui = (fiche: Traitement, sujet: Sujet): Manque[] => [
  ...attendre(nommes(fiche), RESPONSABLES, sujet),
  ...finalite(fiche, sujet, EXIGES_SOUS_TRAITANT.b),
  ...transferts(fiche, sujet, EXIGES_SOUS_TRAITANT.c.source),
  ...mesures(fiche, sujet, EXIGES_SOUS_TRAITANT.d.source),
];

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

function transferts(fiche: Traitement, sujet: Sujet, source: Manque['source']): Manque[] {
  return [
    ...attendre(fiche.transferts, { ...TRANSFERTS, source }, sujet),
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
  return attendre(liste && !tenues ? [] : dites, { ...MESURES, source }, sujet);
}
