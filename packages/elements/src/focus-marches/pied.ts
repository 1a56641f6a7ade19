/** The foot: source, date, licence, other ways to the same information, whom to write to. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Jeu } from '../shared/jeu.ts';
import { phraseDate } from './focus-marches.model.ts';

/** The last part of an address, or its host: what a person recognises. */
function nomDeSource(url: URL): string {
  return decodeURIComponent(url.pathname.split('/').pop() ?? '') || url.host;
}

function lienSource(source: string): TemplateResult {
  const url = URL.canParse(source) ? new URL(source) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return html`fichier de la page`;
  return html`<a href=${url.href}>${nomDeSource(url)}</a>${
      url.host === location.host ? nothing : ` (${url.host})`
    }`;
}

export function pied(
  { licence, remarque }: { licence?: string; remarque?: string },
  jeu: Jeu,
): TemplateResult {
  const ecrire = remarque && /^(https?:|mailto:)/i.test(remarque) ? remarque : undefined;
  return html`<footer>
    <dl>
      <div>
        <dt>Source</dt>
        <dd>
          ${jeu.sources.length ? jeu.sources.map((s, i) => [i ? ', ' : '', lienSource(s)]) : 'données fournies par cette page'}
          <br />${phraseDate(jeu.dateDonnees)} <br />Licence : ${licence || 'voir la source'}
        </dd>
      </div>
      <div>
        <dt>Autres moyens</dt>
        <dd>
          <slot name="autres-moyens"
            >Ces informations se demandent aussi à l’acheteur, au guichet, par courrier ou par
            téléphone.</slot
          >
        </dd>
      </div>
      <div>
        <dt>Une remarque ? Un marché à corriger ?</dt>
        <dd>
          <slot name="contact"
            >Adressez-vous à l’acheteur nommé sur le contrat : il fait corriger la donnée sur la
            plateforme qui l’a publiée.</slot
          >
          ${ecrire ? html`<a href=${ecrire}>Écrire une remarque</a>` : nothing}
        </dd>
      </div>
    </dl>
  </footer>`;
}
