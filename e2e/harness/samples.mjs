// The samples of pages in the gallery of the service, and what each of them must keep to.

const WIDTHS = [320, 1280];

/** Of a line of text, in letters. A little above 66: a line is measured by the width of a nought. */
const LONGEST_LINE = 72;

/** Every sample whose page begins with a letter from `first` to `last`: light, narrow, accessible, large to press. */
export async function samples({ newPage, baseUrl, check, axe, weight, noSidewaysScroll }, first, last) {
  const page = await newPage();
  const reply = await page.goto(`${baseUrl}/dev/gallery`);
  check(reply.status() === 200, 'start the service with --gallery');
  const all = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const ours = all.filter((path) => {
    const letter = path.slice('/dev/gallery/'.length, '/dev/gallery/'.length + 1);
    return first <= letter && letter <= last;
  });
  check(ours.length >= 10, `only ${ours.length} samples from ${first} to ${last}`);

  const troubles = [];
  /** One page must not hide the trouble of another. */
  const attempt = (step) => step().catch((trouble) => troubles.push(trouble.message));
  for (const path of ours) {
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
  check(troubles.length === 0, troubles.join('\n'));
}

export async function open(page, address, check) {
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
