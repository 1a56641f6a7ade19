/** « Ma commune »: who answers for the register, in a few short steps. */
import { html } from 'lit';
import { connu, estInconnu, type Organisme } from '@ternum/rgpd';
import { regleMel } from '../../../shared/formulaire/mel.ts';
import type { Contexte, Ecran, FaireEcran } from '../../contexte.ts';

export const ecran: FaireEcran = (hote) => [identite, maire, dpo][hote.chemin.etape ?? 0]!(hote);

const DERNIERE = 2;

function suite(hote: Contexte): void {
  const { etape = 0, relecture } = hote.chemin;
  if (relecture) hote.aller({ ecran: 'documents' });
  else if (etape < DERNIERE) hote.aller({ ecran: 'commune', etape: etape + 1 });
  else hote.aller({ ecran: 'questions' });
}

const changer = (hote: Contexte, partie: Partial<Organisme>, champ: string): void =>
  hote.appliquer(
    { type: 'organisme', valeur: { ...hote.registre.organisme, ...partie } },
    `organisme/${champ}`,
  );

const boutons = (hote: Contexte, valider: () => boolean) =>
  html`<div class="actions">
    <button class="bouton principal" @click=${() => valider() && suite(hote)}>Continuer</button>
    <button class="bouton" @click=${() => hote.revenir()}>Retour</button>
  </div>`;

function identite(hote: Contexte): Ecran {
  const { formulaire: f } = hote;
  const texte = (
    cle: 'nom' | 'siren' | 'adresse' | 'telephone' | 'mel' | 'site',
    label: string,
    plus: object = {},
  ) =>
    f.texte({
      id: cle,
      label,
      valeur: hote.registre.organisme[cle],
      change: (valeur) => changer(hote, { [cle]: valeur }, cle),
      ...plus,
    });
  const sirenFaux = (): boolean => {
    const { siren } = hote.registre.organisme;
    return Boolean(siren) && !/^\d{9}$/.test(siren!.replace(/\s/g, ''));
  };
  return {
    surtitre: 'Ma commune · étape 1 sur 3',
    titre: 'Qui tient ce registre ?',
    dessiner: () => html`
      <p class="aide">
        Ces lignes figurent en tête du registre (article 30 du règlement européen, RGPD).
      </p>
      ${texte('nom', 'Nom de la commune ou de l’organisme', { autocomplete: 'organization' })}
      ${texte('siren', 'Numéro SIREN', {
        facultatif: true,
        court: true,
        inputmode: 'numeric',
        aide: 'Neuf chiffres, les mêmes que sur les factures.',
      })}
      ${texte('adresse', 'Adresse', { lignes: 3, autocomplete: 'street-address' })}
      ${texte('telephone', 'Téléphone', { type: 'tel', court: true, autocomplete: 'tel' })}
      ${texte('mel', 'Adresse électronique', { type: 'email', autocomplete: 'email' })}
      ${texte('site', 'Adresse du site internet', { facultatif: true, type: 'url' })}
      ${f.texte({
        id: 'agents',
        label: 'Nombre d’agents',
        aide: 'Certaines règles changent à partir de 250.',
        facultatif: true,
        court: true,
        inputmode: 'numeric',
        valeur: String(hote.registre.organisme.agents ?? ''),
        change: (v) => {
          const chiffres = v.replace(/\D/g, '').slice(0, 6);
          changer(hote, { agents: chiffres ? Number(chiffres) : undefined }, 'agents');
        },
      })}
      ${boutons(hote, () =>
        f.valider([
          {
            id: 'nom',
            faux: !hote.registre.organisme.nom.trim(),
            texte: 'Écrivez le nom de la commune',
          },
          { id: 'siren', faux: sirenFaux(), texte: 'Le numéro SIREN a neuf chiffres' },
          regleMel('mel', hote.registre.organisme.mel),
        ]),
      )}
    `,
  };
}

function maire(hote: Contexte): Ecran {
  const { formulaire: f } = hote;
  const valeur = () => hote.registre.organisme.representant ?? { nom: '' };
  return {
    surtitre: 'Ma commune · étape 2 sur 3',
    titre: 'Qui est le responsable légal ?',
    dessiner: () => html`
      <p class="aide">
        Le maire répond des fichiers de la commune. Le délégué à la protection des données
        conseille, il ne le remplace pas.
      </p>
      ${f.texte({
        id: 'maire',
        label: 'Prénom et nom',
        valeur: valeur().nom,
        change: (nom) => changer(hote, { representant: { ...valeur(), nom } }, 'maire'),
      })}
      ${f.texte({
        id: 'fonction',
        label: 'Fonction',
        aide: 'Par exemple : maire, présidente du centre communal d’action sociale.',
        valeur: valeur().fonction,
        change: (fonction) =>
          changer(hote, { representant: { ...valeur(), fonction } }, 'fonction'),
      })}
      ${boutons(hote, () =>
        f.valider([
          { id: 'maire', faux: !valeur().nom.trim(), texte: 'Écrivez le nom du responsable légal' },
        ]),
      )}
    `,
  };
}

function dpo(hote: Contexte): Ecran {
  const { formulaire: f } = hote;
  const actuel = () => hote.registre.organisme.dpo;
  const valeur = () => connu(actuel()) ?? { nom: '' };
  const poser = (partie: object, champ: string): void =>
    changer(hote, { dpo: { ...valeur(), ...partie } }, champ);
  const etat = () =>
    actuel() === undefined ? undefined : estInconnu(actuel()) ? ('nsp' as const) : ('oui' as const);
  return {
    surtitre: 'Ma commune · étape 3 sur 3',
    titre: 'Un délégué à la protection des données est-il désigné ?',
    dessiner: () => html`
      <p class="aide">
        Toute commune doit en désigner un, quelle que soit sa taille (article 37 du RGPD). Il peut
        être partagé entre plusieurs communes.
      </p>
      ${f.choix({
        id: 'dpo',
        label: 'Le délégué est…',
        options: [
          { valeur: 'oui', label: 'désigné' },
          { valeur: 'nsp', label: 'pas encore désigné, ou je ne sais pas' },
        ],
        valeur: etat(),
        change: (v) => changer(hote, { dpo: v === 'nsp' ? { inconnu: true } : valeur() }, 'dpo'),
      })}
      ${
        etat() === 'oui'
          ? html`${f.texte({
              id: 'dpo-nom',
              label: 'Prénom et nom, ou organisme',
              valeur: valeur().nom,
              change: (nom) => poser({ nom }, 'dpo-nom'),
            })}
            ${f.texte({
              id: 'dpo-mel',
              label: 'Adresse électronique pour le joindre',
              type: 'email',
              valeur: valeur().mel,
              change: (mel) => poser({ mel }, 'dpo-mel'),
            })}
            ${f.texte({
              id: 'dpo-designation',
              label: 'Numéro de désignation donné par la CNIL',
              aide: 'La CNIL (Commission nationale de l’informatique et des libertés) l’envoie après la déclaration en ligne.',
              facultatif: true,
              court: true,
              valeur: valeur().designation,
              change: (designation) => poser({ designation }, 'dpo-designation'),
            })}`
          : ''
      }
      ${boutons(hote, () =>
        f.valider([
          { id: 'dpo', faux: etat() === undefined, texte: 'Choisissez une réponse' },
          {
            id: 'dpo-nom',
            faux: etat() === 'oui' && !valeur().nom.trim(),
            texte: 'Écrivez le nom du délégué',
          },
          regleMel('dpo-mel', etat() === 'oui' ? valeur().mel : undefined),
        ]),
      )}
    `,
  };
}
