// From a PDF and a work book, through papers that disagree, to findings by what they are worth.

import { readFileSync } from 'node:fs';
import { paper } from '../harness/papers.mjs';

export const name = 'a person brings a PDF and a work book, decides and reads the findings';

export async function run({ newPage, baseUrl, check, axe, weight, shot, noSidewaysScroll }) {
  const page = await newPage();
  await page.goto(`${baseUrl}/statement`);
  await page.getByLabel('Файл выписки').setInputFiles([
    file('account-0.pdf', 'application/pdf'),
    file('book.xml', 'text/xml'),
    { name: 'отпуск.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('нет') },
  ]);
  await page.getByRole('button', { name: 'Прочитать выписку' }).click();
  await page.getByRole('heading', { level: 1, name: 'Мы прочитали так. Верно?' }).waitFor();

  // The file nobody can read is named, and the others are here.
  await page.getByText('Файл «отпуск.docx».').waitFor();
  const disagree = page.getByRole('region', { name: 'Бумаги расходятся' });
  check((await disagree.getByRole('listitem').count()) > 0, 'two lives at once and no conflict');
  await page.getByText('по трудовой книжке').first().waitFor();
  for (const known of ['выписка, строка', 'трудовая книжка, строка']) {
    check((await page.locator('.origin').filter({ hasText: known }).count()) > 0, `no period says «${known}»`);
  }
  const periods = await page.locator('details.period').count();
  await axe(page);
  await noSidewaysScroll(page);
  await shot(page, 'papers-confirm');
  await weight(page);

  // A mistake on the way loses nothing.
  await page.getByLabel('Женщина').check();
  await page.getByRole('group', { name: 'Работаете ли вы сейчас?' }).getByLabel('Нет').check();
  const dependants = page.getByLabel('Число иждивенцев');
  await dependants.fill('много');
  await ask(page);
  await page.getByRole('alert').waitFor();
  check((await page.locator('details.period').count()) === periods, 'a mistake lost periods');
  check((await disagree.getByRole('listitem').count()) > 0, 'a mistake lost what the papers disagree in');
  await axe(page);

  await dependants.fill('0');
  await ask(page);
  await page.getByRole('heading', { level: 1, name: 'Когда у вас право на пенсию' }).waitFor();
  const findings = page.getByRole('region', { name: 'На что обратить внимание' });
  const told = findings.locator(':scope > ol > li');
  check((await told.count()) >= 1 && (await told.count()) <= 3, `${await told.count()} findings are unfolded`);
  await told.first().getByText('Закон, бумаги, что делать').click();
  await told.first().getByText('Помогут:').waitFor();
  await axe(page);
  await noSidewaysScroll(page);
  await shot(page, 'papers-conclusion');
  await weight(page);
}

function file(name, mimeType) {
  return { name, mimeType, buffer: readFileSync(paper(name)) };
}

async function ask(page) {
  await page.getByRole('button', { name: 'Узнать, когда у меня право на пенсию' }).last().click();
}
