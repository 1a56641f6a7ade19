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

/** @param copie a copy to be merged back: it remembers how it left */
export async function sauvegarder(
  hote: Contexte,
  copie: boolean,
  avancement: (faits: number, total: number) => void,
): Promise<void> {
  await hote.session?.enregistrer();
  const { registre, depot } = hote;
  const sorti = copie ? await preparerCopie(registre, new Date().toISOString()) : registre;
  const octets = await toZip(sorti, {
    piece: (id) => depot.lirePiece(registre.id, id),
    avancement,
  });
  hote.telecharger(nomDe(registre, copie ? '-copie.zip' : '.zip'), octets, 'application/zip');
  if (!copie) await depot.noterSortie(registre.id);
}
