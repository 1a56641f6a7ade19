/** Privacy policy of the commune: every sheet that it chose to publish, through the white list. */
import { rgpd } from '../catalogue/sources.ts';
import type { Registre } from '../model/index.ts';
import {
  direBase,
  direContact,
  direCoordonnees,
  direDestinataires,
  direDroits,
  direDurees,
  direOrigine,
  direTransferts,
} from './dire.ts';
import { sourcesDroits } from './droits.ts';
import {
  contactDelegue,
  contactMairie,
  registrePublic,
  type MentionsPubliques,
} from './publiques.ts';
import { CNIL, dit, enumerer, minuscule, phrase, Redaction, RGPD } from './rediger.ts';
import type { TexteRgpd } from './types.ts';

/** The policy, ready for the site. */
export function politique(registre: Registre): TexteRgpd {
  const { organisme, traitements } = registre;
  const fiches = registrePublic(registre);
  const nom = dit(organisme.nom, 'nom de la commune');
  const delegue = contactDelegue(organisme) ?? { nom: 'Délégué à la protection des données' };
  const r = new Redaction(`Politique de confidentialité – ${nom}`);
  r.dire(
    `Cette page dit quelles données ${nom} garde sur vous, pourquoi, combien de temps, et comment faire valoir vos droits. Elle applique le ${RGPD}.`,
  );
  r.titre('Qui répond de vos données ?').dire(
    direCoordonnees(contactMairie(organisme), 'la commune'),
    `Un délégué à la protection des données veille au respect des règles. Pour l’écrire : ${direContact(delegue)}.`,
  );
  r.titre('Ce que nous faisons de vos données');
  if (!fiches.length)
    r.dire(phrase(dit(undefined, 'fiches à montrer au public, à choisir dans le registre')));
  for (const m of fiches) ecrireFiche(r, m);
  r.titre('Vos droits').dire(
    'Pour chaque fichier, vos droits sont écrits ci-dessus : ils dépendent de ce qui nous autorise à garder vos données.',
    `Pour les exercer, écrivez à : ${direContact(contactDelegue(organisme) ?? contactMairie(organisme))}. C’est gratuit. Une pièce d’identité ne vous est demandée que si un doute sérieux existe sur qui écrit.`,
    'La réponse vient dans le mois qui suit la réception. Si la demande est complexe, ce délai peut être prolongé de deux mois : nous vous en prévenons, avec la raison, dans le premier mois.',
  );
  r.titre('Vous n’êtes pas d’accord ?').dire(
    `Vous pouvez adresser une réclamation à la ${CNIL}, sur cnil.fr, ou saisir le juge.`,
  );
  return r
    .note('Seules les fiches marquées « publiques » paraissent ici, champ par champ.')
    .source(rgpd('12'), rgpd('13'), rgpd('14'))
    .source(...traitements.filter((t) => t.public).flatMap(sourcesDroits))
    .finir();
}

function ecrireFiche(r: Redaction, m: MentionsPubliques): void {
  const { finalites, personnes, donnees } = m;
  r.titre(dit(m.nom, 'nom du fichier'), 3).liste([
    `Pourquoi : ${finalites.length ? finalites.map((f) => `${minuscule(f.texte)} (${minuscule(direBase(f))})`).join(' ; ') : dit(undefined, 'finalités et bases légales')}.`,
    `Qui est concerné : ${phrase(personnes?.length ? enumerer(personnes.map(minuscule)) : dit(undefined, 'personnes concernées'))}`,
    `Quelles données : ${phrase(donnees?.length ? donnees.map(({ categorie, detail }) => minuscule(detail ?? categorie)).join(' ; ') : dit(undefined, 'catégories de données'))}`,
    ...(m.collecte && m.collecte.mode !== 'directe' ? [direOrigine(m)] : []),
    direDestinataires(m),
    ...(m.transferts?.length === 0 ? [] : [`Hors de l’Union européenne : ${direTransferts(m)}`]),
    direDurees(m),
    `Vous pouvez : ${direDroits(m)}.`,
  ]);
}
