/** An export of Madis (processings or processors) → a register. */
import { TernumError } from '@ternum/core';
import { Carnet } from '../commun/carnet.ts';
import { lireFeuilles } from '../commun/feuilles.ts';
import { cle } from '../commun/mots.ts';
import type { Lecture, OptionsLecture } from '../commun/types.ts';
import { COLONNES } from './entetes.ts';
import { lireSousTraitant } from './lire-sous-traitant.ts';
import { lireTraitement } from './lire-traitement.ts';
import { redresser } from './personnes.ts';
import { rangs, type Rang } from '../commun/tables.ts';

/** What may be told besides. */
export interface OptionsMadis extends OptionsLecture {
  /** SIREN or name of the body to read, when the export holds several. Default: that of the first line. */
  structure?: string;
}

/**
 * Reads « AAAAMMJJ-treatment.csv » or the export of processors. The known fault of the headings of persons is detected
 * and said, and so is a repaired export. Boxes that are not ticked are no « non ».
 *
 * @throws TernumError `parse`: not an export of Madis
 */
export async function fromMadisCsv(
  octets: Uint8Array,
  options: OptionsMadis = {},
): Promise<Lecture> {
  const carnet = new Carnet(options);
  const [feuille] = await lireFeuilles(octets);
  const [titres, ...lignes] = feuille?.lignes ?? [];
  const noms = new Set(titres?.cellules.map(cle));
  const traitements = noms.has(cle(COLONNES.role)) && noms.has(cle(COLONNES.finalites));
  const sousTraitants = noms.has(cle('Clauses contractuelles vérifiées'));
  if (!titres || !noms.has('nom') || !(traitements || sousTraitants))
    throw new TernumError({
      kind: 'parse',
      code: 'madis',
      message: 'not an export of Madis',
      hint: 'Ce fichier n’a pas les colonnes d’un export de Madis (traitements ou sous-traitants). Pour un autre tableau, choisissez « tableau ».',
    });
  const { entetes, texte } = redresser(titres.cellules);
  if (texte) carnet.avertir(`ligne ${titres.numero}`, texte);
  for (const { numero, cellules } of lignes)
    if (cellules.length > entetes.length)
      carnet.avertir(
        `ligne ${numero}`,
        `Cette ligne a ${cellules.length} cellules pour ${entetes.length} titres : ses valeurs ne sont peut-être plus en face de leurs colonnes, vérifiez la fiche.`,
      );
  let nonCoches = false;
  for (const rang of deLaStructure(rangs(entetes, lignes), carnet, options.structure)) {
    if (traitements) nonCoches = lireTraitement(rang, carnet) || nonCoches;
    else lireSousTraitant(rang, carnet);
  }
  if (nonCoches)
    carnet.avertir(
      'fichier',
      'Dans Madis, une case qui n’est pas cochée ne veut pas dire « non » : ces questions (papier, critères de l’analyse d’impact) restent sans réponse, à compléter.',
    );
  return carnet.lecture();
}

/** An export may hold several communes: one register is of one body. */
function deLaStructure(tous: readonly Rang[], carnet: Carnet, voulue?: string): Rang[] {
  const qui = (r: Rang) => ({
    nom: r.lire(COLONNES.structure),
    siren: r.lire(COLONNES.siren).replace(/\s/g, ''),
    insee: r.lire(COLONNES.insee),
  });
  const est = (r: Rang, code: string): boolean => {
    const { nom, siren } = qui(r);
    return siren === code.replace(/\s/g, '') || cle(nom) === cle(code);
  };
  const premiere = tous[0] && qui(tous[0]);
  const code = voulue ?? (premiere?.siren || premiere?.nom) ?? '';
  const siens = tous.filter((r) => !code || est(r, code));
  const autres = tous.filter((r) => code && !est(r, code));
  if (siens[0]) {
    const { nom, siren, insee } = qui(siens[0]);
    carnet.organisme(`ligne ${siens[0].numero}`, { nom, siren, insee });
  }
  if (autres.length) {
    const structures = [...new Set(autres.map((r) => qui(r).nom || qui(r).siren))];
    carnet.avertir(
      'fichier',
      `Ce fichier contient aussi ${autres.length} lignes d’autres structures (${structures.join(', ')}) : elles n’ont pas été reprises. Lisez-le une fois par structure.`,
    );
    for (const r of autres)
      carnet.ignorer(`ligne ${r.numero}`, `${r.lire(COLONNES.nom)} (${qui(r).nom})`);
  }
  return siens;
}
