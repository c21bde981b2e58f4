// Three photographs of one statement; the third is blurred. Only the third is asked for again.

import { cardIsCopied, comeIn } from '../harness/interview.mjs';
import { blurred, photographSheets } from '../harness/papers.mjs';

export const name = 'a person whose third photograph is blurred takes only the third again';
export const keeps = true;

/** A page of A4 at the 96 dots an inch of a browser, enlarged to about two hundred. */
const SHEET = { viewport: { width: 794, height: 1123 }, deviceScaleFactor: 2 };

/** Recognition of three pictures may take this long. */
const RECOGNISED_MS = 80_000;

export async function run({ newPage, baseUrl, check, look, shot }) {
  const camera = await newPage(SHEET);
  const [one, two, three] = await photographSheets(camera, 'account-0', 3);
  const bad = await blurred(camera, three);

  const page = await newPage();
  await page.goto(baseUrl);
  await comeIn(page, 'Не засчитали период');
  await cardIsCopied(page);
  await page.goto(`${baseUrl}/statement`);
  await page.getByLabel('Файл выписки').setInputFiles([one, two, bad]);
  await page.getByRole('button', { name: 'Прочитать выписку' }).click({ timeout: RECOGNISED_MS });
  const missing = page.getByRole('region', { name: 'Не прочитана страница 3' });
  await missing.waitFor({ timeout: RECOGNISED_MS });
  await missing.getByText('Остальные страницы мы прочитали').waitFor();
  check((await missing.locator('input[type="file"]').count()) === 1, 'more than the third page is asked for');
  const before = await page.locator('details.period').count();
  check(before > 0, 'the pages that were read are not shown');
  await look(page);
  await shot(page, 'sheet_three-asked');

  await page.getByLabel('Снимок страницы 3').setInputFiles(three);
  await page.getByRole('button', { name: 'Добавить страницу 3' }).click({ timeout: RECOGNISED_MS });
  await page.getByRole('heading', { level: 1, name: 'Мы прочитали так. Верно?' }).waitFor({ timeout: RECOGNISED_MS });
  await page.getByText('за страницы одной бумаги по порядку, их 3').waitFor();
  check((await missing.count()) === 0, 'the third page is asked for again');
  const after = await page.locator('details.period').count();
  check(before < after, `${before} periods before the third page, ${after} with it`);
  await look(page);
  await shot(page, 'sheet_three-whole');
}
