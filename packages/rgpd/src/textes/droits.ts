/** Rights by legal basis, as data, and those of a sheet. */
import { douteux, rgpd } from '../catalogue/sources.ts';
import type { Source } from '../catalogue/types.ts';
import { connu, DROITS, type Base, type Droit, type Traitement } from '../model/index.ts';

/** What a basis opens. */
export interface DroitsDeBase {
  /** Rights, in the order of the articles. */
  droits: readonly Droit[];
  /** Where it is written. */
  source: Source;
}

const MATRICE = 'matrice des droits selon la base légale : à relire par le délégué';
const COMMUNS = ['acces', 'rectification', 'limitation'] as const;
const de = (article: string, ...droits: Droit[]): DroitsDeBase => ({
  droits: (Object.keys(DROITS) as Droit[]).filter(
    (d) => droits.includes(d) || (COMMUNS as readonly Droit[]).includes(d),
  ),
  source: douteux(rgpd(article), MATRICE),
});

/** Rights that do not depend on the basis. */
export const DROITS_COMMUNS: DroitsDeBase = {
  droits: COMMUNS,
  source: rgpd('13.2.b, 15, 16 et 18'),
};

/** Rights by basis of article 6(1). None of these lines was read again: each says so. */
export const DROITS_PAR_BASE: Readonly<Record<Base, DroitsDeBase>> = {
  a: de('7.3, 17 et 20', 'retrait', 'effacement', 'portabilite'),
  b: de('17 et 20', 'effacement', 'portabilite'),
  c: de('17.3.b, 20 et 21'),
  d: de('17 et 21', 'effacement'),
  e: de('17.3.b, 20.3 et 21', 'opposition'),
  f: de('17 et 21', 'effacement', 'opposition'),
};

/** What each right lets a person do, after « Vous pouvez ». */
export const PHRASES_DROITS: Readonly<Record<Droit, string>> = {
  acces: 'savoir quelles données nous avons sur vous et en recevoir une copie (accès)',
  rectification: 'faire corriger ce qui est faux ou incomplet (rectification)',
  effacement: 'faire effacer vos données (effacement)',
  limitation: 'faire geler leur usage, le temps d’une vérification par exemple (limitation)',
  portabilite: 'les recevoir dans un format qu’un autre service sait relire (portabilité)',
  opposition: 'vous opposer à leur usage, pour une raison tenant à votre situation (opposition)',
  retrait: 'retirer votre accord à tout moment, aussi simplement que vous l’avez donné (retrait)',
  'decision-automatisee':
    'demander qu’une personne, et pas seulement un programme, décide (décision automatisée)',
};

/** One right that a sheet opens. */
export interface DroitOuvert {
  /** Its code. */
  code: Droit;
  /** Purposes that open it, in words; absent: all of them. */
  pour?: readonly string[];
}

/** Rights that the bases of a sheet open. A purpose whose basis is not known opens the common ones only. */
export function droitsDe({ finalites }: Pick<Traitement, 'finalites'>): DroitOuvert[] {
  const parFinalite = finalites.map(({ texte, base }) => {
    const code = connu(base);
    return { texte, droits: (code ? DROITS_PAR_BASE[code] : DROITS_COMMUNS).droits };
  });
  if (!parFinalite.length) return COMMUNS.map((code) => ({ code }));
  return (Object.keys(DROITS) as Droit[]).flatMap((code) => {
    const pour = parFinalite.filter(({ droits }) => droits.includes(code));
    if (!pour.length) return [];
    return pour.length === parFinalite.length
      ? [{ code }]
      : [{ code, pour: pour.map(({ texte }) => texte) }];
  });
}

/** Sources behind `droitsDe`. */
export const sourcesDroits = ({ finalites }: Pick<Traitement, 'finalites'>): Source[] => [
  DROITS_COMMUNS.source,
  ...finalites.flatMap(({ base }) => {
    const code = connu(base);
    return code ? [DROITS_PAR_BASE[code].source] : [];
  }),
];
