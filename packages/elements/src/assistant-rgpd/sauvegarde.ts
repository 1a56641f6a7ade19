/** What is kept and since when; undo and do again. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AssistantRgpd } from './assistant-rgpd.ts';
import type { Garde } from './garde.ts';

const HEURE = new Intl.DateTimeFormat('fr', { hour: 'numeric', minute: '2-digit' });
/** Days after which the file is better taken out again. */
const RAPPEL = 30;

const heure = (instant: string): string => HEURE.format(new Date(instant)).replace(':', ' h ');

export function sauvegarde(hote: AssistantRgpd, garde: Garde): TemplateResult | typeof nothing {
  const { session, panne, passager } = garde;
  const erreur = session?.erreur ?? panne;
  if (!session) return erreur ? alerte(erreur.hint ?? erreur.message) : nothing;
  const { etat, enregistreLe } = session;
  return html`<div class="sauvegarde pas-imprime">
      <p role="status">
        ${
          passager
            ? 'Non gardé par le navigateur'
            : etat === 'enregistre'
              ? enregistreLe
                ? `Enregistré à ${heure(enregistreLe)}`
                : 'Enregistré'
              : etat === 'attente'
                ? 'Enregistrement…'
                : 'Non enregistré'
        }
      </p>
      <button
        class="bouton"
        aria-disabled=${String(!session.annulable)}
        @click=${() => session.annuler()}
      >
        Annuler
      </button>
      <button
        class="bouton"
        aria-disabled=${String(!session.retablissable)}
        @click=${() => session.retablir()}
      >
        Rétablir
      </button>
    </div>
    ${
      erreur || passager
        ? alerte(
            erreur?.hint ??
              'Le navigateur ne garde rien : téléchargez le registre avant de partir.',
            html`<button class="bouton" @click=${() => hote.aller({ ecran: 'echanges' })}>
              Télécharger le registre
            </button>`,
          )
        : rappel(hote, garde)
    }`;
}

const alerte = (phrase: string, suite: TemplateResult | typeof nothing = nothing): TemplateResult =>
  html`<div class="etat" role="alert">
    <p>${phrase}</p>
    ${suite}
  </div>`;

/** A browser is not a safe: the file is to be taken out from time to time. */
function rappel(hote: AssistantRgpd, { resume, session }: Garde): TemplateResult | typeof nothing {
  const sortie = resume?.sortiLe;
  const depuis = Date.parse(sortie ?? session!.registre.creeLe);
  const jours = Math.floor((Date.now() - depuis) / 86_400_000);
  if (jours < RAPPEL || !session!.registre.traitements.length) return nothing;
  return html`<p class="etat pas-imprime">
    ${sortie ? `Dernier fichier sorti il y a ${jours} jours.` : 'Aucun fichier n’a encore été sorti.'}
    Le navigateur peut effacer ce qu’il garde : téléchargez une sauvegarde.
    <button class="bouton" @click=${() => hote.aller({ ecran: 'echanges' })}>
      Télécharger une sauvegarde
    </button>
  </p>`;
}
