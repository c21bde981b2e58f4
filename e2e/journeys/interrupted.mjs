// Interrupted on question 9: the telephone is dead, and a number with three words goes on at the library.

import { answer, answerOne, asked, cardIsCopied, comeIn, resume } from '../harness/interview.mjs';

export const name = 'a person interrupted on question 9 goes on elsewhere with a number and three words';
export const keeps = true;

const TELEPHONE = { viewport: { width: 360, height: 640 } };

const ANSWERS = {
  whose: 'Для себя',
  sex: 'Женщина',
  born: '20 ноября 1967',
  statement: 'Есть на бумаге',
  account_record: { years: '27', months: '3', days: '0' },
};

export async function run({ newPage, baseUrl, check, look, shot }) {
  const telephone = await newPage(TELEPHONE);
  await telephone.goto(baseUrl);
  const card = await comeIn(telephone, 'Скоро пенсия');
  await look(telephone);
  await shot(telephone, 'interrupted-card');
  await cardIsCopied(telephone);
  const before = await answer(telephone, ANSWERS, { upTo: 8, look });
  check(before.length === 8, `only ${before.length} questions were asked: ${before.join(' ')}`);
  const ninth = asked(telephone);
  check(ninth, `no ninth question but ${telephone.url()}`);
  await telephone.context().close();

  // Somebody who has seen the number and guesses the words learns nothing, whatever the number is.
  const library = await newPage();
  await library.goto(baseUrl);
  await library.getByRole('link', { name: 'Продолжить по номеру и словам' }).first().click();
  for (let n = 1; n < 5; n += 1) {
    await resume(library, { ...card, words: `береза сосна рябина` });
    await library.getByRole('alert').getByText('Номер или слова не подошли').waitFor();
    check(await library.getByLabel('Номер дела').inputValue(), 'the number is lost');
    if (n === 1) await look(library);
  }
  const inside = await library.goto(`${baseUrl}/questions`);
  check(new URL(inside.url()).pathname === '/resume', 'wrong words opened the answers');

  // The right words, as a person writes them.
  await resume(library, { number: card.number.replaceAll('-', ' '), words: card.words.toUpperCase() });
  await library.getByRole('heading', { level: 1, name: 'Ваши ответы' }).waitFor();
  for (const said of ['Для себя', 'Женщина', '20 ноября 1967 года', 'Есть на бумаге']) {
    await library.locator('dl.answers').getByText(said).first().waitFor();
  }
  await look(library);
  await shot(library, 'interrupted-answers');
  await library.getByRole('link', { name: 'Отвечать дальше' }).click();
  check(asked(library) === ninth, `goes on at ${library.url()}, not at ${ninth}`);
  await answerOne(library);
  check(asked(library) !== ninth, 'the ninth question is asked twice');

  // The words are on the card alone. The device is not one's own: what was open is closed.
  await library.goto(`${baseUrl}/card`);
  check(!(await library.locator('main').innerText()).includes(card.words.split(' ')[0]), 'the words are shown again');
  await look(library);
  await library.getByRole('button', { name: 'Закончить на этом устройстве' }).click();
  await library.goto(`${baseUrl}/questions`);
  check(new URL(library.url()).pathname === '/resume', 'the library still holds the answers');

  await guessesTooOften({ newPage, baseUrl, check, look, shot, card });
}

/** Five guesses; the sixth is told when, and whom to call. */
async function guessesTooOften({ newPage, baseUrl, check, look, shot, card }) {
  const stranger = await newPage();
  await stranger.goto(`${baseUrl}/resume`);
  for (let n = 0; n < 5; n += 1) {
    await resume(stranger, { ...card, words: 'береза сосна рябина' });
    await stranger.getByRole('alert').waitFor();
  }
  await resume(stranger, card);
  await stranger.getByRole('heading', { level: 1, name: 'Слишком много попыток' }).waitFor();
  const text = await stranger.locator('main').innerText();
  check(/после \d{1,2}:\d\d по кировскому времени/.test(text), `no time: ${text}`);
  check((await stranger.locator('main a[href^="tel:"]').count()) === 1, 'nobody to call');
  await look(stranger);
  await shot(stranger, 'interrupted-refused');
}
