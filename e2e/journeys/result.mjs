// From a result to its papers: looked at, downloaded, put into a calendar, and back again.

import { readFile } from 'node:fs/promises';

export const name = 'a person takes the papers of a result home';

export async function run({ newPage, baseUrl, check, axe, weight, noSidewaysScroll, shot }) {
  const page = await newPage({ acceptDownloads: true });
  await page.goto(`${baseUrl}/check`);
  await page.getByLabel('Женщина').check();
  await page.getByLabel('Дата рождения').fill('20.11.1968');
  await page.getByRole('textbox', { name: 'лет', exact: true }).fill('27');
  await page.getByLabel('Все коэффициенты вместе').fill('88,369');
  await page.getByRole('button', { name: 'Узнать, когда у меня право на пенсию' }).last().click();
  await page.getByRole('heading', { level: 1, name: 'Когда у вас право на пенсию' }).waitFor();

  // On the first screen of a desk: is all in order, when, on which ground, what to do.
  await page.setViewportSize({ width: 1280, height: 800 });
  const texts = [page.getByText('Надо уточнить.'), page.locator('.day'), page.getByText('Основание:'), page.getByText('Что делать сейчас.')];
  for (const text of texts) {
    const box = await text.first().boundingBox();
    check(box && box.y + box.height <= 800, `not on the first screen: ${await text.first().innerText()}`);
  }
  await axe(page);
  await weight(page);
  await noSidewaysScroll(page);
  await shot(page, 'result');

  const papers = page.getByRole('region', { name: 'Бумаги' });
  const begins = { pdf: '%PDF-', docx: 'PK', ics: 'BEGIN:VCALENDAR\r\n' };
  const labels = { pdf: 'Скачать PDF', docx: 'Скачать для правки (DOCX)', ics: 'Дни плана в календарь' };
  for (const [kind, label] of Object.entries(labels)) {
    const started = page.waitForEvent('download');
    await papers.getByRole('button', { name: label }).first().click();
    const file = await started;
    check(file.suggestedFilename() === `plan.${kind}`, `the file is called ${file.suggestedFilename()}`);
    const text = (await readFile(await file.path())).toString('latin1');
    check(text.startsWith(begins[kind]), `plan.${kind} begins with ${text.slice(0, 20)}`);
  }

  await papers.getByRole('button', { name: 'Посмотреть' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'План на бумаге' }).waitFor();
  await page.getByText('Почему так написано').click();
  await page.getByText('наш вывод об основании').first().waitFor();
  await axe(page);
  await noSidewaysScroll(page);
  await shot(page, 'result-paper');

  await page.getByRole('button', { name: 'Вернуться к выводу' }).click();
  await page.getByRole('button', { name: 'Крупно для печати' }).click();
  check((await page.locator('details.printed:not([open])').count()) === 0, 'on paper something that matters is folded');
  await axe(page);
}
