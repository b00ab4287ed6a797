/** What comes over a channel, until the reader stops. */
export type Messages<Message> = AsyncIterableIterator<Message> & AsyncDisposable;

/**
 * News for whoever listens at the moment, across processes: progress, changes of what somebody looks at. Nothing is kept
 * and nothing is promised; whoever must know reads the database. Publish after the commit, never what is secret: readers
 * are told that something changed, and ask for it with their own rights.
 */
export abstract class PubSub {
  /** @param message anything that JSON can carry, a few kilobytes at most */
  abstract publish(channel: string, message: unknown): Promise<void>;

  /**
   * Listens to a channel: what is published after this has resolved arrives, in order; what was published just before
   * may arrive too.
   *
   * ```ts
   * for await (const progress of await pubSub.subscribe<Progress>(`import-run:${id}`)) …
   * ```
   *
   * Leaving the loop, or `return()`, stops listening. A reader who falls 1,000 messages behind gets an error and must
   * begin anew from the database; so does one whose connection was lost.
   */
  abstract subscribe<Message>(channel: string): Promise<Messages<Message>>;

  /** Ends every subscription. */
  abstract close(): Promise<void>;
}
