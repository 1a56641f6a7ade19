/** Printing: paper, scale, with or without the list. */
import { html, type TemplateResult } from 'lit';
import { distance } from '@ternum/core/geo';
import { formatNombre } from '@ternum/core';
import { options, valeur } from '../../focus-marches/options.ts';
import type { LigneDeci } from '../moteur/types.ts';
import type { ContextePanneau, Panneau } from '../panneau.types.ts';
import type { CarteVue } from '../../shared/carte/types.ts';
import { poser } from './feuille.ts';
import { dessin, ECHELLES, echelleQuiContient, type Feuille, type Format } from './papier.model.ts';

const PPP = 150;
/** Rows asked for at once. */
const LOT = 500;
/** Beyond this a printed list is a book: the download is for it. */
const MAX_LIGNES = 5000;

interface Choix {
  papier: Feuille;
  /** 0: what the screen shows, at the first round scale that holds it. */
  echelle: number;
  avecListe: boolean;
}

export function ouvrir(contexte: ContextePanneau): Panneau {
  const choix: Choix = { papier: { format: 'A4', paysage: true }, echelle: 0, avecListe: true };
  let dit = '';
  let attente = false;
  const dire = (phrase: string): void => {
    dit = phrase;
    contexte.redessiner();
  };
  void contexte.ouvrirCarte().then(() => contexte.redessiner());
  const lancer = async (): Promise<void> => {
    attente = true;
    dire('Préparation de la feuille…');
    try {
      const retirer = await poser(await contenuDe(contexte, choix));
      addEventListener('afterprint', retirer, { once: true });
      print();
      dire('');
    } catch {
      dire('La feuille n’a pas pu être préparée : réessayez, ou choisissez un format plus petit.');
    }
    attente = false;
    contexte.redessiner();
  };
  return {
    dessiner: () =>
      html`<div class="groupe">
          ${liste('Papier', choix.papier.format, ['A4', 'A3'], (v) => {
            choix.papier = { ...choix.papier, format: v as Format };
          })}
          ${liste(
            'Sens',
            choix.papier.paysage ? 'paysage' : 'portrait',
            ['paysage', 'portrait'],
            (v) => {
              choix.papier = { ...choix.papier, paysage: v === 'paysage' };
            },
          )}
          <label class="champ"
            ><span>Échelle</span>
            <select
              @change=${(e: Event) => {
                choix.echelle = Number(valeur(e));
                contexte.redessiner();
              }}
            >
              ${options(
                [
                  { cle: '0', libelle: 'Ce que montre la carte' },
                  ...ECHELLES.map((e) => ({ cle: String(e), libelle: `1:${formatNombre(e)}` })),
                ],
                String(choix.echelle),
              )}
            </select></label
          >
          <label class="case"
            ><input
              type="checkbox"
              .checked=${choix.avecListe}
              @change=${(e: Event) => {
                choix.avecListe = (e.target as HTMLInputElement).checked;
              }}
            />
            Avec la liste</label
          >
          <button
            class="bouton"
            aria-disabled=${String(attente)}
            @click=${() => attente || void lancer()}
          >
            Imprimer
          </button>
        </div>
        <p role="status">${dit}</p>
        <p class="doux">
          À l’impression, choisissez le même papier et l’échelle « 100 % » : un millimètre mesuré
          sur la feuille est alors exact.
        </p>`,
  };
  function liste(
    nom: string,
    choisi: string,
    valeurs: readonly string[],
    choisir: (v: string) => void,
  ): TemplateResult {
    return html`<label class="champ"
      ><span>${nom}</span>
      <select
        @change=${(e: Event) => {
          choisir(valeur(e));
          contexte.redessiner();
        }}
      >
        ${options(
          valeurs.map((v) => ({ cle: v, libelle: v })),
          choisi,
        )}
      </select></label
    >`;
  }
}

async function contenuDe(contexte: ContextePanneau, { papier, echelle, avecListe }: Choix) {
  const { hote, moteur, bilan } = contexte;
  const vue = contexte.carte();
  return {
    titre: contexte.nom,
    papier,
    ...(vue
      ? { carte: await carteDe(vue, papier, echelle, hote.zone.fonds[0]?.credit ?? '') }
      : {}),
    lignes: avecListe || !vue ? await toutes(moteur) : [],
    bilan,
    source: hote.sources.map((s) => s.split('/').pop() || s).join(', ') || 'données de la page',
    licence: hote.licence ?? '',
  };
}

async function carteDe(vue: CarteVue, papier: Feuille, voulue: number, credit: string) {
  const [ouest, sud, est, nord] = vue.etendue;
  const lat = (sud + nord) / 2;
  const echelle =
    voulue ||
    echelleQuiContient([distance(ouest, lat, est, lat), distance(ouest, sud, ouest, nord)], papier);
  const toile = await vue.image({ ...dessin(papier, echelle, PPP), ratio: PPP / 96 });
  return { toile, echelle, credit };
}

async function toutes(moteur: ContextePanneau['moteur']): Promise<LigneDeci[]> {
  const lignes: LigneDeci[] = [];
  while (lignes.length < MAX_LIGNES) {
    const lot = await moteur.lignes(lignes.length, LOT);
    lignes.push(...lot);
    if (lot.length < LOT) break;
  }
  return lignes;
}
