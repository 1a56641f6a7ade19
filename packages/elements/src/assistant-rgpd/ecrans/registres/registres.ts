/** The communes kept here, for one person who has several; a new one; a saved file. */
import { html, type TemplateResult } from 'lit';
import type { TernumError } from '@ternum/core';
import type { ResumeRegistre } from '@ternum/rgpd/stockage';
import type { ZipLu } from '@ternum/rgpd/zip';
import { champFichier, octetsDe } from '../../fichier.ts';
import type { FaireEcran } from '../../contexte.ts';
import { Communes } from './communes.ts';

export const ecran: FaireEcran = (hote) => {
  let liste: readonly ResumeRegistre[] | undefined;
  let lu: ZipLu | undefined;
  let phrase = '';
  let demande = '';
  let secret = '';
  const dire = (texte: string): void => {
    phrase = texte;
    hote.requestUpdate();
  };
  const essayer = async (agir: () => Promise<void>): Promise<void> => {
    try {
      await agir();
    } catch (cause) {
      dire((cause as TernumError).hint ?? String(cause));
    }
  };
  const relire = async (texte = phrase): Promise<void> => {
    liste = await hote.depot.lister();
    dire(texte);
  };
  void essayer(relire);
  const lire = (fichier: File): void =>
    void essayer(async () => {
      dire('Lecture du fichier…');
      const venu = await hote.apporter(import('./ouvrir-fichier.ts'));
      if (!venu) return;
      lu = await venu.lireFichier(await octetsDe(fichier));
      dire('');
      // A whole file opens at once; one that is not is shown first.
      if (!lu.defauts.length && !lu.registre.ecartes?.length) await garder();
    });
  const garder = async (): Promise<void> => {
    const { aPart, garderPieces } = await import('./ouvrir-fichier.ts');
    const registre = aPart(lu!.registre, await hote.depot.lister());
    await garderPieces(hote.depot, registre, lu!);
    const entier = !lu!.defauts.length;
    await hote.creerRegistre(registre);
    // The file that it comes from holds all of it.
    if (entier) await hote.garde.noterSortie();
  };
  const ouvrir = (r: ResumeRegistre): void => {
    if (!r.chiffre) return void hote.ouvrirRegistre(r.id);
    [demande, secret, phrase] = [r.id, '', ''];
    hote.requestUpdate();
    void hote.updateComplete.then(() =>
      hote.renderRoot.querySelector<HTMLElement>('#phrase')?.focus(),
    );
  };
  const deverrouiller = (): void =>
    void essayer(async () => {
      await hote.depot.deverrouiller?.(demande, secret);
      await hote.ouvrirRegistre(demande);
    });
  const communes = new Communes(hote, {
    ouvrir,
    relire,
    essayer: (agir) => void essayer(agir),
  });
  return {
    titre: 'Les registres de cet appareil',
    dessiner: () => html`
      <p role="status">${phrase}</p>
      ${lu ? defauts(lu, () => void essayer(garder)) : ''}
      ${
        liste?.length
          ? communes.dessiner(liste)
          : // Not yet read, or not readable: nothing is said of what is kept.
            liste && html`<p>Aucun registre n’est gardé sur cet appareil.</p>`
      }
      ${
        demande
          ? html`${hote.formulaire.texte({
                id: 'phrase',
                label: 'Phrase de passe de ce registre',
                type: 'password',
                valeur: secret,
                change: (v) => (secret = v),
              })} <button class="bouton principal" @click=${deverrouiller}>Ouvrir</button>`
          : ''
      }
      ${hote.titre('Ouvrir une sauvegarde', 2)}
      ${champFichier('fichier', 'Fichier .zip ou registre.json', '.zip,.json', lire)}
      <div class="actions">
        <button class="bouton" @click=${() => hote.aller({ ecran: 'bienvenue' })}>
          Commencer le registre d’une autre commune
        </button>
      </div>
    `,
  };
};

const defauts = ({ registre, defauts: liste }: ZipLu, garder: () => void): TemplateResult =>
  html`<div class="etat" role="alert">
    <div>
      <p><strong>Ce fichier n’est pas entier.</strong> Ce qui se lit peut être ouvert :</p>
      <ul>
        ${liste.map(({ texte }) => html`<li>${texte}</li>`)}
        ${registre.ecartes?.map(({ position, raison }) => html`<li>${position} : ${raison}</li>`)}
      </ul>
      <button class="bouton" @click=${garder}>Ouvrir ce qui se lit</button>
    </div>
  </div>`;
