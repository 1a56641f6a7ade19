/** One search over the whole register. What does not change between two registers is folded once. Pure. */
import { fold } from '@ternum/core';
import { connu, type Registre } from '@ternum/rgpd';
import type { Catalogue } from '@ternum/rgpd/catalogue';
import type { Chemin } from '../../contexte.ts';

/** One thing found. */
export interface Trouve {
  sorte: string;
  nom: string;
  vers: Chemin;
}

const plies = new WeakMap<object, string>();

/** Words of an item without accents nor capitals, kept with it. */
function plier(item: object, mots: () => readonly unknown[]): string {
  let pli = plies.get(item);
  if (pli === undefined) {
    pli = fold(mots().filter(Boolean).join('\n'));
    plies.set(item, pli);
  }
  return pli;
}

/** Everything whose words hold all those of the question; nothing for an empty question. */
export function chercher(
  r: Registre,
  catalogue: Catalogue | undefined,
  question: string,
): Trouve[] {
  const voulus = fold(question).split(/\s+/).filter(Boolean);
  if (!voulus.length) return [];
  const trouves: Trouve[] = [];
  const voir = (
    item: object,
    sorte: string,
    nom: string,
    vers: Chemin,
    mots: () => readonly unknown[],
  ): void => {
    const pli = plier(item, () => [nom, ...mots()]);
    if (voulus.every((mot) => pli.includes(mot)))
      trouves.push({ sorte, nom: nom || 'Sans nom', vers });
  };
  for (const t of r.traitements)
    voir(
      t,
      t.statut === 'archive' ? 'Fiche archivée' : 'Fiche',
      t.nom,
      { ecran: 'relecture', id: t.id },
      () => [
        t.ref,
        t.service,
        t.description,
        t.note,
        ...t.finalites.map(({ texte }) => texte),
        ...(connu(t.logiciels) ?? []),
        ...(connu(t.donnees) ?? []).map(({ detail }) => detail),
        ...(connu(t.destinataires) ?? []).map(({ nom }) => nom),
      ],
    );
  for (const p of r.sousTraitants)
    voir(p, 'Prestataire', p.nom, { ecran: 'prestataire', id: p.id }, () => [
      p.prestation,
      p.contact?.nom,
      p.note,
    ]);
  for (const d of r.demandes)
    voir(d, 'Demande', d.demandeur.nom, { ecran: 'demande', id: d.id }, () => [
      d.objet,
      d.demandeur.mel,
      d.note,
      d.pour?.nom,
    ]);
  for (const v of r.violations)
    voir(v, 'Violation', v.titre, { ecran: 'violation', id: v.id }, () => [
      v.faits,
      v.mesures,
      v.note,
    ]);
  for (const a of r.actions)
    voir(a, 'À faire', a.texte, { ecran: 'actions' }, () => [a.note, a.responsable]);
  for (const p of r.pieces) voir(p, 'Pièce', p.nom, { ecran: 'pieces' }, () => [p.sorte]);
  for (const o of catalogue?.obligations ?? [])
    voir(o, 'Obligation', o.texte, { ecran: 'obligations' }, () => [o.explication]);
  for (const m of catalogue?.securite ?? [])
    voir(m, 'Sécurité', m.texte, { ecran: 'securite' }, () => [m.comment]);
  return trouves;
}
