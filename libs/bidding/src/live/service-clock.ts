import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { LOGGER, Reader } from '@haihe/platform';
import type { Logger } from 'pino';

const EVERY = 30_000;
const PROBES = 5;
/** A clock that drifts is followed by at most this much per look; so time never runs back. */
const SLEW = 5;
/** A difference that is no drift. */
const JUMP = 2000;

/**
 * The database's time without asking it: measured now and then, carried on by the process's monotonic clock. A wall clock that is set
 * anew, here or there, moves no bid.
 */
@Injectable()
export class ServiceClock implements OnModuleInit {
  private offset: number | undefined;
  private checkedAt = 0;
  private checking: Promise<void> | undefined;

  constructor(
    private readonly reader: Reader,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.check();
  }

  /** Milliseconds since 1970, whole. */
  now(): number {
    const own = performance.now();
    if (own - this.checkedAt > EVERY) this.checking ??= this.check().catch((error: unknown) => this.logger.warn({ err: error }, 'the time of the database is not known'));
    return Math.floor(own + (this.offset ?? 0));
  }

  private async check(): Promise<void> {
    this.checkedAt = performance.now();
    try {
      let best = { span: Infinity, offset: 0 };
      for (let probe = 0; probe < PROBES; probe += 1) {
        const before = performance.now();
        const row = await this.reader.one<{ at: string }>('SELECT (extract(epoch FROM clock_timestamp()) * 1000)::text AS at');
        const after = performance.now();
        if (after - before < best.span) best = { span: after - before, offset: Number(row?.at) - (before + after) / 2 };
      }
      if (this.offset === undefined) this.offset = best.offset;
      const off = best.offset - this.offset;
      if (Math.abs(off) > JUMP) this.logger.error({ milliseconds: Math.round(off) }, 'the clock of the database jumped; this process keeps its own');
      else this.offset += Math.max(-SLEW, Math.min(SLEW, off));
    } finally {
      this.checking = undefined;
    }
  }
}
