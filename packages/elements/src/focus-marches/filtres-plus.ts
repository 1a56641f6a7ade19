/** The filters behind « Plus de filtres ». Loaded when somebody asks. */
import { html, nothing, type TemplateResult } from 'lit';
import { apostrophes } from '@ternum/core';
import type { Jeu } from '../shared/jeu.ts';
import { CONSIDERATIONS } from './considerations.ts';
import { nomLieu } from '../shared/libelles.ts';
import { enOptions, facettes, type Facettes } from './facettes.model.ts';
import type { Option } from './filtres.model.ts';
import { options, valeur } from './options.ts';
import { lireCpv, lireMontant } from './saisie.model.ts';

/** Fields whose text is not understood, kept by the bar from one drawing to the next. */
export interface Saisies {
  faux: Set<string>;
  redessiner: () => void;
}

const SAISIES = [
  ['montantMin', 'Montant minimum (€ HT)', lireMontant, 'Écrivez un montant, par exemple 45 000.'],
  ['montantMax', 'Montant maximum (€ HT)', lireMontant, 'Écrivez un montant, par exemple 1,5 M€.'],
  ['cpv', 'Code CPV (début)', lireCpv, 'Écrivez 2 à 8 chiffres, par exemple 45 pour les travaux.'],
] as const;

export function plusDeFiltres(jeu: Jeu, saisies: Saisies): TemplateResult {
  const { considerations } = jeu.filtre;
  const { procedures, lieux } = offre(jeu);
  return html`
    ${liste(jeu, 'Procédure', 'procedures', 'Toutes', enOptions(procedures, apostrophes))}
    ${liste(jeu, 'Lieu d’exécution', 'lieux', 'Tous', enOptions(lieux, nomLieu))}
    ${SAISIES.map((s) => saisie(jeu, saisies, s))}
    <div class="champ" role="group" aria-labelledby="durable">
      <span id="durable">Achat durable</span>
      ${Object.entries(CONSIDERATIONS).map(
        ([cle, libelle]) =>
          html`<label class="case">
            <input
              type="checkbox"
              .checked=${considerations?.includes(cle as never) ?? false}
              @change=${() => jeu.basculer('considerations', cle)}
            />
            ${libelle}
          </label>`,
      )}
    </div>
  `;
}

const OFFRES = new WeakMap<Jeu, { de: unknown; facettes: Facettes }>();

/** Once per data set, not at each drawing. */
function offre(jeu: Jeu): Facettes {
  const de = jeu.consolidation;
  let deja = OFFRES.get(jeu);
  if (deja?.de !== de) OFFRES.set(jeu, (deja = { de, facettes: facettes(jeu.tousLesContrats) }));
  return deja!.facettes;
}

function liste(
  jeu: Jeu,
  nom: string,
  cle: 'procedures' | 'lieux',
  tous: string,
  choix: Option[],
): TemplateResult {
  const choisies = jeu.filtre[cle] ?? [];
  // Clicks on charts may choose several; the list then says so instead of showing one of them.
  const plusieurs =
    choisies.length > 1 ? [{ cle: '*', libelle: `${choisies.length} sélections` }] : [];
  return html`<label class="champ">
    <span>${nom}</span>
    <select @change=${(e: Event) => jeu.filtrer({ [cle]: valeur(e) ? [valeur(e)] : undefined })}>
      ${options(
        [{ cle: '', libelle: tous }, ...plusieurs, ...choix],
        choisies.length > 1 ? '*' : (choisies[0] ?? ''),
      )}
    </select>
  </label>`;
}

function saisie(
  jeu: Jeu,
  { faux, redessiner }: Saisies,
  [cle, nom, lire, aide]: (typeof SAISIES)[number],
): TemplateResult {
  const actuel = jeu.filtre[cle];
  const invalide = faux.has(cle);
  const changer = (e: Event): void => {
    const texte = valeur(e).trim();
    const lu = lire(texte);
    if (texte && lu === undefined) {
      faux.add(cle);
      redessiner();
      return;
    }
    faux.delete(cle);
    jeu.filtrer({ [cle]: cle === 'cpv' && lu !== undefined ? [lu] : lu });
  };
  return html`<label class="champ">
    <span>${nom}</span>
    <input
      inputmode=${cle === 'cpv' ? 'numeric' : 'decimal'}
      .value=${actuel === undefined ? '' : String(actuel)}
      aria-invalid=${String(invalide)}
      aria-describedby=${invalide ? `aide-${cle}` : nothing}
      @change=${changer}
    />
    ${invalide ? html`<span class="aide" id="aide-${cle}">${aide}</span>` : nothing}
  </label>`;
}
