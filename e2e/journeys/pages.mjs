// Every page without answers: accessible, light, narrow, and a picture for human eyes.

export const name = 'every page is accessible, light and narrow';

const PAGES = {
  start: '/',
  check: '/check',
  statement: '/statement',
  grounds: '/grounds',
  ground: '/grounds/fz400_8_1_general',
  law: '/law',
  law_number: '/law/pensions.ipk_price',
  law_table: '/law/deferral.coefficient_general',
  privacy: '/privacy',
  blank: '/blank',
  script: '/script',
  accessibility: '/accessibility',
  about: '/about',
  trust: '/trust',
  consents: '/consents',
  consent: '/consents/case',
  consent_paper: '/consents/distribution',
  elsewhere: '/elsewhere',
  elsewhere_lawyer: '/elsewhere/lawyer',
  resume: '/resume',
  erase: '/erase',
  trouble: '/such/a/page/is/not/here',
};

export async function run({ newPage, baseUrl, check, axe, weight, shot, noSidewaysScroll }) {
  const page = await newPage();
  for (const [name, path] of Object.entries(PAGES)) {
    const reply = await page.goto(baseUrl + path);
    check(reply.status() === (name === 'trouble' ? 404 : 200), `${path}: ${reply.status()}`);
    await axe(page);
    await weight(page);
    await noSidewaysScroll(page);
    await shot(page, `page-${name}`);
  }
}
