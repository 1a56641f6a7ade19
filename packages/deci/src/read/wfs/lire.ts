/** A WFS → its features, one after another. */
import { preparer } from './demande.ts';
import { sansFin } from './failures.ts';
import { pagesDe } from './pages.ts';
import { ouvrirService } from './service.ts';
import type { EntiteWfs, OptionsWfs } from './types.ts';

const MAXIMUM = 1_000_000;

/**
 * Reads a layer of a WFS (Web Feature Service, OGC 1.0.0, 1.1.0, 2.0.0), GeoJSON or GML, page by page.
 *
 * @returns features in the service's order; coordinates in `systeme`, east first unless the service swaps its JSON
 * @throws TernumError `remote` (an exception of the service, in its words; `incomplet`: fewer than it announces;
 * `ordre`: pages that overlap), `input` (the address, the layer), `parse` (a web page, an answer that is cut),
 * `unsupported` (too large, a system that the layer does not have), and those of the transport
 */
export async function* lireWfs(options: OptionsWfs): AsyncGenerator<EntiteWfs, void, undefined> {
  const service = ouvrirService(options);
  const demande = await preparer(service, options);
  const { maximum = MAXIMUM } = options;
  let position = 0;
  for await (const page of pagesDe(service, demande))
    for (const entite of page) {
      if (++position > maximum) throw sansFin(maximum);
      yield {
        ...(demande.systeme ? { systeme: demande.systeme } : {}),
        ...entite,
        position,
      };
    }
}
