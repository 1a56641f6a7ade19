/** Note to the staff: what to do with the data of people. */
import { CYBER, rgpd, usage } from '../catalogue/sources.ts';
import type { Registre } from '../model/index.ts';
import { expediteur, nommerDelegue, signer } from './courrier.ts';
import { direVoies } from './dire.ts';
import { contactDelegue } from './publiques.ts';
import { CNIL, Redaction, RGPD } from './rediger.ts';
import type { OptionsTexte, TexteRgpd } from './types.ts';

/** One page, to be handed out or pinned up. */
export function noteAgents(registre: Registre, options: OptionsTexte = {}): TexteRgpd {
  const { organisme } = registre;
  const r = new Redaction('Note aux agents : les données des habitants');
  expediteur(r, organisme);
  r.dire(
    `Un nom, un téléphone, une photo, une adresse mél sont des données personnelles. Le ${RGPD} demande d’en prendre soin, sur l’écran comme sur le papier.`,
  );
  r.titre('Tous les jours').liste([
    'Ne demander que ce qui sert, et le dire : à quoi, pour combien de temps, pour qui.',
    'Ne pas se faire de fichier à part : un nouveau fichier, même un tableau ou une liste sur papier, se signale au délégué.',
    'Ne donner un renseignement qu’à qui y a droit ; en cas de doute, demander.',
    'Ne rien détruire seul : les papiers et fichiers de la mairie sont des archives publiques, et leur destruction demande le visa des Archives départementales.',
  ]);
  r.titre('Votre poste').liste([
    'Un mot de passe par service, long, qui ne se prête pas et ne se note pas sur le bureau.',
    'L’écran se verrouille quand on s’absente.',
    'Les clés USB sont protégées, et seulement celles de la mairie.',
    'Les sauvegardes sont faites, et une copie est gardée ailleurs.',
    'Un mél étrange : ne pas cliquer, ne pas répondre, le signaler.',
  ]);
  r.titre('Quelqu’un demande à voir, corriger ou effacer ses données').dire(
    'Transmettre le jour même au délégué, quelle que soit la forme : guichet, téléphone, mél. La mairie a un mois pour répondre, à partir de la réception.',
  );
  r.titre('Un dossier perdu, un mél envoyé à la mauvaise personne, un poste piraté').dire(
    `Prévenir tout de suite le délégué, même en cas de doute, même si l’erreur est la vôtre. La mairie a 72 heures pour prévenir la ${CNIL}, nuits et fins de semaine comprises.`,
  );
  r.titre('Votre interlocuteur').dire(
    `${nommerDelegue(organisme)}, délégué à la protection des données : ${direVoies(contactDelegue(organisme))}.`,
  );
  signer(r, organisme, options);
  return r
    .source(rgpd('12.3'), rgpd('33.1'), CYBER)
    .source(usage('conseils sur les postes, les clés USB et les sauvegardes : à adapter'))
    .finir();
}
