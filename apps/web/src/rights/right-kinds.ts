import type { RightKind, RightStatus } from '../api/generated/graphql.js';

/** Kinds in the order in which they are offered. */
export const rightKinds: readonly RightKind[] = [
  'INVENTION',
  'UTILITY_MODEL',
  'DESIGN',
  'TRADEMARK',
  'COPYRIGHT_WORK',
  'COPYRIGHT_SOFTWARE',
  'PLANT_VARIETY',
  'IC_LAYOUT',
  'GEOGRAPHICAL_INDICATION',
  'TECHNICAL_STANDARD',
];

export const rightStatuses: readonly RightStatus[] = ['IN_FORCE', 'PENDING', 'LAPSED', 'EXPIRED', 'INVALIDATED', 'REJECTED', 'WITHDRAWN', 'UNKNOWN'];
