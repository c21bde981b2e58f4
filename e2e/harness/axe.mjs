// Accessibility: runs axe-core on the page as it stands, with or without JavaScript, under any Content-Security-Policy.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { record } from './browser.mjs';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Part of WCAG 2.2 AA, but switched off in axe-core unless asked for.
  rules: {
    'target-size': { enabled: true },
    // Part of AAA, and promised by us: 7:1.
    'color-contrast-enhanced': { enabled: true },
  },
  resultTypes: ['violations'],
};

/** Fails on any violation, with the rule, the place and what to do. */
export async function axe(page) {
  // Without its styles a page has other sizes and colours.
  await page.waitForLoadState('load');
  const violations = await violationsOn(page);
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, helpUrl, nodes }) => [
    `${id}: ${help} (${helpUrl})`,
    ...nodes.map(({ target, summary }) => `    ${target}\n        ${summary.replaceAll('\n', '\n        ')}`),
  ]);
  throw new Error(`accessibility of ${page.url()}:\n  ${lines.join('\n  ')}`);
}

/**
 * An isolated world sees the page but not its scripts, and no policy of the page binds it.
 * Without JavaScript the promises of axe-core would never settle, so scripting is on while it runs:
 * the page has been read without its scripts by then, and they are not run belatedly.
 */
async function violationsOn(page) {
  const { script, devtools } = record(page);
  if (!script) await devtools.send('Emulation.setScriptExecutionDisabled', { value: false });
  try {
    const { frameTree } = await devtools.send('Page.getFrameTree');
    const world = { frameId: frameTree.frame.id, worldName: 'axe' };
    const { executionContextId: contextId } = await devtools.send('Page.createIsolatedWorld', world);
    await evaluate(devtools, contextId, SOURCE);
    return await evaluate(devtools, contextId, `(${runAxe})(${JSON.stringify(OPTIONS)})`);
  } finally {
    if (!script) await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
  }
}

/** Runs in the browser. */
async function runAxe(options) {
  const { violations } = await globalThis.axe.run(globalThis.document, options);
  return violations.map(({ id, help, helpUrl, nodes }) => ({
    id,
    help,
    helpUrl,
    nodes: nodes.map(({ target, failureSummary }) => ({ target: target.join(' '), summary: failureSummary ?? '' })),
  }));
}

async function evaluate(devtools, contextId, expression) {
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(`axe-core: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  return result.value;
}
