import { ConfigurationError, readConfiguration } from './index.js';

describe('readConfiguration', () => {
  it('has a value for everything when nothing is set', () => {
    const configuration = readConfiguration({});
    expect(configuration.PORT).toBe(3000);
    expect(configuration.DATABASE_URL).toBeUndefined();
  });

  it('names every wrong variable and what is expected, without repeating the value', () => {
    const read = () => readConfiguration({ PORT: '80a', DATABASE_URL: 'mysql://user:secret@host/db' });
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(/PORT must be a whole number from 0 to 65535; DATABASE_URL must be an address/);
    expect(read).not.toThrow(/secret/);
  });

  it('treats empty as absent', () => {
    expect(readConfiguration({ PORT: '' }).PORT).toBe(3000);
  });

  it('wants the keys of S3 together with its address', () => {
    expect(() => readConfiguration({ S3_ENDPOINT: 'http://127.0.0.1:9000' })).toThrow(/S3_ACCESS_KEY_ID/);
  });

  it('wants the webhook’s secret together with Stripe’s key, and both as Stripe writes them', () => {
    const [STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET] = ['sk_test_abc', 'whsec_abc'];
    expect(() => readConfiguration({ STRIPE_SECRET_KEY })).toThrow('STRIPE_WEBHOOK_SECRET must be set together with STRIPE_SECRET_KEY');
    expect(() => readConfiguration({ STRIPE_SECRET_KEY: 'pk_test_abc', STRIPE_WEBHOOK_SECRET })).toThrow('STRIPE_SECRET_KEY must be a key that begins with sk_ or rk_');
    expect(() => readConfiguration({ STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET: 'abc' })).toThrow('STRIPE_WEBHOOK_SECRET must be a key that begins with whsec_');
    expect(readConfiguration({ STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET }).STRIPE_API_HOST).toBe('api.stripe.com');
    expect(readConfiguration({}).STRIPE_SECRET_KEY).toBeUndefined();
  });

  it('takes a signing key on several lines or on one', () => {
    const lines = ['-----BEGIN PRIVATE KEY-----', 'MC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '-----END PRIVATE KEY-----'];
    const pem = lines.join('\n');
    for (const written of [pem, `${pem}\n`, lines.join('\\n')]) expect(readConfiguration({ HAIHE_SIGNING_KEY: written }).HAIHE_SIGNING_KEY).toBe(pem);
    expect(() => readConfiguration({ HAIHE_SIGNING_KEY: 'secret' })).toThrow('HAIHE_SIGNING_KEY must be an Ed25519 private key in PEM (PKCS #8)');
    expect(() => readConfiguration({ HAIHE_SIGNING_KEY: 'secret' })).not.toThrow(/secret/);
  });

  it('sends Stripe’s key over http to this machine alone', () => {
    expect(() => readConfiguration({ STRIPE_API_PROTOCOL: 'http' })).toThrow(/STRIPE_API_PROTOCOL must be https/);
    expect(() => readConfiguration({ STRIPE_API_HOST: 'https://api.stripe.com' })).toThrow(/STRIPE_API_HOST must be the name/);
    expect(readConfiguration({ STRIPE_API_PROTOCOL: 'http', STRIPE_API_HOST: '127.0.0.1', STRIPE_API_PORT: '12111' }).STRIPE_API_PORT).toBe(12_111);
  });
});
