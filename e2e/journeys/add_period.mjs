// Rows of periods are added, filled, corrected and removed without JavaScript.

export const name = 'a teacher adds her periods of work';

export async function run({ newPage, baseUrl, check, axe, shot }) {
  const page = await newPage();
  await page.goto(`${baseUrl}/check`);
  await page.getByLabel('Женщина').check();
  await page.getByLabel('Дата рождения').fill('12.04.1972');
  await page.getByLabel('Все коэффициенты вместе').fill('61,5');

  const add = page.getByRole('button', { name: 'Добавить период' });
  const row = (n) => page.locator(`#period-${n}`);
  await add.click();
  check((await page.getByLabel('Дата рождения').inputValue()) === '12.04.1972', 'adding a row lost an answer');
  await row(0).getByLabel('С какого дня', { exact: true }).fill('15.08.1993');
  await row(0).getByLabel('По какой день').fill('31.12.2012');
  await row(0).getByLabel('Где работали').fill('Школа № 5');
  await row(0).getByLabel('Особые условия работы').selectOption({ label: 'Педагог (27-ПД)' });

  await add.click();
  await row(1).getByLabel('С какого дня', { exact: true }).fill('1 января 2013');
  await row(1).getByLabel('По какой день').fill('31.12.2012');
  await add.click();
  await row(2).getByLabel('Где работали').fill('лишний период');
  await axe(page);
  await shot(page, 'add_period');
  await page.getByRole('button', { name: 'Убрать период 3' }).click();
  check((await row(2).count()) === 0, 'the third row is still there');
  check((await row(0).getByLabel('Где работали').inputValue()) === 'Школа № 5', 'the first row lost its employer');

  await ask(page);
  await page.getByRole('link', { name: 'Период 2. Последний день раньше первого' }).waitFor();
  await axe(page);
  await row(1).getByLabel('По какой день').fill('31.12.2025');
  await ask(page);

  await page.getByRole('heading', { level: 1, name: 'Когда у вас право на пенсию' }).waitFor();
  const line = page.getByRole('img', { name: 'Линия жизни' });
  check(await line.isVisible(), 'no line of life');
  await page.getByText('Линия жизни таблицей').click();
  await page.getByRole('cell', { name: 'работа, Школа № 5' }).waitFor();
  await axe(page);
  await shot(page, 'add_period-conclusion');
}

async function ask(page) {
  await page.getByRole('button', { name: 'Узнать, когда у меня право на пенсию' }).last().click();
}
