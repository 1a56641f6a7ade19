import { html } from 'lit';
import { connu, DROITS, estInconnu, type Droit } from '@ternum/rgpd';
import { DROITS_DEMANDES } from '@ternum/rgpd/demande-recue';
import { fichesConcernees } from '../../element/fiches-concernees.ts';
import type { EtapeElement } from '../../element/element.ts';

const OPTIONS = [
  ...(Object.keys(DROITS) as Droit[]).map((code) => ({
    valeur: code,
    label: DROITS_DEMANDES[code].je,
    aide: DROITS[code],
  })),
  { valeur: 'nsp' as const, label: 'Je ne sais pas : à demander à la personne' },
];

export const quoi: EtapeElement<'demandes'> = {
  titre: 'Que demande la personne ?',
  pourquoi: 'Elle n’a pas à citer d’article : c’est à la mairie de reconnaître le droit demandé.',
  regles: ({ droit }) => [
    { id: 'droit', faux: droit === undefined, texte: 'Choisissez ce que la personne demande' },
  ],
  dessiner: (hote, { v, changer }) => {
    const f = hote.formulaire;
    return html`
      ${f.choix<Droit | 'nsp'>({
        id: 'droit',
        label: 'Elle veut…',
        options: OPTIONS,
        valeur: estInconnu(v.droit) ? 'nsp' : connu(v.droit),
        change: (droit) => changer({ droit: droit === 'nsp' ? { inconnu: true } : droit }),
      })}
      ${f.texte({
        id: 'objet',
        label: 'Sa demande, en quelques mots',
        facultatif: true,
        lignes: 4,
        valeur: v.objet,
        change: (objet) => changer({ objet }, 'objet'),
      })}
      ${fichesConcernees(
        hote,
        'Là où il faut chercher : cantine, état civil, courrier…',
        v.traitements,
        (traitements) => changer({ traitements }),
      )}
    `;
  },
};
