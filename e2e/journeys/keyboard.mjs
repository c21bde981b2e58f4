// The whole quick check with the keyboard alone.

export const name = 'the quick check by keyboard alone';

export async function run({ newPage, baseUrl, check, shot }) {
  const page = await newPage();
  await page.goto(`${baseUrl}/check`);
  const keys = page.keyboard;

  // The first stop is the way past the menu, and it is visible while it has the focus.
  await keys.press('Tab');
  check((await focused(page)).text === 'Перейти к содержанию', 'the first stop is not the skip link');
  const skip = await page.locator('.skip').boundingBox();
  check(skip.x >= 0, 'the skip link is not visible when it has the focus');
  await keys.press('Enter');

  await walkTo(page, 'sex');
  await keys.press('Space');
  await walkTo(page, 'born');
  await keys.type('20.11.1967');
  await walkTo(page, 'record-years');
  await keys.type('27');
  await walkTo(page, 'coefficient');
  await keys.type('88,369');
  await walkTo(page, 'working');
  await keys.press('Space');
  // Arrows choose within a question.
  await keys.press('ArrowDown');
  check(await page.locator('#working-no').isChecked(), 'the arrow key does not choose');
  await walkTo(page, 'dependants');
  await keys.type('0');
  await shot(page, 'keyboard');

  // Enter in a field asks for the answer. It must not press «Добавить» or «Убрать».
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Когда у вас право на пенсию' }).waitFor();
  check((await page.locator('.day').innerText()) === '20 ноября 2026 года', 'another day than the law gives');

  const fix = page.getByRole('button', { name: 'Исправить ответы' });
  for (let stops = 0; !(await fix.evaluate((button) => button === document.activeElement)); stops += 1) {
    check(stops < 100, 'the button «Исправить ответы» is not reached by Tab');
    await keys.press('Tab');
    check(await isFocusVisible(page), `no visible focus on ${JSON.stringify(await focused(page))}`);
  }
  await keys.press('Enter');
  check((await page.locator('#born').inputValue()) === '20.11.1967', 'the answers did not come back');
}

async function walkTo(page, id) {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.id === id) {
      if (!(await isFocusVisible(page))) throw new Error(`no visible focus on #${id}`);
      return;
    }
  }
  throw new Error(`#${id} is not reached by Tab`);
}

function focused(page) {
  return page.evaluate(() => {
    const { id, localName, textContent } = document.activeElement;
    return { id, localName, text: textContent.trim().slice(0, 40) };
  });
}

function isFocusVisible(page) {
  return page.evaluate(() => parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2);
}
