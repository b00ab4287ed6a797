import type { Configuration } from '@haihe/platform';

/** The public page on which anyone can check the document with this code. */
export function verificationAddress({ HAIHE_PUBLIC_URL, HOST, PORT }: Pick<Configuration, 'HAIHE_PUBLIC_URL' | 'HOST' | 'PORT'>, code: string): string {
  const base = HAIHE_PUBLIC_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`;
  return `${base.replace(/\/+$/, '')}/verify/${code}`;
}
