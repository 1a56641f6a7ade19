/** Sentences for the public, from the white-listed object: what is not known is a blank. */
import type { ContactPublic, MentionsPubliques } from './publiques.ts';
import { dit, enumerer, MAIRIE, minuscule, phrase } from './rediger.ts';

const DELEGUE = 'le délégué à la protection des données';

/** « Mission d’intérêt public (délibération du…) ». */
export const direBase = ({
  base,
  fondement,
  texte,
}: MentionsPubliques['finalites'][number]): string =>
  base
    ? `${base.texte}${fondement ? `, ${fondement}` : base.code === 'f' ? `, ${dit(undefined, 'intérêt légitime poursuivi')}` : ''}`
    : dit(
        undefined,
        `base légale de « ${texte.replaceAll(')', '').replaceAll('(', '')} »`,
        DELEGUE,
      );

/** Every purpose with what allows it, inside a sentence. */
export const direFinalites = ({ finalites }: MentionsPubliques): string =>
  finalites.length
    ? finalites
        .map((f) => `${minuscule(dit(f.texte, 'finalité'))} (${minuscule(direBase(f))})`)
        .join(' ; ')
    : dit(undefined, 'pourquoi ces informations sont utilisées, et ce qui l’autorise');

const moyens = ({ adresse, telephone, mel }: ContactPublic): string[] =>
  [adresse?.replace(/\s*\n\s*/g, ', '), telephone, mel].filter((m) => m !== undefined);

/** Every way to reach; blank when there is none. */
export const direVoies = (contact: ContactPublic | undefined): string =>
  (contact && moyens(contact).join(', ')) || dit(undefined, 'adresse, téléphone ou mél');

/** Name and every way to reach, inside a sentence. */
export const direContact = (contact: ContactPublic): string =>
  `${minuscule(dit(contact.nom, 'nom de la commune'))}, ${direVoies(contact)}`;

/** Sentence that says who answers. */
export const direCoordonnees = (contact: ContactPublic, qui: string): string =>
  phrase(
    `${dit(contact.nom, `nom de ${qui}`)}, ${moyens(contact).join(', ') || dit(undefined, `coordonnées de ${qui}`)}`,
  );

export const direOrigine = ({ collecte }: MentionsPubliques): string =>
  `Ces données viennent de : ${phrase(dit(collecte?.source, 'source des données, et si elle est accessible à tous'))}`;

export const direDestinataires = ({ destinataires }: MentionsPubliques): string =>
  destinataires?.length === 0
    ? 'Elles ne sont communiquées à personne d’autre.'
    : `Elles sont communiquées à : ${phrase(destinataires ? enumerer(destinataires) : dit(undefined, 'destinataires'))}`;

export const direTransferts = ({ transferts }: MentionsPubliques): string =>
  transferts?.length === 0
    ? 'Non.'
    : transferts
      ? transferts
          .map(({ destinataire, pays, garantie, lien }) =>
            phrase(
              `Oui : ${destinataire}, ${pays}. Garantie : ${dit(garantie, 'garantie du transfert')} ; en obtenir une copie : ${dit(lien, 'adresse ou moyen')}`,
            ),
          )
          .join(' ')
      : phrase(dit(undefined, 'transferts hors de l’Union européenne, ou aucun'));

export const direDurees = ({ donnees }: MentionsPubliques): string => {
  if (!donnees?.length)
    return `Elles sont gardées : ${phrase(dit(undefined, 'durées de conservation'))}`;
  const durees = donnees.map(({ categorie, duree, sort }) => ({
    categorie,
    duree: `${dit(duree, 'durée de conservation')}${sort ? ` ; ensuite : ${minuscule(sort)}` : ''}`,
  }));
  const [premiere] = durees;
  return premiere && durees.every(({ duree }) => duree === premiere.duree)
    ? `Elles sont gardées : ${phrase(premiere.duree)}`
    : durees.map(({ categorie, duree }) => phrase(`${categorie} : ${duree}`)).join(' ');
};

export const direObligation = ({ obligatoire }: MentionsPubliques): string =>
  obligatoire?.reponse === 'non'
    ? 'Répondre est facultatif.'
    : obligatoire
      ? `Répondre est obligatoire. Sinon : ${phrase(dit(obligatoire.consequences, 'ce qui se passe si la personne ne répond pas'))}`
      : `Répondre est : ${phrase(dit(undefined, 'obligatoire ou facultatif, et ce qui se passe sans réponse'))}`;

export const direDecision = ({ decisionAutomatisee }: MentionsPubliques): string =>
  decisionAutomatisee === 'non'
    ? 'Non.'
    : decisionAutomatisee
      ? `Oui. ${phrase(dit(undefined, 'logique du programme et conséquences pour la personne', MAIRIE))}`
      : phrase(dit(undefined, 'oui ou non'));

/** Rights, after « Vous pouvez : ». */
export const direDroits = ({ droits }: MentionsPubliques): string =>
  droits
    .map(({ texte, pour }) => `${texte}${pour ? `, pour « ${pour.join(' », « ')} »` : ''}`)
    .join(' ; ');
