/** Request for the visa that any elimination of public archives needs. */
import { PATRIMOINE, usage } from '../catalogue/sources.ts';
import { CATEGORIES, connu, estSansObjet, type Registre } from '../model/index.ts';
import { expediteur, signer } from './courrier.ts';
import { direConservation } from './publiques.ts';
import { dit, phrase, Redaction } from './rediger.ts';
import type { OptionsTexte, TexteRgpd } from './types.ts';

/** The list of what is to be destroyed, with the place of the visa. Wide: it has many columns. */
export function archivesElimination(registre: Registre, options: OptionsTexte = {}): TexteRgpd {
  const { organisme, traitements } = registre;
  const retenues = options.traitements
    ? traitements.filter(({ id }) => options.traitements?.includes(id))
    : traitements;
  const lignes = retenues.flatMap(({ nom, donnees }) =>
    (connu(donnees) ?? [])
      .filter(({ sort }) => connu(sort) === 'detruire' || connu(sort) === 'trier')
      .map(({ categorie, detail, duree, sort }) => [
        nom,
        detail?.trim() || CATEGORIES[categorie],
        dit(undefined, 'années'),
        dit(undefined, 'mètres ou fichiers'),
        estSansObjet(duree)
          ? 'sans objet'
          : dit(direConservation(duree), 'durée d’utilité administrative'),
        connu(sort) === 'trier' ? `après tri : ${dit(undefined, 'ce qui est gardé')}` : 'tout',
      ]),
  );
  const r = new Redaction('Demande de visa pour éliminer des archives publiques');
  expediteur(r, organisme);
  r.dire(
    `À la direction des Archives départementales${organisme.departement ? ` (${organisme.departement})` : ` : ${dit(undefined, 'département et adresse')}`}`,
    'Nous demandons le visa préalable à l’élimination des documents ci-dessous, dont la durée d’utilité administrative est passée. Rien ne sera détruit avant votre réponse.',
  ).tableau(
    'Documents à éliminer',
    [
      'Fichier ou série',
      'Contenu',
      'Dates extrêmes',
      'Volume',
      'Durée de conservation',
      'Ce qui est détruit',
    ],
    lignes.length
      ? lignes
      : [
          [
            'fichier ou série',
            'contenu',
            'années',
            'mètres ou fichiers',
            'durée',
            'ce qui est détruit',
          ].map((q) => dit(undefined, q)),
        ],
  );
  r.dire(
    `Texte qui fixe ces durées : ${phrase(dit(undefined, 'référence de l’instruction ou du tableau de tri'))}`,
    `Façon de détruire : ${phrase(dit(undefined, 'broyage, effacement sécurisé, prestataire'))}`,
  );
  signer(r, organisme, options);
  r.titre('Visa du directeur des Archives départementales').dire(
    dit(undefined, 'visa, date, réserves et signature', 'les Archives départementales'),
    `Destruction faite le ${dit(undefined, 'date et signature', 'la mairie, après le visa')}`,
  );
  return r
    .note('Garder ce bordereau visé : il prouve que la destruction était permise.')
    .source(
      PATRIMOINE,
      usage('colonnes du bordereau : prendre le modèle des Archives départementales s’il existe'),
    )
    .finir({ paysage: true });
}
