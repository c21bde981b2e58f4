// What every page must keep to: weight, privacy, narrow screens; and pictures for human eyes.

import { fileURLToPath } from 'node:url';
import { record } from './browser.mjs';

const OUT = fileURLToPath(new URL('../out/', import.meta.url));

/** A page with everything it loads, over the wire. */
const MOST_BYTES = 60 * 1024;

/** The narrowest screen: 320 CSS pixels, which is also 1280 pixels at a zoom of 400 %. */
const NARROWEST = 320;

const SCREENS = [
  { width: 360, height: 800 },
  { width: 1280, height: 800 },
];

export function check(condition, what) {
  if (!condition) throw new Error(what);
}

/** Nobody but our own service learns that somebody reads this page. */
export function assertNoForeignRequests(page, baseUrls) {
  const homes = baseUrls.map((url) => new URL(url).origin);
  const isForeign = (address) => /^(https?|wss?):/.test(address) && !homes.includes(new URL(address).origin);
  const foreign = record(page).addresses.filter(isForeign);
  check(foreign.length === 0, `${page.url()} asked foreign hosts:\n  ${foreign.join('\n  ')}`);
}

/** Bytes of the page last opened, with its styles, scripts and pictures; fails above the limit. */
export async function weight(page) {
  await page.waitForLoadState('load');
  const parts = await Promise.all(
    record(page).loaded.map(async (request) => {
      const { responseHeadersSize, responseBodySize } = await request.sizes();
      return { address: request.url(), bytes: responseHeadersSize + responseBodySize };
    }),
  );
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  check(bytes > 0, `${page.url()}: nothing was loaded, so nothing was weighed`);
  const list = parts.map((part) => `${part.bytes} ${part.address}`).join('\n  ');
  check(bytes <= MOST_BYTES, `${page.url()} weighs ${bytes} bytes, ${MOST_BYTES} is the most:\n  ${list}`);
  return bytes;
}

/** On the narrowest screen a person scrolls down only. */
export async function noSidewaysScroll(page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: NARROWEST, height: 800 });
  const { width, widest } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const tooWide = [...document.querySelectorAll('body *')].find((e) => e.getBoundingClientRect().right > width + 1);
    const name = tooWide && `<${tooWide.localName} class="${tooWide.className}"> ${tooWide.textContent?.trim().slice(0, 40)}`;
    return { width: document.documentElement.scrollWidth, widest: name };
  });
  await page.setViewportSize(before);
  check(width <= NARROWEST, `${page.url()} is ${width} px wide on a screen of ${NARROWEST} px; first too wide: ${widest}`);
}

/** Pictures of the whole page on a telephone and on a desk, in `e2e/out/`. */
export async function shot(page, name) {
  const before = page.viewportSize();
  const mode = record(page).script ? '' : '-without-script';
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    await page.screenshot({ path: `${OUT}${name}${mode}-${screen.width}.png`, fullPage: true });
  }
  await page.setViewportSize(before);
}

/** What a page must not do even when no journey asks. */
export function assertNoTrouble(page, baseUrls) {
  assertNoForeignRequests(page, baseUrls);
  const { troubles } = record(page);
  check(troubles.length === 0, `${page.url()}:\n  ${troubles.join('\n  ')}`);
}
