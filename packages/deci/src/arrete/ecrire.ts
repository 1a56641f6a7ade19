/** Draft → file. */
import { writeCsv } from '@ternum/core/csv';
import { COLONNES } from './annexe.ts';
import type { Arrete, LigneAnnexe } from './types.ts';

/** `html` and `odt` hold everything; `csv` is the annex alone, for a spreadsheet. */
export type FormatArrete = 'html' | 'odt' | 'csv';

/** Bytes of the draft, ready to be saved. */
export async function ecrireArrete(arrete: Arrete, format: FormatArrete): Promise<Uint8Array> {
  if (format === 'odt') {
    const { ecrireOdt } = await import('@ternum/core/odt');
    return ecrireOdt({ titre: arrete.titre, blocs: arrete.blocs, paysage: true });
  }
  if (format === 'html') {
    const { ecrireHtml } = await import('@ternum/core/html');
    return new TextEncoder().encode(ecrireHtml({ titre: arrete.titre, blocs: arrete.blocs }));
  }
  const colonnes = (Object.keys(COLONNES) as (keyof LigneAnnexe)[]).map((cle) => ({
    titre: COLONNES[cle],
    valeur: (ligne: LigneAnnexe) => ligne[cle],
  }));
  return new TextEncoder().encode(writeCsv(colonnes, arrete.annexe));
}
