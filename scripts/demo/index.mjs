/** Serves the demo site: the address first, then what is missing is installed and built. */
import { ensureInstall } from '../lib/ensure-install.mjs';
import { at } from '../lib/paths.mjs';
import { node } from '../lib/run.mjs';
import { serve } from '../lib/serve.mjs';
import { main, say, Stop } from '../lib/stop.mjs';
import { readMarches, readPort } from './options.mjs';
import { platform } from './platform.mjs';
import { waitingRoom } from './waiting.mjs';

const SITE = at('examples/site-communal/site');

async function build() {
  const { code } = await node(['scripts/build.mjs'], { show: true });
  if (code !== 0)
    throw new Stop('La construction a échoué : lisez le message ci-dessus, corrigez, relancez.');
}

async function buildSite(marches) {
  say(marches.length ? 'Préparation du site et des marchés…' : 'Préparation du site…');
  const { construireSite } = await import(at('examples/site-communal/build.mjs'));
  await construireSite({ marches }).catch((error) => {
    throw new Stop(error.message);
  });
}

export function start(args) {
  return main(async () => {
    const marches = readMarches(args);
    const room = waitingRoom();
    const interfaces = platform();
    const site = await serve(SITE, {
      port: readPort(process.env.PORT),
      intercept: room.intercept,
      otherwise: interfaces.answer,
    });
    process.stdout.write(`${site.url}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.on(signal, () => void site.close().finally(() => process.exit(0)));
    try {
      await ensureInstall();
      await build();
      await buildSite(marches);
      await interfaces.load();
    } catch (error) {
      await site.close();
      throw error;
    }
    room.open();
    say('Le site est prêt. Ctrl+C l’arrête.');
  });
}
