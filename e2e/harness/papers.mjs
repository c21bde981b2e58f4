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

/** What `pravo statement` reads in a file, without what differs between XML and print by nature. */
export function read(file) {
  const json = execFileSync(PRAVO, ['statement', file, '--format', 'json', '--with-person'], { encoding: 'utf8' });
  const { version, edition, format, ...told } = JSON.parse(json);
  return told;
}
