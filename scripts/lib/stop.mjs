/** A stop that the reader can act on: one French sentence, no stack trace. */
export class Stop extends Error {}

/** Says on stderr what we wait for, so that stdout keeps only what others read. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Runs a script's main function; a `Stop` prints its sentence, anything else keeps its stack. */
export async function main(run) {
  try {
    await run();
  } catch (error) {
    process.stderr.write(`${error instanceof Stop ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
