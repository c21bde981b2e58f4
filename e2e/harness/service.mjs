// A service of a journey's own, over the same answers: another node, or the same one after a restart.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PRAVO } from './papers.mjs';

const START_MS = 20_000;

/** `options` are words of the command line. Where answers are kept, `cargo xtask e2e` says in the environment. */
export async function startService(options = []) {
  const folder = mkdtempSync(join(tmpdir(), 'pravo-e2e-'));
  const child = spawn(PRAVO, ['serve', '--behind-proxy', '--port', '0', ...options], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the second service did not start')), START_MS);
    ended.then((code) => reject(new Error(`the second service ended (${code})`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    });
  });
  return { url, stop };
}
