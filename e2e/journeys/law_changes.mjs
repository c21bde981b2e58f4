// The law changes in the middle: the service starts again with other numbers, and the interview goes on.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer, asked, cardIsCopied, comeIn } from '../harness/interview.mjs';

export const name = 'a person goes on after the law has changed and is told what is different';
export const keeps = true;

const LAW = fileURLToPath(new URL('../../crates/law/params', import.meta.url));

const ANSWERS = {
  whose: 'Для себя',
  sex: 'Женщина',
  born: '20.11.1967',
  statement: 'Есть на бумаге',
  account_record: { years: '27', months: '3', days: '0' },
  coefficients: '88,369',
  working: 'Нет',
  dependants: '0',
};

export async function run({ newPage, startService, check, look, shot }) {
  const before = await startService();
  const page = await newPage();
  await page.goto(before.url);
  const card = await comeIn(page, 'Скоро пенсия');
  await cardIsCopied(page);
  await answer(page, ANSWERS, { upTo: 6 });
  await page.goto(`${before.url}/result`);
  await page.getByRole('heading', { level: 1, name: 'Когда у вас право на пенсию' }).waitFor();
  const notice = page.getByRole('region', { name: 'Изменились числа закона' });
  check((await notice.count()) === 0, 'a change is told before there is one');
  await before.stop();

  const law = changed();
  try {
    // Cookies know no ports: to the browser it is the same service.
    const after = await startService(['--law', law]);
    await page.goto(`${after.url}/next`);
    check(asked(page), `the interview does not go on: ${page.url()}`);
    const rest = await answer(page, ANSWERS, { look });
    check(!rest.includes('born') && !rest.includes('whose'), `what was answered is asked again: ${rest.join(' ')}`);
    await page.getByRole('heading', { level: 1, name: 'Когда у вас право на пенсию' }).waitFor();
    await notice.getByText('изменилось вот что').waitFor();
    check((await notice.getByRole('listitem').count()) > 0, 'nothing is said to be different');
    await look(page);
    await shot(page, 'law_changes-result');
    await page.goto(`${after.url}/questions`);
    await page.getByText('20 ноября 1967 года').waitFor();
    check((await page.locator('main').innerText()).includes(card.number), 'the number is another');
  } finally {
    rmSync(law, { recursive: true, force: true });
  }
}

/** The numbers of the law with another price of a coefficient. */
function changed() {
  const folder = mkdtempSync(join(tmpdir(), 'pravo-law-'));
  cpSync(LAW, folder, { recursive: true });
  const file = join(folder, 'pensions/ipk_price.toml');
  const text = readFileSync(file, 'utf8');
  const price = /value = "156\.76"/;
  if (!price.test(text)) throw new Error('the price of a coefficient is another: change it here too');
  writeFileSync(file, text.replace(price, 'value = "160.00"'));
  return folder;
}
