/** What only tables and the 2019 format need, loaded when one of them was read. */
import type { Concession, Marche } from '../model.ts';
import { chaines, racineDe } from './compteur.ts';
import type { Travail } from './consolidate.ts';
import { regrouper } from './lignes.ts';

type Enregistrement = Marche | Concession;

/** Records of one uid, with the lines of tables put together. */
export function sansLignes(groupe: Enregistrement[], { devenu }: Travail): Enregistrement[] {
  const estLigne = (c: Enregistrement): c is Marche =>
    (c as Marche).ligne !== undefined && c.uid !== c.acheteur.id;
  const lignes = groupe.filter(estLigne);
  if (lignes.length < 2) return groupe;
  return [
    ...regrouper(lignes, (ligne, contrat) => devenu.set(ligne, contrat)),
    ...groupe.filter((c) => !estLigne(c)),
  ];
}

/** Publications of one contract under the 2019 counter. */
export function* parCompteur({ candidats, devenu, absorber }: Travail): Generator<void> {
  const racines = new Map<string, number | number[]>();
  for (let i = 0; i < candidats.length; i++) {
    if (!(~i & 127)) yield;
    const racine = racineDe(candidats[i]!);
    if (!racine) continue;
    const deja = racines.get(racine);
    if (deja === undefined) racines.set(racine, i);
    else if (typeof deja === 'number') racines.set(racine, [deja, i]);
    else deja.push(i);
  }
  let n = 0;
  for (const rangs of racines.values()) {
    if (!(++n & 127)) yield;
    if (typeof rangs === 'number') continue;
    const groupe = rangs.map((i) => candidats[i] as Marche);
    for (const { publications, retenue } of chaines(groupe)) {
      // `retenue` is one of them, or a new record that stands in the place of the last.
      const place = publications.includes(retenue) ? retenue : publications.at(-1)!;
      if (retenue !== place) {
        candidats[rangs[groupe.indexOf(place)]!] = retenue;
        devenu.set(place, retenue);
      }
      for (const autre of publications) if (autre !== place) absorber(autre, retenue, 'compteur');
    }
  }
}
