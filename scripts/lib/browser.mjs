import puppeteer from 'puppeteer-core';
import { launchOptions } from './chrome-path.mjs';

/** A running browser for an end-to-end test; close it in the end. `flags`: switches besides ours. */
export async function launchBrowser({ flags = [], ...options } = {}) {
  const ours = await launchOptions();
  return puppeteer.launch({
    ...ours,
    args: [...ours.args, ...flags],
    protocolTimeout: 120_000,
    ...options,
  });
}
