/** Texts that the catalogue rests on, as they were reviewed. What was not read again says so in `aConfirmer`. */
import type { Source } from './types.ts';

/** Day on which the sources were last looked at. */
export const REVUE = '2026-11-22';

/** The source of a statement. */
export const source = (texte: string, article?: string): Source => ({
  texte,
  ...(article ? { article } : {}),
  revueLe: REVUE,
});

/** The same source, with what somebody has still to check. */
export const douteux = (
  de: Source,
  aConfirmer = 'cité de mémoire : à relire dans le texte',
): Source => ({
  ...de,
  aConfirmer,
});

/** An article of the GDPR that was read again. */
export const rgpd = (article: string): Source => ({
  ...source('Règlement général sur la protection des données (RGPD)', article),
  lien: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
});

/** A text cited from memory, with its article when one is known. */
export const memoire = (texte: string, article?: string): Source => douteux(source(texte, article));

/** A good habit that no text read imposes. */
export const usage = (
  quoi = 'pratique de mairie : aucun texte relu ne la demande en ces termes',
): Source => douteux(source('Pratique'), quoi);

export const PATRIMOINE = source(
  'Code du patrimoine',
  'articles L. 212-2, L. 212-3, R. 212-14 et R. 212-49 à R. 212-51',
);
export const POPULATION = source(
  'Délibération de la CNIL 2004-067 (gestion de l’état civil par les communes)',
  'article 1',
);
export const ELECTEURS = source('CNIL, page « La liste électorale »');
export const SCOLAIRE = source(
  'Délibération de la CNIL 2015-433 (ancienne norme simplifiée 58, affaires scolaires, périscolaires, extrascolaires et petite enfance)',
);
export const REQUISE = source(
  'Délibération de la CNIL 2018-327 du 11 octobre 2018 (traitements qui demandent une analyse d’impact)',
);
export const NON_REQUISE = source(
  'Délibération de la CNIL 2019-118 du 12 septembre 2019 (traitements qui ne demandent pas d’analyse d’impact)',
);
export const CRITERES = source(
  'Lignes directrices WP 248 rév. 01 du 4 octobre 2017 ; délibération de la CNIL 2018-326 du 11 octobre 2018',
);
export const COOKIES = source(
  'Loi Informatique et Libertés ; délibérations de la CNIL 2020-091 et 2020-092 du 17 septembre 2020',
  'article 82 de la loi',
);
export const AUDIENCE = source(
  'CNIL, lignes directrices 2020-091, rappelées par la délibération du 4 juillet 2025',
);
export const VIDEO = source(
  'Code de la sécurité intérieure ; engagement de conformité CNIL RU-074 (décret 2023-1102)',
  'article R. 253-7',
);
export const VIDEO_DUREE = douteux(
  source('Code de la sécurité intérieure', 'article L. 252-5'),
  'le numéro de l’article est à vérifier ; la durée maximale d’un mois a été relue',
);
export const TELESERVICES = source('Arrêté du 4 juillet 2013 (téléservices des collectivités)');
export const GUIDE = source(
  'CNIL, guide de sensibilisation au RGPD pour les collectivités territoriales',
);
export const ARNIA = source('ARNia, base de connaissances RGPD, mise à jour du 25 juillet 2025');
export const CYBER = source(
  'CNIL, page sur la notification des violations ; cybermalveillance.gouv.fr',
);
export const TERRAIN = source(
  'Retours de terrain de Super Chef RGPD, publiés dans la presse de 2018 à 2020',
);

/** Archives: instructions whose references were read, not the contents. */
const instruction = (ref: string): Source => ({
  ...douteux(source(`Instruction des Archives de France ${ref}`)),
  aConfirmer: 'la durée et le sort final sont à lire dans cette instruction',
});
export const INSTRUCTIONS = {
  communes: instruction('DGP/SIAF/2014/006 du 22 septembre 2014 (communes)'),
  services: instruction('DPACI/RES/2009/018 (services communs à l’ensemble des administrations)'),
  elections: instruction('DPACI/RES/2004/01 (élections)'),
  ecoles: instruction('DPACI/RES/2005/003 (écoles)'),
  comptabilite: instruction('DAF/DPACI/RES/2008/008 (documents comptables)'),
  agents: instruction('DGP/SIAF/2014/001 (dossiers d’agents)'),
} as const;
/** Final fate of the registers of births, marriages and deaths. */
export const ARCHIVES_EC = source(
  'Archives départementales, règles de conservation des archives communales (état civil : conservation définitive)',
);
export const VIDEO_AVIS = source(
  'CNIL, avis sur la vidéoprotection : la mission d’intérêt public, et non l’obligation légale',
);
export const CAMERAS = douteux(
  source('Loi de janvier 2022 (caméras individuelles) ; fiche CNIL RU-065'),
  'la fiche de la CNIL parle de six mois ; la loi de janvier 2022 aurait ramené la durée à un mois : à relire',
);
export const CARADOC = source(
  'Information à deux niveaux : mention courte et politique complète, exemple d’une collectivité publié en ligne',
);
export const VIDEO_LIMITE = source('CNIL, page sur la vidéoprotection');
export const OMNIBUS = source(
  'Proposition de règlement « Digital Omnibus » du 19 novembre 2025 ; avis conjoint 2/2026 du 11 février 2026',
);
