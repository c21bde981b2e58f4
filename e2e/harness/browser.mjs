// Starts Chromium, and opens pages that remember what they loaded and what went wrong on them.

import { chromium } from 'playwright-core';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const WAIT_MS = 10_000;

/** What each page has seen since it was opened. */
const records = new WeakMap();

export function record(page) {
  const found = records.get(page);
  if (!found) throw new Error('open pages with newPage(), so that their requests are recorded');
  return found;
}

export function launch() {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    // Chromium's own sandbox refuses to work for root; only our own pages are opened here.
    args: isRoot ? [...FLAGS, '--no-sandbox'] : FLAGS,
  });
}

/** Devices opened so far: each asks from an address of its own. */
let nDevices = 0;

/** What a proxy in front of the service would say of this device: an address kept for documentation and tests. */
function proxied() {
  nDevices += 1;
  return { 'X-Forwarded-For': `198.51.${100 + Math.floor(nDevices / 250)}.${1 + (nDevices % 250)}` };
}

/** A page in a fresh profile: no cookies, no cache. */
export async function openPage(browser, { baseUrl, script }, options = {}) {
  const context = await browser.newContext({
    baseURL: baseUrl,
    javaScriptEnabled: script,
    locale: 'ru-RU',
    viewport: { width: 1280, height: 800 },
    extraHTTPHeaders: proxied(),
    ...options,
  });
  context.setDefaultTimeout(WAIT_MS);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  // Every visit is a first visit: a style sheet counts in the weight of every page.
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (!script) await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });

  const seen = { script, devtools, addresses: [], loaded: [], troubles: [] };
  records.set(page, seen);
  page.on('request', (request) => {
    seen.addresses.push(request.url());
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) seen.loaded = [];
  });
  page.on('requestfinished', (request) => seen.loaded.push(request));
  page.on('pageerror', (error) => seen.troubles.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    // An answer of 404 or 422 may be what the journey is about; it checks the status itself.
    const isStatus = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isStatus) seen.troubles.push(`console: ${message.text()}`);
  });
  return page;
}
