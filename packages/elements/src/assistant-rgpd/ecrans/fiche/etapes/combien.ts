import { html } from 'lit';
import { CATEGORIES, connu, estInconnu, SORTS, type Sort } from '@ternum/rgpd';
import { OUI_NON_NSP } from '../../../../shared/formulaire/index.ts';
import type { Etape } from './commun.ts';

export const combien: Etape = {
  titre: 'Combien de temps ?',
  pourquoi:
    'Chaque sorte de données a sa durée. Les dossiers d’une commune sont des archives publiques : rien n’est détruit sans le visa des Archives départementales.',
  dessiner: (hote, fiche) => {
    const f = hote.formulaire;
    const donnees = connu(fiche.t.donnees) ?? [];
    if (!donnees.length)
      return html`<p>
        Aucune sorte de données n’est encore choisie.
        <button class="lien" @click=${() => hote.aller({ ...hote.chemin, etape: 2 })}>
          Choisir les données
        </button>
      </p>`;
    return html`${donnees.map((donnee, i) => {
      const id = `duree-${i}`;
      const poser = (partie: Partial<typeof donnee>, champ?: string): void =>
        fiche.changer(
          { donnees: donnees.map((d, k) => (k === i ? { ...d, ...partie } : d)) },
          champ && `${id}-${champ}`,
        );
      const duree = connu(donnee.duree);
      return html`<fieldset class="item">
        <legend>${CATEGORIES[donnee.categorie]}</legend>
        ${f.choix({
          id,
          label: 'Connaissez-vous la durée ?',
          options: [
            { valeur: 'oui', label: 'Oui' },
            { valeur: 'nsp', label: 'Je ne sais pas' },
          ],
          enLigne: true,
          valeur: estInconnu(donnee.duree) ? 'nsp' : duree ? 'oui' : undefined,
          change: (v) => poser({ duree: v === 'nsp' ? { inconnu: true } : (duree ?? {}) }),
        })}
        ${
          duree
            ? html`${f.texte({
                id: `${id}-active`,
                label: 'Gardées…',
                aide: 'Par exemple : 1 an ; le temps de l’inscription.',
                valeur: duree.active,
                change: (active) => poser({ duree: { ...duree, active } }, 'active'),
              })}
              ${f.texte({
                id: `${id}-depuis`,
                label: '… à partir de',
                aide: 'Par exemple : la fin de l’année scolaire ; la clôture du dossier.',
                facultatif: true,
                valeur: duree.declencheur,
                change: (declencheur) => poser({ duree: { ...duree, declencheur } }, 'depuis'),
              })}`
            : ''
        }
        ${f.liste({
          id: `${id}-sort`,
          label: 'Ensuite',
          options: [
            { valeur: '', label: 'Choisir…' },
            ...(Object.keys(SORTS) as Sort[]).map((valeur) => ({ valeur, label: SORTS[valeur] })),
            { valeur: 'nsp', label: 'Je ne sais pas' },
          ],
          valeur: estInconnu(donnee.sort) ? 'nsp' : (connu(donnee.sort) ?? ''),
          change: (v) =>
            poser({ sort: v === 'nsp' ? { inconnu: true } : v ? (v as Sort) : undefined }),
        })}
        ${
          connu(donnee.sort) === 'detruire'
            ? f.choix({
                id: `${id}-visa`,
                label: 'Le visa des Archives départementales est-il demandé avant de détruire ?',
                aide: 'Code du patrimoine, articles L. 212-2, L. 212-3 et R. 212-14.',
                options: OUI_NON_NSP,
                enLigne: true,
                valeur: donnee.visa,
                change: (visa) => poser({ visa }),
              })
            : ''
        }
      </fieldset>`;
    })}`;
  },
};
