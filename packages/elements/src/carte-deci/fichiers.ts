/** Downloads: the filtered list, and the register corrected, with what was wrong with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatNombre } from '@ternum/core';
import { phraseAnomalie } from '@ternum/deci/diagnose';
import { compter } from '../shared/mots.ts';
import { telecharger } from '../shared/exporter/telecharger.ts';
import type { Bilan } from './moteur/types.ts';
import type { ContextePanneau, Panneau } from './panneau.types.ts';

const FORMATS = [
  ['csv', 'Tableau CSV', 'text/csv;charset=utf-8'],
  ['xlsx', 'Tableau Excel', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['geojson', 'Carte GeoJSON', 'application/geo+json'],
] as const;

const SYSTEMES: Readonly<Record<string, string>> = {
  'EPSG:4326': 'longitude et latitude (WGS84)',
  'EPSG:2154': 'Lambert-93',
  'EPSG:27572': 'Lambert II étendu',
  'EPSG:3857': 'Web Mercator',
  aucun: 'aucun : le registre ne donne pas de position',
};

export function ouvrir(contexte: ContextePanneau): Panneau {
  let attente = false;
  let echec = '';
  const enregistrer = async (
    fabriquer: () => Promise<Uint8Array>,
    nom: string,
    type: string,
  ): Promise<void> => {
    [attente, echec] = [true, ''];
    contexte.redessiner();
    try {
      telecharger(new Blob([(await fabriquer()) as BlobPart], { type }), nom);
    } catch (erreur) {
      echec =
        (erreur as { hint?: string }).hint ?? 'Le fichier n’a pas pu être préparé : réessayez.';
    }
    attente = false;
    contexte.redessiner();
  };
  const bouton = (nom: string, agir: () => void): TemplateResult =>
    html`<button class="bouton" aria-disabled=${String(attente)} @click=${() => attente || agir()}>
      ${nom}
    </button>`;
  return {
    dessiner: () => html`
      <p>La liste telle qu’elle est filtrée, dans l’ordre affiché :</p>
      <p class="groupe">
        ${FORMATS.map(([format, nom, type]) =>
          bouton(
            nom,
            () =>
              void enregistrer(
                () => contexte.moteur.exporter(format),
                `points-d-eau-incendie.${format}`,
                type,
              ),
          ),
        )}
      </p>
      <p>
        Le registre entier, corrigé, au format commun de l’Association française pour l’information
        géographique (AFIGEO) :
      </p>
      <p class="groupe">
        ${bouton(
          'Registre corrigé (CSV)',
          () =>
            void enregistrer(
              () => contexte.moteur.corrige(),
              'registre-corrige.csv',
              'text/csv;charset=utf-8',
            ),
        )}
      </p>
      <p role="status">${attente ? 'Préparation du fichier…' : echec}</p>
      ${diagnostic(contexte.bilan)}
    `,
  };
}

const diagnostic = (b: Bilan): TemplateResult =>
  html`<details>
    <summary>Ce qui a été trouvé dans le registre</summary>
    <ul>
      <li>
        ${compter(b.lus, 'ligne lue', 'lignes lues')}, ${formatNombre(b.retenus)}
        retenue${b.retenus > 1 ? 's' : ''}${b.ailleurs ? `, ${formatNombre(b.ailleurs)} dans d’autres communes` : ''}${b.refuses.nombre ? `, ${formatNombre(b.refuses.nombre)} refusée${b.refuses.nombre > 1 ? 's' : ''}` : ''}.
      </li>
      <li>Positions : ${SYSTEMES[b.systeme] ?? b.systeme}.</li>
      ${b.anomalies.map((a) => html`<li>${phraseAnomalie({ ...a, brut: '' })}</li>`)}
      ${b.anomalies.length ? nothing : html`<li>Aucune anomalie.</li>`}
    </ul>
  </details>`;
