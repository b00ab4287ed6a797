import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { platformSchema, systemActor } from '../database/index.js';
import { createLogger } from '../logging/logger.js';
import { openTestDatabase } from '../testing/index.js';
import type { TestDatabase } from '../testing/index.js';
import { OnEvent } from './handlers.js';
import { JobRunner } from './job-runner.js';

class Broken {
  @OnEvent('test.happened')
  hear(): Promise<void> {
    return Promise.reject(new Error('broken'));
  }
}

class Listening {
  readonly heard: string[] = [];

  @OnEvent('test.happened')
  hear(_: unknown, { id }: { readonly id: string }): Promise<void> {
    this.heard.push(id);
    return Promise.resolve();
  }
}

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase([platformSchema]);
}, 60_000);
afterAll(() => database.close());

it('delivers an event to every handler once, also past one that is broken', async () => {
  const listening = new Listening();
  const providers = [new Broken(), listening].map((instance) => ({ instance, metatype: instance.constructor }));
  const discovery = { getProviders: () => providers } as unknown as DiscoveryService;
  const runner = new JobRunner(discovery, new MetadataScanner(), database.reader, database.transactor, createLogger('test', 'silent'), database.url);
  await runner.start();
  try {
    await database.transactor.run(systemActor('test'), (tx) => tx.emit({ topic: 'test.happened', payload: {} }));
    const id = (await database.reader.one<{ id: string }>('SELECT max(id)::text AS id FROM platform.event'))?.id ?? '';
    await expect(runner.deliver(id)).rejects.toThrow('broken');
    await expect(runner.deliver(id)).rejects.toThrow('broken');
    expect(listening.heard).toEqual([id]);
    expect(await database.reader.query('SELECT handler FROM platform.event_delivery')).toEqual([{ handler: 'Listening.hear' }]);
  } finally {
    await runner.onApplicationShutdown();
  }
}, 30_000);
