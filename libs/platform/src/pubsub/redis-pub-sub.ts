import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { inTime } from '../redis/in-time.js';
import { PubSub } from './pub-sub.js';
import type { Messages } from './pub-sub.js';
import { Subscribers } from './subscribers.js';

const PREFIX = 'haihe:news:';

/** News over Valkey or Redis, between all processes. */
export class RedisPubSub extends PubSub {
  private readonly subscribers = new Subscribers();

  /**
   * @param sender for publishing; stays the giver's
   * @param receiver a connection of its own: one that listens can do nothing else; closed with this
   */
  constructor(
    private readonly sender: Redis,
    private readonly receiver: Redis,
    private readonly logger: Logger,
  ) {
    super();
    receiver.on('message', (channel: string, json: string) => this.subscribers.deliver(channel.slice(PREFIX.length), json));
    receiver.on('close', () => this.subscribers.end(new Error('the connection that news comes over was lost')));
  }

  /** News that cannot be sent is lost: those who read notice at the latest when they look again. */
  override async publish(channel: string, message: unknown): Promise<void> {
    try {
      await inTime(this.sender.publish(PREFIX + channel, JSON.stringify(message)));
    } catch (error) {
      this.logger.warn({ err: error, channel }, 'news was not sent');
    }
  }

  override async subscribe<Message>(channel: string): Promise<Messages<Message>> {
    const messages = this.subscribers.add<Message>(channel, () => {
      this.receiver.unsubscribe(PREFIX + channel).catch(() => undefined);
    });
    try {
      await inTime(this.receiver.subscribe(PREFIX + channel));
    } catch (error) {
      await messages.return?.();
      throw error;
    }
    return messages;
  }

  override close(): Promise<void> {
    this.subscribers.end();
    this.receiver.disconnect();
    return Promise.resolve();
  }
}
