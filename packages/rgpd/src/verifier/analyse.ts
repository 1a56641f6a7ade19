/** The AIPD (analyse d'impact, article 35) that a sheet needs. */
import { depister } from '../aipd/index.ts';
import type { Registre, Traitement } from '../model/index.ts';
import { dit, manque, type Sujet } from './attendre.ts';
import { SOURCES } from './sources.ts';
import type { Manque } from './types.ts';

/** Made, argued in writing, or missing. */
export function verifierAipd(fiche: Traitement, sujet: Sujet, { organisme }: Registre): Manque[] {
  if (fiche.aipd?.decision === 'faite')
    return fiche.pieces?.length
      ? []
      : [
          manque(
            sujet,
            'aipd-sans-piece',
            { gravite: 'conseillee', source: SOURCES.aipd },
            `${sujet.nom} dit que l’analyse d’impact (AIPD) est faite, sans la joindre. Ajoutez le document aux pièces.`,
          ),
        ];
  const { decision, motif, liste, source, aChercher } = depister(fiche, organisme);
  const argumentee = fiche.aipd?.decision === 'non-requise' && dit(fiche.aipd.motif);
  // A list of the CNIL leaves no choice; the number of criteria does, in writing.
  if (decision === 'requise' && (liste || !argumentee))
    return [
      manque(
        sujet,
        'aipd-absente',
        { gravite: 'attendue', source },
        `${sujet.nom} demande une analyse d’impact (AIPD), qui n’est pas faite. ${motif}`,
      ),
    ];
  if (decision !== 'a-documenter' || argumentee) return [];
  return [
    manque(
      sujet,
      aChercher.length ? 'aipd-inconnue' : 'aipd-sans-motif',
      { gravite: 'attendue', source },
      `${sujet.nom} ne dit pas pourquoi une analyse d’impact (AIPD) est faite ou non. ${motif}`,
    ),
  ];
}
