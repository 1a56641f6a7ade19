/** Processors and their contracts: article 28(3). */
import { CLAUSES, type Clause, type SousTraitant } from '../model/index.ts';
import { attendre, dit, etatDe, manque, type Sujet } from './attendre.ts';
import { EXIGES, SOURCES } from './sources.ts';
import type { Manque } from './types.ts';

const attendue = { gravite: 'attendue', source: SOURCES.contrat } as const;

/** The contract, its clauses, the country. */
export function verifierSousTraitant(prestataire: SousTraitant): Manque[] {
  const { id, nom, clauses = {}, contratLe, pieces, pays } = prestataire;
  const sujet: Sujet = {
    nom: `La fiche du prestataire ${dit(nom) ? `« ${nom} »` : 'sans nom'}`,
    cle: `sousTraitants/${id}`,
  };
  const ou = attendre(
    pays,
    {
      code: 'prestataire-pays',
      gravite: 'attendue',
      source: EXIGES.e.source,
      quoi: 'dans quel pays il garde les données',
      faire: 'Demandez-le-lui : hors de l’Union européenne, le registre doit le dire.',
      sansObjet: true,
    },
    sujet,
  );
  if (!contratLe && !pieces?.length && !Object.values(clauses).includes('oui'))
    return [
      manque(
        sujet,
        'contrat-absent',
        attendue,
        `${sujet.nom} ne montre aucun contrat. Retrouvez-le et joignez-le ; s’il n’y en a pas, demandez-en un avec les clauses de l’article 28.`,
      ),
      ...ou,
    ];
  const parEtat = (voulu: (etat: ReturnType<typeof etatDe>, reponse: unknown) => boolean): string =>
    (Object.keys(CLAUSES) as Clause[])
      .filter((c) => voulu(etatDe(clauses[c]), clauses[c]))
      .map((c) => CLAUSES[c])
      .join(' ; ');
  const morceaux = (
    [
      ['il y manque', parEtat((_, reponse) => reponse === 'non')],
      ['réponse « je ne sais pas »', parEtat((etat) => etat === 'inconnu')],
      ['pas encore regardé', parEtat((etat) => etat === 'absent')],
    ] as const
  ).filter(([, noms]) => noms);
  return [
    ...(morceaux.length
      ? [
          manque(
            sujet,
            'contrat-incomplet',
            attendue,
            `Le contrat avec ${dit(nom) ? `« ${nom} »` : 'un prestataire sans nom'} reste à compléter ou à vérifier. ${morceaux.map(([debut, noms]) => `${debut[0]!.toUpperCase()}${debut.slice(1)} : ${noms}.`).join(' ')}`,
          ),
        ]
      : []),
    ...ou,
  ];
}
