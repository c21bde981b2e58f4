// A person with a telephone and nothing else: the operator asks, dictates the card and prints the result.

import { answer, asksForNoAddress, cardIsCopied, comeIn } from '../harness/interview.mjs';

export const name = 'an operator answers for a caller who has neither mail nor statement';
export const keeps = true;

/** What she says; of the rest she knows nothing. */
const CALLER = {
  whose: 'Для себя',
  sex: 'Женщина',
  born: '14 февраля 1955',
  statement: 'Нет',
  children: '2',
  working: 'Нет',
  dependants: '0',
};

export async function run({ newPage, baseUrl, check, look, shot }) {
  const operator = await newPage();
  await operator.goto(baseUrl);
  await asksForNoAddress(operator);
  const card = await comeIn(operator, 'Просто вопрос');
  check(card.words.split(' ').every((word) => /^[а-яё]{3,}$/.test(word)), `hard to dictate: ${card.words}`);
  await asksForNoAddress(operator);
  await operator.getByText('Никому не говорите слова по телефону').waitFor();
  await cardIsCopied(operator);

  const names = await answer(operator, CALLER, {
    look: async (page) => {
      await asksForNoAddress(page);
      await look(page);
    },
  });
  for (const name of ['whose', 'sex', 'born', 'statement']) {
    check(names.includes(name), `${name} was not asked: ${names.join(' ')}`);
  }
  check(new URL(operator.url()).pathname === '/result', `after ${names.length} answers at ${operator.url()}`);
  await operator.getByText('Мы готовим документы и план. Подаёте сами. Решает Социальный фонд.').first().waitFor();
  await asksForNoAddress(operator);
  await look(operator);
  await shot(operator, 'by_telephone-result');

  // What she is sent by post: nothing of the site's menus, and nothing lost on the paper.
  await operator.emulateMedia({ media: 'print' });
  check(!(await operator.getByRole('navigation').first().isVisible().catch(() => false)), 'the menu is printed');
  check(await operator.getByRole('heading', { level: 1 }).isVisible(), 'the result is not printed');
  await operator.emulateMedia({ media: 'screen' });
}
