import { html } from 'lit';
import type { Personnes } from '@ternum/rgpd';
import { OUI_NON_NSP } from '../../../../shared/formulaire/index.ts';
import { listeEditable } from '../../../liste-editable.ts';
import type { Etape } from './commun.ts';

const COURANTES = [
  'Habitants',
  'Élèves et leurs parents',
  'Agents de la commune',
  'Élus',
  'Personnes âgées ou handicapées',
  'Demandeurs d’aide sociale',
  'Électeurs',
  'Fournisseurs',
  'Associations',
  'Internautes',
];

export const qui: Etape = {
  titre: 'De qui parlent ces données ?',
  pourquoi: 'Les personnes concernées sont celles dont le nom, ou une trace, est dans le fichier.',
  dessiner: (hote, fiche) => {
    const f = hote.formulaire;
    return listeEditable<Personnes>(hote, {
      id: 'personnes',
      nom: 'Personnes',
      ajouter: 'Ajouter des personnes',
      valeur: fiche.t.personnes,
      change: (personnes, champ) => fiche.changer({ personnes }, champ),
      neuf: () => ({ categorie: '' }),
      champs: (item, poser, id) =>
        html`${f.texte({
          id,
          label: 'Qui ?',
          valeur: item.categorie,
          propositions: COURANTES,
          change: (categorie) => poser({ categorie }, 'categorie'),
        })}
        ${f.choix({
          id: `${id}-vulnerables`,
          label: 'Sont-elles vulnérables ?',
          aide: 'Enfants, malades, personnes âgées, demandeurs d’aide, agents face à leur employeur…',
          options: OUI_NON_NSP,
          enLigne: true,
          valeur: item.vulnerables,
          change: (vulnerables) => poser({ vulnerables }, 'vulnerables'),
        })}`,
    });
  },
};
