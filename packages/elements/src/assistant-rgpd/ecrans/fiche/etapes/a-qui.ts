import { html } from 'lit';
import { connu, estInconnu, type Destinataire, type Transfert } from '@ternum/rgpd';
import { listeEditable } from '../../../liste-editable.ts';
import type { Etape } from './commun.ts';
import { prestataires } from './prestataires.ts';

const TYPES = [
  { valeur: 'interne', label: 'Un service de la commune' },
  { valeur: 'partenaire', label: 'Un partenaire, une administration' },
  { valeur: 'sous-traitant', label: 'Un prestataire' },
  { valeur: 'pays-tiers', label: 'Un organisme hors de l’Union européenne' },
  { valeur: 'autre', label: 'Autre' },
];

export const aQui: Etape = {
  titre: 'Qui voit ces données ?',
  pourquoi: 'Seules les personnes qui en ont besoin pour leur travail doivent y avoir accès.',
  dessiner: (hote, fiche) => {
    const f = hote.formulaire;
    return html`
      ${listeEditable<Destinataire>(hote, {
        id: 'destinataires',
        nom: 'Destinataire',
        ajouter: 'Ajouter un destinataire',
        valeur: fiche.t.destinataires,
        change: (destinataires, champ) => fiche.changer({ destinataires }, champ),
        neuf: () => ({ type: 'interne' as const, nom: '' }),
        champs: (item, poser, id) =>
          html`${f.texte({
            id,
            label: 'Nom',
            aide: 'Par exemple : secrétariat, préfecture, caisse d’allocations familiales.',
            valeur: item.nom,
            change: (nom) => poser({ nom }, 'nom'),
          })}
          ${f.liste({
            id: `${id}-type`,
            label: 'C’est…',
            options: TYPES,
            valeur: item.type,
            change: (type) => poser({ type: type as Destinataire['type'] }, 'type'),
          })}`,
      })}
      ${prestataires(hote, fiche)}
      ${f.choix({
        id: 'transferts',
        label: 'Des données partent-elles hors de l’Union européenne ?',
        aide: 'Un service américain de messagerie ou de stockage, par exemple.',
        options: [
          { valeur: 'non', label: 'Non' },
          { valeur: 'oui', label: 'Oui' },
          { valeur: 'nsp', label: 'Je ne sais pas' },
        ],
        valeur: estInconnu(fiche.t.transferts)
          ? 'nsp'
          : connu(fiche.t.transferts) === undefined
            ? undefined
            : connu(fiche.t.transferts)!.length
              ? 'oui'
              : 'non',
        change: (v) =>
          fiche.changer({
            transferts:
              v === 'nsp' ? { inconnu: true } : v === 'non' ? [] : [{ destinataire: '', pays: '' }],
          }),
      })}
      ${
        connu(fiche.t.transferts)?.length
          ? listeEditable<Transfert>(hote, {
              id: 'transferts-liste',
              nom: 'Transfert',
              ajouter: 'Ajouter un transfert',
              nsp: false,
              valeur: fiche.t.transferts,
              change: (transferts, champ) => fiche.changer({ transferts }, champ),
              neuf: () => ({ destinataire: '', pays: '' }),
              champs: (item, poser, id) =>
                html`${f.texte({
                  id,
                  label: 'Vers qui ?',
                  valeur: item.destinataire,
                  change: (destinataire) => poser({ destinataire }, 'destinataire'),
                })}
                ${f.texte({
                  id: `${id}-pays`,
                  label: 'Dans quel pays ?',
                  court: true,
                  valeur: item.pays,
                  change: (pays) => poser({ pays }, 'pays'),
                })}
                ${f.texte({
                  id: `${id}-garantie`,
                  label: 'Avec quelle garantie ?',
                  aide: 'Décision d’adéquation, clauses types… (articles 45 à 49 du RGPD).',
                  facultatif: true,
                  valeur: connu(item.garantie),
                  change: (garantie) => poser({ garantie }, 'garantie'),
                })}`,
            })
          : ''
      }
    `;
  },
};
