/** One breach: notice for the CNIL, message to people, sheet of the internal register. */
import { majuscule } from '@ternum/core';
import { CYBER, rgpd } from '../catalogue/sources.ts';
import { regleLe } from '../echeances/regles.ts';
import { direInstant, enLocal, moment, PARIS } from '../echeances/temps.ts';
import { delaiViolation } from '../echeances/violations.ts';
import { connu, estInconnu, estSansObjet, type Registre, type Violation } from '../model/index.ts';
import { expediteur, jourDuTexte, nommerDelegue, signer } from './courrier.ts';
import { direContact, direCoordonnees, direVoies } from './dire.ts';
import { contactDelegue, contactMairie } from './publiques.ts';
import { CNIL, dit, enumerer, minuscule, phrase, Redaction, RGPD } from './rediger.ts';
import type { OptionsTexte, TexteRgpd } from './types.ts';

const NATURES = {
  confidentialite:
    'perte de confidentialité (des données ont été vues ou prises par qui ne le devait pas)',
  integrite: 'perte d’intégrité (des données ont été changées)',
  disponibilite: 'perte de disponibilité (des données ont disparu ou ne s’ouvrent plus)',
} as const;

const RISQUES = {
  aucun: 'aucun risque probable',
  risque: 'un risque',
  eleve: 'un risque élevé',
  nsp: 'pas encore évalué',
} as const;

const EXCEPTIONS = {
  a: 'données protégées, par exemple chiffrées',
  b: 'mesures prises depuis, qui écartent le risque élevé',
  c: 'effort disproportionné : une communication publique a lieu à la place',
} as const;

const PAS_CONNU =
  'Pas encore connu ; sera précisé dans une notification complémentaire (article 33.4).';

const quand = (
  instant: string | undefined,
  quoi: string,
  { fuseau = PARIS }: OptionsTexte,
): string => {
  const ms = instant === undefined ? undefined : moment(instant);
  return ms === undefined ? dit(instant, quoi) : direInstant(enLocal(ms, fuseau), fuseau);
};

/** People or records: how many and of what kind; « je ne sais pas » is said as such. */
function compter(
  valeur: Violation['personnes'],
  quoi: string,
  unites = `de ${quoi}`,
): { categories: string; nombre: string } {
  if (estInconnu(valeur)) return { categories: PAS_CONNU, nombre: PAS_CONNU };
  if (estSansObjet(valeur))
    return {
      categories: phrase(`Sans objet : ${valeur.sansObjet}`),
      nombre: phrase(`Sans objet : ${valeur.sansObjet}`),
    };
  const { categories = [], nombre } = connu(valeur) ?? {};
  const n = connu(nombre);
  return {
    categories: phrase(
      categories.length ? enumerer(categories) : dit(undefined, `catégories de ${quoi}`),
    ),
    nombre: estInconnu(nombre)
      ? PAS_CONNU
      : phrase(n === undefined ? dit(undefined, `nombre approximatif ${unites}`) : `Environ ${n}`),
  };
}

/** Title and text of every item, for the form and for the sheet. */
function points(v: Violation, registre: Registre, o: OptionsTexte): (readonly [string, string])[] {
  const personnes = compter(v.personnes, 'personnes');
  const donnees = compter(v.donnees, 'données', 'd’enregistrements');
  const survenue = connu(v.survenueLe);
  const prestataire = registre.sousTraitants.find(({ id }) => id === v.sousTraitant);
  return [
    ['Ce qui s’est passé', phrase(dit(v.faits, 'faits, en quelques phrases'))],
    [
      'Quand la violation a eu lieu',
      estInconnu(v.survenueLe)
        ? PAS_CONNU
        : phrase(quand(survenue, 'date et heure, même approximatives', o)),
    ],
    ['Quand la commune en a pris connaissance', phrase(quand(v.connueLe, 'date et heure', o))],
    [
      'Nature de la violation',
      phrase(
        v.nature?.length
          ? enumerer(v.nature.map((n) => NATURES[n]))
          : dit(undefined, 'perte de confidentialité, d’intégrité ou de disponibilité'),
      ),
    ],
    ['Catégories de personnes', personnes.categories],
    ['Nombre approximatif de personnes', personnes.nombre],
    ['Catégories de données', donnees.categories],
    ['Nombre approximatif d’enregistrements', donnees.nombre],
    ['Conséquences probables', phrase(dit(v.consequences, 'conséquences probables'))],
    ['Mesures prises ou proposées', phrase(dit(v.mesures, 'mesures prises ou proposées'))],
    [
      'Risque pour les personnes',
      phrase(v.risque ? RISQUES[v.risque] : dit(undefined, 'aucun, un risque ou un risque élevé')),
    ],
    ['Information des personnes', direInformation(v, o)],
    ...(prestataire ? [['Prestataire en cause', phrase(prestataire.nom)] as const] : []),
  ];
}

function direInformation(v: Violation, o: OptionsTexte): string {
  if (v.personnesLe) return phrase(`Elles ont été prévenues le ${quand(v.personnesLe, '', o)}`);
  if (v.exception) return phrase(`Non : ${EXCEPTIONS[v.exception.cas]}. ${v.exception.motif}`);
  return v.risque === 'eleve'
    ? 'Elles vont l’être, dans les meilleurs délais.'
    : phrase(dit(undefined, 'oui, non, ou à venir'));
}

