// A photographed paper: recognised, with everything doubtful named.

import { photograph } from '../harness/papers.mjs';

export const name = 'a person brings a picture of a statement';

/** A page of A4 at the 96 dots an inch of a browser, enlarged to about two hundred. */
const SHEET = { viewport: { width: 794, height: 1123 }, deviceScaleFactor: 2 };

/** Recognition of one picture may take this long. */
const RECOGNISED_MS = 45_000;

export async function run({ newPage, baseUrl, check, axe, shot, noSidewaysScroll }) {
  const sheet = await newPage(SHEET);
  const picture = await photograph(sheet, 'account-0');

  const page = await newPage();
  await page.goto(`${baseUrl}/statement`);
  await page.getByLabel('Файл выписки').setInputFiles(picture);
  await page.getByRole('button', { name: 'Прочитать выписку' }).click({ timeout: RECOGNISED_MS });
  await page.getByRole('heading', { level: 1, name: 'Мы прочитали так. Верно?' }).waitFor({ timeout: RECOGNISED_MS });
  await page.getByText('Это распознано со снимка').waitFor();
  check((await page.locator('details.period').count()) > 0, 'no period was recognised');
  await axe(page);
  await noSidewaysScroll(page);
  await shot(page, 'picture-confirm');
}
