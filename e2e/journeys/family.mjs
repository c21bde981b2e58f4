// A mother of three unfolds the further questions, names her children and reads her right at 57.

export const name = 'a mother of three reads her right at 57';

export async function run({ newPage, baseUrl, check, axe, weight, shot, noSidewaysScroll }) {
  const page = await newPage();
  await page.goto(`${baseUrl}/check`);
  const more = page.locator('#more');
  check(!(await more.evaluate((section) => section.open)), 'the further questions are not folded');
  await shot(page, 'family-folded');

  await page.getByLabel('Женщина').check();
  await page.getByLabel('Дата рождения').fill('20.03.1971');
  await page.getByRole('textbox', { name: 'лет', exact: true }).fill('27');
  await page.getByLabel('Все коэффициенты вместе').fill('60,5');
  await page.getByLabel('Число иждивенцев').fill('0');

  await more.locator('summary').first().click();
  const add = page.getByRole('button', { name: 'Добавить ребёнка' });
  const child = (n) => page.locator(`#child-${n}`);
  const raised = (n) => child(n).getByRole('group', { name: 'до восьми лет' });
  for (const [n, born] of ['05.05.1994', '7 июля 1997', '31.02.2001', 'лишний'].entries()) {
    await add.click();
    check(await more.evaluate((section) => section.open), 'adding a child folded the section');
    await child(n).getByLabel('Когда родился').fill(born);
    await raised(n).getByLabel('Да').check();
  }
  check((await child(0).getByLabel('Когда родился').inputValue()) === '05.05.1994', 'adding a row lost a birthday');
  await page.getByRole('button', { name: 'Убрать ребёнка 4' }).click();
  check((await child(3).count()) === 0, 'the fourth row is still there');
  await page.getByRole('group', { name: 'Оставили ли вы лётную работу' }).getByLabel('Нет').check();
  await axe(page);
  await noSidewaysScroll(page);
  await shot(page, 'family-open');
  await weight(page);

  // A wrong birthday unfolds the section and is named; nothing is lost.
  await ask(page);
  const mistake = page.getByRole('alert').getByRole('link', { name: 'Ребёнок 3. Такой даты нет в календаре' });
  await mistake.click();
  const third = child(2).getByLabel('Когда родился');
  check(await third.evaluate((field) => field === document.activeElement), 'the link does not lead to the birthday');
  await axe(page);
  await third.fill('28.02.2001');
  await ask(page);

  await page.getByRole('heading', { level: 1, name: 'Когда у вас право на пенсию' }).waitFor();
  check((await page.locator('.day').innerText()) === '20 марта 2028 года', 'another day than the law gives');
  await page.getByText('Основание: Мать троих детей').first().waitFor();
  await page.getByText('Проверены все основания, их 41').waitFor();
  await page.getByText('Если обратиться позже: до').click();
  check(await page.getByRole('img', { name: 'Сколько в месяц, если обратиться позже' }).isVisible(), 'no bars of waiting');
  await page.getByText('То же таблицей').click();
  check((await page.getByRole('table', { name: 'Сколько в месяц, если обратиться позже' }).getByRole('row').count()) === 12, 'ten years of waiting are not in the table');
  await axe(page);
  await noSidewaysScroll(page);
  await shot(page, 'family-conclusion');
  await weight(page);

  // A question leads to its control and unfolds what hides it.
  await page.getByRole('button', { name: 'Есть ли у вас инвалидность?' }).first().click();
  const disability = page.getByLabel('Есть ли у вас инвалидность?');
  check(await disability.isVisible(), 'the question leads to a control nobody sees');
  check((await third.inputValue()) === '28.02.2001', 'the children did not come back');
  await disability.selectOption({ label: 'Нет' });
  await ask(page);
  await page.getByRole('heading', { level: 1, name: 'Когда у вас право на пенсию' }).waitFor();
  check((await page.getByRole('button', { name: 'Есть ли у вас инвалидность?' }).count()) === 0, 'answered and asked again');
}

async function ask(page) {
  await page.getByRole('button', { name: 'Узнать, когда у меня право на пенсию' }).last().click();
}
