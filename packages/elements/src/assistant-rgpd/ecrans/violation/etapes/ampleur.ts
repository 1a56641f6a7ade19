import { html } from 'lit';
import { fichesConcernees } from '../../element/fiches-concernees.ts';
import type { EtapeElement } from '../../element/element.ts';
import { combien } from './combien.ts';

export const ampleur: EtapeElement<'violations'> = {
  titre: 'Qui et quoi est touché ?',
  pourquoi: 'La notification demande des ordres de grandeur (article 33.3 du RGPD).',
  dessiner: (hote, { v, changer }) => html`
    ${combien(
      hote,
      {
        id: 'personnes',
        categories: 'Quelles personnes ?',
        nombre: 'Combien de personnes, environ ?',
        exemple: 'Par exemple : parents, agents. Séparez par des virgules.',
      },
      v.personnes,
      (personnes, champ) => changer({ personnes }, champ),
    )}
    ${combien(
      hote,
      {
        id: 'donnees',
        categories: 'Quelles données ?',
        nombre: 'Combien d’enregistrements (dossiers, lignes), environ ?',
        exemple: 'Par exemple : noms, adresses, allergies. Séparez par des virgules.',
      },
      v.donnees,
      (donnees, champ) => changer({ donnees }, champ),
    )}
    ${fichesConcernees(hote, 'Le fichier ou le service touché.', v.traitements, (traitements) =>
      changer({ traitements }),
    )}
  `,
};
