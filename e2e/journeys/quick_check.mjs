// Six answers, a wrong date on the way, a conclusion at the end.

export const name = 'a person answers six questions and learns the day';

export async function run({ newPage, baseUrl, check, axe, weight, shot }) {
  const page = await newPage();
  await page.goto(baseUrl);
  await page.getByRole('link', { name: 'Ответить на шесть вопросов' }).last().click();
  await page.getByRole('heading', { level: 1, name: 'Ответьте на шесть вопросов' }).waitFor();

  await page.getByLabel('Женщина').check();
  await page.getByLabel('Дата рождения').fill('31.02.1967');
  await page.getByRole('textbox', { name: 'лет', exact: true }).fill('27');
  await page.getByRole('textbox', { name: 'месяцев', exact: true }).fill('3');
  await page.getByLabel('Все коэффициенты вместе').fill('88,369');
  await page.getByRole('group', { name: 'Работаете ли вы сейчас?' }).getByLabel('Да').check();
  await page.getByRole('group', { name: 'Собираетесь ли работать дальше?' }).getByLabel('Да').check();
  await page.getByLabel('Число иждивенцев').fill('0');
  await ask(page);

  // The mistake is named, leads to its field, and nothing is lost.
  check((await page.title()).startsWith('Ошибка:'), `the title does not say that there is a mistake: ${await page.title()}`);
  const summary = page.getByRole('alert');
  await axe(page);
  await shot(page, 'quick_check-mistake');
  await summary.getByRole('link', { name: 'Такой даты нет в календаре' }).click();
  const born = page.getByLabel('Дата рождения');
  check(await born.evaluate((field) => field === document.activeElement), 'the link of the summary does not lead to the field');
  check((await born.getAttribute('aria-invalid')) === 'true', 'the field is not marked');
  check((await born.inputValue()) === '31.02.1967', 'the wrong date is lost');
  check((await page.getByLabel('Все коэффициенты вместе').inputValue()) === '88,369', 'the coefficient is lost');
  check(await page.getByLabel('Женщина').isChecked(), 'the chosen answer is lost');

  await born.fill('20 ноября 1967 года');
  await ask(page);
  await page.getByRole('heading', { level: 1, name: 'Когда у вас право на пенсию' }).waitFor();
  check((await page.locator('.day').innerText()) === '20 ноября 2026 года', 'another day than the law gives');
  await page.getByText('Мы готовим документы и план. Подаёте сами. Решает Социальный фонд.').first().waitFor();
  await axe(page);
  await shot(page, 'quick_check-conclusion');
  await weight(page);

  // Back to the answers: they are where they were.
  await page.getByRole('button', { name: 'Исправить ответы' }).click();
  check((await page.getByLabel('Дата рождения').inputValue()) === '20 ноября 1967 года', 'the answers did not come back');
}

async function ask(page) {
  await page.getByRole('button', { name: 'Узнать, когда у меня право на пенсию' }).last().click();
}
