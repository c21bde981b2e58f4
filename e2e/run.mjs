// Runs the journeys: node e2e/run.mjs BASE_URL [--keeps] [JOURNEY…]. `cargo xtask e2e` installs and starts what it
// needs. With --keeps only the journeys of kept answers run: the engine under them is another, the rest is the same.
//
// A journey is a file in `journeys/` that exports
//   name          what the person achieves, in a few words
//   run(tools)    does it, and throws when something is wrong
//   keeps         true where answers are kept: such a journey runs over every engine
//   once          true where pages are only looked at: our pages have no script, so once is enough
//   needsScript   true where the journey makes no sense without JavaScript (default: it runs both ways)
//
// tools: { browser, baseUrl, script, newPage, startService, check, axe, weight, assertNoForeignRequests,
//          noSidewaysScroll, look, shot }

import { mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { axe } from './harness/axe.mjs';
import { launch, openPage } from './harness/browser.mjs';
import { assertNoForeignRequests, assertNoTrouble, check, noSidewaysScroll, shot, weight } from './harness/checks.mjs';
import { startService } from './harness/service.mjs';

const LONGEST_MS = 120_000;
/** Journeys are people of their own: several go at the same time. */
const AT_ONCE = 2;
const HERE = new URL('./', import.meta.url);

async function main([baseUrl, ...rest]) {
  if (!baseUrl) throw new Error('usage: node e2e/run.mjs BASE_URL [--keeps] [JOURNEY…]');
  const onlyKeeping = rest[0] === '--keeps';
  const wanted = onlyKeeping ? rest.slice(1) : rest;
  mkdirSync(new URL('out/', HERE), { recursive: true });
  const journeys = (await load(wanted)).filter(({ keeps }) => keeps || !onlyKeeping);
  const browser = await launch();
  let [passed, failed] = [0, 0];
  try {
    const waiting = journeys.flatMap(ways);
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { journey, script } = next;
        const started = Date.now();
        const trouble = await attempt(browser, baseUrl, journey, script);
        const seconds = ((Date.now() - started) / 1000).toFixed(1);
        const title = `${journey.file}: ${journey.name}${script ? '' : ', without JavaScript'} (${seconds} s)`;
        console.log(trouble ? `FAILED ${title}\n  ${trouble.replaceAll('\n', '\n  ')}` : `ok     ${title}`);
        if (trouble) failed += 1;
        else passed += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  } finally {
    await browser.close();
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

async function load(wanted) {
  const files = readdirSync(new URL('journeys/', HERE)).filter((file) => file.endsWith('.mjs')).sort();
  const journeys = [];
  for (const file of files) {
    const { name, run, keeps = false, needsScript = false, once = false } = await import(new URL(`journeys/${file}`, HERE));
    check(typeof name === 'string' && typeof run === 'function', `journeys/${file} must export \`name\` and \`run\``);
    journeys.push({ file: file.replace(/\.mjs$/, ''), name, run, keeps, needsScript, once });
  }
  const chosen = wanted.length === 0 ? journeys : journeys.filter(({ file }) => wanted.includes(file));
  const unknown = wanted.filter((word) => !journeys.some(({ file }) => file === word));
  check(unknown.length === 0, `no such journey: ${unknown.join(', ')}`);
  check(chosen.length > 0, `no journeys in ${fileURLToPath(new URL('journeys/', HERE))}`);
  return chosen;
}

/** Everything must work without JavaScript too, unless the journey is about JavaScript or presses nothing. */
function ways(journey) {
  return journey.needsScript || journey.once ? [{ journey, script: true }] : [{ journey, script: true }, { journey, script: false }];
}

/** Runs one journey one way; returns what went wrong, or nothing. */
async function attempt(browser, baseUrl, journey, script) {
  const [pages, services] = [[], []];
  const newPage = async (options) => {
    const page = await openPage(browser, { baseUrl, script }, options);
    pages.push(page);
    return page;
  };
  const tools = {
    browser,
    baseUrl,
    script,
    newPage,
    startService: async (options) => {
      const service = await startService(options);
      services.push(service);
      return service;
    },
    check,
    axe,
    weight,
    noSidewaysScroll,
    look: async (page) => {
      await axe(page);
      await noSidewaysScroll(page);
      await weight(page);
    },
    shot,
    assertNoForeignRequests: (page) => assertNoForeignRequests(page, [baseUrl]),
  };
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`longer than ${LONGEST_MS / 1000} s`)), LONGEST_MS);
  });
  try {
    await Promise.race([journey.run(tools), tooLong]);
    check(pages.length > 0, 'the journey opened no page with newPage()');
    const homes = [baseUrl, ...services.map((service) => service.url)];
    for (const page of pages) assertNoTrouble(page, homes);
    return undefined;
  } catch (error) {
    const way = script ? '' : '-without-script';
    for (const [n, page] of pages.entries()) {
      const path = fileURLToPath(new URL(`out/FAILED-${journey.file}${way}-${n + 1}.png`, HERE));
      await page.screenshot({ path }).catch(() => {});
    }
    const at = error.stack?.split('\n').find((line) => line.includes('/journeys/'))?.trim();
    return at ? `${error.message}\n${at}` : error.message;
  } finally {
    clearTimeout(timer);
    await Promise.all(pages.map((page) => page.context().close().catch(() => {})));
    await Promise.all(services.map((service) => service.stop()));
  }
}

main(process.argv.slice(2)).then(
  (isFine) => process.exit(isFine ? 0 : 1),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
