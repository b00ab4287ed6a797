import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';

/** Whether this process should get requests. Parts that need time to warm up say so here. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private readonly waitingFor = new Set<string>();
  private stopping = false;

  /** @returns tells that the part is ready now */
  waitFor(part: string): () => void {
    this.waitingFor.add(part);
    return () => void this.waitingFor.delete(part);
  }

  reasonNotReady(): string | undefined {
    if (this.stopping) return 'shutting down';
    const [part] = this.waitingFor;
    return part === undefined ? undefined : `${part} is not ready yet`;
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }
}
