/** Whose contracts, when, from where: what a picture must carry, away from its page. */
import { formatDate } from '@ternum/core';
import type { MarchesElement } from '../marches-element.ts';
import { phrasePeriode } from '../periode.ts';

interface Autour {
  nom?: string;
  licence?: string;
}

/** « Commune de Saint-Aubin, en 2024. Source : decp.json (exemple.fr), données du 3 mars 2026. Licence Ouverte. » */
export function mention(hote: MarchesElement): string {
  const jeu = hote.donnees!;
  const { nom, licence } = autour(hote);
  const seul = (postes: { libelle: string }[]): string | undefined =>
    postes.length === 1 ? postes[0]!.libelle : undefined;
  const { topAcheteurs, topTitulaires } = jeu.synthese!;
  const qui = jeu.filtreEntier.titulaires?.length
    ? seul(topTitulaires.tous)
    : (nom ?? seul(topAcheteurs.tous));
  const fichiers = jeu.sources.map((source) => {
    if (!URL.canParse(source)) return source;
    const { pathname, host } = new URL(source);
    return `${decodeURIComponent(pathname.split('/').pop()!)} (${host})`.trim();
  });
  const date = jeu.dateDonnees && `données du ${formatDate(jeu.dateDonnees)}`;
  return [
    [qui, phrasePeriode(jeu.filtre)].filter(Boolean).join(', '),
    [fichiers.length && `Source : ${fichiers.join(', ')}`, date].filter(Boolean).join(', '),
    licence && `Licence : ${licence}`,
  ]
    .filter(Boolean)
    .join('. ');
}

/** What the dashboard around a part says of the data. */
function autour(hote: MarchesElement): Autour {
  const racine = hote.getRootNode();
  return (hote.closest('ternum-focus-marches') ??
    (racine instanceof ShadowRoot ? racine.host : hote)) as Autour;
}
