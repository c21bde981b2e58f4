// The main pages as people may choose to see them, and with the colours of the system.

import { open } from '../harness/samples.mjs';

export const once = true;
export const name = 'the main pages are accessible in every theme';

/** What the person chose, as the cookie says it. */
const THEMES = {
  dark: 'colours-dark',
  yellow: 'size-200.colours-yellow',
  spaced: 'size-125.colours-brown.letters-wider.lines-wide.font-serif.pictures-hidden',
};

const MAIN = [
  'start/usual',
  'check/mistakes',
  'conclusion/teacher',
  'display/usual',
  'statement/usual',
  'question/choice-made',
  'question/day-refused',
  'questions/begun',
  'periods/mistakes',
  'card/words',
  'paper/claim',
];

export async function run({ newPage, baseUrl, check, axe, noSidewaysScroll, shot }) {
  const troubles = [];
  /** One page must not hide the trouble of another. */
  const attempt = (step) => step().catch((trouble) => troubles.push(trouble.message));
  for (const [theme, cookie] of Object.entries(THEMES)) {
    const themed = await newPage();
    await themed.context().addCookies([{ name: 'show', value: cookie, url: baseUrl }]);
    for (const sample of MAIN) {
      await open(themed, `${baseUrl}/dev/gallery/${sample}`, check);
      const classes = (await themed.locator('html').getAttribute('class')).split(' ').join('.');
      check(classes === cookie, `${sample} is not shown as chosen: ${classes}`);
      await attempt(() => noSidewaysScroll(themed));
      await attempt(() => axe(themed));
      await shot(themed, `gallery-${theme}-${sample.replace('/', '-')}`);
    }
  }

  // Colours of the system instead of ours.
  const forced = await newPage({ forcedColors: 'active' });
  for (const sample of ['conclusion/teacher', 'question/choice-made']) {
    await open(forced, `${baseUrl}/dev/gallery/${sample}`, check);
    await attempt(() => noSidewaysScroll(forced));
    await shot(forced, `gallery-forced-${sample.replace('/', '-')}`);
  }
  check(troubles.length === 0, troubles.join('\n'));
}
