/** The register as a text document. */
import type { Bloc, DocumentTexte } from '@ternum/core/odt';
import { formatDate } from '@ternum/core';
import {
  connu,
  horloge as horlogeDeLaMachine,
  type Horloge,
  type Registre,
} from '../../model/index.ts';
import { couverture, sommaire } from './couverture.ts';
import { article30, bases, fiche } from './fiche.ts';
import { acteur, ligne, ou, texte, titre } from './mots.ts';
import { prestataires } from './prestataires.ts';
import { registrePublic } from './public.ts';

/** What the document may be told. */
export interface OptionsDocument {
  /** True: only what anybody may read, of the processings marked public. */
  public?: boolean;
  /** Identifiers of the processings to show; default: all. */
  traitements?: readonly string[];
  /** Clock; default: that of the machine. */
  horloge?: Pick<Horloge, 'maintenant'>;
}

/**
 * The register: first page with the body and its DPO, list, one part a processing (what article 30 asks for, then the
 * complements), processors. « Je ne sais pas » is written as such, and what is missing is a marked blank.
 */
export function documentRegistre(registre: Registre, options: OptionsDocument = {}): DocumentTexte {
  const { horloge = horlogeDeLaMachine, traitements: voulus } = options;
  const jour = horloge.maintenant().slice(0, 10);
  const garde = voulus
    ? { ...registre, traitements: registre.traitements.filter(({ id }) => voulus.includes(id)) }
    : registre;
  const de = registre.organisme.nom ? ` – ${registre.organisme.nom}` : '';
  if (options.public)
    return {
      titre: `Registre public des traitements${de}`,
      blocs: blocsPublics(registrePublic(garde), jour),
    };
  const actifs = garde.traitements.filter(({ statut }) => statut !== 'archive');
  const arretes = garde.traitements.filter(({ statut }) => statut === 'archive');
  const ranges = [
    ...actifs.filter(({ role }) => role !== 'sous-traitant'),
    ...actifs.filter(({ role }) => role === 'sous-traitant'),
    ...arretes,
  ];
  return {
    titre: `Registre des activités de traitement${de}`,
    blocs: [
      ...couverture(garde, jour),
      ...sommaire(ranges),
      ...ranges.flatMap((t) => fiche(t, garde)),
      ...prestataires(garde.sousTraitants),
    ],
  };
}

function blocsPublics({ organisme, traitements }: Registre, jour: string): Bloc[] {
  const dpo = connu(organisme.dpo);
  const joindre = dpo ? [acteur(dpo), dpo.organisme].filter(Boolean).join(', ') : '';
  return [
    titre(1, 'Registre public des traitements'),
    texte(`${organisme.nom} – édité le ${formatDate(jour)}`),
    ...ligne('Adresse', acteur({ ...organisme, nom: '' })),
    texte(
      `Pour exercer vos droits, écrivez au délégué à la protection des données : ${ou(joindre, 'comment le joindre')}.`,
    ),
    ...(traitements.length ? [] : [texte('Aucun traitement n’est publié.')]),
    ...traitements.flatMap((t) => [
      titre(2, t.nom),
      ...ligne('Service', t.service ?? ''),
      ...article30(t, { mesures: false }),
      ...bases(t),
      ...ligne('En savoir plus', t.information?.lien ?? ''),
    ]),
  ];
}
