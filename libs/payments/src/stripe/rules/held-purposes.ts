const held = new Set<string>();

/**
 * Declares that money of a purpose is held on the card and taken later, such as deposits: `captureHeld` and `releaseHeld`
 * decide. Areas declare it at start.
 */
export function holdPaymentsFor(...purposes: readonly string[]): void {
  for (const purpose of purposes) held.add(purpose);
}

/** Whether payments of a purpose are held first. */
export function isHeldPurpose(purpose: string): boolean {
  return held.has(purpose);
}
