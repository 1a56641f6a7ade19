/** Public notice of a video protection. */
import { formatDate } from '@ternum/core';
import { rgpd, usage, VIDEO, VIDEO_AVIS, VIDEO_DUREE } from '../catalogue/sources.ts';
import { connu, type Registre, type Traitement } from '../model/index.ts';
import { jourDuTexte } from './courrier.ts';
import { direContact, direCoordonnees, direDroits } from './dire.ts';
import { mentionsPubliques } from './publiques.ts';
import { CNIL, dit, minuscule, phrase, Redaction } from './rediger.ts';
import type { OptionsTexte, TexteRgpd } from './types.ts';

/** The notice to be put up where cameras film. */
export function afficheVideo(
  registre: Registre,
  traitement: Traitement,
  options: OptionsTexte = {},
): TexteRgpd {
  const m = mentionsPubliques(traitement, registre.organisme);
  const durees = [...new Set(m.donnees?.flatMap(({ duree }) => duree ?? []))];
  const r = new Redaction('Lieu placé sous vidéoprotection');
  r.fort('Vous êtes filmé.')
    .dire(
      `Par : ${direCoordonnees(m.organisme, 'la commune')}`,
      `Pour : ${phrase(m.finalites.map((f) => minuscule(f.texte)).join(' ; ') || dit(undefined, 'finalités de l’autorisation'))}`,
      `Autorisation du préfet : ${phrase(dit(undefined, 'numéro, date et fin de l’autorisation'))}`,
      `Les images sont gardées : ${phrase(dit(durees.join(' ; '), 'durée fixée par l’autorisation'))}`,
    )
    .dire(
      `Vous pouvez : ${direDroits(m)}. Écrivez à : ${direContact(m.contact)}.`,
      `Réclamation : ${CNIL}, sur cnil.fr.`,
    )
    .dire(`Affiché le ${formatDate(jourDuTexte(options))}.`);
  if (traitement.finalites.some(({ base }) => connu(base) === 'c'))
    r.note(
      'La fiche donne l’obligation légale comme base : elle ne convient pas, aucun texte n’impose ce dispositif ; c’est la mission d’intérêt public.',
    );
  return r
    .note(
      'Images : un mois au plus, la durée de l’autorisation faisant foi ; la CNIL conseille quinze jours au plus. Autorisation : cinq ans, renouvelable. Tenir un registre des visionnages et signer l’engagement de conformité RU-074.',
    )
    .note('Pour des caméras à grande échelle, une analyse d’impact est à faire.')
    .source(
      VIDEO,
      VIDEO_DUREE,
      VIDEO_AVIS,
      rgpd('13'),
      usage('contenu exact du panneau : à lire dans le code de la sécurité intérieure'),
    )
    .finir();
}
