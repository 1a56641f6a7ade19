import { html } from 'lit';
import type { Mesure } from '@ternum/rgpd';
import { OUI_NON_NSP } from '../../../../shared/formulaire/index.ts';
import { listeEditable } from '../../../liste-editable.ts';
import type { Etape } from './commun.ts';

const COURANTES = [
  'Mot de passe personnel',
  'Armoire fermée à clé',
  'Sauvegarde',
  'Antivirus et mises à jour',
  'Accès limité aux agents qui en ont besoin',
  'Chiffrement',
  'Traçabilité des accès',
];
const ETATS = [
  { valeur: 'en-place', label: 'En place' },
  { valeur: 'prevue', label: 'Prévue' },
  { valeur: 'absente', label: 'Absente' },
  { valeur: 'nsp', label: 'Je ne sais pas' },
];

export const comment: Etape = {
  titre: 'Comment sont-elles protégées, et les personnes informées ?',
  pourquoi: 'La sécurité (article 32 du RGPD) et l’information (articles 13 et 14) vont ensemble.',
  dessiner: (hote, fiche) => {
    const f = hote.formulaire;
    const { collecte = {}, information = {} } = fiche.t;
    return html`
      ${listeEditable<Mesure>(hote, {
        id: 'mesures',
        nom: 'Mesure',
        ajouter: 'Ajouter une mesure',
        valeur: fiche.t.mesures,
        change: (mesures, champ) => fiche.changer({ mesures }, champ),
        neuf: () => ({ type: '', etat: 'en-place' as const }),
        champs: (item, poser, id) =>
          html`${f.texte({
            id,
            label: 'Mesure',
            valeur: item.type,
            propositions: COURANTES,
            change: (type) => poser({ type }, 'type'),
          })}
          ${f.liste({
            id: `${id}-etat`,
            label: 'Est-elle en place ?',
            options: ETATS,
            valeur: item.etat,
            change: (etat) => poser({ etat: etat as Mesure['etat'] }, 'etat'),
          })}`,
      })}
      ${f.choix({
        id: 'informees',
        label: 'Les personnes sont-elles informées ?',
        aide: 'Une mention sur le formulaire, une affiche au guichet, une page du site.',
        options: OUI_NON_NSP,
        enLigne: true,
        valeur: information.faite,
        change: (faite) => fiche.changer({ information: { ...information, faite } }),
      })}
      ${
        information.faite === 'oui'
          ? f.texte({
              id: 'ou',
              label: 'Où ?',
              facultatif: true,
              valeur: information.ou,
              change: (ou) => fiche.changer({ information: { ...information, ou } }, 'ou'),
            })
          : ''
      }
      ${f.choix({
        id: 'obligatoire',
        label: 'La personne est-elle obligée de donner ces informations ?',
        options: OUI_NON_NSP,
        enLigne: true,
        valeur: collecte.obligatoire,
        change: (obligatoire) => fiche.changer({ collecte: { ...collecte, obligatoire } }),
      })}
    `;
  },
};
