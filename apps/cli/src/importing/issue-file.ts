import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { messageOf, Refusal } from '@haihe/platform/errors';
import type { Locale } from '@haihe/platform/errors';
import type { Reader } from '@haihe/platform';

interface Issue {
  readonly seq: number;
  readonly row: number;
  readonly field: string | null;
  readonly value: string | null;
  readonly severity: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const PAGE = 5_000;

/** Writes the issues of imports as CSV: file, row, field, value, severity, code, reason. */
export class IssueFile {
  private readonly stream;

  constructor(
    path: string,
    private readonly locale: Locale,
  ) {
    this.stream = createWriteStream(path);
    // Spreadsheets take a CSV for UTF-8 only by its byte-order mark.
    this.stream.write('\ufefffile,row,field,value,severity,code,reason\r\n');
  }

  /** Adds the issues of one import, page by page. */
  async add(reader: Reader, runId: string, file: string): Promise<void> {
    for (let after = 0; ; ) {
      const issues = await reader.query<Issue>(
        `SELECT seq, "row", field, value, severity, code, params FROM registry.import_issue WHERE run_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
        [runId, after, PAGE],
      );
      for (const issue of issues) {
        const reason = messageOf(new Refusal(issue.code, { params: issue.params }), this.locale);
        const cells = [file, String(issue.row), issue.field ?? '', issue.value ?? '', issue.severity, issue.code, reason];
        if (!this.stream.write(`${cells.map(quoted).join(',')}\r\n`)) await once(this.stream, 'drain');
      }
      if (issues.length < PAGE) return;
      after = issues.at(-1)?.seq ?? after;
    }
  }

  async close(): Promise<void> {
    this.stream.end();
    await once(this.stream, 'finish');
  }
}

/** A value that a spreadsheet would take for a formula is written as text. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
