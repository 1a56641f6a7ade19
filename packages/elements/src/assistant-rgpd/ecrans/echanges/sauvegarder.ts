/** The whole register as one file, attachments included. */
import type { Registre } from '@ternum/rgpd';
import { preparerCopie } from '@ternum/rgpd/fusion';
import { toZip } from '@ternum/rgpd/zip';
import type { Contexte } from '../../contexte.ts';

/** « registre-rgpd-chorey-2026-11-23.zip » */
export const nomDe = ({ organisme }: Registre, suffixe: string): string => {
  const court = organisme.nom
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .toLowerCase()
    .replace(/^-+|-+$/g, '');
  return `registre-rgpd-${court || 'commune'}-${new Date().toISOString().slice(0, 10)}${suffixe}`;
};

/**
 * What is on screen, kept or not: where the storage refuses, the file is what is left.
 *
 * @param copie a copy to be merged back: it remembers how it left
 * @returns names of the attachments that the storage does not give back
 */
export async function sauvegarder(
  hote: Contexte,
  copie: boolean,
  avancement: (faits: number, total: number) => void = () => {},
): Promise<string[]> {
  // A storage that refuses would only make the person wait.
  if (hote.session?.etat !== 'panne') await hote.session?.enregistrer();
  const { registre, depot } = hote;
  const sorti = copie ? await preparerCopie(registre, new Date().toISOString()) : registre;
  const perdues: string[] = [];
  const octets = await toZip(sorti, {
    piece: async (id) => {
      const lus = await depot.lirePiece(registre.id, id).catch(() => undefined);
      if (!lus) perdues.push(registre.pieces.find((p) => p.id === id)?.nom ?? id);
      return lus;
    },
    avancement,
  });
  hote.telecharger(nomDe(registre, copie ? '-copie.zip' : '.zip'), octets, 'application/zip');
  if (!copie) await hote.garde.noterSortie();
  return perdues;
}
