import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** An S3 service in this process that keeps objects in memory and is strict about signatures. */
export interface S3StandIn {
  readonly access: {
    readonly endpoint: string;
    readonly region: string;
    readonly bucket: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
  };
  /** Every object by key. */
  readonly objects: Map<string, Buffer>;
  /** Requests so far, as `PUT key → 200`. */
  readonly log: string[];
  /** Answers the next requests with a fault of the service. */
  failNext(requests: number): void;
  close(): Promise<void>;
}

const access = { region: 'cn-north-1', bucket: 'haihe-test', accessKeyId: 'TESTACCESSKEY', secretAccessKey: 'test-secret-key' };

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
const hmac = (key: string | Buffer, content: string): Buffer => createHmac('sha256', key).update(content).digest();

/** Why a request is refused, with S3's code. */
class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code);
  }
}

/** Computes Signature Version 4 anew from what arrived and compares: AWS, "Signature Calculations for the Authorization Header". */
function checkSignature(request: IncomingMessage, body: Buffer): void {
  const authorization = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/.exec(
    request.headers.authorization ?? '',
  );
  if (!authorization) throw new Refused(403, 'AccessDenied');
  const [, keyId, day = '', region = '', names = '', signature] = authorization;
  if (keyId !== access.accessKeyId) throw new Refused(403, 'InvalidAccessKeyId');
  const moment = String(request.headers['x-amz-date'] ?? '');
  const time = Date.parse(moment.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!moment.startsWith(day) || !(Math.abs(Date.now() - time) < 15 * 60_000)) throw new Refused(403, 'RequestTimeTooSkewed');
  if (region !== access.region) throw new Refused(400, 'AuthorizationHeaderMalformed');
  const signed = names.split(';');
  for (const name of ['host', 'x-amz-content-sha256', 'x-amz-date']) if (!signed.includes(name)) throw new Refused(403, 'AccessDenied');
  const contentHash = String(request.headers['x-amz-content-sha256']);
  if (contentHash !== sha256(body)) throw new Refused(400, 'XAmzContentSHA256Mismatch');
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const headers = signed.map((name) => `${name}:${String(request.headers[name]).trim().replace(/ +/g, ' ')}\n`).join('');
  const canonical = [request.method, path, query, headers, names, contentHash].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = hmac(hmac(hmac(hmac(`AWS4${access.secretAccessKey}`, day), region), 's3'), 'aws4_request');
  const expected = hmac(key, ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n')).toString('hex');
  if (signature !== expected) throw new Refused(403, 'SignatureDoesNotMatch');
}

/** Starts the stand-in on a free port of the loopback interface. */
export async function startS3StandIn(): Promise<S3StandIn> {
  const objects = new Map<string, Buffer>();
  const log: string[] = [];
  let faults = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    checkSignature(request, body);
    if (faults > 0) {
      faults -= 1;
      throw new Refused(503, 'SlowDown');
    }
    const [, bucket, ...rest] = (request.url ?? '').split('/');
    if (bucket !== access.bucket) throw new Refused(404, 'NoSuchBucket');
    const key = rest.join('/');
    const known = objects.get(key);
    if (request.method === 'PUT') {
      if (request.headers['content-length'] !== String(body.length)) throw new Refused(411, 'MissingContentLength');
      objects.set(key, body);
      response.writeHead(200, { etag: `"${createHash('md5').update(body).digest('hex')}"` }).end();
    } else if (request.method === 'GET') {
      if (!known) throw new Refused(404, 'NoSuchKey');
      response.writeHead(200, { 'content-length': known.length }).end(known);
    } else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else {
      throw new Refused(405, 'MethodNotAllowed');
    }
  }

  const server = createServer((request, response) => {
    response.on('finish', () => log.push(`${request.method} ${request.url} → ${response.statusCode}`));
    answer(request, response).catch((error: unknown) => {
      const refused = error instanceof Refused ? error : new Refused(500, 'InternalError');
      response.writeHead(refused.status, { 'content-type': 'application/xml' }).end(`<?xml version="1.0"?><Error><Code>${refused.code}</Code></Error>`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    access: { ...access, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    objects,
    log,
    failNext: (requests) => {
      faults = requests;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
