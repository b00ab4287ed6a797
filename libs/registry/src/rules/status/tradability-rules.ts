import type { Versioned } from '../versioned.js';

/** From when on the shortness of what is left of a term is pointed out. A choice of the exchange, not of law. */
export interface ShortTermNotice extends Versioned {
  readonly days: number;
}

export const shortTermNotice: readonly ShortTermNotice[] = [{ days: 365, validFrom: '2000-01-01', source: 'Haihe, issue 2, section 3' }];
