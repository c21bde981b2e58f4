// The first page: it opens, is light, talks to nobody else, and can be read on a narrow screen.

export const name = 'a person opens the start page';

export async function run({ newPage, check, axe, weight, assertNoForeignRequests, noSidewaysScroll, shot }) {
  const page = await newPage();
  const answer = await page.goto('/');
  check(answer?.status() === 200, `the start page answers ${answer?.status()}`);
  check((await page.title()).trim() !== '', 'the start page has no title');
  await weight(page);
  await axe(page);
  await noSidewaysScroll(page);
  await shot(page, 'start_page');
  assertNoForeignRequests(page);
}
