/** What a format cannot hold, said when it is written. */
import type { Registre, Traitement } from '../../model/index.ts';
import type { Avertissement } from './types.ts';

const CHAMPS: Readonly<Partial<Record<keyof Traitement, string>>> = {
  ref: 'la référence',
  service: 'le service',
  avec: 'les responsables conjoints',
  description: 'la description',
  personnes: 'les personnes concernées',
  donnees: 'les données',
  collecte: 'la collecte',
  destinataires: 'les destinataires',
  sousTraitants: 'les sous-traitants',
  logiciels: 'les logiciels',
  papier: 'le papier',
  transferts: 'les transferts',
  mesures: 'les mesures de sécurité',
  information: 'l’information des personnes',
  aipd: 'l’analyse d’impact (AIPD)',
  public: 'la publication',
  origine: 'la recette d’origine',
  pieces: 'les pièces jointes',
  note: 'la note',
  revueLe: 'la date de revue',
  prochaineRevue: 'la date de la prochaine revue',
};

const LISTES = {
  demandes: 'les demandes des personnes',
  violations: 'les violations',
  pieces: 'les pièces jointes',
  actions: 'les actions',
} as const;

/** One warning that names the fields of sheets and the lists of the register that are left out; none: nothing is. */
export function pertes(registre: Registre, tenus: readonly (keyof Traitement)[]): Avertissement[] {
  const perdus = (Object.keys(CHAMPS) as (keyof Traitement)[])
    .filter((c) => !tenus.includes(c) && registre.traitements.some((t) => t[c] !== undefined))
    .map((c) => CHAMPS[c]!);
  for (const [liste, mots] of Object.entries(LISTES))
    if (registre[liste as keyof typeof LISTES].length && !perdus.includes(mots)) perdus.push(mots);
  return perdus.length
    ? [
        {
          position: 'fichier',
          texte: `Ce format ne peut pas tenir : ${perdus.join(', ')}. Gardez aussi le fichier complet du registre (.zip).`,
        },
      ]
    : [];
}
