import { html } from 'lit';
import {
  CATEGORIES,
  connu,
  estInconnu,
  SENSIBLES,
  type Categorie,
  type Donnee,
} from '@ternum/rgpd';
import { OUI_NON_NSP } from '../../../../shared/formulaire/index.ts';
import type { Etape } from './commun.ts';

const CODES = Object.keys(CATEGORIES) as Categorie[];
const options = (sensibles: boolean) =>
  CODES.filter((code) => SENSIBLES.includes(code) === sensibles).map((valeur) => ({
    valeur,
    label: CATEGORIES[valeur],
  }));

export const quoi: Etape = {
  titre: 'Quelles données ?',
  pourquoi: 'On ne garde que ce qui sert : ce qui n’est pas utile à la finalité est à retirer.',
  dessiner: (hote, fiche) => {
    const f = hote.formulaire;
    const donnees: readonly Donnee[] = connu(fiche.t.donnees) ?? [];
    const choisies = donnees.map(({ categorie }) => categorie);
    const poser = (valeurs: readonly Categorie[]): void =>
      fiche.changer({
        // What is there stays as it is, twice the same category too: a file may have come with it.
        donnees: [
          ...donnees.filter(({ categorie }) => valeurs.includes(categorie)),
          ...valeurs.filter((c) => !choisies.includes(c)).map((categorie) => ({ categorie })),
        ],
      });
    const autres = (sensibles: boolean): Categorie[] =>
      choisies.filter((c) => SENSIBLES.includes(c) !== sensibles);
    return html`
      ${f.cases({
        id: 'donnees',
        label: 'Données courantes',
        options: options(false),
        valeurs: choisies.filter((c) => !SENSIBLES.includes(c)),
        change: (v) => poser([...v, ...autres(false)]),
      })}
      ${f.cases({
        id: 'sensibles',
        label: 'Données sensibles',
        aide: 'Elles sont interdites par principe, sauf exceptions (articles 9 et 10 du RGPD) : une allergie à la cantine est une donnée de santé.',
        options: options(true),
        valeurs: choisies.filter((c) => SENSIBLES.includes(c)),
        change: (v) => poser([...v, ...autres(true)]),
      })}
      ${
        donnees.length
          ? donnees.map((d, i) =>
              f.texte({
                id: `detail-${i}`,
                label: `Lesquelles ? ${CATEGORIES[d.categorie]}`,
                facultatif: true,
                lignes: 2,
                valeur: d.detail,
                change: (detail) =>
                  fiche.changer(
                    { donnees: donnees.map((x, k) => (k === i ? { ...x, detail } : x)) },
                    `detail-${i}`,
                  ),
              }),
            )
          : html`<div class="option">
              <input
                type="checkbox"
                id="donnees-nsp"
                .checked=${estInconnu(fiche.t.donnees)}
                @change=${(e: Event) =>
                  fiche.changer({
                    donnees: (e.target as HTMLInputElement).checked ? { inconnu: true } : [],
                  })}
              />
              <label for="donnees-nsp">Je ne sais pas</label>
            </div>`
      }
      ${f.choix({
        id: 'papier',
        label: 'Y a-t-il aussi des dossiers en papier ?',
        aide: 'Les classeurs et les armoires comptent autant que l’informatique.',
        options: OUI_NON_NSP,
        enLigne: true,
        valeur: fiche.t.papier,
        change: (papier) => fiche.changer({ papier }),
      })}
    `;
  },
};
