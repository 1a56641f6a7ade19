/** Where the register is kept, its passphrase, and how to erase it. */
import { html, type TemplateResult } from 'lit';
import type { TernumError } from '@ternum/core';
import type { Contexte, FaireEcran } from '../../contexte.ts';
import { effacerRegistre } from '../../effacer.ts';
import { Ou } from './ou.ts';

/** Fewest characters of a passphrase: a few words. */
const LONGUEUR = 12;

export const ecran: FaireEcran = (hote) => {
  const saisie = { phrase: '', encore: '', nom: '' };
  let [protege, dit, occupe] = [false, '', false];
  const dire = (phrase: string): void => {
    dit = phrase;
    hote.requestUpdate();
  };
  const ou = new Ou(hote, dire);
  const essayer = async (agir: () => Promise<string>): Promise<void> => {
    if (occupe) return;
    occupe = true;
    try {
      dire(await agir());
    } catch (cause) {
      dire((cause as TernumError).hint ?? String(cause));
    }
    occupe = false;
  };
  const ici = hote.registre.id;
  void hote.depot.lister().then((liste) => {
    protege = Boolean(liste.find(({ id }) => id === ici)?.chiffre);
    hote.requestUpdate();
  });
  const proteger = (): void => {
    const bon = hote.formulaire.valider([
      {
        id: 'phrase',
        faux: saisie.phrase.length < LONGUEUR,
        texte: `Choisissez une phrase d’au moins ${LONGUEUR} caractères`,
      },
      {
        id: 'encore',
        faux: saisie.phrase !== saisie.encore,
        texte: 'Écrivez deux fois la même phrase',
      },
    ]);
    if (!bon) return;
    void essayer(async () => {
      await hote.session?.enregistrer();
      await hote.depot.proteger?.(hote.registre.id, saisie.phrase);
      [protege, saisie.phrase, saisie.encore] = [true, '', ''];
      return 'Le registre est protégé. Gardez la phrase en lieu sûr : personne ne peut la retrouver.';
    });
  };
  const liberer = (): Promise<void> =>
    essayer(async () => {
      await hote.session?.enregistrer();
      await hote.depot.proteger?.(hote.registre.id, undefined);
      protege = false;
      return 'La phrase de passe est retirée.';
    });
  const effacer = (): void => {
    const voulu = hote.registre.organisme.nom.trim();
    const bon = hote.formulaire.valider([
      {
        id: 'confirmer',
        faux: saisie.nom.trim() !== voulu,
        texte: `Écrivez « ${voulu} » pour confirmer`,
      },
    ]);
    if (!bon) return;
    void essayer(async () => {
      await effacerRegistre(hote, hote.registre.id);
      hote.annoncer(`Le registre de « ${voulu} » est effacé de cet appareil.`);
      return '';
    });
  };
  return {
    titre: 'Réglages',
    dessiner: () => html`
      <p role="status">${dit}</p>
      ${hote.titre('Où est ce registre ?', 2)} ${ou.dessiner()}
      ${hote.depot.proteger ? phrases(hote, saisie, protege, proteger, () => void liberer()) : ''}
      ${hote.formulaire.choix({
        id: 'ton',
        label: 'Ton de l’assistant',
        enLigne: true,
        options: [
          { valeur: 'recette', label: 'Recettes de cuisine' },
          { valeur: 'neutre', label: 'Neutre' },
        ],
        valeur: hote.recette ? 'recette' : 'neutre',
        change: (ton) => hote.appliquer({ type: 'ton', ton: ton as 'recette' | 'neutre' }),
      })}
      ${hote.titre('Effacer ce registre', 2)}
      <p>
        Toutes les fiches et les pièces disparaissent de cet appareil, sans retour possible.
        Téléchargez d’abord une sauvegarde.
      </p>
      ${hote.formulaire.texte({
        id: 'confirmer',
        label: `Pour confirmer, écrivez le nom de la commune : ${hote.registre.organisme.nom}`,
        valeur: saisie.nom,
        change: (v) => (saisie.nom = v),
      })}
      <button class="bouton" @click=${effacer}>Effacer ce registre</button>
    `,
  };
};

const phrases = (
  hote: Contexte,
  saisie: { phrase: string; encore: string },
  protege: boolean,
  proteger: () => void,
  liberer: () => void,
): TemplateResult =>
  html`${hote.titre('Phrase de passe', 2)}
    <p>
      ${
        protege
          ? 'Ce registre est protégé : sa phrase est demandée à chaque ouverture.'
          : 'Facultative : elle rend le registre illisible à qui ouvre cet appareil. Une phrase perdue est perdue pour toujours, et le registre avec elle : personne ne peut la retrouver.'
      }
    </p>
    ${hote.formulaire.texte({
      id: 'phrase',
      label: protege ? 'Nouvelle phrase de passe' : 'Phrase de passe',
      aide: 'Plusieurs mots, douze caractères au moins.',
      type: 'password',
      autocomplete: 'new-password',
      valeur: saisie.phrase,
      change: (v) => (saisie.phrase = v),
    })}
    ${hote.formulaire.texte({
      id: 'encore',
      label: 'La même, encore une fois',
      type: 'password',
      autocomplete: 'new-password',
      valeur: saisie.encore,
      change: (v) => (saisie.encore = v),
    })}
    <div class="actions">
      <button class="bouton" @click=${proteger}>
        ${protege ? 'Changer la phrase' : 'Protéger ce registre'}
      </button>
      ${protege ? html`<button class="bouton" @click=${liberer}>Retirer la phrase</button>` : ''}
    </div>`;
