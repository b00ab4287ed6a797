import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/declare.js';
import { Reader } from '../database/reader.js';
import { metrics, poolConnections } from './metrics.js';
import { Readiness } from './readiness.js';

/** For load balancers and operators. */
@Controller()
@Public()
export class HealthController {
  constructor(
    private readonly reader: Reader,
    private readonly readiness: Readiness,
  ) {}

  /** The process runs. */
  @Get('health/live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** The process can serve: the database answers and it is not shutting down. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; reason?: string }> {
    const reason = this.readiness.reasonNotReady() ?? (await this.databaseFault());
    if (reason === undefined) return { status: 'ready' };
    reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: 'not ready', reason };
  }

  /** Figures in the format of Prometheus. */
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  figures(): Promise<string> {
    const { pool } = this.reader;
    poolConnections.set({ state: 'open' }, pool.totalCount);
    poolConnections.set({ state: 'idle' }, pool.idleCount);
    poolConnections.set({ state: 'waited for' }, pool.waitingCount);
    return metrics.metrics();
  }

  private async databaseFault(): Promise<string | undefined> {
    try {
      await this.reader.query('SELECT 1');
      return undefined;
    } catch {
      return 'the database does not answer';
    }
  }
}
