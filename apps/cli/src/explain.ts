import { ConfigurationError, DatabaseUnavailableError, EmbeddedPostgresError } from '@haihe/platform';

/** Faults whose message is already one clear sentence for the person at the keyboard. */
const explained = [ConfigurationError, DatabaseUnavailableError, EmbeddedPostgresError];

/** What went wrong, for a person: one sentence when the cause is known, the whole trace when it is a defect. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof RefusedCommand || explained.some((kind) => error instanceof kind) ? error.message : (error.stack ?? error.message);
}

/** A command was refused; the message says why and what to do. */
export class RefusedCommand extends Error {
  override readonly name = 'RefusedCommand';
}
