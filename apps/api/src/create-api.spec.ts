import { createLogger, readConfiguration } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { areas } from './areas.js';
import { createApi } from './create-api.js';

describe('the api service', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createApi>>;
  beforeAll(async () => {
    database = await openTestDatabase(areas);
    app = await createApi({ configuration: readConfiguration({}), databaseUrl: database.url, logger: createLogger('test', 'error') });
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  it('answers health and metrics', async () => {
    expect((await app.inject('/health/live')).json()).toEqual({ status: 'live' });
    expect((await app.inject('/health/ready')).json()).toEqual({ status: 'ready' });
    expect((await app.inject('/metrics')).body).toMatch(/haihe_http_request_seconds_count/);
  });

  it('refuses a POST without CSRF proof, and serves GraphQL with it', async () => {
    const query = { query: '{ node(id: "x") { id } }' };
    expect((await app.inject({ method: 'POST', url: '/graphql', payload: query })).statusCode).toBe(403);
    const token = (await app.inject('/session/csrf')).json<{ token: string }>().token;
    for (let round = 0; round < 3; round += 1) {
      const answer = await app.inject({ method: 'POST', url: '/graphql', payload: query, cookies: { haihe_csrf: token }, headers: { 'x-csrf-token': token } });
      expect(answer.json()).toEqual({ data: { node: null } });
    }
  });
});
