import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import aws4 from 'aws4';

/** How an S3 service is reached. */
export interface S3Access {
  /** Address of the service; buckets are addressed by path, which every S3 service understands. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The S3 service answered with something else than success. */
export class S3Error extends Error {
  override readonly name = 'S3Error';

  constructor(
    readonly status: number,
    /** S3's own code, such as NoSuchKey. */
    readonly code: string,
    what: string,
  ) {
    super(`${what}: the S3 service answered ${status} ${code}`.trimEnd());
  }
}

/** SHA-256 of nothing. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** Silence of the service after which a request fails. */
const TIMEOUT = 30_000;

interface Content {
  readonly stream: Readable;
  readonly size: number;
  /** SHA-256 in hex: signed, and compared by the service with what arrived. */
  readonly sha256: string;
}

/** The few requests of S3 that a file store needs, signed with Signature Version 4. */
export class S3Client {
  private readonly endpoint: URL;
  private readonly agent: HttpAgent | HttpsAgent;

  constructor(private readonly access: S3Access) {
    this.endpoint = new URL(access.endpoint);
    const options = { keepAlive: true, maxSockets: 32 };
    this.agent = this.endpoint.protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options);
  }

  /** @throws S3Error */
  async put(key: string, content: Content): Promise<void> {
    await drained(await this.send('PUT', key, content));
  }

  /** @throws S3Error, with status 404 when there is no such object */
  async get(key: string): Promise<Readable> {
    return this.send('GET', key);
  }

  /** Removes an object; S3 answers the same when there was none. */
  async remove(key: string): Promise<void> {
    await drained(await this.send('DELETE', key));
  }

  close(): void {
    this.agent.destroy();
  }

  private async send(method: 'PUT' | 'GET' | 'DELETE', key: string, content?: Content): Promise<IncomingMessage> {
    const { access, endpoint } = this;
    const signed = aws4.sign(
      {
        service: 's3',
        region: access.region,
        method,
        host: endpoint.host,
        path: `${endpoint.pathname.replace(/\/$/, '')}/${access.bucket}/${key}`,
        headers: {
          'x-amz-content-sha256': content?.sha256 ?? EMPTY,
          ...(content ? { 'content-length': String(content.size), 'content-type': 'application/octet-stream' } : {}),
        },
      },
      { accessKeyId: access.accessKeyId, secretAccessKey: access.secretAccessKey },
    );
    const open = endpoint.protocol === 'https:' ? requestHttps : requestHttp;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = open(
        {
          hostname: endpoint.hostname.replace(/^\[|\]$/g, ''),
          port: endpoint.port === '' ? undefined : endpoint.port,
          method,
          path: signed.path,
          headers: signed.headers as Record<string, string>,
          agent: this.agent,
          timeout: TIMEOUT,
        },
        resolve,
      );
      request.on('timeout', () => request.destroy(new Error('the S3 service does not answer')));
      request.on('error', reject);
      if (content) pipeline(content.stream, request).catch(reject);
      else request.end();
    });
    const status = answer.statusCode ?? 0;
    if (status >= 200 && status < 300) return answer;
    const code = /<Code>(\w+)<\/Code>/.exec(await text(answer))?.[1] ?? '';
    throw new S3Error(status, code, `${method} ${key}`);
  }
}

async function drained(answer: IncomingMessage): Promise<void> {
  await text(answer);
}
