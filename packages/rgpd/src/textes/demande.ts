/** Letters about one request. */
import { addMonths, formatDate } from '@ternum/core';
import { douteux, memoire, rgpd } from '../catalogue/sources.ts';
import { delaiDemande } from '../echeances/demandes.ts';
import { regleLe } from '../echeances/regles.ts';
import { connu, type Demande, type Droit, type Registre } from '../model/index.ts';
import { expediteur, jourDuTexte, signer } from './courrier.ts';
import { direContact, direDestinataires, direDurees, direOrigine } from './dire.ts';
import { contactDelegue, contactMairie, mentionsPubliques } from './publiques.ts';
import { CNIL, dit, enumerer, minuscule, phrase, Redaction, RGPD } from './rediger.ts';
import type { OptionsTexte, TexteRgpd } from './types.ts';

/** Which letter. */
export type SorteReponse =
  'recue' | 'identite' | 'prolongation' | 'satisfaite' | 'partielle' | 'refusee';

const OBJETS: Readonly<Record<SorteReponse, string>> = {
  recue: 'Nous avons reçu votre demande',
  identite: 'Un renseignement pour traiter votre demande',
  prolongation: 'Votre demande : un délai plus long',
  satisfaite: 'Réponse à votre demande',
  partielle: 'Réponse à une partie de votre demande',
  refusee: 'Réponse à votre demande : refus',
};

const DEMANDES: Readonly<Record<Droit, string>> = {
  acces: 'recevoir les données que nous avons sur vous',
  rectification: 'faire corriger vos données',
  effacement: 'faire effacer vos données',
  limitation: 'faire geler l’usage de vos données',
  portabilite: 'recevoir vos données dans un format réutilisable',
  opposition: 'vous opposer à l’usage de vos données',
  retrait: 'retirer votre accord',
  'decision-automatisee': 'ne pas subir une décision prise par un programme seul',
};

const FAIT: Readonly<Record<Droit, string>> = {
  acces: 'Vous trouverez avec cette lettre une copie de vos données.',
  rectification:
    'Vos données ont été corrigées. Ceux à qui nous les avions communiquées en sont avertis.',
  effacement:
    'Vos données ont été effacées. Ceux à qui nous les avions communiquées en sont avertis.',
  limitation: 'L’usage de vos données est gelé. Nous vous préviendrons avant qu’il reprenne.',
  portabilite: 'Vous trouverez avec cette lettre vos données, dans un format réutilisable.',
  opposition: 'Nous n’utilisons plus vos données pour ce que vous avez refusé.',
  retrait: 'Votre accord est retiré : nous n’utilisons plus vos données pour ce qu’il permettait.',
  'decision-automatisee': 'Une personne a examiné votre situation.',
};

/** The letter. What the request does not say is a blank. */
export function reponse(
  registre: Registre,
  demande: Demande,
  sorte: SorteReponse,
  options: OptionsTexte = {},
): TexteRgpd {
  const { organisme } = registre;
  const { demandeur, pour, recueLe } = demande;
  const droit = connu(demande.droit);
  const r = new Redaction(OBJETS[sorte]);
  expediteur(r, organisme);
  r.dire(
    `À ${dit(demandeur.nom, 'nom du demandeur')}\n${dit(demandeur.adresse ?? demandeur.mel, 'adresse du demandeur')}`,
    'Madame, Monsieur,',
    `Nous avons reçu le ${formatDate(recueLe)} votre demande${pour ? ` au nom de ${pour.nom}` : ''}, qui est de : ${phrase(droit ? DEMANDES[droit] : dit(demande.objet, 'objet de la demande'))}`,
  );
  ECRIRE[sorte](r, registre, demande, options);
  const contact = contactDelegue(organisme) ?? contactMairie(organisme);
  r.dire(`Pour toute question : ${direContact(contact)}.`);
  signer(r, organisme, options);
  return r.finir();
}

type Ecrire = (r: Redaction, registre: Registre, demande: Demande, options: OptionsTexte) => void;

const delai = (demande: Demande) => delaiDemande(demande, { regle: (c, j) => regleLe(c, j) });

