/** What an inspector of the CNIL would ask for next, with the way to put each right. */
import { html, type TemplateResult } from 'lit';
import { horloge } from '@ternum/rgpd';
import type { Manque } from '@ternum/rgpd/verifier';
import type { Chemin, Contexte, FaireEcran } from '../../contexte.ts';
import { nouvelle } from '../actions/actions.model.ts';
import { GRAVITES, ou } from './controle.model.ts';

/** Drawn at once of each gravity: more come on demand. */
const PAGE = 10;
const SUITE = 50;

export const ecran: FaireEcran = (hote) => {
  let manques: readonly Manque[] | undefined;
  let [vu, complet] = [hote.registre, false];
  const montres = new Map<string, number>();
  const chercher = async (): Promise<void> => {
    const registre = (vu = hote.registre);
    const module = await hote.apporter(import('./verifier.ts'));
    await module?.controler(registre, (connus, fini) => {
      if (vu !== registre) return false;
      // A large register takes a tenth of a second: its first sheets are shown before, and nothing moves until the end.
      const premiers = !manques && connus.length > 4 * PAGE;
      if (fini || premiers) {
        [manques, complet] = [[...connus], fini];
        hote.requestUpdate();
      }
      return true;
    });
  };
  void chercher();
  return {
    titre: 'Si la CNIL venait demain',
    dessiner: () => {
      if (!manques) return html`<p class="etat attend" role="status">Relecture du registre…</p>`;
      if (vu !== hote.registre) void chercher();
      const liste = manques;
      return html`
        <p class="aide">
          Ce qu’un contrôleur de la CNIL (Commission nationale de l’informatique et des libertés)
          demanderait ensuite, d’après votre registre. Cette liste aide : elle ne remplace pas
          l’avis du délégué à la protection des données.
        </p>
        <p role="status">
          ${
            complet
              ? liste.length
                ? `${liste.length} point${liste.length > 1 ? 's' : ''}.`
                : 'Rien à signaler.'
              : 'Relecture du registre : voici les premiers points…'
          }
        </p>
        ${(Object.keys(GRAVITES) as Manque['gravite'][]).map((gravite, rang) => {
          const ceux = liste.filter((m) => m.gravite === gravite);
          const n = montres.get(gravite) ?? PAGE;
          return ceux.length
            ? html`${hote.titre(`${GRAVITES[gravite]} (${ceux.length})`, 2)}
                <ul class="suivis" role="list">
                  ${ceux.slice(0, n).map((m, i) => un(hote, m, `${rang + 1}.${i + 1}`))}
                </ul>
                ${
                  ceux.length > n
                    ? html`<button
                        class="bouton"
                        @click=${() => {
                          montres.set(gravite, n + SUITE);
                          hote.requestUpdate();
                        }}
                      >
                        Afficher la suite (${ceux.length - n})
                      </button>`
                    : ''
                }`
            : '';
        })}
      `;
    },
  };
};

/** @param numero names its buttons shortly: the sentence is their description */
function un(hote: Contexte, m: Manque, numero: string): TemplateResult {
  const vers: Chemin = ou(m);
  const deja = hote.registre.actions.some(({ texte, faiteLe }) => texte === m.texte && !faiteLe);
  const prevoir = (): void => {
    const valeur = nouvelle(horloge.id(), horloge.maintenant(), m.texte);
    if (m.traitement) valeur.traitements = [m.traitement];
    hote.appliquer({ type: 'poser', dans: 'actions', valeur });
    hote.annoncer('Ajouté à ce qui est à faire.');
    // The button goes away: the other one of this point takes the focus, among hundreds.
    hote.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`vers-${numero}`)}`)?.focus();
  };
  return html`<li>
    <p id="manque-${numero}"><span class="doux">${numero}</span> ${m.texte}</p>
    <p class="doux">
      ${m.source.texte}${m.source.article ? `, ${m.source.article}` : ''}${
        m.source.aConfirmer ? ` (à confirmer : ${m.source.aConfirmer})` : ''
      }
    </p>
    <div class="actions">
      <button
        id="vers-${numero}"
        class="lien"
        aria-describedby="manque-${numero}"
        @click=${() => hote.aller(vers)}
      >
        Compléter<span class="seul-lecteur"> ${numero}</span>
      </button>
      ${
        deja
          ? html`<span class="doux">Dans ce qui est à faire</span>`
          : html`<button class="lien" aria-describedby="manque-${numero}" @click=${prevoir}>
              Ajouter à ce qui est à faire<span class="seul-lecteur"> : ${numero}</span>
            </button>`
      }
    </div>
  </li>`;
}
