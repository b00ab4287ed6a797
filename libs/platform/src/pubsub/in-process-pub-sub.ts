import { PubSub } from './pub-sub.js';
import type { Messages } from './pub-sub.js';
import { Subscribers } from './subscribers.js';

/** News within one process. */
export class InProcessPubSub extends PubSub {
  private readonly subscribers = new Subscribers();

  override publish(channel: string, message: unknown): Promise<void> {
    this.subscribers.deliver(channel, JSON.stringify(message));
    return Promise.resolve();
  }

  override subscribe<Message>(channel: string): Promise<Messages<Message>> {
    return Promise.resolve(this.subscribers.add<Message>(channel));
  }

  override close(): Promise<void> {
    this.subscribers.end();
    return Promise.resolve();
  }
}
