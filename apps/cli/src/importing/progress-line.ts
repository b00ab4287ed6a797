import type { ImportProgress } from '@haihe/registry';

/** Where progress is written; a terminal is drawn over, anything else gets a line now and then. */
export interface ProgressOutput {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const WIDTH = 24;
const LINE_EVERY_MS = 5_000;

/** Shows how far the import of one file is. */
export class ProgressLine {
  private readonly started = performance.now();
  private lastLine = this.started;

  constructor(
    private readonly file: string,
    private readonly output: ProgressOutput,
  ) {}

  show(progress: ImportProgress): void {
    const now = performance.now();
    const elapsed = (now - this.started) / 1000;
    const left = progress.done > 0.02 ? ` · ${Math.ceil((elapsed / progress.done) * (1 - progress.done))} s left` : '';
    const counts = `${progress.read.toLocaleString('en')} rows · ${Math.round(progress.read / Math.max(elapsed, 0.001)).toLocaleString('en')}/s · ${progress.flagged} flagged · ${progress.rejected} rejected`;
    const percent = `${Math.floor(progress.done * 100)}%`.padStart(4);
    if (this.output.isTTY === true) {
      const filled = Math.round(progress.done * WIDTH);
      this.output.write(`\r\u001b[K${this.file} [${'█'.repeat(filled)}${'·'.repeat(WIDTH - filled)}] ${percent} ${counts}${left}`);
    } else if (now - this.lastLine >= LINE_EVERY_MS) {
      this.lastLine = now;
      this.output.write(`${this.file}: ${percent.trim()} ${counts}${left}\n`);
    }
  }

  /** Replaces the bar by what came of it. */
  end(summary: string): void {
    this.output.write(`${this.output.isTTY === true ? '\r\u001b[K' : ''}${this.file}: ${summary}\n`);
  }
}