/** Text to copy, item by item, in the online form of the CNIL. */
export function violationCnil(
  registre: Registre,
  v: Violation,
  options: OptionsTexte = {},
): TexteRgpd {
  const { organisme } = registre;
  const { fuseau = PARIS } = options;
  const r = new Redaction(`Notification d’une violation – ${dit(v.titre, 'titre')}`);
  r.dire(
    `À copier, rubrique par rubrique, dans le téléservice de la ${CNIL}. ${v.notifieeLe ? 'Notification complémentaire.' : 'Notification initiale.'}`,
  );
  r.titre('Responsable du traitement').dire(
    direCoordonnees(contactMairie(organisme), 'la commune'),
  );
  r.titre('Délégué à la protection des données').dire(
    `${nommerDelegue(organisme)} : ${direVoies(contactDelegue(organisme))}.`,
  );
  for (const [titre, texte] of points(v, registre, options)) r.titre(titre).dire(majuscule(texte));
  const delai = delaiViolation(v, { regle: (c, j) => regleLe(c, j), fuseau });
  const fin = delai && moment(delai.le);
  const notifiee = v.notifieeLe === undefined ? undefined : moment(v.notifieeLe);
  const tard =
    delai && fin !== undefined && notifiee !== undefined
      ? notifiee > fin
      : delai !== undefined && jourDuTexte(options) > delai.le.slice(0, 10);
  if (v.retard || tard)
    r.titre('Motifs du retard').dire(
      phrase(dit(v.retard, 'pourquoi la notification vient après 72 heures')),
    );
  if (delai) r.note(`Délai : ${delai.calcul}`);
  return r
    .note(
      'Notifier ce qui est connu, même incomplet : le reste se dit dans une notification complémentaire.',
    )
    .source(rgpd('33.1'), rgpd('33.3'), rgpd('33.4'), CYBER)
    .finir();
}

/** Message to the people concerned, in clear words. */
export function violationPersonnes(
  registre: Registre,
  v: Violation,
  options: OptionsTexte = {},
): TexteRgpd {
  const { organisme } = registre;
  const r = new Redaction('Un incident a touché vos données');
  expediteur(r, organisme);
  r.dire('Madame, Monsieur,');
  r.titre('Ce qui s’est passé').dire(
    phrase(dit(v.faits, 'faits, en mots simples')),
    `La mairie l’a appris le ${quand(v.connueLe, 'date', options)}.`,
  );
  const { categories } = compter(v.donnees, 'données');
  r.titre('Quelles données sont touchées').dire(
    estInconnu(v.donnees) ? 'Nous ne le savons pas encore. Nous vous le dirons.' : categories,
  );
  r.titre('Ce que cela peut entraîner').dire(
    phrase(dit(v.consequences, 'conséquences probables, en mots simples')),
  );
  r.titre('Ce que nous avons fait').dire(phrase(dit(v.mesures, 'mesures prises ou proposées')));
  r.titre('Ce que vous pouvez faire')
    .dire(
      phrase(dit(undefined, 'conseils utiles dans ce cas, par exemple changer un mot de passe')),
    )
    .dire('Pour être aidé : cybermalveillance.gouv.fr.');
  r.titre('À qui s’adresser').dire(
    `Écrivez à : ${direContact(contactDelegue(organisme) ?? contactMairie(organisme))}.`,
    `Vous pouvez aussi adresser une réclamation à la ${CNIL}, sur cnil.fr.`,
  );
  signer(r, organisme, options);
  return r
    .note(
      'Le message est dû dans les meilleurs délais quand le risque est élevé, sauf trois exceptions (article 34.3).',
    )
    .source(rgpd('34'), CYBER)
    .finir();
}

/** Sheet of the internal register: every breach is kept, notified or not. */
export function violationFiche(
  registre: Registre,
  v: Violation,
  options: OptionsTexte = {},
): TexteRgpd {
  const r = new Redaction(`Registre des violations – ${dit(v.titre, 'titre')}`);
  const fiches = registre.traitements.filter(({ id }) => v.traitements?.includes(id));
  const delai = delaiViolation(v, {
    regle: (c, j) => regleLe(c, j),
    fuseau: options.fuseau ?? PARIS,
  });
  r.dire(
    `Le ${RGPD} demande de garder la trace de toute violation, même non notifiée : les faits, leurs effets, les mesures prises.`,
  ).tableau(
    'La violation',
    ['Rubrique', 'Réponse'],
    [
      ...points(v, registre, options).map(([titre, texte]) => [titre, majuscule(texte)]),
      [
        'Fichiers touchés',
        fiches.length
          ? phrase(enumerer(fiches.map(({ nom }) => nom)))
          : phrase(dit(undefined, 'fichiers touchés')),
      ],
      [
        `Notification à la ${CNIL}`,
        v.risque === 'aucun'
          ? phrase(
              `Non : risque improbable. Raison : ${dit(v.note, 'ce qui rend le risque improbable')}`,
            )
          : phrase(
              v.notifieeLe
                ? `Oui, le ${quand(v.notifieeLe, '', options)}${v.retard ? `. Motifs du retard : ${minuscule(v.retard)}` : ''}`
                : `Pas encore${delai ? ` ; à faire avant le ${quand(delai.le, '', options)}` : ''}`,
            ),
      ],
    ],
  );
  signer(r, registre.organisme, options);
  return r.source(rgpd('33.5')).finir();
}
