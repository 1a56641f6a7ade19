/** The page that the DPO reads: `docs/rgpd-a-confirmer.md`. */
import { formatDate } from '@ternum/core';
import { CATEGORIES, connu } from '../model/index.ts';
import { aConfirmer, type AConfirmer } from './a-confirmer.ts';
import { direChemin } from './mots.ts';
import type { Catalogue, Recette, Source } from './types.ts';

const ref = ({ texte, article }: Source): string => (article ? `${texte}, ${article}` : texte);

/** « durée, sort final » */
const mots = (points: readonly AConfirmer[]): string =>
  points.map(({ champ = '' }) => direChemin([champ.split('.').at(-1)!]).toLowerCase()).join(', ');

/** Points of one item of a list of the sheet, on one line. */
function ligne(recette: Recette, place: string, points: readonly AConfirmer[]): string {
  const [liste, rang] = place.split('.');
  const valeur = (champ: string): string | undefined =>
    points.find((p) => p.champ?.endsWith(`.${champ}`))?.valeur;
  if (liste === 'finalites') {
    const texte = recette.modele.finalites[Number(rang)]?.texte ?? '';
    const dits = ['base', 'fondement'].flatMap((champ) => valeur(champ) ?? []);
    return `« ${texte} » (${mots(points)})${dits.length ? ` : ${dits.join(' ; ')}` : ''}.`;
  }
  if (liste === 'donnees') {
    const donnee = (connu(recette.modele.donnees) ?? [])[Number(rang)];
    const nom = donnee ? CATEGORIES[donnee.categorie].replace(/ \(.*\)$/, '') : '';
    return `${nom} : ${donnee?.detail ?? ''} (${mots(points)}).`;
  }
  const dit = points[0]?.valeur;
  return `${direChemin([place])}${dit ? ` : ${dit}` : ''}.`;
}

function fiche(recette: Recette, points: readonly AConfirmer[]): string[] {
  const places = new Map<string, AConfirmer[]>();
  for (const point of points) {
    const place = point.champ?.split('.').slice(0, 2).join('.') ?? '';
    places.set(place, [...(places.get(place) ?? []), point]);
  }
  const ou = new Set(points.flatMap(({ champ, source }) => (champ && source ? ref(source) : [])));
  return [
    `### ${recette.modele.nom} (\`${recette.code}\`)`,
    '',
    ...[...places].flatMap(([place, liste]) =>
      place
        ? [`- [ ] ${ligne(recette, place, liste)}`]
        : liste.map((p) => `- [ ] ${p.source ? `${ref(p.source)} : ` : ''}${p.texte}.`),
    ),
    ...(ou.size ? [`- [ ] Durées et sorts finaux à lire dans : ${[...ou].join(' ; ')}.`] : []),
    '',
  ];
}

const parties = (points: readonly AConfirmer[]): string[] =>
  points.map(
    ({ nom, code, texte, source }) =>
      `- [ ] ${nom} (\`${code}\`) : ${texte}.${source ? ` Source : ${ref(source)}.` : ''}`,
  );

/** Markdown page of all that is to be confirmed. Ends with a line break. */
export function pageAConfirmer(catalogue: Catalogue): string {
  const tout = aConfirmer(catalogue);
  const de = (dans: AConfirmer['dans']): AConfirmer[] => tout.filter((p) => p.dans === dans);
  const recettes = de('recettes');
  const services = [...new Set(catalogue.recettes.map(({ service }) => service))];
  return [
    '# RGPD : ce qui reste à confirmer',
    '',
    `Page produite par \`scripts/generate/rgpd-a-confirmer.mjs\`, catalogue du ${formatDate(catalogue.version)}. Ne pas modifier à la main.`,
    '',
    'Le catalogue ne dit comme acquis que ce qui a été relu dans une source. Tout le reste est montré « à confirmer » à l’écran et listé ici, pour le délégué à la protection des données qui le relit. Une durée ou un sort final absent de la fiche est à trouver ; quand l’instruction des Archives de France est connue, elle est nommée.',
    '',
    `En tout : ${tout.length} points, dont ${recettes.length} dans ${catalogue.recettes.length} fiches, ${de('obligations').length} dans ${catalogue.obligations.length} obligations et ${de('securite').length} dans ${catalogue.securite.length} mesures de sécurité.`,
    '',
    ...services.flatMap((service) => [
      `## ${service}`,
      '',
      ...catalogue.recettes
        .filter((r) => r.service === service)
        .map((r) => [r, recettes.filter(({ code }) => code === r.code)] as const)
        .filter(([, points]) => points.length)
        .flatMap(([r, points]) => fiche(r, points)),
    ]),
    '## Obligations',
    '',
    ...parties(de('obligations')),
    '',
    '## Sécurité',
    '',
    ...parties(de('securite')),
    '',
  ].join('\n');
}
