/** Child processes: run one to its end, with its output kept or shown. */
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, show?: boolean }} [options]
 *   `show`: the output goes to our stderr as it comes, and is kept too
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>} never rejects for a failing command;
 *   rejects when it cannot start
 */
export function run(command, args, { cwd = root, env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => {
        out[name] += text;
        if (show) process.stderr.write(text);
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), ...out }));
  });
}

/** The same with this very Node. */
export const node = (args, options) => run(process.execPath, args, options);
