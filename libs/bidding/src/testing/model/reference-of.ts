import type { SessionRules } from '../../rules/engine/index.js';
import { Ascending } from './ascending.js';
import { Descending, DescendingSealed } from './descending.js';
import { FixedDraw, FixedFirst } from './fixed-price.js';
import { OpenQuote } from './open-quote.js';
import type { Reference } from './reference.js';
import { Sealed, SealedRounds } from './sealed.js';

/** The reference of a mode. */
export function referenceOf(rules: SessionRules): Reference {
  switch (rules.mode) {
    case 'ASCENDING':
      return new Ascending(rules);
    case 'SEALED':
      return new Sealed(rules);
    case 'SEALED_ROUNDS':
      return new SealedRounds(rules);
    case 'DESCENDING':
      return new Descending(rules);
    case 'DESCENDING_SEALED':
      return new DescendingSealed(rules);
    case 'FIXED_FIRST':
      return new FixedFirst(rules);
    case 'FIXED_DRAW':
      return new FixedDraw(rules);
    case 'OPEN_QUOTE':
      return new OpenQuote(rules);
  }
}
