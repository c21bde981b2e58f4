// A daughter answers for her father; his new words cut her off.

import { answer, answerOne, asked, cardIsCopied, comeIn, readCard, resume } from '../harness/interview.mjs';

export const name = 'a daughter answers for her father until he takes new words';
export const keeps = true;

const FATHER = { sex: 'Мужчина', born: '3 марта 1964', statement: 'Нет' };

export async function run({ newPage, baseUrl, check, look, shot }) {
  const daughter = await newPage();
  await daughter.goto(baseUrl);
  const card = await comeIn(daughter, 'Скоро пенсия');
  await cardIsCopied(daughter);
  check(asked(daughter) === 'whose', `the first question is ${asked(daughter)}`);
  await answerOne(daughter, 'Для близкого человека');

  // From here on the questions speak of him.
  const heading = daughter.getByRole('heading', { level: 1 });
  const names = await answer(daughter, FATHER, {
    upTo: 4,
    look: async (page, question) => {
      await look(page);
      if (question !== 'born') return;
      check((await heading.innerText()) === 'Когда родился ваш близкий?', `she is asked: ${await heading.innerText()}`);
      await shot(page, 'relative-question');
    },
  });
  check(names.includes('born'), `the day of birth was not asked: ${names.join(' ')}`);
  await daughter.goto(`${baseUrl}/questions`);
  await daughter.getByText('3 марта 1964 года').waitFor();

  // The father goes on at his own computer and takes new words.
  const father = await newPage();
  await father.goto(`${baseUrl}/resume`);
  await resume(father, card);
  await father.getByRole('link', { name: 'Отложить и вернуться потом' }).click();
  await father.getByRole('button', { name: 'Заменить слова' }).click();
  const renewed = await readCard(father);
  check(renewed.number === card.number && renewed.words !== card.words, 'the words are the old ones');
  await look(father);
  await cardIsCopied(father);
  check(asked(father), `he cannot go on: ${father.url()}`);

  // Her next page shows nothing, and her next answer is not kept.
  await daughter.reload();
  check(new URL(daughter.url()).pathname === '/resume', `she still sees ${daughter.url()}`);
  const text = await daughter.locator('body').innerText();
  for (const secret of ['1964', card.number, 'Мужчина']) check(!text.includes(secret), `she is shown ${secret}`);
  await look(daughter);
  await shot(daughter, 'relative-cut-off');
  for (const path of ['/next', '/card', '/result', '/questions/born', '/erase']) {
    await daughter.goto(`${baseUrl}${path}`);
    const shown = await daughter.locator('main').innerText();
    check(!/1964|Мужчина/.test(shown) && !shown.includes(card.number), `${path} shows her his answers`);
  }
  await daughter.goto(`${baseUrl}/resume`);
  await resume(daughter, card);
  await daughter.getByRole('alert').getByText('Номер или слова не подошли').waitFor();

  // His answers are as she left them.
  await father.goto(`${baseUrl}/questions`);
  await father.getByText('3 марта 1964 года').waitFor();
}
