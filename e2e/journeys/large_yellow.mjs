// The narrowest screen, letters twice as large, black on yellow, the keyboard alone.

import { check as must } from '../harness/checks.mjs';
import { wholeWay } from '../harness/by_keyboard.mjs';
import { choose, press } from '../harness/keys.mjs';

export const name = 'a person with poor sight goes the whole way by keyboard at 320 px, black on yellow';
export const keeps = true;

export async function run({ newPage, baseUrl, look, shot }) {
  const page = await newPage({ viewport: { width: 320, height: 640 }, acceptDownloads: true });
  await page.goto(baseUrl);
  await press(page, 'Крупно и контрастно');
  await page.getByRole('heading', { level: 1, name: 'Крупно и контрастно' }).waitFor();
  await choose(page, 'show-size', '200 % Право на пенсию');
  await choose(page, 'show-colours', 'Чёрным по жёлтому Право на пенсию');
  await press(page, 'Сохранить и вернуться');
  await page.getByRole('button', { name: 'Скоро пенсия' }).waitFor();

  await wholeWay(page, async (page) => {
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color, getComputedStyle(document.documentElement).fontSize];
    });
    must(colours[0] === 'rgb(255, 230, 0)' && parseFloat(colours[2]) >= 32, `${page.url()} looks so: ${colours}`);
    await look(page);
  });
  await shot(page, 'large_yellow-result');
}
