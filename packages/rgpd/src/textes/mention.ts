/** Information of people (articles 13 and 14), from one sheet: for the form, or whole. */
import { douteux, rgpd, usage } from '../catalogue/sources.ts';
import { connu, estInconnu, type Registre, type Traitement } from '../model/index.ts';
import { sourcesDroits } from './droits.ts';
import {
  direBase,
  direContact,
  direCoordonnees,
  direDecision,
  direDestinataires,
  direDroits,
  direDurees,
  direFinalites,
  direObligation,
  direOrigine,
  direTransferts,
} from './dire.ts';
import { mentionsPubliques, type MentionsPubliques } from './publiques.ts';
import { CNIL, dit, enumerer, minuscule, phrase, Redaction, RGPD } from './rediger.ts';
import type { TexteRgpd } from './types.ts';

/** Which information, and how long. */
export interface OptionsMention {
  /** 13: data come from the person; 14: from elsewhere. */
  article: 13 | 14;
  /** For the form: a few lines, and where to read more. */
  courte?: boolean;
}

/** The information of people that a sheet allows to write. */
export function mention(
  registre: Registre,
  traitement: Traitement,
  { article, courte = false }: OptionsMention,
): TexteRgpd {
  const m = mentionsPubliques(traitement, registre.organisme);
  const r = new Redaction(`Vos données – ${dit(m.nom, 'nom du fichier')}`);
  if (courte) ecrireCourte(r, m, article);
  else ecrireEntiere(r, m, article);
  return avertir(r, traitement, article).finir();
}

function ecrireCourte(r: Redaction, m: MentionsPubliques, article: 13 | 14): void {
  const { site } = m.organisme;
  r.dire(
    `${dit(m.organisme.nom, 'nom de la commune')} utilise ${article === 13 ? 'les informations demandées ici' : 'des informations sur vous'} pour : ${direFinalites(m)}.`,
    article === 14 ? `${direOrigine(m)} ${direDonnees(m)}` : '',
    direDestinataires(m),
    direDurees(m),
    article === 13 ? direObligation(m) : '',
    `Vous pouvez : ${direDroits(m)}. Écrivez à : ${direContact(m.contact)}. Vous pouvez aussi adresser une réclamation à la ${CNIL}, sur cnil.fr.`,
    `En savoir plus : ${site ? `la politique de confidentialité, sur ${site}` : dit(undefined, 'adresse ou lieu où lire l’information complète')}.`,
  );
}

const direDonnees = ({ donnees }: MentionsPubliques): string =>
  `Données : ${donnees?.length ? donnees.map(({ categorie, detail }) => minuscule(detail ?? categorie)).join(' ; ') : dit(undefined, 'catégories de données')}.`;

function ecrireEntiere(r: Redaction, m: MentionsPubliques, article: 13 | 14): void {
  r.titre('Qui répond de vos données ?').dire(
    direCoordonnees(m.organisme, 'la commune'),
    m.conjoints?.length ? `Avec : ${enumerer(m.conjoints)}.` : '',
    `Pour toute question : ${direContact(m.delegue ?? { nom: 'Délégué à la protection des données' })}.`,
  );
  r.titre('À quoi servent-elles, et qu’est-ce qui nous y autorise ?').liste(
    m.finalites.length
      ? m.finalites.map((f) => phrase(`${dit(f.texte, 'finalité')} – ${direBase(f)}`))
      : [phrase(dit(undefined, 'finalités et base légale de chacune'))],
  );
  if (article === 14) {
    r.titre('Quelles données ?').liste(
      m.donnees?.length
        ? m.donnees.map(({ categorie, detail }) =>
            phrase(detail ? `${categorie} : ${detail}` : categorie),
          )
        : [phrase(dit(undefined, 'catégories de données'))],
    );
    r.titre('D’où viennent-elles ?').dire(direOrigine(m));
  }
  r.titre('Qui les reçoit ?').dire(direDestinataires(m));
  r.titre('Sortent-elles de l’Union européenne ?').dire(direTransferts(m));
  r.titre('Combien de temps sont-elles gardées ?').dire(direDurees(m));
  if (article === 13) r.titre('Devez-vous répondre ?').dire(direObligation(m));
  r.titre('Un programme décide-t-il seul ?').dire(direDecision(m));
  r.titre('Quels sont vos droits ?')
    .dire('Vous pouvez :')
    .liste(
      m.droits.map(
        ({ texte, pour }, i) =>
          `${texte}${pour ? `, pour « ${pour.join(' », « ')} »` : ''}${i < m.droits.length - 1 ? ' ;' : '.'}`,
      ),
    )
    .dire(
      `Le ${RGPD} ouvre ces droits ; ils dépendent de ce qui nous autorise à utiliser vos données.`,
    );
  r.titre('À qui s’adresser ?').dire(
    `Écrivez à : ${direContact(m.contact)}. Une réponse vous est due dans le mois qui suit la réception de votre demande.`,
    `Si la réponse ne vous convient pas, vous pouvez adresser une réclamation à la ${CNIL}, sur cnil.fr.`,
  );
}

function avertir(r: Redaction, traitement: Traitement, article: 13 | 14): Redaction {
  const mode = connu(traitement.collecte?.mode);
  if (traitement.role === 'sous-traitant')
    r.note(
      'La fiche est tenue pour le compte d’un autre organisme : c’est à lui d’informer les personnes. Voir avec lui.',
    );
  if (estInconnu(traitement.collecte?.mode) || !mode)
    r.note('La fiche ne dit pas si les données viennent de la personne elle-même : à préciser.');
  else if ((article === 13) !== (mode === 'directe') && mode !== 'les-deux')
    r.note(
      article === 13
        ? 'Selon la fiche, les données ne viennent pas de la personne : c’est la mention de l’article 14 qu’il faut.'
        : 'Selon la fiche, les données viennent de la personne elle-même : c’est la mention de l’article 13 qu’il faut.',
    );
  if (traitement.finalites.some(({ base }) => connu(base) === 'f'))
    r.note(
      'L’intérêt légitime ne vaut pas pour les missions d’une commune (article 6.1, dernier alinéa) : base à revoir ; sinon, dire lequel.',
    ).source(douteux(rgpd('6.1')));
  if (traitement.finalites.some(({ base }) => !connu(base)))
    r.note(
      'Une finalité n’a pas de base légale connue : seuls les droits communs à toutes sont écrits pour elle.',
    );
  if (article === 14)
    r.note(
      'Quand informer : un mois au plus après avoir obtenu les données, plus tôt au premier contact ou à la première communication à quelqu’un d’autre. Des exceptions existent (article 14.5), par exemple quand un texte prévoit cette collecte.',
    ).source(rgpd('14'));
  else r.note('Quand informer : au moment où les données sont demandées.').source(rgpd('13'));
  return r
    .source(...sourcesDroits(traitement))
    .source(usage('information en deux temps, sur le formulaire puis en entier : à valider'));
}
