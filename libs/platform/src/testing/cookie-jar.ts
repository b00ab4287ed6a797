/** A cookie as the service set it. */
export interface JarCookie {
  readonly value: string;
  /** Attributes by lower-case name, e.g. `httponly`, `samesite`, `max-age`; flags have the value ''. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** The cookies of one client, as a browser keeps them for one site. */
export class CookieJar {
  private readonly kept = new Map<string, JarCookie>();

  /** Keeps what a response set; forgets what it expired. */
  take(setCookie: unknown): void {
    const lines = Array.isArray(setCookie) ? setCookie : [setCookie];
    for (const line of lines) {
      if (typeof line !== 'string') continue;
      const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
      const [name, value] = split(pair);
      const attributes = new Map(rest.map(split).map(([attribute, text]) => [attribute.toLowerCase(), text]));
      if (isExpired(attributes)) this.kept.delete(name);
      else this.kept.set(name, { value: decodeURIComponent(value), attributes });
    }
  }

  cookie(name: string): JarCookie | undefined {
    return this.kept.get(name);
  }

  value(name: string): string | undefined {
    return this.kept.get(name)?.value;
  }

  /** Puts a cookie in, as an attacker or another tab might. */
  put(name: string, value: string): void {
    this.kept.set(name, { value, attributes: new Map() });
  }

  /** The request's `cookie` header; empty when there are none. */
  header(): string {
    return [...this.kept].map(([name, { value }]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  }
}

function split(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function isExpired(attributes: ReadonlyMap<string, string>): boolean {
  const age = attributes.get('max-age');
  if (age !== undefined) return Number(age) <= 0;
  const expires = attributes.get('expires');
  return expires !== undefined && Date.parse(expires) <= Date.now();
}
