import type { Configuration, Reader, Transactor } from '@haihe/platform';

/** Loads the demonstration market into a database that has none and no organisations of its own. */
export function loadDemonstration(_transactor: Transactor, _reader: Reader, _configuration: Configuration): Promise<void> {
  return Promise.resolve();
}
