/** In and out: saved file, copy for a shared DPO, formats of others. */
import { html } from 'lit';
import type { TernumError } from '@ternum/core';
import type { FaireEcran } from '../../contexte.ts';
import { champFichier } from '../../fichier.ts';
import { reprise, type Reprise } from './reprise.ts';

export const ecran: FaireEcran = (hote) => {
  let phrase = '';
  let occupe = false;
  let enCours: Reprise | undefined;
  const dire = (texte: string): void => {
    phrase = texte;
    hote.requestUpdate();
  };
  const essayer = async (agir: () => Promise<void>): Promise<void> => {
    if (occupe) return;
    occupe = true;
    try {
      await agir();
    } catch (cause) {
      dire((cause as TernumError).hint ?? String(cause));
    }
    occupe = false;
    hote.requestUpdate();
  };
  const sauvegarder = (copie: boolean): Promise<void> =>
    essayer(async () => {
      dire('Préparation du fichier…');
      const venu = await hote.apporter(import('./sauvegarder.ts'));
      const perdues = await venu?.sauvegarder(hote, copie, (faits, total) =>
        dire(`Préparation du fichier : pièce ${faits} sur ${total}…`),
      );
      if (perdues?.length)
        return dire(
          `Le fichier est téléchargé, sans ces pièces que l’appareil ne rend pas : ${perdues.join(', ')}.`,
        );
      dire(
        copie
          ? 'La copie est téléchargée. Quand elle reviendra, choisissez « Reprendre un fichier ».'
          : 'La sauvegarde est téléchargée : rangez-la ailleurs que sur cet appareil.',
      );
    });
  const exporter = (vers: 'ods' | 'madis' | 'csv'): Promise<void> =>
    essayer(async () => {
      const venu = await hote.apporter(import('./exporter.ts'));
      const avertissements = await venu?.exporter(hote, vers);
      dire(
        avertissements?.length
          ? `Fichier téléchargé. À savoir : ${avertissements.join(' ')}`
          : 'Fichier téléchargé.',
      );
    });
  const lire = (fichier: File): void =>
    void essayer(async () => {
      dire('Lecture du fichier…');
      enCours = undefined;
      const venu = await hote.apporter(import('./lire.ts'));
      enCours = await venu?.lire(hote, fichier);
      dire('');
    });
  const appliquer = (): void =>
    void essayer(async () => {
      const pris = enCours!;
      for (const [id, octets] of pris.pieces)
        await hote.depot.ecrirePiece(hote.registre.id, id, octets);
      hote.appliquer(pris.change);
      enCours = undefined;
      dire('C’est fait. « Annuler » remet le registre comme il était.');
      hote.renderRoot.querySelector<HTMLElement>('#ecran')?.focus();
    });
  return {
    titre: 'Importer, exporter',
    dessiner: () => html`
      <p role="status">${phrase}</p>
      ${hote.titre('Sauvegarder', 2)}
      <p class="aide">
        Un seul fichier : le registre, les pièces jointes, et de quoi vérifier que rien n’a changé.
      </p>
      <div class="actions">
        <button class="bouton principal" @click=${() => void sauvegarder(false)}>
          Télécharger une sauvegarde
        </button>
        <button class="bouton" @click=${() => void sauvegarder(true)}>
          Préparer une copie pour un délégué partagé
        </button>
        <button class="bouton" @click=${() => hote.aller({ ecran: 'registres' })}>
          Les autres registres de cet appareil
        </button>
      </div>
      ${hote.titre('Reprendre un fichier', 2)}
      <p class="aide">
        Une copie qui revient, ou un registre tenu ailleurs : modèle de la CNIL (Commission
        nationale de l’informatique et des libertés) en .ods, export de Madis en .csv, tableau
        Excel. Rien n’est changé avant que vous ayez vu ce qui vient.
      </p>
      ${champFichier('reprendre', 'Fichier à reprendre', '.zip,.json,.ods,.csv,.xlsx', lire)}
      ${enCours ? reprise(hote, enCours, appliquer, () => ((enCours = undefined), dire(''))) : ''}
      ${hote.titre('Donner le registre dans un autre format', 2)}
      <div class="actions">
        <button class="bouton" @click=${() => void exporter('ods')}>Modèle CNIL (.ods)</button>
        <button class="bouton" @click=${() => void exporter('madis')}>Madis (.csv)</button>
        <button class="bouton" @click=${() => void exporter('csv')}>Tableau (.csv)</button>
        <button class="bouton" @click=${() => hote.aller({ ecran: 'publication' })}>
          Fichier pour le site (mentions et registre public)
        </button>
      </div>
    `,
  };
};
