/** Where suppliers sit. Loaded with the first file that says it: tables do, the published JSON does not. */
import { html, type TemplateResult } from 'lit';
import type { Contrat, Poste } from '@ternum/marches';
import { bouton } from '../shared/bouton.ts';
import { nomLieu } from '../shared/libelles.ts';

export const METHODE_FOURNISSEURS =
  'Département des titulaires, quand le fichier le dit. Un marché gagné à plusieurs est partagé à parts égales.';

/**
 * Amounts by the suppliers' département, where the file tells it (tabular files). A contract won by several is
 * shared out equally, so that the sum stays the sum of the contracts.
 */
export function parFournisseur(contrats: readonly Contrat[]): Poste[] {
  const postes = new Map<string, Poste>();
  for (const { actuel } of contrats) {
    const codes = actuel.titulaires.flatMap((t) => t.departement ?? []);
    for (const code of new Set(codes)) {
      let poste = postes.get(code);
      if (!poste)
        postes.set(code, (poste = { cle: code, libelle: nomLieu(code), nombre: 0, montant: 0 }));
      poste.nombre++;
      const parts = codes.filter((c) => c === code).length;
      poste.montant += ((actuel.montant ?? 0) * parts) / actuel.titulaires.length;
    }
  }
  return [...postes.values()].sort((a, b) => b.montant - a.montant);
}

/** What the map shows, of the two. `choisir` is told whether it is the suppliers. */
export function choixCarte(
  fournisseurs: boolean,
  choisir: (fournisseurs: boolean) => void,
): TemplateResult {
  return html`<p class="choix pas-imprime" role="group" aria-label="Ce que montre la carte">
    ${bouton('Lieu d’exécution', !fournisseurs, () => choisir(false))}
    ${bouton('Siège des titulaires', fournisseurs, () => choisir(true))}
  </p>`;
}
