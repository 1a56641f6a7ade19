/** `npm run publish:check`: the packages hold what they promise, and a project outside the workspace can use them. */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from './lib/paths.mjs';
import { main, Stop } from './lib/stop.mjs';

await main(async () => {
  if (!existsSync(at('packages/embed/dist/bundle/manifest.json')))
    throw new Stop('Rien n’est construit : lancez « npm run build », puis relancez la commande.');
  const { install, pack, published } = await import('./publish/pack.mjs');
  const { checkBin, checkRelease, checkTypes, consume, contents, lintPackage } =
    await import('./publish/check.mjs');
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'ternum-publish-')));
  try {
    const project = join(dir, 'project');
    mkdirSync(project);
    const packed = await pack(published(), dir);
    await install(packed, project);
    const faults = packed.flatMap(contents);
    for (const entry of packed)
      faults.push(...(await lintPackage(entry, project)), ...(await checkTypes(entry)));
    faults.push(
      ...(await consume(project)),
      ...checkRelease(project),
      ...(await checkBin(project)),
    );
    if (faults.length) throw new Stop(faults.join('\n'));
    console.log(`${packed.length} paquets tiennent ce qu’ils promettent.`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
