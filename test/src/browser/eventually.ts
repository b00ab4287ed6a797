const PATIENCE = 40_000;
const STEP = 50;

/**
 * Repeats a check until it holds, since a page shows things when they have arrived.
 *
 * @throws what the last attempt threw
 */
export async function eventually(check: () => Promise<void>, patience = PATIENCE): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, STEP));
    }
  }
}
