/** Every attachment of the register: what it is joined to, how large, given back, renamed, deleted. */
import { html, type TemplateResult } from 'lit';
import { fold, formatDate } from '@ternum/core';
import type { Piece } from '@ternum/rgpd';
import type { Contexte, FaireEcran } from '../../contexte.ts';
import { Ajout } from './ajout.ts';
import { direSorte, direTaille, type Abimees } from './pieces.model.ts';
import { detail, liens } from './detail.ts';

/** Attachments drawn at once: more come on demand. */
const PAGE = 100;
/** Share of the browser’s room from which it is said that little is left. */
const PRESQUE = 0.8;

const FAUTES = { absente: 'contenu absent', changee: 'contenu changé' } as const;

export const ecran: FaireEcran = (hote) => {
  const ajout = new Ajout(hote);
  let [texte, montrees, place] = ['', PAGE, ''];
  let abimees: Abimees = new Map();
  let ouverte: string | undefined;
  const ouvrir = (id: string | undefined): void => {
    const vers = id ? 'piece-nom' : `piece-${ouverte}`;
    ouverte = id;
    hote.requestUpdate();
    void hote.updateComplete.then(() =>
      hote.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(vers)}`)?.focus(),
    );
  };
  const controler = async (): Promise<void> => {
    abimees = await ajout.controler();
    hote.requestUpdate();
  };
  // Names of obligations that a piece proves.
  if (!hote.catalogue) void hote.venirCatalogue().then(() => hote.requestUpdate());
  void navigator.storage?.estimate?.().then(({ usage = 0, quota = 0 }) => {
    if (!quota || usage < PRESQUE * quota) return;
    place = `Le navigateur n’a presque plus de place : ${direTaille(quota - usage)} sur ${direTaille(quota)}.`;
    hote.requestUpdate();
  });
  return {
    titre: 'Les pièces jointes',
    dessiner: () => {
      const { pieces } = hote.registre;
      const total = pieces.reduce((n, { taille }) => n + taille, 0);
      const voulues = pieces.filter(({ nom }) => fold(nom).includes(fold(texte)));
      return html`
        <p class="aide">
          Contrats, arrêtés, courriers, captures : les preuves que la CNIL (Commission nationale de
          l’informatique et des libertés) demande. Elles suivent le registre dans sa sauvegarde.
        </p>
        ${ajout.dessiner()} ${place ? html`<p class="a-faire">${place}</p>` : ''}
        ${
          pieces.length
            ? html`${hote.formulaire.texte({
                  id: 'recherche',
                  label: 'Chercher une pièce',
                  type: 'search',
                  valeur: texte,
                  change: (v) => {
                    [texte, montrees] = [v, PAGE];
                    hote.requestUpdate();
                  },
                })}
                <p role="status">
                  ${voulues.length} pièce${voulues.length > 1 ? 's' : ''}. En tout :
                  ${direTaille(total)}.
                </p>
                <p>
                  <button class="bouton" @click=${() => void controler()}>
                    Vérifier que rien ne manque
                  </button>
                </p>
                <ul class="liste-fiches" role="list">
                  ${voulues
                    .slice(0, montrees)
                    .map((piece) =>
                      piece.id === ouverte
                        ? detail(hote, piece, () => ouvrir(undefined))
                        : une(hote, ajout, piece, abimees, ouvrir),
                    )}
                </ul>`
            : html`<p>Aucune pièce pour l’instant.</p>`
        }
        ${
          voulues.length > montrees
            ? html`<button
                class="bouton"
                @click=${() => {
                  montrees += PAGE;
                  hote.requestUpdate();
                }}
              >
                Afficher la suite (${voulues.length - montrees})
              </button>`
            : ''
        }
      `;
    },
  };
};

function une(
  hote: Contexte,
  ajout: Ajout,
  piece: Piece,
  abimees: Abimees,
  ouvrir: (id: string) => void,
): TemplateResult {
  const supprimer = (): void => {
    hote.appliquer({ type: 'retirer', dans: 'pieces', id: piece.id });
    hote.annoncer(`« ${piece.nom} » est supprimée. « Annuler » la remet.`);
    hote.renderRoot.querySelector<HTMLElement>('#ecran')?.focus();
  };
  const nom = piece.nom.trim() || 'Pièce sans nom';
  const faute = abimees.get(piece.id);
  return html`<li>
    <button class="lien" @click=${() => void ajout.rendre(piece)}>
      <span class="seul-lecteur">Télécharger </span>${nom}
    </button>
    <span class="doux"
      >${direSorte(piece.nom)}, ${direTaille(piece.taille)}, jointe le
      ${formatDate(piece.creeLe.slice(0, 10))}</span
    >
    ${faute ? html`<span class="a-faire">${FAUTES[faute]}</span>` : ''} ${liens(hote, piece.id)}
    <span class="outils">
      <button class="lien" id="piece-${piece.id}" @click=${() => ouvrir(piece.id)}>
        Modifier<span class="seul-lecteur"> : ${nom}</span>
      </button>
      <button class="lien" @click=${supprimer}>
        Supprimer<span class="seul-lecteur"> : ${nom}</span>
      </button>
    </span>
  </li>`;
}
