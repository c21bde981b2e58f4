// Made-up papers as files, and what `pravo statement` reads in them. `cargo xtask e2e` writes the files.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../out/papers/', import.meta.url);
/** The program. */
export const PRAVO = process.env.PRAVO ?? fileURLToPath(new URL('../../target/release/pravo', import.meta.url));

/** How many accounts the crate `specimen` writes: one for each style of the paper. */
export const ACCOUNTS = 4;

/** The path of a paper: `account-0.pdf`. */
export const paper = (name) => fileURLToPath(new URL(name, FOLDER));

/** The page of a paper printed by this browser; returns the path of the PDF. */
export async function print(page, name) {
  await page.setContent(readFileSync(paper(`${name}.html`), 'utf8'));
  const printed = paper(`${name}.chromium.pdf`);
  writeFileSync(printed, await page.pdf({ preferCSSPageSize: true }));
  return printed;
}

/** A picture of the page of a paper, two hundred dots an inch. */
export async function photograph(page, name) {
  await page.setContent(readFileSync(paper(`${name}.html`), 'utf8'));
  const picture = paper(`${name}.png`);
  await page.screenshot({ path: picture, fullPage: true });
  return picture;
}

/** Pictures of a paper laid on `n` sheets: cut between its lines, as a printer would. */
export async function photographSheets(page, name, n) {
  await page.setContent(readFileSync(paper(`${name}.html`), 'utf8'));
  const { height, gaps } = await page.evaluate(() => {
    const height = document.documentElement.scrollHeight;
    const boxes = [...document.querySelectorAll('tr, p, h1, h2, h3')].map((line) => line.getBoundingClientRect());
    const isGap = (y) => boxes.every(({ top, bottom }) => bottom <= y || y <= top);
    return { height, gaps: [...Array(height).keys()].filter(isGap) };
  });
  const cuts = [...Array(n + 1).keys()].map((sheet) => {
    const wanted = (height * sheet) / n;
    if (sheet === 0 || sheet === n) return wanted;
    return gaps.reduce((best, gap) => (Math.abs(gap - wanted) < Math.abs(best - wanted) ? gap : best), 0);
  });
  const width = page.viewportSize().width;
  const sheets = [];
  for (let sheet = 0; sheet < n; sheet += 1) {
    const path = paper(`${name}.sheet-${sheet + 1}.png`);
    const clip = { x: 0, y: cuts[sheet], width, height: cuts[sheet + 1] - cuts[sheet] };
    await page.screenshot({ path, fullPage: true, clip });
    sheets.push(path);
  }
  return sheets;
}

/** The same sheet photographed with a shaking hand. */
export async function blurred(page, sheet) {
  const picture = readFileSync(sheet).toString('base64');
  await page.setContent(`<img src="data:image/png;base64,${picture}" style="width: 100%; filter: blur(7px)">`);
  const path = sheet.replace(/\.png$/, '.blurred.png');
  await page.screenshot({ path, fullPage: true });
  return path;
}

/** What `pravo statement` reads in a file, without what differs between XML and print by nature. */
export function read(file) {
  const json = execFileSync(PRAVO, ['statement', file, '--format', 'json', '--with-person'], { encoding: 'utf8' });
  const { version, edition, format, ...told } = JSON.parse(json);
  return told;
}
