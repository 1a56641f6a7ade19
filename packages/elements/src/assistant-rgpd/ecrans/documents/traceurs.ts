/** Cookies and other trackers of the commune's site: the page on cookies is written from them. */
import { html, type TemplateResult } from 'lit';
import { connu, type Organisme } from '@ternum/rgpd';
import type { Traceur } from '@ternum/rgpd/textes';
import type { Contexte } from '../../contexte.ts';
import { listeEditable } from '../../liste-editable.ts';

const SORTES: readonly { valeur: Traceur['sorte']; label: string; aide: string }[] = [
  {
    valeur: 'necessaire',
    label: 'Nécessaire au site',
    aide: 'Garder une connexion, un panier, un choix : pas d’accord à demander.',
  },
  {
    valeur: 'audience',
    label: 'Mesure d’audience dispensée d’accord',
    aide: 'Pour ce site seulement, 13 mois au plus sur l’appareil, 25 pour les données (règles de la CNIL).',
  },
  {
    valeur: 'consentement',
    label: 'Soumis à l’accord du visiteur',
    aide: 'Vidéos, cartes et réseaux sociaux d’autres sites, publicité, mesure partagée.',
  },
];

const entier = (texte: string): number | undefined => {
  const chiffres = texte.replace(/\D/g, '').slice(0, 4);
  return chiffres ? Number(chiffres) : undefined;
};

export function traceurs(hote: Contexte): TemplateResult {
  const f = hote.formulaire;
  const { organisme } = hote.registre;
  const changer = (partie: Partial<Organisme>, champ?: string): void =>
    hote.appliquer(
      { type: 'organisme', valeur: { ...organisme, ...partie } },
      champ && `organisme/${champ}`,
    );
  const aucun = connu(organisme.traceurs)?.length === 0;
  return html`${hote.titre('Les traceurs du site', 2)}
    <p class="aide">
      L’agence qui tient le site en donne la liste : cookies, mesure d’audience, vidéos ou cartes
      d’autres sites.
    </p>
    ${
      aucun
        ? ''
        : listeEditable<Traceur>(hote, {
            id: 'traceurs',
            nom: 'Traceur',
            ajouter: 'Ajouter un traceur',
            valeur: organisme.traceurs,
            change: (liste, champ) =>
              changer(
                { traceurs: Array.isArray(liste) && !liste.length ? undefined : liste },
                champ,
              ),
            neuf: () => ({ nom: '', finalite: '', sorte: 'consentement' }),
            champs: (item, poser, id) =>
              html`${f.texte({
                id,
                label: 'Nom',
                valeur: item.nom,
                change: (nom) => poser({ nom }, 'nom'),
              })}
              ${f.texte({
                id: `${id}-finalite`,
                label: 'À quoi il sert',
                valeur: item.finalite,
                change: (finalite) => poser({ finalite }, 'finalite'),
              })}
              ${f.choix<Traceur['sorte']>({
                id: `${id}-sorte`,
                label: 'C’est un traceur…',
                options: SORTES,
                valeur: item.sorte,
                change: (sorte) => poser({ sorte }, 'sorte'),
              })}
              ${f.texte({
                id: `${id}-emetteur`,
                label: 'Qui le lit',
                aide: 'Laissez vide si c’est la commune.',
                facultatif: true,
                valeur: item.emetteur,
                change: (emetteur) => poser({ emetteur: emetteur || undefined }, 'emetteur'),
              })}
              ${f.texte({
                id: `${id}-mois`,
                label: 'Durée sur l’appareil, en mois',
                facultatif: true,
                court: true,
                inputmode: 'numeric',
                valeur: item.mois === undefined ? '' : String(item.mois),
                change: (mois) => poser({ mois: entier(mois) }, 'mois'),
              })}
              ${f.texte({
                id: `${id}-donnees`,
                label: 'Durée de ses données, en mois',
                facultatif: true,
                court: true,
                inputmode: 'numeric',
                valeur: item.moisDonnees === undefined ? '' : String(item.moisDonnees),
                change: (mois) => poser({ moisDonnees: entier(mois) }, 'donnees'),
              })}`,
          })
    }
    ${
      aucun || !connu(organisme.traceurs)
        ? html`<div class="option champ">
            <input
              type="checkbox"
              id="traceurs-aucun"
              .checked=${aucun}
              @change=${() => changer({ traceurs: aucun ? undefined : [] })}
            />
            <label for="traceurs-aucun">Le site ne dépose aucun traceur</label>
          </div>`
        : ''
    }`;
}
