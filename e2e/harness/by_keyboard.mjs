// The resident's whole way by keyboard alone: a door, the card, every question, the result, the plan, a paper.

import { readFile } from 'node:fs/promises';
import { check } from './checks.mjs';
import { asked } from './interview.mjs';
import { choose, press, tabToId } from './keys.mjs';

/** What is said; of the rest nothing is known. */
const SAID = {
  whose: { choice: 'Для себя' },
  sex: { choice: 'Женщина' },
  born: { box: 'answer', text: '20.11.1967' },
  statement: { choice: 'Есть на бумаге' },
  account_record: { box: 'years', text: '27' },
  coefficients: { box: 'answer', text: '88,369' },
  working: { choice: 'Нет' },
  dependants: { box: 'answer', text: '0' },
};

/** From the first page to a downloaded plan. `look` is called with every page. */
export async function wholeWay(page, look) {
  await look(page);
  await press(page, 'Скоро пенсия');
  await page.getByRole('heading', { level: 1, name: 'Ваш номер и слова' }).waitFor();
  await look(page);
  await press(page, 'Записано, дальше');
  await page.waitForURL(/\/questions\//);

  let nQuestions = 0;
  for (let name = asked(page); name; name = asked(page)) {
    await look(page);
    await answerByKeys(page, SAID[name]);
    await page.waitForURL((url) => url.pathname !== `/questions/${name}`);
    nQuestions += 1;
    check(nQuestions < 70, 'the questions do not end');
  }
  check(nQuestions > 8, `only ${nQuestions} questions`);

  await page.getByRole('heading', { level: 1, name: 'Когда у вас право на пенсию' }).waitFor();
  check(await page.locator('.day').first().isVisible(), 'the result names no day');
  await look(page);
  await press(page, 'Весь план');
  check(await page.locator('#plan').isVisible(), 'there is no plan');
  const started = page.waitForEvent('download');
  await press(page, 'Скачать PDF');
  const bytes = await readFile(await (await started).path());
  check(bytes.subarray(0, 5).toString() === '%PDF-', 'the plan is no PDF');
  return nQuestions;
}

async function answerByKeys(page, said) {
  if (said?.choice) {
    await choose(page, 'answer', said.choice);
    return page.keyboard.press('Enter');
  }
  if (said?.box) {
    await tabToId(page, said.box);
    await page.keyboard.type(said.text);
    // Enter in a box is «Дальше», never «Не знаю» or «Убрать».
    return page.keyboard.press('Enter');
  }
  const button = page.getByRole('button', { name: 'Не знаю', exact: true });
  if ((await button.count()) > 0) return press(page, 'Не знаю');
  await choose(page, 'answer', 'Не знаю');
  return page.keyboard.press('Enter');
}
