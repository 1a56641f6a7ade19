import { html } from 'lit';
import { parseDateISO } from '@ternum/core';
import { regleMel } from '../../../../shared/formulaire/mel.ts';
import { dateFausse, jour } from '../../element/dates.ts';
import type { EtapeElement } from '../../element/element.ts';
import { aujourdhui } from '../../../temps.model.ts';

const CANAUX = ['Courrier', 'Courriel', 'Guichet', 'Téléphone', 'Formulaire du site', 'Autre'];

export const qui: EtapeElement<'demandes'> = {
  titre: 'Qui demande, et depuis quand ?',
  pourquoi: 'Le délai d’un mois part du jour où la mairie reçoit la demande, par tout moyen.',
  regles: ({ demandeur, recueLe }, hote) => [
    { id: 'nom', faux: !demandeur.nom.trim(), texte: 'Écrivez le nom de la personne' },
    {
      id: 'recue',
      faux: dateFausse(hote, 'recue') || !parseDateISO(recueLe),
      texte: 'Donnez le jour où la demande est arrivée',
    },
    {
      id: 'recue',
      faux: recueLe > aujourdhui(),
      texte: 'La demande ne peut pas être arrivée après aujourd’hui',
    },
    regleMel('mel', demandeur.mel),
  ],
  dessiner: (hote, { v, changer }) => {
    const f = hote.formulaire;
    const { demandeur } = v;
    const poser = (partie: Partial<typeof demandeur>, champ: string): void =>
      changer({ demandeur: { ...demandeur, ...partie } }, champ);
    return html`
      ${f.texte({
        id: 'nom',
        label: 'Prénom et nom',
        valeur: demandeur.nom,
        change: (nom) => poser({ nom }, 'nom'),
      })}
      ${jour(hote, { id: 'recue', label: 'Reçue le' }, v.recueLe, (recueLe) => changer({ recueLe: recueLe! }, 'recue'))}
      ${f.liste({
        id: 'canal',
        label: 'Comment ?',
        facultatif: true,
        options: [
          { valeur: '', label: 'Non renseigné' },
          ...CANAUX.map((canal) => ({ valeur: canal, label: canal })),
        ],
        valeur: v.canal ?? '',
        change: (canal) => changer({ canal }),
      })}
      ${f.texte({
        id: 'mel',
        label: 'Adresse électronique pour répondre',
        facultatif: true,
        type: 'email',
        valeur: demandeur.mel,
        change: (mel) => poser({ mel }, 'mel'),
      })}
      ${f.texte({
        id: 'telephone',
        label: 'Téléphone',
        facultatif: true,
        type: 'tel',
        valeur: demandeur.telephone,
        change: (telephone) => poser({ telephone }, 'telephone'),
      })}
      ${f.texte({
        id: 'adresse',
        label: 'Adresse postale pour répondre',
        facultatif: true,
        lignes: 3,
        valeur: demandeur.adresse,
        change: (adresse) => poser({ adresse }, 'adresse'),
      })}
      ${f.texte({
        id: 'pour',
        label: 'La demande concerne quelqu’un d’autre : qui ?',
        aide: 'Un enfant, une personne protégée… Laissez vide si la personne écrit pour elle-même.',
        facultatif: true,
        valeur: v.pour?.nom,
        change: (nom) => changer({ pour: nom ? { ...v.pour, nom } : undefined }, 'pour'),
      })}
      ${
        v.pour
          ? f.texte({
              id: 'lien',
              label: 'À quel titre ?',
              aide: 'Par exemple : parent, tuteur, avocat. Un justificatif peut être demandé.',
              facultatif: true,
              valeur: v.pour.lien,
              change: (lien) => changer({ pour: { ...v.pour!, lien } }, 'lien'),
            })
          : ''
      }
    `;
  },
};
