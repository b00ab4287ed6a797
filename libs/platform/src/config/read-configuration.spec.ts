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
});
