import type { Regle } from './formulaire.ts';

const MEL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** Whether an address has the parts that any address has. Only a message sent proves more. */
export const estMel = (texte: string | undefined): boolean => MEL.test(texte?.trim() ?? '');

/** An address may be missing, not wrong: it goes into letters and onto public pages. */
export const regleMel = (id: string, mel: string | undefined): Regle => ({
  id,
  faux: Boolean(mel?.trim()) && !estMel(mel),
  texte: 'Vérifiez cette adresse électronique : elle s’écrit comme nom@exemple.fr',
});
