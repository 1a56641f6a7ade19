/** The foot: source, date, licence, rule of the states, other ways to the same information, whom to write to. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import type { CarteDeci } from './carte-deci.ts';
import type { Bilan } from './moteur/types.ts';

/** The last part of an address, or its host: what a person recognises. */
function nomDeSource(url: URL): string {
  const nom = url.pathname.split('/').pop() ?? '';
  try {
    return decodeURIComponent(nom) || url.host;
  } catch {
    return nom;
  }
}

function lien(adresse: string): TemplateResult {
  const url = new URL(adresse);
  return html`<a href=${url.href}>${nomDeSource(url)}</a
    >${url.host === location.host ? nothing : ` (${url.host})`}`;
}

export function pied(hote: CarteDeci, bilan: Bilan | undefined): TemplateResult {
  const { licence, remarque } = hote;
  const ecrire = remarque && /^(https?:|mailto:)/i.test(remarque) ? remarque : undefined;
  const sources = hote.sources.filter((s) => /^https?:/i.test(s) && URL.canParse(s));
  return html`<footer>
    <dl>
      <div>
        <dt>Source</dt>
        <dd>
          ${sources.length ? sources.map((s, i) => [i ? ', ' : '', lien(s)]) : hote.source ? 'adresse mal écrite' : 'données fournies par cette page'}
          <br />${bilan?.date ? `Données du ${formatDate(bilan.date)}` : 'Date des données non renseignée'}
          <br />Licence : ${licence || 'voir la source'}
          ${bilan ? html`<br />${bilan.regle}` : nothing}
        </dd>
      </div>
      <div>
        <dt>Autres moyens</dt>
        <dd>
          <slot name="autres-moyens"
            >La liste des points d’eau incendie se demande aussi à la mairie, au guichet, par
            courrier ou par téléphone.</slot
          >
        </dd>
      </div>
      <div>
        <dt>Une remarque ? Une erreur ?</dt>
        <dd>
          <slot name="contact"
            >Signalez-la à la mairie. En cas d’incendie, appelez le 18 ou le 112.</slot
          >
          ${ecrire ? html`<a href=${ecrire}>Écrire une remarque</a>` : nothing}
        </dd>
      </div>
    </dl>
  </footer>`;
}
