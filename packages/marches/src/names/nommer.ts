import type { Consolidation, Organisme } from '../model.ts';
import { desindexer } from '../colonnes/indexer.ts';
import { chercher, type Annuaire, type Identite } from './annuaire.ts';

/**
 * Gives a name and a département to the organisations that lack them (2022 files name nobody): from the other
 * records of the same data (the latest that names them), else from `annuaires`, in order. What was published is
 * never replaced. Changes the records in place and returns how many organisations were named.
 */
export function nommer(consolidation: Consolidation, ...annuaires: Annuaire[]): number {
  const connus = new Map<string, Identite & { jour: string }>();
  const anonymes: Organisme[] = [];
  for (const { organisme, jour } of organismes(consolidation)) {
    if (!organisme.id) continue;
    if (!organisme.nom || !organisme.departement) anonymes.push(organisme);
    const deja = connus.get(organisme.id);
    if (!deja) {
      connus.set(organisme.id, { nom: organisme.nom, departement: organisme.departement, jour });
    } else {
      if (organisme.nom && (!deja.nom || jour >= deja.jour)) {
        deja.nom = organisme.nom;
        deja.jour = jour;
      }
      deja.departement ??= organisme.departement;
    }
  }
  const nommes = new Set<string>();
  for (const organisme of anonymes) {
    for (const identite of [
      connus.get(organisme.id),
      ...annuaires.map((annuaire) => chercher(annuaire, organisme.id)),
    ]) {
      if (!organisme.nom && identite?.nom) {
        organisme.nom = identite.nom;
        nommes.add(organisme.id);
      }
      if (!organisme.departement && identite?.departement)
        organisme.departement = identite.departement;
    }
  }
  desindexer(consolidation);
  return nommes.size;
}

function* organismes(c: Consolidation): Generator<{ organisme: Organisme; jour: string }> {
  const groupes = [c.marches, c.concessions, c.accordsCadres, c.ecartes.map((e) => e.contrat)];
  for (const groupe of groupes) {
    for (const { publie, actuel, etapes } of groupe) {
      const jour = publie.date ?? '';
      yield { organisme: publie.acheteur, jour };
      for (const etat of etapes.length ? etapes : [actuel])
        for (const organisme of etat.titulaires) yield { organisme, jour };
    }
  }
  for (const { publie } of c.doublons) {
    const jour = publie.date ?? '';
    yield { organisme: publie.acheteur, jour };
    for (const organisme of publie.titulaires) yield { organisme, jour };
  }
}
