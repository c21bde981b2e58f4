// Papers printed by a browser say what their XML says, and the site reads them.

import { ACCOUNTS, paper, print, read } from '../harness/papers.mjs';

export const name = 'what a browser prints is read as its XML';

/** Printing is the browser's own; the pages that are read work without JavaScript in other journeys. */
export const needsScript = true;

export async function run({ newPage, baseUrl, check }) {
  const page = await newPage();
  const names = [...Array(ACCOUNTS).keys()].map((seed) => `account-${seed}`).concat('book');
  for (const one of names) {
    const printed = await print(page, one);
    const exact = read(paper(`${one}.xml`));
    for (const [what, path] of Object.entries({ 'our own PDF': paper(`${one}.pdf`), "the browser's PDF": printed })) {
      const told = read(path);
      const places = differences(exact, told);
      check(places.length === 0, `${one}, ${what}: ${places.length} places differ from the XML:\n  ${places.slice(0, 20).join('\n  ')}`);
    }
  }
  await page.goto(`${baseUrl}/statement`);
  await page.getByLabel('Файл выписки').setInputFiles(paper('account-1.chromium.pdf'));
  await page.getByRole('button', { name: 'Прочитать выписку' }).click();
  await page.getByRole('heading', { level: 1, name: 'Мы прочитали так. Верно?' }).waitFor();
  const { facts } = read(paper('account-1.xml'));
  check((await page.locator('details.period').count()) === facts.periods.length, 'the site reads other periods than the XML has');
}

/** The places where two documents differ, with both values. */
function differences(one, other, place = '') {
  const isObject = (value) => typeof value === 'object' && value !== null;
  if (!isObject(one) || !isObject(other)) {
    return one === other ? [] : [`${place}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`];
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) => differences(one[name], other[name], `${place}/${name}`));
}
