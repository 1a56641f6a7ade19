/** Printing: the map at a scale that a ruler can check, its legend, and the list. */
import { html, type TemplateResult } from 'lit';
import { distance, etendueDe } from '@ternum/core/geo';
import { options, valeur } from '../../focus-marches/options.ts';
import type { CarteVue, Etendue } from '../../shared/carte/types.ts';
import type { LigneDeci } from '../moteur/types.ts';
import type { ContextePanneau, Panneau } from '../panneau.types.ts';
import { legende } from '../couches/couches.ts';
import { imprimerFeuille } from './feuille.ts';
import { dessin, ECHELLES, echelleQuiContient, type Feuille, type Format } from './papier.model.ts';

const PPP = 200;
/** Pixels of the drawing in an inch: its symbols are 4 mm wide. */
const PAR_POUCE = 128;
const NOMBRE = new Intl.NumberFormat('fr-FR');

export function ouvrir(contexte: ContextePanneau): Panneau {
  const { hote } = contexte;
  const feuille: Feuille = { format: 'A4', paysage: true };
  let [echelle, avecListe, attente, dit] = [0, true, false, ''];
  const tout = hote.contour ? 'Toute la commune' : 'Tous les points d’eau';
  contexte.redessiner();
  hote.viser('#panneau-titre');

  const imprimer = async (): Promise<void> => {
    [attente, dit] = [true, 'Préparation de la feuille…'];
    contexte.redessiner();
    try {
      const vue = await contexte.ouvrirCarte();
      feuille.couches = legende(hote).length;
      const toutes = await contexte.moteur.lignes(0, hote.registre.comptes?.total ?? 0);
      const carte = vue ? await dessiner(contexte, vue, feuille, echelle, toutes) : undefined;
      const lignes = avecListe || !carte ? toutes : [];
      const perdue = Boolean(carte?.vide && echelle);
      dit = carte
        ? perdue
          ? `Aucun point d’eau sur la feuille à 1:${NOMBRE.format(echelle)} : déplacez la carte, ou choisissez « ${tout} ».`
          : ''
        : 'La carte ne s’affiche pas sur cet appareil : la liste s’imprime seule.';
      attente = false;
      contexte.redessiner();
      if (!perdue) imprimerFeuille(contexte, feuille, carte, lignes, () => hote.viser('#imprimer'));
    } catch {
      [attente, dit] = [false, 'La feuille n’a pas pu être préparée : réessayez.'];
      contexte.redessiner();
    }
  };
  const choix = (
    nom: string,
    offerts: { cle: string; libelle: string }[],
    choisi: string,
    agir: (v: string) => void,
  ): TemplateResult =>
    html`<label class="champ">
      <span>${nom}</span>
      <select @change=${(e: Event) => agir(valeur(e))}>
        ${options(offerts, choisi)}
      </select>
    </label>`;
  return {
    dessiner: () => html`
      <div class="groupe">
        ${choix(
          'Format',
          [
            { cle: 'A4', libelle: 'A4' },
            { cle: 'A3', libelle: 'A3' },
          ],
          feuille.format,
          (v) => (feuille.format = v as Format),
        )}
        ${choix(
          'Orientation',
          [
            { cle: 'paysage', libelle: 'Paysage' },
            { cle: 'portrait', libelle: 'Portrait' },
          ],
          feuille.paysage ? 'paysage' : 'portrait',
          (v) => (feuille.paysage = v === 'paysage'),
        )}
        ${choix(
          'Échelle',
          [
            { cle: '0', libelle: tout },
            ...ECHELLES.map((e) => ({
              cle: String(e),
              libelle: `1:${NOMBRE.format(e)}`,
            })),
          ],
          String(echelle),
          (v) => (echelle = Number(v)),
        )}
      </div>
      <label class="case"
        ><input
          type="checkbox"
          .checked=${avecListe}
          @change=${(e: Event) => (avecListe = (e.target as HTMLInputElement).checked)}
        />
        Avec la liste</label
      >
      <p class="doux">
        Une échelle choisie s’applique au centre de la carte affichée. À l’impression, gardez la
        taille réelle (100 %) : sinon l’échelle est fausse.
      </p>
      <p>
        <button
          class="bouton"
          id="imprimer"
          aria-disabled=${String(attente)}
          @click=${() => {
            if (!attente) void imprimer();
          }}
        >
          Imprimer
        </button>
      </p>
      <p role="status">${dit}</p>
    `,
  };
}

/** What is drawn, and at which scale. */
export interface CarteImprimee {
  toile: HTMLCanvasElement;
  echelle: number;
  /** No point is on it. */
  vide: boolean;
}

async function dessiner(
  { contour, bilan }: ContextePanneau,
  vue: CarteVue,
  feuille: Feuille,
  voulue: number,
  lignes: readonly LigneDeci[],
): Promise<CarteImprimee> {
  await calme(vue);
  const avant = vue.etendue;
  const zoom = vue.zoom;
  const tout: Etendue | undefined = contour
    ? etendueDe(contour as Parameters<typeof etendueDe>[0])
    : bilan.etendue;
  let echelle = voulue;
  if (!echelle) {
    const [ouest, sud, est, nord] = tout ?? avant;
    const lat = (sud + nord) / 2;
    // A twentieth more: a symbol on the edge is whole.
    const metres = [distance(ouest, lat, est, lat), distance(ouest, sud, ouest, nord)] as const;
    echelle = echelleQuiContient([metres[0] * 1.05, metres[1] * 1.05], feuille);
    vue.montrer({ lon: (ouest + est) / 2, lat, zoom });
    await calme(vue);
  }
  let points = 0;
  const numeros = new Map(lignes.map(({ index, numero }) => [index, numero]));
  const toile = await vue.image({
    ...dessin(feuille, echelle, PPP),
    ratio: PPP / PAR_POUCE,
    nommer(index) {
      points += 1;
      return numeros.get(index);
    },
  });
  if (!voulue)
    vue.montrer({ lon: (avant[0] + avant[2]) / 2, lat: (avant[1] + avant[3]) / 2, zoom });
  return { toile, echelle, vide: !points };
}

/** The view moves to its place: an image taken on the way would be of another place. */
async function calme(vue: CarteVue): Promise<void> {
  let dernier = '';
  for (let tour = 0; tour < 30; tour++) {
    await new Promise((ok) => setTimeout(ok, 100));
    const ici = vue.etendue.join();
    if (tour > 2 && ici === dernier) return;
    dernier = ici;
  }
}
