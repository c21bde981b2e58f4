// A statement is uploaded, checked against the paper, corrected and assessed.

import { fileURLToPath } from 'node:url';

export const name = 'a person checks an account statement';

const STATEMENT = fileURLToPath(new URL('../../crates/web/tests/fixtures/statement.xml', import.meta.url));

export async function run({ newPage, baseUrl, check, axe, weight, shot, noSidewaysScroll }) {
  const page = await newPage();
  await page.goto(baseUrl);
  await page.getByRole('link', { name: 'Проверить по выписке' }).last().click();

  // First the wrong file, as people do.
  const read = page.getByRole('button', { name: 'Прочитать выписку' });
  const file = page.getByLabel('Файл выписки');
  await file.setInputFiles({ name: 'ils.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await read.click();
  await page.getByRole('alert').getByText('Это PDF').waitFor();
  await axe(page);
  await shot(page, 'statement-refused');

  await file.setInputFiles(STATEMENT);
  await read.click();
  await page.getByRole('heading', { level: 1, name: 'Мы прочитали так. Верно?' }).waitFor();
  await page.getByRole('cell', { name: 'ВЫДУМАННАЯ АННА ПРИМЕРОВНА' }).waitFor();
  await page.getByText('Засчитано меньше, чем дней между датами').waitFor();
  await page.getByText('Награды').waitFor();
  check((await page.getByLabel('Дата рождения').inputValue()) === '05.03.1968', 'the day of birth was not read');
  check((await page.getByLabel('За 2017 год').inputValue()) === '3,500', 'the coefficient of 2017 was not read');
  await axe(page);
  await noSidewaysScroll(page);
  await shot(page, 'statement-confirm');
  await weight(page);

  const last = page.locator('#period-3');
  await last.locator('summary', { hasText: 'МБОУ «ШКОЛА ПРИМЕРОВ»' }).click();
  await last.getByLabel('По какой день').fill('31.08.2017');
  await page.getByLabel('Женщина').check();
  await page.getByRole('group', { name: 'Работаете ли вы сейчас?' }).getByLabel('Нет').check();
  await page.getByRole('button', { name: 'Узнать, когда у меня право на пенсию' }).last().click();

  await page.getByRole('heading', { level: 1, name: 'Когда у вас право на пенсию' }).waitFor();
  await page.getByText('Линия жизни таблицей').click();
  await page.getByRole('cell', { name: '31 августа 2017 года' }).waitFor();
  await axe(page);
  await noSidewaysScroll(page);
  await shot(page, 'statement-conclusion');
  await weight(page);
}
