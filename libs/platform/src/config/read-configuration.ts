import { variables } from './variables.js';
import type { Configuration } from './variables.js';

/** A variable of the environment has a value that cannot be used; the message names it and says what is expected. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * Reads the environment once, at start.
 *
 * An empty variable counts as not set.
 *
 * @throws ConfigurationError naming every variable with a wrong value; values are not repeated, they may be secrets
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const values: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, variable] of Object.entries(variables)) {
    const text = environment[name];
    if (text === undefined || text === '') {
      values[name] = variable.fallback;
      continue;
    }
    const value: unknown = variable.read(text);
    if (typeof value === 'object' && value !== null && 'expected' in value) {
      wrong.push(`${name} must be ${String(value.expected)}`);
    } else {
      values[name] = value;
    }
  }
  if (environment['S3_ENDPOINT'] && !(environment['S3_ACCESS_KEY_ID'] && environment['S3_SECRET_ACCESS_KEY'])) {
    wrong.push('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be set together with S3_ENDPOINT');
  }
  if (environment['STRIPE_SECRET_KEY'] && !environment['STRIPE_WEBHOOK_SECRET']) wrong.push('STRIPE_WEBHOOK_SECRET must be set together with STRIPE_SECRET_KEY');
  if (values['STRIPE_API_PROTOCOL'] === 'http' && !/^(localhost|127(\.\d{1,3}){3})$/.test(String(values['STRIPE_API_HOST']))) {
    wrong.push('STRIPE_API_PROTOCOL must be https unless STRIPE_API_HOST is this machine: the key would be readable on the way');
  }
  if (wrong.length > 0) throw new ConfigurationError(`Configuration: ${wrong.join('; ')}.`);
  return values as Configuration;
}
