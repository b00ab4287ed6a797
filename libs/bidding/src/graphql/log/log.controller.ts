import { Readable } from 'node:stream';
import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import { HttpErrorsFilter, Public, Reader } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import type { FastifyReply } from 'fastify';
import { findLog, logFile } from '../../actions/log/log-file.js';

/** Logs of sessions, for anyone to download and verify. */
@Controller('bidding/sessions')
@UseFilters(HttpErrorsFilter)
export class LogController {
  constructor(private readonly reader: Reader) {}

  /** Ids of the keys that the platform ever signed with: a log that another key signed is not the platform's. */
  @Get('signing-keys')
  @Public()
  async signingKeys(): Promise<{ readonly keyIds: readonly string[] }> {
    const rows = await this.reader.query<{ id: string }>('SELECT id FROM market.signing_key ORDER BY first_used_at');
    return { keyIds: rows.map(({ id }) => id) };
  }

  /** The log of an announced session up to its last signed head, as JSON Lines. */
  @Get(':reference/log')
  @Public()
  async download(@Param('reference') reference: string, @Res() reply: FastifyReply): Promise<void> {
    const source = await findLog(this.reader, reference);
    if (!source) throw commonRefusals.refuse('NOT_FOUND');
    await reply
      .header('content-type', 'application/x-ndjson; charset=utf-8')
      .header('content-disposition', `attachment; filename="${source.reference}.jsonl"`)
      .header('cache-control', 'public, no-cache')
      .header('x-content-type-options', 'nosniff')
      .send(Readable.from(logFile(this.reader, source)));
  }
}
