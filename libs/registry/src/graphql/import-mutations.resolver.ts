import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Context, idOf, mutationPayload, Reader } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { CancelImport, cancelImportCodes } from '../actions/cancel-import.js';
import { StartImport, startImportCodes } from '../actions/start-import.js';
import { readImportRuns } from '../data/queries/import-runs.js';
import { ImportRunObject } from './import-run.object.js';
import { ImportCancelInput, ImportStartInput } from './registry.inputs.js';

const importRun = { type: () => ImportRunObject, description: 'The import.' };
const ImportStart = mutationPayload<{ importRun: ImportRunObject | null }>('ImportStart', { importRun }, startImportCodes);
const ImportCancel = mutationPayload<{ importRun: ImportRunObject | null }>('ImportCancel', { importRun }, cancelImportCodes);

/** Starting and stopping imports. */
@Resolver()
export class ImportMutations {
  constructor(
    private readonly startImport: StartImport,
    private readonly cancelImport: CancelImport,
    private readonly reader: Reader,
  ) {}

  @Allow('registry.import.run')
  @Mutation(() => ImportStart.Payload, { description: 'Has an uploaded file imported. Its format is recognised; the progress is that of the import.' })
  importStart(@Args('input', { description: 'The file.' }) input: ImportStartInput, @Context() context: RequestContext) {
    return ImportStart.answer(context.caller, async () => this.answer(context, await this.startImport.run(context.caller, input)));
  }

  @Allow('registry.import.run')
  @Mutation(() => ImportCancel.Payload, { description: 'Stops an import. What it wrote so far stays.' })
  importCancel(@Args('input', { description: 'The import.' }) input: ImportCancelInput, @Context() context: RequestContext) {
    return ImportCancel.answer(context.caller, async () => {
      const importRunId = idOf('ImportRun', input.importRunId, ['input', 'importRunId']);
      await this.cancelImport.run(context.caller, { importRunId });
      return this.answer(context, importRunId);
    });
  }

  private async answer(context: RequestContext, id: string): Promise<{ importRun: ImportRunObject | null }> {
    const row = (await readImportRuns(this.reader, [id])).get(id);
    return { importRun: row ? ImportRunObject.of(row, context.caller.locale) : null };
  }
}
