/** `node scripts/generate/rgpd-schema.mjs`, after a build: the JSON Schema of the RGPD register, from what reads it. */
import { writeFile } from 'node:fs/promises';
import { at } from '../lib/paths.mjs';
import { main } from '../lib/stop.mjs';

main(async () => {
  const { schemaPublie } = await import(at('packages/rgpd/dist/schema/publier.js'));
  const { VERSION } = await import(at('packages/rgpd/dist/schema/registre.js'));
  await writeFile(at(`packages/rgpd/schema/registre-${VERSION}.schema.json`), schemaPublie());
});
