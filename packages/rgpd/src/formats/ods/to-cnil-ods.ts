/** A register → a spreadsheet laid out as the CNIL's simplified register. */
import { ecrireOds, type CelluleOds } from '@ternum/core/ods';
import { connu, SENSIBLES, type Registre } from '../../model/index.ts';
import { direJour } from '../commun/jours.ts';
import { pertes } from '../commun/pertes.ts';
import type { Avertissement, Ecriture } from '../commun/types.ts';
import { A_CONFIRMER, COLONNES_LISTE, LISTE, SOUS_FINALITES } from './disposition.ts';
import { ecrireFiche } from './ecrire-fiche.ts';

/** Fields that the sheets hold. */
const TENUS = [
  'ref',
  'service',
  'avec',
  'description',
  'personnes',
  'donnees',
  'destinataires',
  'sousTraitants',
  'logiciels',
  'transferts',
  'mesures',
  'note',
] as const;

/** One sheet that lists the processings, then one a processing. Cells are texts: nothing in them is run. */
export function toCnilOds(registre: Registre): Ecriture {
  const avertissements: Avertissement[] = [
    { position: 'fichier', texte: A_CONFIRMER },
    ...pertes(registre, TENUS),
  ];
  for (const t of registre.traitements)
    if (t.finalites.length > 1 + SOUS_FINALITES)
      avertissements.push({
        position: t.nom,
        texte: `Le modèle prévoit ${SOUS_FINALITES} sous-finalités ; cette fiche en a ${t.finalites.length - 1} : les suivantes sont écrites à leur suite.`,
      });
  const { traitements } = registre;
  const liste: CelluleOds[][] = [
    COLONNES_LISTE.map((texte) => ({ texte, gras: true })),
    ...traitements.map((t) => {
      const donnees = connu(t.donnees);
      return [
        t.nom,
        t.ref ?? '',
        direJour(t.creeLe),
        direJour(t.modifieLe),
        t.finalites[0]?.texte ?? '',
        donnees ? (donnees.some((d) => SENSIBLES.includes(d.categorie)) ? 'Oui' : 'Non') : '',
      ];
    }),
  ];
  const octets = ecrireOds({
    titre: `Registre des traitements – ${registre.organisme.nom}`,
    feuilles: [
      { nom: LISTE, largeurs: [7, 3, 4, 4, 9, 4], lignes: liste },
      ...traitements.map((t, i) => ({
        nom: `${t.ref ?? i + 1} ${t.nom}`,
        largeurs: [7, 8, 7, 4, 4, 3, 4, 5, 4],
        lignes: ecrireFiche(t, registre),
      })),
    ],
  });
  return { octets, avertissements };
}
