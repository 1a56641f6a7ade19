/** What is not in article 30 and is asked for all the same: legal basis, sensitive data, information, AIPD, processors. */
import { connu, type Registre, type Traitement } from '../model/index.ts';
import { verifierAipd } from './analyse.ts';
import { attendre, dit, etatDe, manque, type Attente, type Sujet } from './attendre.ts';
import { estArticle9 } from './conservation.ts';
import { verifierInformation } from './information.ts';
import { SOURCES } from './sources.ts';
import type { Manque } from './types.ts';

/** Gaps of a sheet that the commune keeps as a controller. */
export function verifierComplements(fiche: Traitement, sujet: Sujet, registre: Registre): Manque[] {
  return [
    ...bases(fiche, sujet),
    ...sensibles(fiche, sujet),
    ...verifierInformation(fiche, sujet),
    ...prestataires(fiche, sujet, registre),
    ...verifierAipd(fiche, sujet, registre),
  ];
}

const attendue = <S extends Manque['source']>(source: S) =>
  ({ gravite: 'attendue', source }) as const;

const PRESTATAIRES: Attente = {
  ...attendue(SOURCES.contrat),
  code: 'prestataires',
  accord: 's',
  quoi: 'quels prestataires (sous-traitants) travaillent sur ces données',
  faire: 'Pensez à l’éditeur du logiciel, à l’hébergeur et à qui dépanne l’ordinateur.',
  sansObjet: true,
  vide: true,
};

function bases({ finalites }: Traitement, sujet: Sujet): Manque[] {
  return finalites.flatMap(({ texte, base }) => {
    if (base !== 'f' && etatDe(base) === 'dit') return [];
    const pour = dit(texte) ? ` pour « ${texte} »` : '';
    if (base === 'f')
      return [
        manque(
          sujet,
          'base-interet-legitime',
          attendue(SOURCES.interetLegitime),
          `${sujet.nom} s’appuie sur l’intérêt légitime${pour} : une autorité publique ne le peut pas pour ses missions. Cherchez plutôt du côté de l’obligation légale ou de la mission d’intérêt public.`,
        ),
      ];
    return attendre(
      base,
      {
        ...attendue(SOURCES.base),
        code: 'base',
        accord: 'e',
        quoi: `ce qui autorise la commune à traiter ces données${pour} (la base légale)`,
        faire:
          'Pour une mairie, c’est presque toujours une obligation légale ou une mission d’intérêt public.',
      },
      sujet,
    );
  });
}

function sensibles({ donnees, finalites }: Traitement, sujet: Sujet): Manque[] {
  const liste = connu(donnees) ?? [];
  const manques: Manque[] = [];
  // Only some purposes may need the sensitive data: one condition said is enough to know that somebody looked.
  const sensible = liste.some(estArticle9);
  const conditions = sensible ? finalites.map(({ art9 }) => art9) : [];
  if (sensible && !conditions.some((c) => etatDe(c) === 'dit'))
    manques.push(
      ...attendre(
        conditions.find((c) => etatDe(c) === 'inconnu'),
        {
          ...attendue(SOURCES.sensibles),
          code: 'condition-sensible',
          accord: 'e',
          quoi: 'quelle condition permet de tenir des données sensibles (santé, religion, opinions…)',
          faire:
            'Choisissez-la avec le délégué à la protection des données, ou ne tenez plus ces données.',
        },
        sujet,
      ),
    );
  if (
    liste.some(({ categorie }) => categorie === 'infractions') &&
    !finalites.some(({ fondement }) => dit(fondement))
  )
    manques.push(
      manque(
        sujet,
        'infractions-sans-texte',
        attendue(SOURCES.infractions),
        `${sujet.nom} tient des condamnations ou des infractions et ne cite aucun texte qui le permette. Écrivez lequel, ou ne tenez plus ces données.`,
      ),
    );
  return manques;
}

function prestataires({ sousTraitants }: Traitement, sujet: Sujet, registre: Registre): Manque[] {
  const perdus = (connu(sousTraitants) ?? []).filter(
    (cle) => !registre.sousTraitants.some(({ id }) => id === cle),
  );
  return [
    ...attendre(sousTraitants, PRESTATAIRES, sujet),
    ...(perdus.length
      ? [
          manque(
            sujet,
            'prestataire-sans-fiche',
            attendue(SOURCES.contrat),
            `${sujet.nom} renvoie à ${perdus.length === 1 ? 'un prestataire' : `${perdus.length} prestataires`} dont la fiche n’est pas dans le registre. Choisissez de nouveau le prestataire.`,
          ),
        ]
      : []),
  ];
}
