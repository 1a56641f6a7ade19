/** Letter of mission of the data protection officer, and draft of the act that designates them. */
import { formatDate } from '@ternum/core';
import { memoire, rgpd, usage } from '../catalogue/sources.ts';
import { connu, type Registre } from '../model/index.ts';
import { expediteur, nommerDelegue, signer } from './courrier.ts';
import { CNIL, dit, phrase, Redaction, RGPD } from './rediger.ts';
import type { OptionsTexte, TexteRgpd } from './types.ts';

const ARTICLES = memoire('Règlement général sur la protection des données (RGPD)', '38 et 39');

const MISSIONS = [
  'informer et conseiller le maire, les élus et les agents sur la protection des données ;',
  'vérifier que les règles sont suivies, et le dire au maire quand elles ne le sont pas ;',
  'donner son avis sur les analyses d’impact et suivre ce qui en sort ;',
  `être l’interlocuteur de la ${CNIL} ;`,
  'répondre aux personnes qui veulent faire valoir leurs droits, ou préparer la réponse.',
];

/** Letter of mission. */
export function lettreMission(registre: Registre, options: OptionsTexte = {}): TexteRgpd {
  const { organisme } = registre;
  const delegue = connu(organisme.dpo);
  const r = new Redaction('Lettre de mission du délégué à la protection des données');
  expediteur(r, organisme);
  r.dire(
    `À ${nommerDelegue(organisme)}`,
    `Le ${RGPD} demande à toute commune, quelle que soit sa taille, de désigner un délégué à la protection des données (article 37). ${delegue?.le ? `Vous l’êtes depuis le ${formatDate(delegue.le)}.` : `Vous l’êtes à compter du ${dit(undefined, 'date')}.`} Cette lettre dit ce qui est attendu de vous, et ce que la commune vous doit.`,
  );
  r.titre('Vos missions').liste(MISSIONS);
  r.titre('Ce qui vous est confié aussi').liste([
    'préparer et tenir à jour le registre des traitements, avec chaque service ;',
    'tenir le registre des violations et celui des demandes ;',
    phrase(dit(undefined, 'autres tâches confiées, ou aucune')),
  ]);
  r.titre('Vos moyens').dire(
    `Temps réservé à cette mission : ${phrase(dit(undefined, 'heures par semaine ou par mois'))}`,
    `Formation prévue : ${phrase(dit(undefined, 'formation et date'))}`,
    'Les services vous associent dès le début à tout projet qui touche à des données, et vous ouvrent leurs fichiers autant que votre mission le demande.',
  );
  r.titre('Votre indépendance').dire(
    'Vous rendez compte directement au maire. Vous ne recevez pas d’instruction sur la façon de remplir cette mission, et vous ne pouvez pas être sanctionné pour l’avoir remplie. Vous gardez le secret sur ce que vous y apprenez.',
    `Vos autres fonctions ne doivent pas vous mettre en position de juge et partie : ${phrase(dit(undefined, 'autres fonctions, et pourquoi elles sont compatibles'))}`,
  );
  r.titre('Qui répond de quoi').dire(
    'Le délégué aide et conseille. Le maire reste responsable du respect des règles.',
  );
  signer(r, organisme, options);
  r.dire(`Reçu par le délégué : ${dit(undefined, 'date et signature', 'le délégué')}`);
  return r
    .source(rgpd('37.1.a'), rgpd('37.3'), ARTICLES)
    .source(
      usage('tâches au-delà de l’article 39 (tenir les registres) : usage des communes, à valider'),
    )
    .finir();
}

/** Draft of the act. Which of the two is right is to be confirmed. */
export function designation(
  registre: Registre,
  acte: 'arrete' | 'deliberation',
  options: OptionsTexte = {},
): TexteRgpd {
  const { organisme } = registre;
  const nom = dit(organisme.nom, 'nom de la commune');
  const conseil = acte === 'deliberation';
  const r = new Redaction(
    `${conseil ? 'Projet de délibération' : 'Projet d’arrêté'} : désignation du délégué à la protection des données`,
  );
  r.fort(
    'Projet préparé à partir du registre : à relire, à compléter, puis à signer. Il ne vaut pas acte.',
  );
  r.dire(
    conseil
      ? `Le conseil municipal de ${nom}, réuni le ${dit(undefined, 'date de la séance')},`
      : `Le maire de ${nom},`,
    `Vu le ${RGPD}, notamment ses articles 37 à 39 ;`,
    `Vu le code général des collectivités territoriales : ${dit(undefined, 'articles visés')} ;`,
    `Vu ${dit(undefined, 'autres textes visés, ou aucun')} ;`,
    'Considérant que toute autorité publique désigne un délégué à la protection des données, sans seuil de taille ; que plusieurs communes peuvent en désigner un seul ;',
  );
  if (conseil)
    r.dire(
      `Après en avoir délibéré, par ${dit(undefined, 'nombre de voix pour, contre, abstentions')},`,
    );
  r.titre(conseil ? 'Décide' : 'Arrête');
  r.titre('Article 1. Désignation', 3).dire(
    `${nommerDelegue(organisme)} est désigné délégué à la protection des données à compter du ${dit(undefined, 'date')}.`,
  );
  r.titre('Article 2. Missions', 3).liste(MISSIONS);
  r.titre('Article 3. Moyens et indépendance', 3).dire(
    'Le délégué dispose du temps, de la formation et des accès que sa mission demande. Il rend compte directement au maire et ne reçoit pas d’instruction pour l’exercer.',
  );
  r.titre('Article 4. Déclaration', 3).dire(
    `La désignation est déclarée à la ${CNIL}, et les coordonnées du délégué sont publiées. Numéro de désignation : ${phrase(dit(connu(organisme.dpo)?.designation, 'numéro reçu après la déclaration'))}`,
  );
  r.titre('Article 5. Exécution', 3).dire(
    `${phrase(dit(undefined, 'qui exécute, publication et voies de recours'))}`,
  );
  signer(r, organisme, options);
  return r
    .note(
      'Arrêté du maire ou délibération du conseil municipal : lequel convient est à confirmer avec la préfecture ou le centre de gestion.',
    )
    .source(rgpd('37.1.a'), rgpd('37.3'), ARTICLES)
    .source(memoire('RGPD, déclaration et publication des coordonnées du délégué', '37.7'))
    .finir();
}
