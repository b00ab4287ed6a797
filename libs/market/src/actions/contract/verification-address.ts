import type { Configuration } from '@haihe/platform';

type Placed = Pick<Configuration, 'HAIHE_PUBLIC_URL' | 'HOST' | 'PORT'>;

/** The exchange's own address as papers print it, without a slash at its end. */
export function exchangeAddress({ HAIHE_PUBLIC_URL, HOST, PORT }: Placed): string {
  return (HAIHE_PUBLIC_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`).replace(/\/+$/, '');
}

/** The public page on which anyone can check the document with this code. */
export function verificationAddress(configuration: Placed, code: string): string {
  return `${exchangeAddress(configuration)}/verify/${code}`;
}
