/** The foot: source, date, licence, other ways to the same information, whom to write to. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import type { CarteMednum } from './carte-mednum.ts';
import type { Registre } from './registre.ts';

export function pied({ licence, remarque }: CarteMednum, registre: Registre): TemplateResult {
  const ecrire = remarque && /^(https?:|mailto:)/i.test(remarque) ? remarque : undefined;
  const { source, jour } = registre;
  const url = source && URL.canParse(source) ? new URL(source) : undefined;
  return html`<footer>
    <dl>
      <div>
        <dt>Source</dt>
        <dd>
          ${
            url && /^https?:$/.test(url.protocol)
              ? html`<a href=${url.href}>${url.pathname.split('/').pop() || url.host}</a>`
              : 'données fournies par cette page'
          }
          <br />${jour ? `Données du ${formatDate(jour)}` : 'Date des données non renseignée'}
          <br />Licence : ${licence || 'voir la source'} <br />Les distances sont à vol d’oiseau.
        </dd>
      </div>
      <div>
        <dt>Autres moyens</dt>
        <dd>
          <slot name="autres-moyens"
            >La mairie peut aussi vous orienter, au guichet, par courrier ou par téléphone.</slot
          >
        </dd>
      </div>
      <div>
        <dt>Une remarque ? Une erreur ?</dt>
        <dd>
          <slot name="contact">Signalez-la au lieu concerné, ou à la mairie.</slot>
          ${ecrire ? html`<a href=${ecrire}>Écrire une remarque</a>` : nothing}
        </dd>
      </div>
    </dl>
  </footer>`;
}
