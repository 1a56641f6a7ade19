/** `npm run new:element -- <name>`: the files of a new element, which pass every check as they are. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import prettier from 'prettier';
import { at } from './lib/paths.mjs';
import { main, Stop } from './lib/stop.mjs';
import { filesFor } from './new-element/templates.mjs';

const INDEX = 'packages/elements/src/index.ts';

/** The name without `ternum-`, or a sentence. */
export function checkName(name) {
  if (!name) throw new Stop('Donnez un nom : npm run new:element -- carte-mednum');
  const short = name.replace(/^ternum-/, '');
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(short) || short === 'shared' || short === 'define')
    throw new Stop(
      `« ${name} » ne convient pas : des minuscules, des chiffres et des tirets, par exemple carte-mednum.`,
    );
  return short;
}

async function write(files) {
  for (const file of Object.keys(files))
    if (existsSync(at(file))) throw new Stop(`${file} existe déjà : choisissez un autre nom.`);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(at(file)), { recursive: true });
    // A long name breaks lines elsewhere than a short one.
    const options = await prettier.resolveConfig(at(file));
    writeFileSync(at(file), await prettier.format(text, { ...options, filepath: at(file) }));
  }
}

await main(async () => {
  const name = checkName(process.argv[2]);
  const files = filesFor(name);
  await write(files);
  const index = readFileSync(at(INDEX), 'utf8').trimEnd();
  writeFileSync(at(INDEX), `${index}\nexport * from './${name}/${name}.ts';\n`);
  const test = `packages/elements/src/${name}/${name}.test.ts`;
  console.log(
    `${Object.keys(files).join('\n')}\n\nÀ vous : remplacez le texte d’exemple, puis « npx wtr --files ${test} ».`,
  );
});
