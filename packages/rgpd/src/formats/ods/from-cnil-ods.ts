/** A spreadsheet laid out as the CNIL's simplified register → a register. */
import { TernumError } from '@ternum/core';
import type { Traitement } from '../../model/index.ts';
import { Carnet } from '../commun/carnet.ts';
import { lireFeuilles, type Feuille } from '../commun/feuilles.ts';
import { instantDe, lireJour } from '../commun/jours.ts';
import { cle, lireOui } from '../commun/mots.ts';
import type { Lecture, OptionsLecture } from '../commun/types.ts';
import { A_CONFIRMER } from './disposition.ts';
import { lireFiche } from './lire-fiche.ts';
import { enteteDeListe, natureDe } from './reconnaitre.ts';

/**
 * Reads an ODS (or an XLSX of the same layout): rows are found by their labels, whatever their order, case, accents and
 * place. The tutorial and the example of the model are left out, and said. A processing of the list without a sheet
 * becomes a sheet with what the list says.
 *
 * @throws TernumError `parse`: no workbook, damaged, or without any sheet of the model
 */
export async function fromCnilOds(octets: Uint8Array, options?: OptionsLecture): Promise<Lecture> {
  const carnet = new Carnet(options);
  carnet.avertir('fichier', A_CONFIRMER);
  const listes: Feuille[] = [];
  let lues = 0;
  for (const feuille of await lireFeuilles(octets)) {
    const nature = natureDe(feuille);
    const ou = `feuille « ${feuille.nom} »`;
    if (nature === 'fiche') {
      lues++;
      lireFiche(feuille, carnet);
    } else if (nature === 'liste') listes.push(feuille);
    else if (feuille.lignes.length) {
      carnet.avertir(
        ou,
        nature === 'modele'
          ? 'Cette feuille est une explication ou un exemple du modèle : elle n’a pas été reprise.'
          : 'Cette feuille n’est ni la liste ni une fiche du modèle : elle n’a pas été reprise.',
      );
      if (nature === 'autre')
        for (const { numero, cellules } of feuille.lignes)
          carnet.ignorer(`${ou}, ligne ${numero}`, cellules.filter(Boolean).join(' | '));
    }
  }
  if (lues + listes.length === 0)
    throw new TernumError({
      kind: 'parse',
      code: 'cnil-ods',
      message: 'no sheet of the model',
      hint: 'Ce classeur n’a ni la liste des traitements ni une fiche du modèle de la CNIL. Pour un autre tableau, choisissez « tableau ».',
    });
  for (const feuille of listes) completer(feuille, carnet);
  return carnet.lecture();
}

const proche = (a: string, b: string): boolean => a === b || (cle(a) !== '' && cle(a) === cle(b));

/** What the list says that no sheet says. */
function completer({ nom: onglet, lignes }: Feuille, carnet: Carnet): void {
  const debut = lignes.findIndex(({ cellules }) => enteteDeListe(cellules));
  const places = enteteDeListe(lignes[debut]!.cellules)!;
  /** Sheets of this list found already: two may have the same name. */
  const prises = new Set<Traitement>();
  for (const { numero, cellules } of lignes.slice(0, debut))
    // A title above the headings says nothing of a processing.
    if (cellules.filter(Boolean).length > 1)
      carnet.ignorer(
        `feuille « ${onglet} », ligne ${numero}`,
        cellules.filter(Boolean).join(' | '),
      );
  for (const { numero, cellules } of lignes.slice(debut + 1)) {
    const ou = `feuille « ${onglet} », ligne ${numero}`;
    const [nom = '', ref = '', creeLe = '', modifieLe = '', finalite = '', sensibles = ''] =
      places.map((p) => cellules[p] ?? '');
    carnet.ignorer(ou, cellules.filter((c, i) => c && !places.includes(i)).join(' | '));
    if (!nom && !ref) {
      carnet.ignorer(ou, [finalite, sensibles].filter(Boolean).join(' | '));
      continue;
    }
    const memes = carnet.traitements.filter(
      (t) => !prises.has(t) && (!ref || !t.ref || t.ref === ref) && (!nom || proche(t.nom, nom)),
    );
    const fiche = memes.find((t) => t.nom === nom) ?? memes[0];
    if (fiche) {
      prises.add(fiche);
      if (finalite && !fiche.finalites.length) fiche.finalites.push({ texte: finalite });
      else if (finalite && !fiche.finalites.some(({ texte }) => cle(texte) === cle(finalite)))
        carnet.ignorer(ou, `Finalité dans la liste : ${finalite}`);
      continue;
    }
    const t = carnet.nouveau(nom || ref);
    if (ref) t.ref = ref;
    if (finalite) t.finalites.push({ texte: finalite });
    const [cree, modifie] = [lireJour(creeLe), lireJour(modifieLe)];
    if (cree) t.creeLe = instantDe(cree);
    else carnet.ignorer(ou, creeLe);
    if (modifie) t.modifieLe = instantDe(modifie);
    else carnet.ignorer(ou, modifieLe);
    if (lireOui(sensibles) === 'oui') t.note = 'La liste dit qu’il y a des données sensibles.';
    else if (lireOui(sensibles) !== 'non') carnet.ignorer(ou, sensibles);
    carnet.avertir(
      ou,
      `« ${t.nom} » est dans la liste mais n’a pas de fiche : une fiche est commencée.`,
    );
    carnet.traitements.push(t);
  }
}
