import { html, nothing } from 'lit';
import type { Violation } from '@ternum/rgpd';
import type { Contexte } from '../../../contexte.ts';
import { fichesConcernees } from '../../element/fiches-concernees.ts';
import type { EtapeElement } from '../../element/element.ts';
import { nomDe } from '../../prestataires/prestataires.model.ts';
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
    ${prestataire(hote, v, (sousTraitant) => changer({ sousTraitant }))}
    ${fichesConcernees(hote, 'Le fichier ou le service touché.', v.traitements, (traitements) =>
      changer({ traitements }),
    )}
  `,
};

/** Article 33(2): a processor tells the commune; the notice names it. */
function prestataire(
  hote: Contexte,
  { sousTraitant = '' }: Violation,
  change: (id: string | undefined) => void,
): unknown {
  const { sousTraitants } = hote.registre;
  if (!sousTraitants.length && !sousTraitant) return nothing;
  const options = sousTraitants.map((p) => ({ valeur: p.id, label: nomDe(p) }));
  if (sousTraitant && !options.some(({ valeur }) => valeur === sousTraitant))
    options.push({ valeur: sousTraitant, label: 'Prestataire retiré du registre' });
  return hote.formulaire.liste({
    id: 'prestataire',
    label: 'Est-ce arrivé chez un prestataire ?',
    aide: 'La notification à la CNIL le nomme.',
    facultatif: true,
    options: [{ valeur: '', label: 'Non, ou pas connu' }, ...options],
    valeur: sousTraitant,
    change: (id) => change(id || undefined),
  });
}
