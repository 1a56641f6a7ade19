/** The foot: source, date, licence, other ways to the same information, whom to write to. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '@ternum/core';
import { heureLocale } from '@ternum/marches';
import type { Appels } from './appels.ts';
import type { Consultations } from './consultations.ts';
import { lienProfil } from './liens.ts';

export function pied(
  { licence, remarque }: Consultations,
  appels: Appels,
  profil: string | undefined,
  boamp: boolean,
): TemplateResult {
  const ecrire = remarque && /^(https?:|mailto:)/i.test(remarque) ? remarque : undefined;
  return html`<footer>
    <dl>
      <div>
        <dt>Source</dt>
        <dd>
          ${source(appels, boamp)} <br />${jour(appels)} <br />Licence :
          ${licence || 'voir la source'} <br />Les heures sont celles de Paris.
        </dd>
      </div>
      <div>
        <dt>Autres moyens</dt>
        <dd>
          <slot name="autres-moyens"
            >Le dossier d’une consultation se demande aussi à l’acheteur, au guichet, par courrier
            ou par téléphone.</slot
          >
          ${profil ? html`<br />${lienProfil(profil, 'Profil d’acheteur')}` : nothing}
        </dd>
      </div>
      <div>
        <dt>Une remarque ? Une erreur ?</dt>
        <dd>
          <slot name="contact"
            >Signalez-la à l’acheteur qui a publié la consultation : c’est à lui de la faire
            corriger.</slot
          >
          ${ecrire ? html`<a href=${ecrire}>Écrire une remarque</a>` : nothing}
        </dd>
      </div>
    </dl>
  </footer>`;
}

function source({ source: adresse }: Appels, boamp: boolean): TemplateResult | string {
  const url = adresse && URL.canParse(adresse) ? new URL(adresse) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return 'données fournies par cette page';
  const nom = boamp
    ? 'Bulletin officiel des annonces des marchés publics (BOAMP)'
    : dernier(url.pathname) || url.host;
  return html`<a href=${url.href}>${nom}</a
    >${url.host === location.host ? nothing : ` (${url.host})`}`;
}

function dernier(chemin: string): string {
  const nom = chemin.split('/').pop() ?? '';
  try {
    return decodeURIComponent(nom);
  } catch {
    return nom;
  }
}

/** Day of the data, `YYYY-MM-DD`, where the file or its server says. */
export const jourDe = ({ lecture, jour: fichier }: Appels): string | undefined =>
  lecture?.misAJour ? heureLocale(lecture.misAJour).slice(0, 10) : fichier;

function jour(appels: Appels): string {
  const connu = jourDe(appels);
  return connu ? `Données du ${formatDate(connu)}` : 'Date des données non renseignée';
}
