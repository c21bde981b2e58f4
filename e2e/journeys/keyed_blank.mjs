// A blank filled in by hand: printed from the page, typed in by its codes, and kept.

import { cardIsCopied } from '../harness/interview.mjs';

export const name = 'a blank filled in on paper is typed in by its codes and becomes kept answers';
export const keeps = true;

const LINES = ['10: 1', '12: 1', '13: 14.02.1968', '40: 2', '41/1: 01.05.1990', '41/2: 03.07.1994', '70: 2', '73: 0'];

export async function run({ newPage, baseUrl, check, look, shot }) {
  const page = await newPage();
  await page.goto(`${baseUrl}/blank`);
  await look(page);
  const paper = await page.request.get(`${baseUrl}/blank.pdf`);
  check((await paper.body()).subarray(0, 5).toString() === '%PDF-', 'the blank is no PDF');

  await page.goto(`${baseUrl}/blank/keyed`);
  await look(page);
  await page.getByLabel('Строки бланка').fill([...LINES, '13/2: ?'].join('\n'));
  await page.getByRole('button', { name: 'Сохранить ответы' }).click();
  await page.getByRole('alert').getByText('Строка 9').first().waitFor();
  await look(page);
  await page.getByLabel('Строки бланка').fill(LINES.join('\n'));
  await page.getByRole('button', { name: 'Сохранить ответы' }).click();
  await cardIsCopied(page);

  await page.goto(`${baseUrl}/questions`);
  for (const said of ['Женщина', '14 февраля 1968 года', '1 мая 1990 года', '3 июля 1994 года']) {
    check((await page.getByRole('main').innerText()).includes(said), `${said} is not among the answers`);
  }
  await shot(page, 'keyed_blank-answers');
}
