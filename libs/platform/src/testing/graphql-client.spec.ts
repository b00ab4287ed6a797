import cookie from '@fastify/cookie';
import { fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { anonymous } from '../access/index.js';
import { installRequestHooks } from '../http/index.js';
import { GraphqlClient } from './index.js';

describe('GraphqlClient', () => {
  let server: FastifyInstance;
  let address: string;
  beforeAll(async () => {
    server = fastify({ trustProxy: 'loopback' });
    await server.register(cookie);
    installRequestHooks(server, { callerOf: (request) => Promise.resolve(anonymous(request)) }, false);
    server.post('/graphql', (request) => {
      const { query, variables } = request.body as { query: string; variables: unknown };
      if (query === 'fail') return { errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] };
      return { data: { query, variables, caller: request.caller } };
    });
    server.post('/set', (_, reply) => reply.setCookie('a', 'x y', { httpOnly: true }).send('set'));
    server.post('/unset', (_, reply) => reply.clearCookie('a').send('unset'));
    address = await server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => server.close());

  it('proves itself against CSRF and speaks its language', async () => {
    const client = new GraphqlClient(server, { locale: 'en', address: '203.0.113.7' });
    const data = await client.data<{ caller: object }>('{ viewer }', { a: 1 });
    expect(data).toMatchObject({ query: '{ viewer }', variables: { a: 1 }, caller: { locale: 'en', address: '203.0.113.7' } });
  });

  it('tells the code of an error', async () => {
    const client = new GraphqlClient(server);
    expect(await client.errorCode('fail')).toBe('FORBIDDEN');
    await expect(client.data('fail')).rejects.toThrow(/FORBIDDEN/);
  });

  it('keeps and forgets cookies, by inject and by HTTP', async () => {
    for (const service of [server, address]) {
      const client = new GraphqlClient(service);
      await client.post('/set', '');
      expect(client.cookies.value('a')).toBe('x y');
      expect(client.cookies.cookie('a')?.attributes.has('httponly')).toBe(true);
      await client.post('/unset', '');
      expect(client.cookies.value('a')).toBeUndefined();
    }
  });
});
