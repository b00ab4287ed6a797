import type { Messages } from './pub-sub.js';

/** Messages that wait for a slow reader, at most. */
const MOST_WAITING = 1000;

/** Messages on their way to one reader. */
export class MessageQueue<Message> implements Messages<Message> {
  private readonly waiting: Message[] = [];
  private readonly readers: { resolve(result: IteratorResult<Message>): void; reject(error: Error): void }[] = [];
  private ended = false;
  private fault: Error | undefined;

  /** @param onEnd called once, when no more is wanted */
  constructor(private readonly onEnd: () => void) {}

  push(message: Message): void {
    if (this.ended) return;
    const reader = this.readers.shift();
    if (reader) reader.resolve({ done: false, value: message });
    else if (this.waiting.length < MOST_WAITING) this.waiting.push(message);
    else this.fail(new Error('the reader of a channel is too slow'));
  }

  /** Ends the messages; what waits is still read. */
  finish(): void {
    if (this.ended) return;
    this.ended = true;
    for (const reader of this.readers.splice(0)) reader.resolve({ done: true, value: undefined });
    this.onEnd();
  }

  /** Ends the messages with an error, at once. */
  fail(error: Error): void {
    if (this.ended) return;
    this.waiting.length = 0;
    const [reader, ...others] = this.readers.splice(0);
    if (reader) reader.reject(error);
    else this.fault = error;
    for (const other of others) other.resolve({ done: true, value: undefined });
    this.ended = true;
    this.onEnd();
  }

  next(): Promise<IteratorResult<Message>> {
    if (this.waiting.length > 0) {
      const [value] = this.waiting.splice(0, 1);
      return Promise.resolve({ done: false, value: value as Message });
    }
    if (this.fault) {
      const { fault } = this;
      this.fault = undefined;
      return Promise.reject(fault);
    }
    if (this.ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => this.readers.push({ resolve, reject }));
  }

  return(): Promise<IteratorResult<Message>> {
    this.waiting.length = 0;
    this.finish();
    return Promise.resolve({ done: true, value: undefined });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
