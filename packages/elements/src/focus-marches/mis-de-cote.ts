/** The records kept out of the totals, one by one. Loaded when somebody asks. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Consolidation, Doublon, Ecarte, Illisible } from '@ternum/marches';
import { parler } from '@ternum/marches/phrases';
import { compterAnomalies, correspond } from './mis-de-cote.model.ts';
import { montantDe, nomOrganisme, objetDe, type ContratAffiche } from '../shared/contrats.ts';
import type { Jeu } from '../shared/jeu.ts';
import type { FocusMarches } from './focus-marches.ts';
import { compter } from '../shared/mots.ts';

parler();

/** Long lists are cut on screen; the sentence says how many are left. */
const LIMITE = 50;

function liste<T>(tous: readonly T[], dire: (element: T) => unknown): TemplateResult {
  const reste = tous.length - LIMITE;
  return html`<ul class="mis-de-cote">
      ${tous.slice(0, LIMITE).map((e) => html`<li>${dire(e)}</li>`)}
    </ul>
    ${reste > 0 ? html`<p class="doux">Et ${compter(reste, 'autre')}.</p>` : nothing}`;
}

function ligne(hote: FocusMarches, contrat: ContratAffiche): TemplateResult {
  return html`<button class="lien" @click=${() => void hote.ouvrir(contrat)}>
      ${objetDe(contrat)}
    </button>
    <span class="doux"> ${nomOrganisme(contrat.publie.acheteur)} · ${montantDe(contrat)}</span>`;
}

function ecartes(hote: FocusMarches, tous: readonly Ecarte[]): unknown {
  const parMotif = new Map<string, Ecarte[]>();
  for (const e of tous) parMotif.set(e.motif, [...(parMotif.get(e.motif) ?? []), e]);
  return [...parMotif.values()].map(
    (groupe) =>
      html`<h4>${compter(groupe.length, 'contrat écarté', 'contrats écartés')}</h4>
        <p>${groupe[0]!.raison}</p>
        ${liste(groupe, (e) => ligne(hote, e.contrat))}`,
  );
}

function doublons(tous: readonly Doublon[]): unknown {
  if (!tous.length) return nothing;
  return html`<h4>${compter(tous.length, 'doublon')}</h4>
    ${liste(
      tous,
      (d) =>
        html`${d.publie.objet || 'Objet non renseigné'}
          <span class="doux">
            ${nomOrganisme(d.publie.acheteur)} · enregistrement nº ${d.publie.rang + 1}
            (${d.publie.id}), répète le nº ${d.garde.rang + 1} (${d.garde.id}). ${d.raison}
          </span>`,
    )}`;
}

function illisibles(tous: readonly Illisible[]): unknown {
  if (!tous.length) return nothing;
  return html`<h4>
      ${compter(tous.length, 'enregistrement illisible', 'enregistrements illisibles')}
    </h4>
    ${liste(
      tous,
      ({ position: p, raison, brut }) =>
        html`Enregistrement nº ${p.rang + 1}, ${p.ligne ? `ligne ${p.ligne}` : `octet ${p.octet}`} :
          ${raison} <code>${brut.slice(0, 120)}</code>`,
    )}`;
}

function anomalies(consolidation: Consolidation, jeu: Jeu): unknown {
  const { total, contrats, parChamp } = compterAnomalies(consolidation, jeu.perimetre);
  if (!total) return html`<p>Aucune anomalie dans les champs des contrats gardés.</p>`;
  return html`<h4>
      ${compter(total, 'anomalie')} sur ${compter(contrats, 'contrat gardé', 'contrats gardés')}
    </h4>
    <p>Le contrat reste compté ; seul le champ fautif est laissé de côté.</p>
    ${liste(parChamp, ({ phrase, nombre }) => html`${phrase} <span class="doux">${nombre} fois</span>`)}`;
}

const FAITES = new WeakMap<Jeu, { de: unknown; listes: TemplateResult }>();

/** The lists, made once a data set: thousands of lines do not follow each letter typed in the search. */
export function misDeCote(hote: FocusMarches, jeu: Jeu): TemplateResult {
  let faites = FAITES.get(jeu);
  if (faites?.de !== jeu.consolidation) {
    faites = { de: jeu.consolidation, listes: listesDe(hote, jeu) };
    FAITES.set(jeu, faites);
  }
  return faites!.listes;
}

function listesDe(hote: FocusMarches, jeu: Jeu): TemplateResult {
  const c = jeu.consolidation!;
  const dedans = ({ acheteur }: { acheteur: { id: string } }): boolean =>
    correspond(acheteur.id, jeu.perimetre.acheteurs);
  return html`
    ${ecartes(
      hote,
      c.ecartes.filter((e) => dedans(e.contrat.publie)),
    )}
    ${doublons(c.doublons.filter((d) => dedans(d.publie)))} ${illisibles(c.illisibles)}
    ${anomalies(c, jeu)}
  `;
}
