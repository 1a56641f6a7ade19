/** `node scripts/generate/rgpd-schema.mjs`, after a build: the JSON Schemas of the RGPD files, from what reads them. */
import { writeFile } from 'node:fs/promises';
import { at } from '../lib/paths.mjs';
import { main } from '../lib/stop.mjs';

main(async () => {
  const { schemaPublie } = await import(at('packages/rgpd/dist/schema/publier.js'));
  const { VERSION } = await import(at('packages/rgpd/dist/schema/registre.js'));
  await writeFile(at(`packages/rgpd/schema/registre-${VERSION}.schema.json`), schemaPublie());
  const { schemasPublics } = await import(at('packages/rgpd/dist/schema/publics.js'));
  for (const [nom, texte] of Object.entries(schemasPublics()))
    await writeFile(at(`packages/rgpd/schema/${nom}`), texte);
});
