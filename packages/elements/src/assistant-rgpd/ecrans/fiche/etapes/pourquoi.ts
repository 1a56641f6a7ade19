import { html } from 'lit';
import { BASES, connu, estInconnu, type Base, type Finalite, type Traitement } from '@ternum/rgpd';
import { listeEditable } from '../../../liste-editable.ts';
import type { Etape } from './commun.ts';

const AIDES: Readonly<Record<Base, string>> = {
  e: 'Le cas le plus courant pour une commune : cantine, urbanisme, bibliothèque…',
  c: 'Une loi oblige la commune à tenir ce fichier : état civil, liste électorale…',
  a: 'La personne a dit oui, et peut changer d’avis : lettre d’information, photographie.',
  b: 'Le fichier sert à exécuter un contrat signé avec la personne.',
  d: 'Rare : sauver une vie.',
  f: 'Exclu pour une autorité publique dans l’exercice de ses missions (article 6.1, dernier alinéa).',
};
const ORDRE: readonly Base[] = ['e', 'c', 'a', 'b', 'd'];

export const pourquoi: Etape = {
  titre: 'Pourquoi ce fichier ?',
  pourquoi: 'La finalité dit à quoi servent les données ; rien d’autre ne peut en être fait.',
  regles: (t: Traitement) => [
    { id: 'nom', faux: !t.nom.trim(), texte: 'Donnez un nom à cette fiche' },
    ...t.finalites.map((f, i) => ({
      id: `finalites-${i}`,
      faux: !f.texte.trim(),
      texte: 'Écrivez à quoi sert ce fichier, ou retirez la finalité vide',
    })),
  ],
  dessiner: (hote, fiche) => {
    const f = hote.formulaire;
    return html`
      ${f.texte({
        id: 'nom',
        label: 'Nom de la fiche',
        valeur: fiche.t.nom,
        change: (nom) => fiche.changer({ nom }, 'nom'),
      })}
      ${f.texte({
        id: 'service',
        label: 'Service qui tient ce fichier',
        facultatif: true,
        valeur: fiche.t.service,
        propositions: [
          ...new Set(hote.registre.traitements.flatMap(({ service }) => service ?? [])),
        ],
        change: (service) => fiche.changer({ service }, 'service'),
      })}
      ${listeEditable<Finalite>(hote, {
        id: 'finalites',
        nom: 'Finalité',
        ajouter: 'Ajouter une finalité',
        nsp: false,
        valeur: fiche.t.finalites,
        change: (valeur, champ) => fiche.changer({ finalites: valeur as Finalite[] }, champ),
        neuf: () => ({ texte: '' }),
        champs: (item, poser, id) =>
          html`${f.texte({
            id,
            label: 'À quoi servent les données ?',
            aide: 'Par exemple : inscrire les enfants et facturer les repas.',
            lignes: 2,
            valeur: item.texte,
            change: (texte) => poser({ texte }, 'texte'),
          })}
          ${f.choix({
            id: `${id}-base`,
            label: 'Qu’est-ce qui autorise la commune à le faire ?',
            aide: 'C’est la « base légale » de l’article 6 du RGPD (règlement européen).',
            options: [
              ...ORDRE.map((b) => ({ valeur: b as Base | 'nsp', label: BASES[b], aide: AIDES[b] })),
              { valeur: 'nsp' as const, label: 'Je ne sais pas' },
            ],
            valeur: estInconnu(item.base) ? 'nsp' : connu(item.base),
            change: (v) => poser({ base: v === 'nsp' ? { inconnu: true } : v }, 'base'),
          })}
          ${f.texte({
            id: `${id}-fondement`,
            label: 'Texte qui le prévoit',
            aide: 'Une loi, un code, une délibération du conseil.',
            facultatif: true,
            valeur: item.fondement,
            change: (fondement) => poser({ fondement }, 'fondement'),
          })}`,
      })}
    `;
  },
};
