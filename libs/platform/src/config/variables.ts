/** One environment variable of the product: how it is read, what it means when it is absent, how it is documented. */
export interface Variable<Value> {
  /** Shown in the README's table. */
  readonly about: string;
  /** The value when the variable is not set; undefined means that the feature is off. */
  readonly fallback: Value;
  /** The fallback as the README shows it. */
  readonly shown: string;
  /** Reads the text or says what is expected. */
  readonly read: (text: string) => Value | { readonly expected: string };
}

const text = (text: string): string => text;

function url(...protocols: readonly string[]) {
  return (value: string): string | { expected: string } => {
    const expected = `an address beginning with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`;
    try {
      return protocols.includes(new URL(value).protocol) ? value : { expected };
    } catch {
      return { expected };
    }
  };
}

function whole(minimum: number, maximum: number) {
  return (value: string): number | { expected: string } => {
    const number = Number(value);
    return /^\d+$/.test(value) && number >= minimum && number <= maximum
      ? number
      : { expected: `a whole number from ${minimum} to ${maximum}` };
  };
}

function oneOf<const Choice extends string>(...choices: readonly Choice[]) {
  return (value: string): Choice | { expected: string } =>
    choices.find((choice) => choice === value) ?? { expected: `one of ${choices.join(', ')}` };
}

/** A secret is recognised by how it begins, so that two of them are not mixed up. */
function keyOf(beginning: string, pattern: RegExp) {
  return (value: string): string | { expected: string } => (pattern.test(value) ? value : { expected: `a key that begins with ${beginning}` });
}

function host(value: string): string | { expected: string } {
  return /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value) ? value : { expected: 'the name or address of a host, without protocol and port' };
}

/** A key as text of several lines, or on one line with `\n` for the breaks. */
function privateKey(value: string): string | { expected: string } {
  const pem = value.replaceAll('\\n', '\n').trim();
  return /^-----BEGIN PRIVATE KEY-----\n[A-Za-z0-9+/=\n]+\n-----END PRIVATE KEY-----$/.test(pem) ? pem : { expected: 'an Ed25519 private key in PEM (PKCS #8)' };
}

function variable<Value>(about: string, shown: string, fallback: NoInfer<Value>, read: Variable<Value>['read']): Variable<Value> {
  return { about, shown, fallback, read };
}

const off = 'off';

/** Every environment variable that the product reads. Anything else in the environment is ignored. */
export const variables = {
  PORT: variable<number>('Port of the web app and GraphQL', '3000', 3000, whole(0, 65_535)),
  HOST: variable<string>('Address that the service listens on', '127.0.0.1', '127.0.0.1', text),
  HAIHE_DATA: variable<string>('Folder for everything that the embedded default keeps', '.haihe', '.haihe', text),
  HAIHE_PUBLIC_URL: variable<string | undefined>(
    'Address that people reach the app at; with https, cookies are sent over TLS only', 'from HOST and PORT', undefined, url('http:', 'https:')),
  HAIHE_DEMO: variable<'on' | 'off'>('Load the demonstration market into an empty database at start', 'on', 'on', oneOf('on', 'off')),
  HAIHE_LOG: variable<'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'>('Least severe log entries that are written', 'info', 'info', oneOf('trace', 'debug', 'info', 'warn', 'error', 'silent')),
  HAIHE_POOL: variable<number>('PostgreSQL connections of one process', '10', 10, whole(2, 200)),
  HAIHE_MAX_FILE_MB: variable<number>('Largest file that can be uploaded, in MB of 1,000,000 bytes', '200', 200, whole(1, 5000)),
  HAIHE_REQUESTS_PER_MINUTE: variable<number>(
    'GraphQL requests that one address may send in a minute; 0 switches the limit off', '6000', 6000, whole(0, 10_000_000)),
  HAIHE_UPLOADS_PER_MINUTE: variable<number>(
    'Files that one address may upload in a minute; 0 switches the limit off', '120', 120, whole(0, 1_000_000)),
  HAIHE_PROXIES: variable<string>(
    'Reverse proxies whose X-Forwarded-For is believed: addresses, networks, or loopback, linklocal, uniquelocal', 'loopback', 'loopback', text),
  HAIHE_SIGNING_KEY: variable<string | undefined>(
    'Ed25519 private key in PEM that signs contracts; without it one is made in HAIHE_DATA', 'HAIHE_DATA/signing-key.pem', undefined, privateKey),
  DATABASE_URL: variable<string | undefined>(
    'PostgreSQL server to use instead of the embedded one', 'embedded PostgreSQL 18', undefined, url('postgres:', 'postgresql:')),
  REDIS_URL: variable<string | undefined>(
    'Valkey or Redis for fan-out and rate limits across several api processes', 'in process', undefined, url('redis:', 'rediss:')),
  S3_ENDPOINT: variable<string | undefined>('S3 service for files; without it they lie in HAIHE_DATA/files', off, undefined, url('http:', 'https:')),
  S3_REGION: variable<string>('S3 region', 'us-east-1', 'us-east-1', text),
  S3_BUCKET: variable<string>('S3 bucket', 'haihe', 'haihe', text),
  S3_ACCESS_KEY_ID: variable<string | undefined>('S3 access key', off, undefined, text),
  S3_SECRET_ACCESS_KEY: variable<string | undefined>('S3 secret key', off, undefined, text),
  STRIPE_SECRET_KEY: variable<string | undefined>('Key of a Stripe account; with it payers can pay by card, Alipay and WeChat Pay', off, undefined, keyOf('sk_ or rk_', /^[sr]k_(test|live)_\w+$/)),
  STRIPE_WEBHOOK_SECRET: variable<string | undefined>(
    'Signing secret of the webhook `/webhooks/stripe`; needed with STRIPE_SECRET_KEY', off, undefined, keyOf('whsec_', /^whsec_[\w+/=]+$/)),
  STRIPE_API_HOST: variable<string>('Host of Stripe’s interface; another one for tests', 'api.stripe.com', 'api.stripe.com', host),
  STRIPE_API_PORT: variable<number>('Port of Stripe’s interface', '443', 443, whole(1, 65_535)),
  STRIPE_API_PROTOCOL: variable<'https' | 'http'>('Protocol of Stripe’s interface; http on the own machine alone', 'https', 'https', oneOf('https', 'http')),
} as const;

/** The names of all variables. */
export type VariableName = keyof typeof variables;

/** The values after reading: every variable has one. */
export type Configuration = { readonly [Name in VariableName]: (typeof variables)[Name]['fallback'] };
