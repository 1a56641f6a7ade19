/** `npm start` as a visitor meets it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { at, root } from '../lib/paths.mjs';
import { CONTENT_SECURITY_POLICY } from '../lib/policy.mjs';

test('the address comes first, then the site answers there under the strict policy', async () => {
  const child = spawn(process.execPath, [at('scripts/start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  try {
    const [first] = await once(child.stdout.setEncoding('utf8'), 'data');
    assert.match(first, /^http:\/\/localhost:\d+\/\n$/);
    const url = first.trim();
    let home = await fetch(url);
    for (let tries = 0; home.status === 503 && tries < 10; tries += 1) home = await fetch(url);
    assert.equal(home.status, 200, stderr);
    const html = await home.text();
    assert.match(html, /<html lang="fr"/);
    const links = Array.from(html.matchAll(/href="(\/[^"#]*)"/g), ([, href]) => href);
    assert.ok(links.length > 3);
    for (const link of new Set(links)) {
      const answer = await fetch(new URL(link, url));
      assert.equal(answer.status, 200, link);
      assert.equal(answer.headers.get('content-security-policy'), CONTENT_SECURITY_POLICY, link);
      await answer.arrayBuffer();
    }
    assert.match(stderr, /Le site est prêt/);
    const { services } = await (await fetch(`${url}sante`)).json();
    assert.ok(services.every((service) => service.url.startsWith(url)));
    const status = await fetch(`${url}api/3/action/status_show`, { method: 'POST', body: '{}' });
    assert.equal((await status.json()).success, true);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  assert.equal(child.exitCode, 0);
});
