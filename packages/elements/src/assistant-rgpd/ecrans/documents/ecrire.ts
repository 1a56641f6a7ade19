/** Register → document. Loaded with the screen, since it brings the texts. */
import type { DocumentTexte } from '@ternum/core/odt';
import type { Registre } from '@ternum/rgpd';
import { documentRegistre } from '@ternum/rgpd/formats';
import { ecrireTexte } from '@ternum/rgpd/textes';

export { TEXTES, texteBrut } from '@ternum/rgpd/textes';
export { dessinerBloc } from './blocs.ts';
export { traceurs } from './traceurs.ts';

/** @throws TernumError with its sentence */
export const ecrire = async (
  registre: Registre,
  code: string,
  fiche: string | undefined,
): Promise<DocumentTexte> =>
  code === 'registre' ? documentRegistre(registre) : ecrireTexte(registre, code, fiche);

export const enOdt = async (document: DocumentTexte): Promise<Uint8Array> =>
  (await import('@ternum/core/odt')).ecrireOdt(document);
