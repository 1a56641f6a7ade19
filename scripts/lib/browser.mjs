import puppeteer from 'puppeteer-core';
import { launchOptions } from './chrome-path.mjs';

/** A running browser for an end-to-end test; close it in the end. */
export async function launchBrowser(options = {}) {
  return puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 120_000, ...options });
}
