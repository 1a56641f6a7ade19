/** What is kept and since when; undo and do again; the last file taken out; what to do when nothing is kept. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AssistantRgpd } from './assistant-rgpd.ts';
import type { Garde } from './garde.ts';
import { dernier, heure, quand, rappel } from './sauvegarde.model.ts';

export function sauvegarde(hote: AssistantRgpd, garde: Garde): TemplateResult | typeof nothing {
  const { session, panne, passager } = garde;
  const erreur = session?.erreur ?? panne;
  const encore = html`<button
    class="bouton"
    @click=${() => void presser(hote, () => reessayer(hote, garde))}
  >
    Réessayer
  </button>`;
  if (!session)
    return erreur
      ? alerte(erreur.hint ?? erreur.message, erreur.code === 'perdu' ? nothing : encore)
      : nothing;
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
    ${derniere(garde)}
    ${
      erreur || passager
        ? alerte(
            erreur?.hint ??
              'Le navigateur ne garde rien : téléchargez le registre avant de partir.',
            html`<button class="bouton" @click=${() => void garde.sortir()}>
                Télécharger le registre
              </button>
              ${encore}`,
          )
        : surDisque(hote, garde) || rappeler(hote, garde)
    }`;
}

/** A button that did its work goes away: the focus goes to the heading of the screen, not out of the page. */
async function presser(hote: AssistantRgpd, agir: () => unknown): Promise<void> {
  await agir();
  await hote.updateComplete;
  if (!hote.shadowRoot?.activeElement)
    hote.renderRoot.querySelector<HTMLElement>('#ecran')?.focus();
}

/** The press of the button changes the page when registers come back. */
async function reessayer(hote: AssistantRgpd, garde: Garde): Promise<void> {
  await garde.reessayer();
  if (garde.panne || garde.session?.erreur) hote.annoncer('Toujours pas : réessayez plus tard.');
  else if (garde.session) hote.annoncer('C’est enregistré.');
  else hote.aller({ ecran: 'registres' });
}

const alerte = (phrase: string, suite: TemplateResult | typeof nothing): TemplateResult =>
  html`<div class="etat" role="alert">
    <div>
      <p>${phrase}</p>
      <div class="actions">${suite}</div>
    </div>
  </div>`;

/** Always there: a browser is not a safe. */
function derniere(garde: Garde): TemplateResult {
  const { resume, disque, avis } = garde;
  const le = dernier(resume?.sortiLe, disque.fichier?.ecritLe);
  return html`<p class="derniere doux pas-imprime">
    ${le ? `Dernière sauvegarde : ${quand(le)}.` : 'Dernière sauvegarde : aucune pour l’instant.'}
    <button class="lien" @click=${() => void garde.sortir()}>Sauvegarder dans un fichier</button>
    <span role="status">${avis}</span>
  </p>`;
}

/** A file on the disk that wants something of the person. */
function surDisque(hote: AssistantRgpd, { disque }: Garde): TemplateResult | undefined {
  const { fichier } = disque;
  if (!fichier || hote.chemin.ecran === 'reglages') return undefined;
  const voir = html`<button class="bouton" @click=${() => hote.aller({ ecran: 'reglages' })}>
    Voir le fichier
  </button>`;
  switch (fichier.etat) {
    case 'permission':
      return etat(
        `Le fichier « ${fichier.nom} » n’est plus tenu à jour : le navigateur demande votre accord à chaque visite.`,
        html`<button class="bouton" @click=${() => void presser(hote, () => fichier.demander())}>
          Autoriser l’écriture
        </button>`,
      );
    case 'change':
      return etat(
        `Le fichier « ${fichier.nom} » a été changé ailleurs, ou n’est pas de cet appareil : il n’est plus tenu à jour.`,
        voir,
      );
    case 'panne':
      return etat(fichier.erreur?.hint ?? 'Le fichier ne s’écrit pas.', voir);
    default:
      return undefined;
  }
}

function rappeler(hote: AssistantRgpd, garde: Garde): TemplateResult | typeof nothing {
  const { resume, session, disque } = garde;
  const sorti = dernier(resume?.sortiLe, disque.fichier?.ecritLe);
  const phrase = rappel(session!.registre, sorti, resume?.rappelApres);
  if (!phrase) return nothing;
  return etat(
    `${phrase} ${hote.adaptateur ? 'Gardez-en un fichier chez vous.' : 'Le navigateur peut effacer ce qu’il garde : un fichier rangé ailleurs vous protège.'}`,
    html`<button class="bouton" @click=${() => void presser(hote, () => garde.sortir())}>
        Télécharger une sauvegarde
      </button>
      <button class="bouton" @click=${() => void presser(hote, () => garde.reporter())}>
        Plus tard
      </button>`,
  );
}

const etat = (phrase: string, suite: TemplateResult): TemplateResult =>
  html`<div class="etat pas-imprime">
    <div>
      <p>${phrase}</p>
      <div class="actions">${suite}</div>
    </div>
  </div>`;
