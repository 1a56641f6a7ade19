/** `node scripts/generate/rgpd-a-confirmer.mjs`, after a build: the page of what is to be confirmed in the RGPD catalogue. */
import { writeFile } from 'node:fs/promises';
import { at } from '../lib/paths.mjs';
import { main } from '../lib/stop.mjs';

main(async () => {
  const { catalogue } = await import(at('packages/rgpd/dist/catalogue/catalogue.js'));
  const { pageAConfirmer } = await import(at('packages/rgpd/dist/catalogue/page.js'));
  await writeFile(at('docs/rgpd-a-confirmer.md'), pageAConfirmer(catalogue));
});
