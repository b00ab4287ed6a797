import type { Readable } from 'node:stream';
import type {} from '@fastify/multipart';
import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { anonymous, Public, SignedIn } from '../access/index.js';
import type { Caller } from '../access/index.js';
import { CONFIGURATION } from '../config/index.js';
import type { Configuration } from '../config/index.js';
import { HttpErrorsFilter } from '../http/http-errors.filter.js';
import { mayShowInPlace } from './content-type.js';
import { contentDisposition } from './file-name.js';
import { fileRefusals } from './file-refusals.js';
import { StoredFiles } from './stored-files.js';

/** What comes around the file's own bytes in a multipart body, at most. */
const ENVELOPE = 16_384;

/** Files come and go by plain HTTP; GraphQL only names their ids. */
@Controller('files')
@UseFilters(HttpErrorsFilter)
export class FilesController {
  constructor(
    private readonly files: StoredFiles,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Takes one file, in the field `file`. It belongs to the organisation that the caller acts for. */
  @Post()
  @SignedIn()
  @HttpCode(201)
  async upload(@Req() request: FastifyRequest): Promise<{ id: string; fileName: string; size: number }> {
    if (!request.isMultipart()) throw fileRefusals.refuse('FILE_NOT_SENT');
    if (Number(request.headers['content-length'] ?? 0) > this.largest + ENVELOPE) throw this.tooLarge();
    const part = await request.file();
    if (part?.fieldname !== 'file') {
      part?.file.resume();
      throw fileRefusals.refuse('FILE_NOT_SENT');
    }
    const content: Readable & { readonly truncated: boolean } = part.file;
    // The parser cuts a file off at the limit and ends it as if it were whole.
    content.once('limit', () => content.destroy(this.tooLarge()));
    const { id, fileName, size } = await this.files.receive(callerOf(request), { fileName: part.filename, content });
    return { id, fileName, size };
  }

  /** Gives a file to whoever may read it; to everyone else it is not there. */
  @Get(':id')
  @Public()
  async download(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { file, content } = await this.files.open(callerOf(request), id);
    const kind = mayShowInPlace(file.contentType) ? 'inline' : 'attachment';
    await reply
      .header('content-type', kind === 'inline' ? file.contentType : 'application/octet-stream')
      .header('content-length', file.size)
      .header('content-disposition', contentDisposition(kind, file.fileName))
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'")
      .header('cache-control', 'private, no-cache')
      .send(content);
  }

  private get largest(): number {
    return this.configuration.HAIHE_MAX_FILE_MB * 1_000_000;
  }

  private tooLarge(): Error {
    return fileRefusals.refuse('FILE_TOO_LARGE', { params: { megabytes: this.configuration.HAIHE_MAX_FILE_MB } });
  }
}

/** The caller as the hooks of the server left it. */
function callerOf(request: FastifyRequest): Caller {
  return request.caller ?? anonymous({ locale: 'zh-CN', requestId: request.id, address: request.ip });
}
