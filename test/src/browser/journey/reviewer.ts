import { eventually } from '../eventually.js';
import type { Visitor } from '../visitor.js';

/** Takes an object of a review queue by keyboard alone: down to it, approve; ends when it has left the queue. */
export async function approveByKeyboard(reviewer: Visitor, queue: string, title: string): Promise<void> {
  const { page, t } = reviewer;
  await reviewer.goTo(queue);
  const list = page.getByRole('navigation', { name: t('review.queue') });
  const item = list.getByRole('button', { name: title });
  await item.waitFor();
  const length = await list.getByRole('button').count();
  for (let step = 0; step < length && (await item.getAttribute('aria-current')) !== 'true'; step += 1) {
    const before = await list.locator('[aria-current=true]').innerText();
    await page.keyboard.press('j');
    await eventually(async () => expect(await list.locator('[aria-current=true]').innerText()).not.toBe(before));
  }
  // The decision belongs to the object that is shown.
  await page.getByRole('region', { name: t('review.decision') }).waitFor();
  await page.locator('#main article').getByText(title, { exact: true }).first().waitFor();
  await page.keyboard.press('a');
  await item.waitFor({ state: 'detached' });
}