const ECRIRE: Readonly<Record<SorteReponse, Ecrire>> = {
  recue: (r, _, demande) => {
    const le = delai(demande)?.premier;
    r.dire(
      `Le ${RGPD} nous donne un mois pour vous répondre : vous aurez notre réponse au plus tard le ${le ? formatDate(le) : dit(undefined, 'date de fin du délai')}.`,
      'Si votre demande se révèle complexe, ce délai peut être prolongé de deux mois ; nous vous en dirions la raison avant cette date. La réponse est gratuite.',
    ).source(rgpd('12.3'), rgpd('12.5'));
  },
  identite: (r, _, { doute }) => {
    r.dire(
      `Avant de répondre, nous devons lever un doute sur l’identité de la personne qui écrit : ${phrase(dit(doute?.motif, 'raison précise du doute'))}`,
      `Merci de nous envoyer seulement : ${phrase(dit(undefined, 'le renseignement ou la pièce qui suffit'))} N’envoyez rien de plus ; nous le détruirons dès que le doute sera levé.`,
    )
      .note(
        'Demander un justificatif n’est permis qu’en cas de doute raisonnable ; une pièce d’identité n’est pas demandée à tous.',
      )
      .note(
        'Que cette lettre arrête ou non le délai d’un mois est à confirmer : la date du registre ne bouge pas.',
      )
      .source(rgpd('12.6'));
  },
  prolongation: (r, _, demande, options) => {
    const { recueLe, prolongation } = demande;
    const premier = delai(demande)?.premier;
    const date = premier && addMonths(recueLe, 1 + (prolongation?.mois ?? 2));
    r.dire(
      `Nous ne pourrons pas vous répondre avant ${premier ? `le ${formatDate(premier)}` : 'la fin du premier mois'}, pour cette raison : ${phrase(dit(prolongation?.motif, 'raison : demande complexe, ou demandes nombreuses'))}`,
      `Le ${RGPD} permet dans ce cas de prolonger le délai. Vous aurez notre réponse au plus tard le ${date ? formatDate(date) : dit(undefined, 'nouvelle date')}.`,
    ).source(rgpd('12.3'));
    if (premier && jourDuTexte(options) > premier)
      r.note(
        `Le premier délai s’est terminé le ${formatDate(premier)} : annoncée après, la prolongation ne compte pas. Répondre au plus vite.`,
      );
    else if (premier) r.note(`À envoyer au plus tard le ${formatDate(premier)}.`);
  },
  satisfaite: (r, registre, demande) => {
    const droit = connu(demande.droit);
    r.dire(
      `Nous y avons répondu favorablement. ${droit ? FAIT[droit] : phrase(dit(undefined, 'ce qui a été fait'))}`,
    ).source(rgpd('12.3'));
    if (droit === 'acces') detailler(r, registre, demande);
    if (droit === 'effacement')
      r.note(
        'Les documents de la commune sont des archives publiques : rien ne se détruit sans le visa préalable du directeur des Archives départementales.',
      ).source(memoire('Code du patrimoine', 'articles L. 212-2 et R. 212-14'));
    if (droit === 'rectification' || droit === 'effacement')
      r.source(douteux(rgpd('19'), 'prévenir les destinataires : article cité de mémoire'));
  },
  partielle: (r, registre, demande) => {
    r.dire(
      `Nous avons fait ceci : ${phrase(dit(undefined, 'ce qui a été fait'))}`,
      `Nous n’avons pas pu faire le reste, pour cette raison : ${phrase(dit(demande.reponse?.motif, 'motif, avec le texte qui le fonde'))}`,
    );
    recours(r);
    if (connu(demande.droit) === 'acces') detailler(r, registre, demande);
  },
  refusee: (r, _, demande) => {
    r.dire(
      `Nous ne pouvons pas y donner suite, pour cette raison : ${phrase(dit(demande.reponse?.motif, 'motif, avec le texte qui le fonde'))}`,
    );
    recours(r);
    const fin = delai(demande)?.premier;
    if (fin) r.note(`Un refus s’envoie dans le mois : au plus tard le ${formatDate(fin)}.`);
  },
};

const RECOURS = `Vous pouvez adresser une réclamation à la ${CNIL}, sur cnil.fr.`;

function recours(r: Redaction): void {
  r.dire(
    `Si vous n’êtes pas d’accord : ${minuscule(RECOURS)} Vous pouvez aussi saisir le juge : ${phrase(dit(undefined, 'tribunal compétent et délai de recours'))}`,
  ).source(rgpd('12.4'));
}

/** What article 15(1) asks to be told with the copy, from the sheets that the request names. */
function detailler(r: Redaction, { traitements, organisme }: Registre, demande: Demande): void {
  const fiches = traitements.filter(({ id }) => demande.traitements?.includes(id));
  if (!fiches.length)
    r.dire(`Fichiers concernés : ${phrase(dit(undefined, 'fichiers où la personne figure'))}`);
  for (const fiche of fiches) {
    const m = mentionsPubliques(fiche, organisme);
    r.titre(dit(m.nom, 'nom du fichier'), 3).liste([
      `À quoi servent ces données : ${phrase(m.finalites.length ? m.finalites.map((f) => minuscule(f.texte)).join(' ; ') : dit(undefined, 'finalités'))}`,
      `Lesquelles : ${phrase(m.donnees?.length ? enumerer(m.donnees.map(({ categorie }) => minuscule(categorie))) : dit(undefined, 'catégories de données'))}`,
      direDestinataires(m),
      direDurees(m),
      ...(m.collecte && m.collecte.mode !== 'directe' ? [direOrigine(m)] : []),
    ]);
  }
  r.titre('Vos autres droits').dire(
    `Vous pouvez aussi demander que ces données soient corrigées ou que leur usage soit gelé, et, selon ce qui autorise leur usage, les faire effacer ou vous y opposer. ${RECOURS}`,
  );
  r.source(douteux(rgpd('15'), 'contenu de la réponse à une demande d’accès : cité de mémoire'));
}
