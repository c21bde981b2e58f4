// From the first page to the court: refused, a statement, the decision of the fund, a result, a claim to print.

import { readFile } from 'node:fs/promises';
import { answer, answerOne, asked, cardIsCopied, comeIn } from '../harness/interview.mjs';
import { paper, read } from '../harness/papers.mjs';

export const name = 'a person who was refused takes a claim to the court home';
export const keeps = true;

const STATEMENT = paper('account-0.pdf');

/** What the fund wrote; the rest the person does not know. */
const DECISION = {
  decision_outcome: 'Отказал',
  applied_on: '01.09.2026',
  decided_on: '12.10.2026',
  excluded: '1',
  'excluded_from.1': '01.03.2004',
  'excluded_to.1': '27.04.2005',
  'excluded_reason.1': 'Нет сведений или взносов',
  working: 'Нет',
  dependants: '0',
};

export async function run({ newPage, baseUrl, check, axe, look, shot }) {
  const page = await newPage({ acceptDownloads: true });
  await page.goto(baseUrl);
  await comeIn(page, 'Отказали в пенсии');
  await cardIsCopied(page);
  const { born } = read(STATEMENT).facts;
  const start = {
    whose: 'Для себя',
    sex: 'Мужчина',
    born: born.split('-').reverse().join('.'),
  };
  const begun = await answer(page, start, { upTo: 3, look });
  check(begun.join(' ') === 'whose sex born', `the first questions are ${begun.join(' ')}`);

  // The paper is asked for before anything it says.
  check(asked(page) === 'statement', `no question about a statement but ${asked(page)}`);
  await answerOne(page, 'Есть файл или снимок');
  await page.getByLabel('Файл выписки').setInputFiles(STATEMENT);
  await page.getByRole('button', { name: 'Прочитать выписку' }).click();
  await page.getByRole('heading', { level: 1, name: 'Мы прочитали так. Верно?' }).waitFor();
  const periods = await page.locator('details.period').count();
  check(periods > 5, `${periods} periods were read`);
  await look(page);
  await page.locator('button.main', { hasText: 'Сохранить и дальше' }).click();

  const names = await answer(page, DECISION, { look });
  for (const name of Object.keys(DECISION).filter((name) => name.includes('ex') || name.includes('decision'))) {
    check(names.includes(name), `${name} was not asked: ${names.join(' ')}`);
  }
  check(!names.includes('account_record'), 'what the statement says is asked again');

  await page.getByRole('heading', { level: 1, name: 'Когда у вас право на пенсию' }).waitFor();
  check(new URL(page.url()).pathname === '/result', `the result is at ${page.url()}`);
  await look(page);
  await shot(page, 'refused-result');
  await page.getByRole('region', { name: 'Что делать' }).getByRole('listitem').first().waitFor();

  // The claim, in the words of this decision.
  const claim = page.locator('#paper-claim_to_court');
  await claim.locator('summary').click();
  const started = page.waitForEvent('download');
  await claim.getByRole('link', { name: 'Скачать PDF' }).click();
  const file = await started;
  check(file.suggestedFilename() === 'claim-to-court.pdf', `the file is called ${file.suggestedFilename()}`);
  const bytes = await readFile(await file.path());
  check(bytes.subarray(0, 5).toString() === '%PDF-', 'the claim is no PDF');
  await claim.getByRole('link', { name: 'Посмотреть' }).click();
  await page.getByRole('heading', { level: 1, name: 'Иск в суд с расчётом' }).waitFor();
  const text = await page.locator('main').innerText();
  for (const said of ['12 октября 2026', 'с 01.03.2004 по 27.04.2005']) check(text.includes(said), `the claim does not say ${said}`);
  await axe(page);
  await shot(page, 'refused-claim');
}
