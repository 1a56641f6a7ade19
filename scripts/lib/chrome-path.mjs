/** The browser that tests drive: the one you name, the system's, or the one inside an npm package. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { arch, homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { at } from './paths.mjs';
import { Stop } from './stop.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
/** Where the browser of the npm package is unpacked: ours alone, so that no other project's half-copy is used. */
const SHIPPED = at('node_modules/.cache/ternum-chromium');
const READY = join(SHIPPED, 'ready');
/** The package's own file looks for its fonts where Lambda puts them; without a font every text is 0 px high. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(SHIPPED, 'fonts')}</dir>
  <cachedir>${join(SHIPPED, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** Path of a browser already on the machine, or undefined. */
export function systemChrome() {
  if (process.env.CHROME_PATH) {
    if (existsSync(process.env.CHROME_PATH)) return process.env.CHROME_PATH;
    throw new Stop(
      `CHROME_PATH désigne « ${process.env.CHROME_PATH} », qui n’existe pas : corrigez cette variable ou retirez-la.`,
    );
  }
  const dirs = (process.env.PATH ?? '').split(delimiter);
  const paths = dirs.flatMap((dir) => NAMES.map((name) => join(dir, name)));
  if (platform() === 'darwin') {
    for (const base of ['/Applications', join(homedir(), 'Applications')])
      paths.push(...MAC.map((name) => join(base, name)));
  }
  return paths.find((path) => existsSync(path));
}

async function shippedChrome() {
  if (platform() !== 'linux' || arch() !== 'x64') {
    throw new Stop(
      'Aucun navigateur pour les essais : installez Chrome ou Chromium, ou indiquez son chemin dans la variable CHROME_PATH.',
    );
  }
  // A copy cut short would look complete: the package only asks whether the file exists.
  if (!existsSync(READY)) rmSync(SHIPPED, { recursive: true, force: true });
  mkdirSync(SHIPPED, { recursive: true });
  // The package unpacks into the temporary folder, and brings the system libraries of a bare machine only when
  // it believes to run on AWS Lambda.
  const { TMPDIR } = process.env;
  process.env.TMPDIR = SHIPPED;
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    writeFileSync(join(SHIPPED, 'fonts/fonts.conf'), FONTS);
    writeFileSync(READY, '');
    return path;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** Path of the browser. Throws a `Stop` that says what to install when there is none. */
export async function chromePath() {
  return systemChrome() ?? (await shippedChrome());
}

/** Launch options shared by every driver (web-test-runner, puppeteer). */
export async function launchOptions() {
  const executablePath = await chromePath();
  return {
    executablePath,
    // The shipped browser is the headless shell, which has no other mode.
    headless: executablePath.startsWith(SHIPPED) ? 'shell' : true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      '--lang=fr-FR',
    ],
  };
}
