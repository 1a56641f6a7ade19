/** What the sheet says by itself of the criteria. A fact of the sheet is stronger than a « non »; silence says nothing. */
import {
  CATEGORIES,
  connu,
  estInconnu,
  SENSIBLES,
  type Organisme,
  type OuiNon,
  type Traitement,
} from '../model/index.ts';
import { CRITERES } from './criteres.ts';
import type { Lien } from './liens.ts';
import type { CritereJuge } from './types.ts';

type Deduction = Pick<CritereJuge, 'deduit' | 'indice'> & { reponse?: OuiNon };

function sensible({ donnees }: Traitement): Deduction {
  if (estInconnu(donnees))
    return { indice: 'On ne sait pas encore quelles données la fiche contient.' };
  const trouvees = (connu(donnees) ?? [])
    .map(({ categorie }) => categorie)
    .filter((c) => SENSIBLES.includes(c));
  if (trouvees.length === 0) return {};
  const noms = [...new Set(trouvees)].map((c) => CATEGORIES[c].toLowerCase());
  return { reponse: 'oui', deduit: `La fiche contient : ${noms.join(', ')}.` };
}

function vulnerables({ personnes }: Traitement): Deduction {
  const liste = connu(personnes) ?? [];
  const oui = liste.filter((p) => p.vulnerables === 'oui').map((p) => p.categorie);
  if (oui.length)
    return { reponse: 'oui', deduit: `La fiche dit vulnérables : ${oui.join(', ')}.` };
  return liste.length > 0 && liste.every((p) => p.vulnerables === 'non')
    ? { reponse: 'non', deduit: 'La fiche dit qu’aucune catégorie de personnes n’est vulnérable.' }
    : {};
}

function echelle({ personnes }: Traitement, { population }: Organisme): Deduction {
  const nombres = (connu(personnes) ?? []).map((p) => connu(p.nombre));
  const total = nombres.reduce<number>((somme, n) => somme + (n ?? 0), 0);
  if (total === 0) return {};
  const part = population ? ` pour ${population} habitants` : '';
  return {
    indice: `La fiche compte ${total} personnes${part}. Aucun texte ne fixe de seuil : comparez au territoire, à la durée et à la quantité de données.`,
  };
}

const REGLES: Readonly<Record<string, (t: Traitement, o: Organisme) => Deduction>> = {
  sensible,
  vulnerables,
  grande_echelle: echelle,
};

/** Nobody answered: the same for every sheet. */
const INCONNUS: readonly CritereJuge[] = CRITERES.map(({ code, libelle }) => ({
  code,
  libelle,
  reponse: 'nsp',
}));

/** The nine criteria with their answers: of the sheet, of the recipe, of the person; `nsp` when nobody answered. */
export function jugerCriteres(
  traitement: Traitement,
  organisme: Organisme,
  lien: Lien | undefined,
): CritereJuge[] {
  const dites = traitement.aipd?.criteres ?? {};
  return INCONNUS.map((inconnu) => {
    const { code, libelle } = inconnu;
    const dite = dites[code];
    const regle = REGLES[code];
    const parRecette = lien?.criteres?.[code];
    if (!dite && !regle && parRecette === undefined) return inconnu;
    const { reponse, deduit, indice } = regle?.(traitement, organisme) ?? {};
    const fait = reponse === 'oui' ? deduit : parRecette;
    const base = { code, libelle, ...(indice ? { indice } : {}) };
    if (fait !== undefined && dite !== 'oui')
      return {
        ...base,
        reponse: 'oui',
        deduit: dite === 'non' ? `${fait} La réponse donnée était « non ».` : fait,
      };
    if (dite) return { ...base, reponse: dite };
    return reponse && deduit ? { ...base, reponse, deduit } : { ...base, reponse: 'nsp' };
  });
}
