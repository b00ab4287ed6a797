import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { EventEmitter } from 'node:events';
import { Logger as QueueLogger, parseCronItems, run } from 'graphile-worker';
import type { AddJobFunction, Runner, TaskList, WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Logger } from 'pino';
import { newId, Reader, systemActor, Transactor } from '../database/index.js';
import { LOGGER } from '../logging/logger.js';
import { EVENT_HANDLER, JOB_HANDLER, SWEEP } from './handlers.js';
import type { DeliveredEvent, EventHandler, JobHandler } from './handlers.js';
import { WorkerPresence } from './worker-presence.js';

/** Where the queue is, straight: LISTEN and session locks do not pass a pooler of transactions. */
export const QUEUE_URL = Symbol('QUEUE_URL');

/** Jobs at once, in one process: enough that some sweeps may take long and events are still delivered. */
const CONCURRENCY = 8;
/** Sweeps come after what somebody waits for; jobs and events have 0, which goes first. */
const SWEEP_PRIORITY = 10;
/** One to listen, one to say that it lives. */
const STANDING = 2;

/** Runs jobs, events and sweeps of every module in the process. Only the worker starts it. */
@Injectable()
export class JobRunner implements OnApplicationShutdown {
  private runner: Runner | undefined;
  private queue: pg.Pool | undefined;
  private presence: WorkerPresence | undefined;
  private readonly stopping = new AbortController();
  private readonly events = new Map<string, { readonly name: string; readonly handle: EventHandler }[]>();
  private readonly sweeps = new Map<string, () => Promise<void>>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reader: Reader,
    private readonly transactor: Transactor,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(QUEUE_URL) private readonly url: string,
  ) {}

  /**
   * Starts working until the application is closed.
   *
   * The queue has connections of its own: were they the pool's, jobs that hold all of them would keep each other from being
   * marked as done.
   */
  async start(): Promise<void> {
    const taskList = this.collect();
    this.queue = new pg.Pool({ connectionString: this.url, max: CONCURRENCY + STANDING, application_name: 'haihe-queue', keepAlive: true });
    const broken = (error: Error) => this.logger.warn({ err: error }, 'a connection of the queue broke');
    this.queue.on('error', broken).on('connect', (client) => client.on('error', broken));
    const presence = new WorkerPresence(this.queue, this.logger);
    this.presence = presence;
    const events: WorkerEvents = new EventEmitter();
    events.once('pool:create', ({ workerPool }) => void presence.hold(workerPool.id));
    this.runner = await run({
      pgPool: this.queue,
      events,
      taskList,
      concurrency: CONCURRENCY,
      noHandleSignals: true,
      pollInterval: 1000,
      parsedCronItems: parseCronItems([{ task: 'sweep', match: '* * * * *', options: { maxAttempts: 1, backfillPeriod: 0 } }]),
      logger: new QueueLogger((scope) => (level, message, meta) => {
        const severity = level === 'warning' ? 'warn' : level === 'info' ? 'debug' : level;
        this.logger[severity]({ ...scope, ...meta }, message);
      }),
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.runner?.stop();
    this.presence?.end();
    await this.queue?.end();
  }

  /**
   * Delivers an event to all its handlers; each once, also when delivery is repeated. One that fails does not keep the others
   * from hearing of it.
   *
   * @throws Error the first failure, so that delivery is repeated
   */
  async deliver(eventId: string): Promise<void> {
    const event = await this.reader.one<DeliveredEvent>(
      'SELECT id::text, topic, payload, occurred_at AS "occurredAt" FROM platform.event WHERE id = $1',
      [eventId],
    );
    if (!event) return;
    const failures: unknown[] = [];
    for (const handler of this.events.get(event.topic) ?? []) await this.deliverTo(handler, event).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  private deliverTo({ name, handle }: { readonly name: string; readonly handle: EventHandler }, event: DeliveredEvent): Promise<void> {
    return this.transactor.run(systemActor(`event-${event.id}`), async (tx) => {
      const fresh = await tx.query(
        'INSERT INTO platform.event_delivery (event_id, handler) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING event_id',
        [event.id, name],
      );
      if (fresh.length > 0) await handle(tx, event);
    });
  }

  /**
   * Asks for every sweep once, each as a job of its own: one that is slow or fails keeps no other from running. Its queue keeps
   * it from running beside itself, also in another worker; its key keeps it from being asked for twice while it waits.
   */
  private async askForSweeps(addJob: AddJobFunction): Promise<void> {
    await this.presence?.freeJobs();
    for (const task of this.sweeps.keys()) await addJob(task, {}, { queueName: task, jobKey: task, maxAttempts: 1, priority: SWEEP_PRIORITY });
  }

  /** What fails is said and not repeated: the next minute does. */
  private async sweep(name: string): Promise<void> {
    try {
      await this.sweeps.get(name)?.();
    } catch (error) {
      this.logger.error({ err: error, sweep: name, requestId: newId() }, 'sweep failed');
    }
  }

  private collect(): TaskList {
    const tasks: TaskList = {
      'deliver-event': (payload) => this.deliver(String((payload as { eventId: unknown }).eventId)),
      sweep: (_, { addJob }) => this.askForSweeps(addJob),
    };
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function' || typeof instance !== 'object' || instance === null) continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method];
        if (typeof handler !== 'function') continue;
        const name = `${metatype.name}.${method}`;
        for (const topic of (Reflect.getMetadata(EVENT_HANDLER, handler) ?? []) as string[]) {
          this.events.set(topic, [...(this.events.get(topic) ?? []), { name, handle: handler.bind(instance) as EventHandler }]);
        }
        const task: unknown = Reflect.getMetadata(JOB_HANDLER, handler);
        if (typeof task === 'string') {
          const handle = handler.bind(instance) as JobHandler;
          tasks[task] = (payload) => handle(payload as Record<string, unknown>, this.stopping.signal);
        }
        if (Reflect.getMetadata(SWEEP, handler) === true) {
          const sweep = `sweep.${name}`;
          this.sweeps.set(sweep, handler.bind(instance) as () => Promise<void>);
          tasks[sweep] = () => this.sweep(sweep);
        }
      }
    }
    return tasks;
  }
}
