// A desk screen at a zoom of 400 %: 320 by 200 CSS pixels, four dots each; the keyboard alone.

import { wholeWay } from '../harness/by_keyboard.mjs';

export const name = 'a person goes the whole way by keyboard at a zoom of 400 %';
export const keeps = true;

const ZOOMED = { viewport: { width: 320, height: 200 }, deviceScaleFactor: 4, acceptDownloads: true };

export async function run({ newPage, baseUrl, noSidewaysScroll }) {
  const page = await newPage(ZOOMED);
  await page.goto(baseUrl);
  await wholeWay(page, noSidewaysScroll);
}
