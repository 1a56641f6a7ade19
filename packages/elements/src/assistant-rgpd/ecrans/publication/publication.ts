/** On the site of the commune: which sheets the public sees, as it will see them, and the file to put there. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Traitement } from '@ternum/rgpd';
import { ecrireFichierPublic } from '@ternum/rgpd/public';
import type { FaireEcran } from '../../contexte.ts';
import {
  bilan,
  CODE,
  enCours,
  joignable,
  manques,
  montrer,
  montrerTout,
  publiables,
} from './publication.model.ts';

/** Sheets drawn at once: more come on demand. */
const PAGE = 50;

export const ecran: FaireEcran = (hote) => {
  const { formulaire: f } = hote;
  let [texte, montrees] = ['', PAGE];
  let apercu: (() => TemplateResult) | undefined;
  let faits = '';
  const dire = (phrase: string): void => {
    faits = phrase;
    hote.requestUpdate();
  };
  const tout = (oui: boolean): void => {
    faits = '';
    // Those of the search only: nobody publishes what is not on screen without saying so.
    hote.appliquer(montrerTout(publiables(hote.registre.traitements, texte), oui));
    hote.annoncer(
      `${bilan(publiables(hote.registre.traitements))} « Annuler » revient en arrière.`,
    );
  };
  const voir = async (): Promise<void> => {
    if (apercu) apercu = undefined;
    else {
      const venu = await hote.apporter(import('./apercu.ts'));
      if (venu) apercu = () => venu.apercu(hote);
    }
    hote.requestUpdate();
  };
  /** The button may go away: the first of the new ones takes the focus. */
  const suite = (premiere: string): void => {
    montrees += PAGE;
    hote.requestUpdate();
    void hote.updateComplete.then(() =>
      hote.renderRoot.querySelector<HTMLElement>(`#publiques-${CSS.escape(premiere)}`)?.focus(),
    );
  };
  const telecharger = (): void => {
    const { registre } = hote;
    if (!registre.organisme.nom.trim())
      return dire('Écrivez d’abord le nom de la commune, dans « Ma commune ».');
    if (!publiables(registre.traitements).some((t) => t.public === true))
      return dire('Choisissez d’abord une fiche.');
    hote.telecharger('rgpd-public.json', ecrireFichierPublic(registre), 'application/json');
    dire(
      'Le fichier est téléchargé. Donnez-le à qui gère le site, et refaites-le après chaque changement.',
    );
  };
  const liste = (fiches: readonly Traitement[], total: number): TemplateResult => html`
    ${
      total > 10
        ? f.texte({
            id: 'recherche',
            label: 'Chercher une fiche',
            type: 'search',
            valeur: texte,
            change: (v) => {
              [texte, montrees] = [v, PAGE];
              hote.requestUpdate();
            },
          })
        : nothing
    }
    ${f.cases({
      id: 'publiques',
      label: 'Quelles fiches le public voit-il ?',
      options: fiches.map((t) => {
        const absents = manques(t, hote.registre);
        const aide = [
          enCours(t) ? 'Pas encore terminée.' : '',
          absents.length
            ? `Il y sera écrit « pas encore précisé » pour : ${absents.join(', ')}.`
            : '',
        ];
        return {
          valeur: t.id,
          label: t.nom || 'Fiche sans nom',
          ...(aide.some(Boolean) ? { aide: aide.filter(Boolean).join(' ') } : {}),
        };
      }),
      valeurs: fiches.filter((t) => t.public === true).map(({ id }) => id),
      change: (valeurs) => {
        faits = '';
        for (const t of fiches)
          if (valeurs.includes(t.id) !== (t.public === true)) hote.appliquer(montrer(t, !t.public));
      },
    })}
    <div class="actions">
      <button class="bouton" @click=${() => tout(true)}>
        ${texte ? 'Montrer les fiches trouvées' : 'Tout montrer'}
      </button>
      <button class="bouton" @click=${() => tout(false)}>
        ${texte ? 'Ne pas montrer les fiches trouvées' : 'Ne rien montrer'}
      </button>
    </div>
  `;
  return {
    titre: 'Ce que le public voit',
    dessiner: () => {
      const toutes = publiables(hote.registre.traitements);
      const trouvees = texte ? publiables(hote.registre.traitements, texte) : toutes;
      return html`
        <p>
          Le site de la commune peut montrer sa politique de confidentialité, une mention par
          service et un registre public. Rien ne paraît sans votre choix.
        </p>
        <p class="aide">
          Paraissent : le nom de la fiche, à quoi elle sert, ce qui l’autorise, les personnes, les
          données et leur durée, qui les reçoit, les droits. Ne paraissent jamais : notes, services,
          logiciels, prestataires, mesures de sécurité, pièces, noms de personnes dans les contacts.
        </p>
        ${toutes.length ? liste(trouvees.slice(0, montrees), toutes.length) : html`<p>Aucune fiche pour l’instant.</p>`}
        ${
          trouvees.length > montrees
            ? html`<button class="bouton" @click=${() => suite(trouvees[montrees]!.id)}>
                Afficher la suite (${trouvees.length - montrees})
              </button>`
            : nothing
        }
        ${
          joignable(hote.registre.organisme)
            ? nothing
            : html`<p class="etat" role="note">
                Ni adresse, ni téléphone, ni mél : le public ne saura pas à qui écrire. Ajoutez-en
                un dans « Ma commune ».
              </p>`
        }
        ${hote.titre('Le fichier pour le site', 2)}
        <p>${bilan(toutes)}</p>
        <p role="status">${faits}</p>
        <div class="actions">
          <button class="bouton principal" @click=${telecharger}>
            Télécharger le fichier pour le site
          </button>
          <button
            class="bouton"
            aria-expanded=${apercu ? 'true' : 'false'}
            @click=${() => void voir()}
          >
            ${apercu ? 'Fermer l’aperçu' : 'Voir comme le public'}
          </button>
        </div>
        <details>
          <summary>Pour qui gère le site</summary>
          <p>Posez le fichier sur le site, puis écrivez dans ses pages :</p>
          <pre class="defile" tabindex="0"><code>${CODE}</code></pre>
        </details>
        ${apercu?.() ?? nothing}
      `;
    },
  };
};
