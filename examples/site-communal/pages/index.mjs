/** Every page of the site, from what the build found. */
import { accueil } from './accueil.mjs';
import { aideNumerique } from './aide-numerique.mjs';
import { consultations } from './consultations.mjs';
import { defenseIncendie } from './defense-incendie.mjs';
import { accessibilite, mentionsLegales } from './legales.mjs';
import { donneesPersonnelles } from './donnees-personnelles.mjs';
import { mairie } from './mairie.mjs';
import { registreRgpd } from './registre-rgpd.mjs';
import { entreprise, intercommunalite, marches } from './marches.mjs';

/** @param {{ fictif: boolean }} contexte */
export const pages = (contexte) =>
  [
    accueil,
    mairie,
    marches,
    ...(contexte.fictif
      ? [
          intercommunalite,
          entreprise,
          consultations,
          defenseIncendie,
          aideNumerique,
          donneesPersonnelles,
          registreRgpd,
        ]
      : []),
    mentionsLegales,
    accessibilite,
  ].map((page) => page(contexte));
