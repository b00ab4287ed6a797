import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { anonymous, CALLER_SOURCE } from '../access/index.js';
import type { Caller, CallerRequest } from '../access/index.js';
import { newId, platformSchema, Transactor } from '../database/index.js';
import { openTestService } from '../testing/test-service.js';
import type { TestService } from '../testing/test-service.js';
import { FileAccess } from './file-access.js';
import { StoredFiles } from './stored-files.js';

const organisations: Readonly<Record<string, string>> = { seller: newId(), stranger: newId(), operator: newId() };

/** A session token here is the name of who it belongs to. */
function callerOf(request: CallerRequest): Caller {
  const name = request.sessionToken;
  const organisationId = name === undefined ? undefined : organisations[name];
  if (name === undefined || organisationId === undefined) return anonymous(request);
  return {
    ...anonymous(request),
    person: { id: organisationId, name, email: `${name}@example.com` },
    acting: { organisationId, membershipId: organisationId, kind: 'ENTERPRISE', role: 'OWNER', verified: true },
  };
}

@Module({ providers: [{ provide: CALLER_SOURCE, useValue: { callerOf: (request: CallerRequest) => Promise.resolve(callerOf(request)) } }] })
class CallersModule {}

const csrf = 'a'.repeat(32);
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describe('files over HTTP', () => {
  let service: TestService;
  let address: string;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'haihe-uploads-'));
    service = await openTestService({
      areas: [platformSchema],
      imports: [CallersModule],
      environment: { HAIHE_DATA: folder, HAIHE_MAX_FILE_MB: '2', HAIHE_LOG: 'silent', HAIHE_UPLOADS_PER_MINUTE: '1000' },
    });
    await service.app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(service.app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  function headersOf(name: string | undefined): Record<string, string> {
    const session = name === undefined ? '' : `; haihe_session=${name}`;
    return { cookie: `haihe_csrf=${csrf}${session}`, 'x-csrf-token': csrf, 'accept-language': 'en' };
  }

  async function upload(name: string | undefined, content: Buffer, options: { fileName?: string; field?: string } = {}): Promise<Response> {
    const form = new FormData();
    form.append(options.field ?? 'file', new Blob([new Uint8Array(content)]), options.fileName ?? 'file.bin');
    return fetch(`${address}/files`, { method: 'POST', headers: headersOf(name), body: form });
  }

  const download = (name: string | undefined, id: string): Promise<Response> => fetch(`${address}/files/${id}`, { headers: headersOf(name) });

  async function kept(): Promise<{ files: number; rows: number }> {
    const entries = await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
    const rows = await service.database.reader.query('SELECT 1 FROM platform.stored_file');
    return { files: entries.filter((entry) => entry.isFile()).length, rows: rows.length };
  }

  it('takes a file and gives it back to the organisation that sent it', async () => {
    const content = randomBytes(1_500_000);
    const answer = await upload('seller', content, { fileName: '专利清单 2026.dat' });
    expect(answer.status).toBe(201);
    const stored = (await answer.json()) as { id: string };
    expect(stored).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, fileName: '专利清单 2026.dat', size: 1_500_000 });
    const back = await download('seller', stored.id);
    expect(back.status).toBe(200);
    expect(Buffer.from(await back.arrayBuffer()).equals(content)).toBe(true);
    expect(back.headers.get('content-length')).toBe('1500000');
    expect(back.headers.get('content-type')).toBe('application/octet-stream');
    expect(back.headers.get('content-disposition')).toBe(`attachment; filename="____ 2026.dat"; filename*=UTF-8''%E4%B8%93%E5%88%A9%E6%B8%85%E5%8D%95%202026.dat`);
    expect(back.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('shows pictures in place, and offers what could carry script only to save, whatever its name says', async () => {
    const picture = (await (await upload('seller', png, { fileName: 'photo.html' })).json()) as { id: string };
    const shown = await download('seller', picture.id);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/);
    await shown.arrayBuffer();
    const page = (await (await upload('seller', Buffer.from('<!doctype html><script>steal()</script>'), { fileName: 'photo.png' })).json()) as { id: string };
    const offered = await download('seller', page.id);
    expect(offered.headers.get('content-type')).toBe('application/octet-stream');
    expect(offered.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(offered.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    await offered.arrayBuffer();
  });

  it('is not there for strangers, for nobody and for ids that are none, in the same words', async () => {
    const { id } = (await (await upload('seller', png)).json()) as { id: string };
    const answers = await Promise.all([download('stranger', id), download(undefined, id), download('seller', newId()), download('seller', 'x')]);
    const bodies = await Promise.all(answers.map(async (answer) => [answer.status, await answer.json()] as [number, { message: string; code: string }]));
    for (const [status, { message, code }] of bodies) expect([status, message, code]).toEqual([404, 'Not found, or not yours to see', 'NOT_FOUND']);
  });

  it('is there for whom another area lets read it', async () => {
    const { id } = (await (await upload('seller', png)).json()) as { id: string };
    service.app.get(FileAccess).add((caller, file) => Promise.resolve(caller.person?.name === 'operator' && file.id === id));
    expect((await download('operator', id)).status).toBe(200);
    expect((await download('stranger', id)).status).toBe(404);
  });

  it('takes nothing from nobody', async () => {
    const before = await kept();
    const answer = await upload(undefined, png);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await kept()).toEqual(before);
  });

  it.each([
    ['is too large by its length', (): Promise<Response> => upload('seller', randomBytes(3_000_000)), 413, 'FILE_TOO_LARGE', /larger than the limit of 2 MB/],
    ['is empty', (): Promise<Response> => upload('seller', Buffer.alloc(0), { fileName: 'leer.csv' }), 400, 'FILE_EMPTY', /“leer.csv” is empty/],
    ['comes in another field', (): Promise<Response> => upload('seller', png, { field: 'upload' }), 400, 'FILE_NOT_SENT', /in the field “file”/],
    [
      'is no form',
      (): Promise<Response> => fetch(`${address}/files`, { method: 'POST', headers: { ...headersOf('seller'), 'content-type': 'application/json' }, body: '{}' }),
      400,
      'FILE_NOT_SENT',
      /multipart/,
    ],
    [
      'is a form without a file',
      (): Promise<Response> => {
        const form = new FormData();
        form.append('file', 'text');
        return fetch(`${address}/files`, { method: 'POST', headers: headersOf('seller'), body: form });
      },
      400,
      'FILE_NOT_SENT',
      /No file arrived/,
    ],
  ])('refuses what %s, and keeps nothing', async (_, ask, status, code, message) => {
    const before = await kept();
    const answer = await ask();
    const body = (await answer.json()) as { message: string };
    expect({ status: answer.status, body }).toMatchObject({ status, body: { code, message: expect.stringMatching(message) as string } });
    expect(await kept()).toEqual(before);
  });

  /** An upload whose length nobody told, in pieces of half a megabyte. */
  async function uploadInPieces(pieces: number, hangUpAfter = Number.POSITIVE_INFINITY): Promise<number | 'hung up'> {
    const boundary = 'x'.repeat(30);
    return new Promise((resolve, reject) => {
      const request = send(`${address}/files`, {
        method: 'POST',
        // A connection of its own: the service closes the one on which it cut an upload off.
        agent: false,
        headers: { ...headersOf('seller'), 'content-type': `multipart/form-data; boundary=${boundary}`, 'transfer-encoding': 'chunked' },
      });
      request.on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on('error', (error) => (hangUpAfter < pieces ? resolve('hung up') : reject(error)));
      request.on('close', () => reject(new Error('the connection was closed without an answer')));
      const write = async (): Promise<void> => {
        request.write(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="big.bin"\r\n\r\n`);
        for (let piece = 0; piece < pieces; piece += 1) {
          if (piece === hangUpAfter) {
            request.destroy();
            return;
          }
          request.write(randomBytes(500_000));
          await delay(10);
        }
        request.end(`\r\n--${boundary}--\r\n`);
      };
      write().catch(reject);
    });
  }

  it('cuts off what turns out too large on the way, and keeps nothing', async () => {
    const before = await kept();
    expect(await uploadInPieces(12)).toBe(413);
    expect(await kept()).toEqual(before);
    expect(await uploadInPieces(3)).toBe(201);
  });

  it('keeps nothing of an upload that was broken off', async () => {
    const before = await kept();
    expect(await uploadInPieces(3, 2)).toBe('hung up');
    // The service learns of it when it next reads.
    for (let now = await kept(); now.files !== before.files; now = await kept()) await delay(20);
    expect(await kept()).toEqual(before);
  });

  it('gives actions only files of the acting organisation', async () => {
    const { id } = (await (await upload('seller', png)).json()) as { id: string };
    const files = service.app.get(StoredFiles);
    const transactor = service.app.get(Transactor);
    const demand = (organisationId: string | undefined, ids: readonly string[]) =>
      transactor.run({ organisationId, requestId: 'test' }, (tx) => files.demandOwn(tx, ids, ['input', 'proofFileIds']));
    expect(await demand(organisations['seller'], [id])).toMatchObject([{ id, fileName: 'file.bin', contentType: 'image/png', size: png.length }]);
    const refused = { code: 'FILE_UNKNOWN', path: ['input', 'proofFileIds'] };
    await expect(demand(organisations['stranger'], [id])).rejects.toMatchObject(refused);
    await expect(demand(undefined, [id])).rejects.toMatchObject(refused);
    await expect(demand(organisations['seller'], [id, newId()])).rejects.toMatchObject(refused);
    await expect(demand(organisations['seller'], ["' OR 1=1"])).rejects.toMatchObject(refused);
  });
});
