/** The register → a file to read or to print. */
import type { Registre } from '../../model/index.ts';
import { documentRegistre, type OptionsDocument } from './document.ts';

/** `html`: one page that stands alone, printed or saved as PDF by the browser, which tags it; `odt`: for a word processor. */
export type FormatDocument = 'html' | 'odt';

/** Bytes of the document, ready to be saved; its writer is loaded on demand. */
export async function ecrireRegistre(
  registre: Registre,
  format: FormatDocument,
  options?: OptionsDocument,
): Promise<Uint8Array> {
  const document = documentRegistre(registre, options);
  if (format === 'odt') return (await import('@ternum/core/odt')).ecrireOdt(document);
  const { ecrireHtml } = await import('@ternum/core/html');
  return new TextEncoder().encode(ecrireHtml(document));
}
