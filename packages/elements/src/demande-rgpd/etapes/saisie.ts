/** The questions, on one page. */
import { html, nothing, type TemplateResult } from 'lit';
import { DROITS, type Droit } from '@ternum/rgpd';
import { DROITS_DEMANDES, finDuDelai } from '@ternum/rgpd/demande-recue';
import { formatDate } from '@ternum/core';
import type { HoteDemande } from '../contexte.ts';
import { aPreciser } from '../demande-rgpd.model.ts';

const droitEnMots = (droit: Droit): string =>
  DROITS[droit].replace(/ \(/, ', ').replace(')', ' du RGPD');

export function saisie(hote: HoteDemande, aujourdhui: string): TemplateResult {
  const fin = finDuDelai(aujourdhui);
  return html`
    <p>
      Vous pouvez savoir quelles données nous avons sur vous, et agir sur elles. C’est gratuit.
      ${
        fin
          ? html`La réponse à une demande reçue aujourd’hui est due au plus tard le
              ${formatDate(fin)} ; si la demande est complexe, ce délai peut être prolongé de deux
              mois, et vous en êtes prévenu avant cette date
              <span class="doux"
                >(règlement général sur la protection des données, RGPD, article 12.3)</span
              >.`
          : nothing
      }
    </p>
    <form
      novalidate
      autocomplete="on"
      @submit=${(e: Event) => (e.preventDefault(), hote.continuer())}
    >
      ${hote.titre('Votre demande', 1, 'titre-demande')} ${quoi(hote)}
      ${hote.titre('Vous', 1, 'titre-vous')} ${qui(hote)} ${reponse(hote)} ${piege(hote)}
      <details class="plus">
        <summary>Pourquoi aucune pièce d’identité n’est demandée</summary>
        <p>
          La loi ne le permet qu’en cas de doute raisonnable sur qui écrit (RGPD, article 12.6). Si
          la mairie a un doute, elle vous dira lequel, et le renseignement qui suffit. N’envoyez
          rien de plus.
        </p>
      </details>
      <details class="plus">
        <summary>Ce que devient ce que vous écrivez ici</summary>
        <p>
          Il ne sert qu’à répondre à votre demande. Rien ne part avant que vous l’ayez relu et
          envoyé ; rien n’est gardé dans ce navigateur.
        </p>
        <slot name="mention"></slot>
      </details>
      <div class="actions">
        <button class="bouton principal">Continuer</button>
      </div>
    </form>
  `;
}

function quoi({ formulaire: f, brouillon: b, fichier, noter }: HoteDemande): TemplateResult {
  return html`
    ${f.choix<Droit | 'nsp'>({
      id: 'droit',
      label: 'Que voulez-vous demander ?',
      options: [
        ...(Object.keys(DROITS_DEMANDES) as Droit[]).map((valeur) => ({
          valeur,
          label: DROITS_DEMANDES[valeur].je,
          aide: `${DROITS_DEMANDES[valeur].aide} (${droitEnMots(valeur)})`,
        })),
        { valeur: 'nsp' as const, label: 'Je ne sais pas' },
      ],
      valeur: b.droit,
      change: (droit) => noter({ droit }),
    })}
    ${
      fichier?.traitements.length
        ? f.liste({
            id: 'traitement',
            label: 'Pour quel service ?',
            facultatif: true,
            aide: 'Si vous ne savez pas, laissez « Je ne sais pas, ou tous ».',
            options: [
              { valeur: '', label: 'Je ne sais pas, ou tous' },
              ...fichier.traitements.map(({ id, nom }) => ({ valeur: id, label: nom })),
            ],
            valeur: b.traitement ?? '',
            change: (traitement) => noter({ traitement }),
          })
        : nothing
    }
    ${f.texte({
      id: 'precision',
      label:
        b.droit === 'rectification'
          ? 'Qu’est-ce qui est à corriger ?'
          : b.droit === 'nsp'
            ? 'Que voulez-vous ?'
            : 'Précisions',
      facultatif: !aPreciser(b),
      aide: 'Ce qui aide à retrouver vos données : une année, un service. Ni mot de passe, ni numéro de sécurité sociale.',
      valeur: b.precision,
      change: (precision) => noter({ precision }),
      lignes: 4,
    })}
  `;
}

function qui({ formulaire: f, brouillon: b, noter }: HoteDemande): TemplateResult {
  return html`
    ${f.choix({
      id: 'pour-qui',
      label: 'Pour qui faites-vous cette demande ?',
      options: [
        { valeur: 'moi', label: 'Pour moi' },
        {
          valeur: 'autre',
          label: 'Pour quelqu’un d’autre',
          aide: 'Par exemple : mon enfant, une personne que je représente.',
        },
      ] as const,
      valeur: b.pourQui,
      change: (pourQui) => noter({ pourQui }),
    })}
    ${
      b.pourQui === 'autre'
        ? html`<div class="suite">
            ${f.texte({
              id: 'autre-nom',
              label: 'Nom et prénom de cette personne',
              valeur: b.autreNom,
              change: (autreNom) => noter({ autreNom }),
            })}
            ${f.texte({
              id: 'autre-lien',
              label: 'À quel titre demandez-vous pour elle ?',
              aide: 'Par exemple : je suis sa mère, j’ai un mandat.',
              valeur: b.autreLien,
              change: (autreLien) => noter({ autreLien }),
            })}
          </div>`
        : nothing
    }
    ${f.texte({
      id: 'nom',
      label: 'Votre nom et votre prénom',
      aide: 'Tels que la mairie les connaît.',
      autocomplete: 'name',
      valeur: b.nom,
      change: (nom) => noter({ nom }),
    })}
  `;
}

function reponse({ formulaire: f, brouillon: b, noter }: HoteDemande): TemplateResult {
  return html`
    ${f.choix({
      id: 'moyen',
      label: 'Comment voulez-vous la réponse ?',
      options: [
        { valeur: 'mel', label: 'Par messagerie (mél)' },
        { valeur: 'courrier', label: 'Par courrier' },
        { valeur: 'telephone', label: 'Par téléphone, pour convenir d’un rendez-vous' },
      ] as const,
      valeur: b.moyen,
      change: (moyen) => noter({ moyen }),
    })}
    ${
      b.moyen
        ? html`<div class="suite">
            ${
              b.moyen === 'mel'
                ? f.texte({
                    id: 'mel',
                    label: 'Votre adresse de messagerie',
                    type: 'email',
                    autocomplete: 'email',
                    valeur: b.mel,
                    change: (mel) => noter({ mel }),
                  })
                : b.moyen === 'courrier'
                  ? f.texte({
                      id: 'adresse',
                      label: 'Votre adresse postale',
                      lignes: 3,
                      valeur: b.adresse,
                      change: (adresse) => noter({ adresse }),
                    })
                  : f.texte({
                      id: 'telephone',
                      label: 'Votre numéro de téléphone',
                      type: 'tel',
                      court: true,
                      autocomplete: 'tel',
                      valeur: b.telephone,
                      change: (telephone) => noter({ telephone }),
                    })
            }
          </div>`
        : nothing
    }
  `;
}

/** Out of sight and of the keyboard; shown when something filled it, since that may be a browser that means well. */
function piege({ piege: texte, formulaire: f, noterPiege }: HoteDemande): TemplateResult {
  const champ = f.texte({
    id: 'piege',
    label: 'Laissez ce champ vide',
    valeur: texte,
    change: noterPiege,
  });
  return texte ? champ : html`<div class="seul-lecteur" aria-hidden="true" inert>${champ}</div>`;
}
