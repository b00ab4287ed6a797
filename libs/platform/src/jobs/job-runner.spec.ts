import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { setTimeout as sleep } from 'node:timers/promises';
import { platformSchema, systemActor } from '../database/index.js';
import { createLogger } from '../logging/logger.js';
import { openTestDatabase } from '../testing/index.js';
import type { TestDatabase } from '../testing/index.js';
import { enqueue } from './enqueue.js';
import { EveryMinute, OnEvent } from './handlers.js';
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

/** Begins when it is called and ends when it is let go. */
class Slow {
  begun = 0;
  readonly letGo = Promise.withResolvers<undefined>();

  @EveryMinute()
  async sweep(): Promise<void> {
    this.begun += 1;
    await this.letGo.promise;
  }
}

class Failing {
  @EveryMinute()
  sweep(): Promise<void> {
    return Promise.reject(new Error('broken'));
  }
}

class Quick {
  swept = 0;

  @EveryMinute()
  sweep(): Promise<void> {
    this.swept += 1;
    return Promise.resolve();
  }
}

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase([platformSchema]);
}, 60_000);
afterAll(() => database.close());

function runnerOf(instances: readonly object[]): JobRunner {
  const providers = instances.map((instance) => ({ instance, metatype: instance.constructor }));
  const discovery = { getProviders: () => providers } as unknown as DiscoveryService;
  return new JobRunner(discovery, new MetadataScanner(), database.reader, database.transactor, createLogger('test', 'silent'), database.url);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(20);
}

it('delivers an event to every handler once, also past one that is broken', async () => {
  const listening = new Listening();
  const runner = runnerOf([new Broken(), listening]);
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

it('runs each sweep past one that is slow and one that fails, and none beside itself', async () => {
  const [slow, quick] = [new Slow(), new Quick()];
  const runners = [runnerOf([slow, new Failing(), quick]), runnerOf([slow, new Failing(), quick])];
  const aMinutePasses = () => database.transactor.run(systemActor('test'), (tx) => enqueue(tx, 'sweep', {}));
  await Promise.all(runners.map((runner) => runner.start()));
  try {
    for (let minute = 1; minute <= 3; minute += 1) {
      await aMinutePasses();
      await until(() => quick.swept >= minute);
    }
    expect(slow.begun).toBe(1);
    slow.letGo.resolve(undefined);
    await until(() => slow.begun > 1);
    await aMinutePasses();
    await until(() => slow.begun > 2);
  } finally {
    slow.letGo.resolve(undefined);
    await Promise.all(runners.map((runner) => runner.onApplicationShutdown()));
  }
}, 30_000);
