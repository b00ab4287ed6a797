import type { Reader, Tx } from '@haihe/platform';

/** Whatever runs a query: an open transaction or the reader. */
export type Queries = Pick<Tx, 'query'> | Pick<Reader, 'query'>;
