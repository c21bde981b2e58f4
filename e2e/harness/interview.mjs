// The interview as a person goes through it: by a door, a card, one question after another.

import { check } from './checks.mjs';

const CARD = 'Ваш номер и слова';

/** In by a door of the first page; the card it gives. */
export async function comeIn(page, door) {
  await page.getByRole('button', { name: door, exact: true }).click();
  return readCard(page);
}

/** What a person copies from the card. */
export async function readCard(page) {
  await page.getByRole('heading', { level: 1, name: CARD }).waitFor();
  const card = page.getByRole('region', { name: 'Право на пенсию 50+' });
  const number = (await card.locator('.huge').first().innerText()).trim();
  const words = await card.locator('.huge span').allInnerTexts();
  check(/^\d{3}-\d{3}-\d$/.test(number) && words.length === 3, `no number and three words: ${number}, ${words.length}`);
  return { number, words: words.join(' ') };
}

/** The card is copied; the words leave the screen. */
export async function cardIsCopied(page) {
  await page.getByRole('button', { name: 'Записано, дальше' }).click();
}

/** The name of the question on the screen; nothing where there is none. */
export function asked(page) {
  return /^\/questions\/(.+)$/.exec(new URL(page.url()).pathname)?.[1];
}

/**
 * Answers until the result, or until `upTo` questions are answered; the names of those answered, in order.
 *
 * An answer is the words of a choice, the text of a box, texts by the names of several boxes, or a function that does
 * it on the page; what `answers` does not name is not known. `look` is called with every page before it is answered.
 */
export async function answer(page, answers, { upTo = Infinity, look = async () => {} } = {}) {
  const names = [];
  for (let name = asked(page); name && names.length < upTo; name = asked(page)) {
    check(names.length < 70, `the questions do not end: ${names.join(' ')}`);
    await look(page, name);
    await answerOne(page, answers[name]);
    check(asked(page) !== name, `the answer to ${name} was not taken: ${await page.locator('.error').allInnerTexts()}`);
    names.push(name);
  }
  return names;
}

/** Answers the question on the screen. */
export async function answerOne(page, said) {
  if (said === undefined) return answerUnknown(page);
  if (typeof said === 'function') return said(page);
  if (typeof said === 'object') {
    for (const [box, text] of Object.entries(said)) await page.locator(`#${box}`).fill(text);
  } else if ((await page.getByRole('radio').count()) > 0) {
    await page.getByRole('radio', { name: said, exact: true }).check();
  } else {
    await page.locator('#answer').fill(said);
  }
  return further(page);
}

async function answerUnknown(page) {
  const button = page.getByRole('button', { name: 'Не знаю', exact: true });
  if ((await button.count()) > 0) return button.click();
  await page.getByRole('radio', { name: 'Не знаю', exact: true }).check();
  return further(page);
}

/** «Дальше», the button that is seen. */
export async function further(page) {
  await page.locator('button.main', { hasText: 'Дальше' }).click();
}

/** «Продолжить по номеру и словам» on any device. */
export async function resume(page, { number, words }) {
  await page.getByLabel('Номер дела').fill(number);
  await page.getByLabel('Три слова').fill(words);
  await page.getByRole('button', { name: 'Продолжить', exact: true }).click();
}

/** Nowhere on the way is mail or a telephone asked for. */
export async function asksForNoAddress(page) {
  const boxes = await page.locator('input, textarea').evaluateAll((all) =>
    all.filter((box) => /mail|phone|tel/i.test(`${box.type} ${box.name} ${box.autocomplete}`)).map((box) => box.name || box.type),
  );
  check(boxes.length === 0, `${page.url()} asks for ${boxes.join(', ')}`);
  const words = await page.locator('label, legend').allInnerTexts();
  const asking = words.filter((text) => /почт|e-mail|телефон/i.test(text));
  check(asking.length === 0, `${page.url()} asks: ${asking.join('; ')}`);
}
