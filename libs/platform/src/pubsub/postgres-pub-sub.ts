import pg from 'pg';
import type { Logger } from 'pino';
import { PubSub } from './pub-sub.js';
import type { Messages } from './pub-sub.js';
import { Subscribers } from './subscribers.js';

/** The one channel of PostgreSQL that all news goes over, with its own channel inside. */
const NEWS = 'haihe_news';
/** PostgreSQL's limit for a notification is 8,000 bytes. */
const LONGEST = 7900;

/** Sends SQL; the pool of the process as a rule. */
interface Sender {
  query(sql: string, parameters: string[]): Promise<unknown>;
}

/**
 * News over LISTEN and NOTIFY: between the processes of the embedded default, api and worker, which share nothing but the
 * database. Listening takes a connection of its own, opened when somebody first listens, straight to the server:
 * notifications do not pass a pooler in transaction mode, which is one reason why larger set-ups use Redis.
 */
export class PostgresPubSub extends PubSub {
  private readonly subscribers = new Subscribers();
  private listener: Promise<pg.Client> | undefined;

  constructor(
    private readonly url: string,
    private readonly sender: Sender,
    private readonly logger: Logger,
  ) {
    super();
  }

  override async publish(channel: string, message: unknown): Promise<void> {
    const news = JSON.stringify([channel, JSON.stringify(message)]);
    if (Buffer.byteLength(news) > LONGEST) throw new Error(`news on ${channel} is longer than ${LONGEST} bytes: send ids, not things`);
    try {
      await this.sender.query('SELECT pg_notify($1, $2)', [NEWS, news]);
    } catch (error) {
      this.logger.warn({ err: error, channel }, 'news was not sent');
    }
  }

  override async subscribe<Message>(channel: string): Promise<Messages<Message>> {
    this.listener ??= this.listen();
    await this.listener;
    return this.subscribers.add<Message>(channel);
  }

  override async close(): Promise<void> {
    this.subscribers.end();
    const listener = await this.listener?.catch(() => undefined);
    this.listener = undefined;
    await listener?.end();
  }

  private async listen(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'haihe-news', keepAlive: true });
    const lost = (error?: Error): void => {
      if (this.listener === undefined) return;
      this.listener = undefined;
      this.logger.warn({ err: error }, 'the connection that news comes over was lost');
      this.subscribers.end(new Error('the connection that news comes over was lost'));
    };
    client.on('error', lost);
    client.on('end', () => lost());
    client.on('notification', ({ payload }) => {
      const [channel, json] = JSON.parse(payload ?? '[]') as [string, string];
      this.subscribers.deliver(channel, json);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${NEWS}`);
      return client;
    } catch (error) {
      this.listener = undefined;
      await client.end().catch(() => undefined);
      throw error;
    }
  }
}
