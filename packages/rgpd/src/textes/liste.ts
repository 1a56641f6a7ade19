/** Every text, by what it is about. The code of one comes when it is asked for. */
import { TernumError } from '@ternum/core';
import type { Registre } from '../model/index.ts';
import type { SorteReponse } from './demande.ts';
import type { OptionsTexte, Sujets, Texte, TexteRgpd } from './types.ts';

const mention = (
  code: string,
  nom: string,
  aide: string,
  options: { article: 13 | 14; courte?: boolean },
): Texte => ({
  code,
  nom,
  aide,
  pour: 'traitement',
  faire: async (registre, fiche) =>
    (await import('./mention.ts')).mention(registre, fiche, options),
});

const lettre = (sorte: SorteReponse, nom: string, aide: string): Texte => ({
  code: `demande-${sorte}`,
  nom,
  aide,
  pour: 'demande',
  faire: async (registre, demande, options) =>
    (await import('./demande.ts')).reponse(registre, demande, sorte, options),
});

/** In the order in which a town hall meets them. */
export const TEXTES: readonly Texte[] = [
  {
    code: 'designation-arrete',
    nom: 'Projet d’arrêté de désignation du délégué',
    aide: 'Pour désigner le délégué à la protection des données, si le maire le fait par arrêté.',
    pour: 'registre',
    faire: async (registre, _, options) =>
      (await import('./designation.ts')).designation(registre, 'arrete', options),
  },
  {
    code: 'designation-deliberation',
    nom: 'Projet de délibération de désignation du délégué',
    aide: 'Le même, si le conseil municipal délibère.',
    pour: 'registre',
    faire: async (registre, _, options) =>
      (await import('./designation.ts')).designation(registre, 'deliberation', options),
  },
  {
    code: 'lettre-mission',
    nom: 'Lettre de mission du délégué',
    aide: 'Ce qui est attendu du délégué, et les moyens qu’il reçoit.',
    pour: 'registre',
    faire: async (registre, _, options) =>
      (await import('./designation.ts')).lettreMission(registre, options),
  },
  {
    code: 'note-agents',
    nom: 'Note aux agents',
    aide: 'Une page à distribuer ou à afficher.',
    pour: 'registre',
    faire: async (registre, _, options) =>
      (await import('./agents.ts')).noteAgents(registre, options),
  },
  {
    code: 'politique',
    nom: 'Politique de confidentialité',
    aide: 'Pour le site : toutes les fiches que vous montrez au public.',
    pour: 'registre',
    faire: async (registre) => (await import('./politique.ts')).politique(registre),
  },
  {
    code: 'cookies',
    nom: 'Page sur les cookies',
    aide: 'Pour le site, à partir de la liste de ses traceurs.',
    pour: 'registre',
    faire: async (registre, _, options) =>
      (await import('./cookies.ts')).cookies(registre, options),
  },
  {
    code: 'archives-elimination',
    nom: 'Demande de visa pour éliminer des archives',
    aide: 'Avant de détruire quoi que ce soit, papier ou fichier.',
    pour: 'registre',
    faire: async (registre, _, options) =>
      (await import('./archives.ts')).archivesElimination(registre, options),
  },
  mention(
    'mention-13-courte',
    'Mention pour le formulaire',
    'Quelques lignes sous le formulaire que la personne remplit.',
    { article: 13, courte: true },
  ),
  mention(
    'mention-13',
    'Mention complète',
    'Quand la personne donne elle-même ses données : à remettre, à afficher ou à publier.',
    { article: 13 },
  ),
  mention(
    'mention-14-courte',
    'Mention courte, données venues d’ailleurs',
    'Quelques lignes dans le premier courrier, quand un autre organisme a donné les données.',
    { article: 14, courte: true },
  ),
  mention(
    'mention-14',
    'Mention complète, données venues d’ailleurs',
    'Quand les données ne viennent pas de la personne elle-même.',
    { article: 14 },
  ),
  {
    code: 'affiche-video',
    nom: 'Affiche de vidéoprotection',
    aide: 'À poser là où les caméras filment.',
    pour: 'traitement',
    faire: async (registre, fiche, options) =>
      (await import('./video.ts')).afficheVideo(registre, fiche, options),
  },
  {
    code: 'clauses',
    nom: 'Clauses pour un prestataire',
    aide: 'À joindre au contrat : les onze points que demande le règlement.',
    pour: 'sousTraitant',
    faire: async (registre, prestataire, options) =>
      (await import('./clauses.ts')).clauses(registre, prestataire, options),
  },
  lettre('recue', 'Accusé de réception', 'Dès qu’une demande arrive.'),
  lettre(
    'identite',
    'Demande de justificatif',
    'Seulement si un doute sérieux existe sur qui écrit.',
  ),
  lettre(
    'prolongation',
    'Prolongation du délai',
    'À envoyer dans le premier mois, avec la raison.',
  ),
  lettre('satisfaite', 'Réponse favorable', 'Quand la demande est satisfaite.'),
  lettre('partielle', 'Réponse favorable en partie', 'Quand une partie seulement peut l’être.'),
  lettre('refusee', 'Refus', 'Avec le motif et les recours, dans le mois.'),
  {
    code: 'violation-cnil',
    nom: 'Notification à la CNIL',
    aide: 'Texte à copier dans le formulaire en ligne de la Commission nationale de l’informatique et des libertés, dans les 72 heures.',
    pour: 'violation',
    faire: async (registre, violation, options) =>
      (await import('./violation.ts')).violationCnil(registre, violation, options),
  },
  {
    code: 'violation-personnes',
    nom: 'Message aux personnes',
    aide: 'Quand le risque est élevé : en mots simples, dans les meilleurs délais.',
    pour: 'violation',
    faire: async (registre, violation, options) =>
      (await import('./violation.ts')).violationPersonnes(registre, violation, options),
  },
  {
    code: 'violation-fiche',
    nom: 'Fiche du registre des violations',
    aide: 'À garder pour toute violation, même non notifiée.',
    pour: 'violation',
    faire: async (registre, violation, options) =>
      (await import('./violation.ts')).violationFiche(registre, violation, options),
  },
];

const LISTES = {
  traitement: 'traitements',
  demande: 'demandes',
  violation: 'violations',
  sousTraitant: 'sousTraitants',
} as const;

/**
 * Writes a text by its code.
 *
 * @param id of the sheet, request, breach or processor; not read when the text is about the whole register
 * @throws TernumError `input` when the text or the item does not exist
 */
export async function ecrireTexte(
  registre: Registre,
  code: string,
  id?: string,
  options: OptionsTexte = {},
): Promise<TexteRgpd> {
  const texte = TEXTES.find((t) => t.code === code);
  if (!texte)
    throw new TernumError({
      kind: 'input',
      message: `unknown text: ${code}`,
      hint: `Le texte « ${code} » n’existe pas. Textes : ${TEXTES.map((t) => t.code).join(', ')}.`,
    });
  if (texte.pour === 'registre') return texte.faire(registre, undefined, options);
  const sujet = registre[LISTES[texte.pour]].find((item) => item.id === id);
  if (!sujet)
    throw new TernumError({
      kind: 'input',
      message: `no ${texte.pour} ${id ?? ''}`,
      hint: `« ${texte.nom} » s’écrit à partir d’un élément du registre : celui qui est demandé n’y est pas.`,
    });
  const faire = texte.faire as (
    r: Registre,
    s: Sujets[keyof Sujets],
    o: OptionsTexte,
  ) => Promise<TexteRgpd>;
  return faire(registre, sujet, options);
}
