import { MessageQueue } from './message-queue.js';
import type { Messages } from './pub-sub.js';

/** The readers of this process by channel. */
export class Subscribers {
  private readonly byChannel = new Map<string, Set<MessageQueue<unknown>>>();

  /** Channels that somebody reads. */
  channels(): string[] {
    return [...this.byChannel.keys()];
  }

  /** @param onLast called when the channel's last reader is gone */
  add<Message>(channel: string, onLast: () => void = () => undefined): Messages<Message> {
    const readers = this.byChannel.get(channel) ?? new Set();
    this.byChannel.set(channel, readers);
    const queue = new MessageQueue<Message>(() => {
      readers.delete(queue as MessageQueue<unknown>);
      if (readers.size > 0 || this.byChannel.get(channel) !== readers) return;
      this.byChannel.delete(channel);
      onLast();
    });
    readers.add(queue as MessageQueue<unknown>);
    return queue;
  }

  /** Each reader gets a message of its own, as if it had come over a wire. */
  deliver(channel: string, json: string): void {
    for (const reader of this.byChannel.get(channel) ?? []) reader.push(JSON.parse(json));
  }

  /** Ends every reading, with the error if there is one. */
  end(error?: Error): void {
    for (const readers of [...this.byChannel.values()]) {
      for (const reader of [...readers]) {
        if (error) reader.fail(error);
        else reader.finish();
      }
    }
  }
}
