// Every sample of every page, narrow and wide; the main pages in other themes as well.

export const name = 'every sample is accessible, light and narrow in every theme';

const WIDTHS = [320, 1280];

/** What the person chose, as the cookie says it. */
const THEMES = {
  dark: 'colours-dark',
  yellow: 'size-200.colours-yellow',
  spaced: 'size-125.colours-brown.letters-wider.lines-wide.font-serif.pictures-hidden',
};

/** Pages shown in every theme. */
const MAIN = ['start/usual', 'check/mistakes', 'conclusion/teacher', 'display/usual', 'statement/usual'];

/** Of a line of text, in letters. A little above 66: a line is measured by the width of a nought. */
const LONGEST_LINE = 72;

export async function run({ newPage, baseUrl, check, axe, weight, noSidewaysScroll, shot }) {
  const page = await newPage();
  const reply = await page.goto(`${baseUrl}/dev/gallery`);
  check(reply.status() === 200, 'start the service with --gallery');
  const samples = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  check(samples.length >= 20, `only ${samples.length} samples`);

  const troubles = [];
  /** One page must not hide the trouble of another. */
  const attempt = (step) => step().catch((trouble) => troubles.push(trouble.message));

  for (const path of samples) {
    await open(page, baseUrl + path, check);
    await attempt(() => weight(page));
    await attempt(() => noSidewaysScroll(page));
    await attempt(() => shortLines(page, check));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await attempt(() => axe(page));
      await attempt(() => bigTargets(page, check));
    }
  }

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
  await open(forced, `${baseUrl}/dev/gallery/conclusion/teacher`, check);
  await attempt(() => noSidewaysScroll(forced));
  await shot(forced, 'gallery-forced-colours');
  check(troubles.length === 0, troubles.join('\n'));
}

async function open(page, address, check) {
  await page.setViewportSize({ width: 1280, height: 800 });
  const reply = await page.goto(address);
  check(reply.status() === 200, `${address}: ${reply.status()}`);
}

/** Whatever is pressed is 44 pixels high, links inside a sentence aside. */
async function bigTargets(page, check) {
  const small = await page.evaluate(() => {
    const found = [];
    for (const element of document.querySelectorAll('a, button, summary, select, input:not([type=hidden])')) {
      const style = getComputedStyle(element);
      const isAside = style.display === 'inline' || element.matches('.unseen, .skip');
      // A closed `details` keeps its contents without a box.
      if (isAside || !element.checkVisibility()) continue;
      const box = (element.type === 'radio' ? element.parentElement : element).getBoundingClientRect();
      if (box.height < 43.5) found.push(`${element.localName} «${(element.textContent || element.id).trim()}»: ${box.height}`);
    }
    return found;
  });
  check(small.length === 0, `${page.url()}: less than 44 px high:\n  ${small.join('\n  ')}`);
}

/** On a wide screen a line is not too long to find the next one. */
async function shortLines(page, check) {
  const long = await page.evaluate((longest) => {
    const found = [];
    for (const block of document.querySelectorAll('main p, main li, main label, main dd')) {
      if (!block.checkVisibility() || block.querySelector('p, ul, ol, details, table')) continue;
      const lines = new Map();
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < node.length; at += 1) {
          if (node.parentElement.closest('.unseen')) continue;
        range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          if (box.width > 0) lines.set(Math.round(box.bottom / 8), (lines.get(Math.round(box.bottom / 8)) ?? 0) + 1);
        }
      }
      const most = Math.max(0, ...lines.values());
      if (most > longest) found.push(`${most}: ${block.textContent.trim().slice(0, 60)}`);
    }
    return found;
  }, LONGEST_LINE);
  check(long.length === 0, `${page.url()}: lines longer than ${LONGEST_LINE} letters:\n  ${long.join('\n  ')}`);
}
