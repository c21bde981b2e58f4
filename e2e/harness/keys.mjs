// A person without a mouse: Tab, Enter, Space and arrows, and where the focus stands.

import { check } from './checks.mjs';

/** The longest page has so many stops; beyond them something is out of reach. */
const MOST_STOPS = 400;

/** What has the focus. */
export function focused(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    const label = at.labels?.[0]?.textContent ?? at.textContent;
    const { id, localName, name = '', type = '', value = '' } = at;
    return { id, localName, name, type, value, text: label.replace(/\s+/g, ' ').trim() };
  });
}

/** Tab until `isIt(focused)`; every stop on the way must be seen. */
export async function tabTo(page, what, isIt) {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.localName === 'body') continue;
    check(await isSeen(page), `no visible focus on ${JSON.stringify(at)} of ${page.url()}`);
    if (isIt(at)) return;
  }
  throw new Error(`${what} is not reached by Tab on ${page.url()}`);
}

export const tabToId = (page, id) => tabTo(page, `#${id}`, (at) => at.id === id);

/** Tab to a link or a button with these words, and Enter. */
export async function press(page, words) {
  await tabTo(page, `«${words}»`, (at) => ['a', 'button', 'summary'].includes(at.localName) && at.text.startsWith(words));
  await page.keyboard.press('Enter');
}

/** Tab into the radio buttons of this name, and arrows to the one with this label. */
export async function choose(page, name, label) {
  await tabTo(page, `the answers ${name}`, (at) => at.type === 'radio' && at.name === name);
  // Nothing is chosen by going there; Space chooses the one with the focus.
  await page.keyboard.press('Space');
  for (let moves = 0; (await focused(page)).text !== label; moves += 1) {
    check(moves < 30, `«${label}» is not reached by the arrows on ${page.url()}`);
    await page.keyboard.press('ArrowDown');
  }
  check(await page.locator(':focus').isChecked(), `the arrow does not choose «${label}»`);
}

/** The focus has an outline and stands on the screen. */
export function isSeen(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    // A radio button may show the focus on what stands around it.
    const outlined = [at, at.closest('.radio'), at.nextElementSibling].some(
      (element) => element && parseFloat(getComputedStyle(element).outlineWidth) >= 2 && getComputedStyle(element).outlineStyle !== 'none',
    );
    const { top, bottom, left, right } = at.getBoundingClientRect();
    return outlined && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  });
}
