import { Injectable } from '@nestjs/common';
import { paymentsOfSubjects } from '@haihe/payments';
import type { DueRow } from '@haihe/payments';
import { load, Reader, StoredFiles } from '@haihe/platform';
import type { RequestContext, StoredFile } from '@haihe/platform';
import {
  readDealEvents,
  readDealFiles,
  readDisputes,
  readEscrows,
  readGates,
  readInstalments,
  readProposals,
  readRecordals,
} from '../../data/settlement/settlement-rows.js';
import type { DealEventRow, DealFileRow, DisputeRow, GateRow, InstalmentRow, ProposalRow, RecordalRow } from '../../data/settlement/settlement-rows.js';
import { dealFacts } from '../../rules/index.js';
import type { DealFacts } from '../../rules/index.js';
import type { DealObject } from '../deal.object.js';

/** A document of a deal with its file. */
export interface DealFile extends DealFileRow {
  readonly file: StoredFile;
}

/** Loads what belongs to deals that the caller may read, for all of a request at once. */
@Injectable()
export class SettlementLoader {
  constructor(
    private readonly reader: Reader,
    private readonly files: StoredFiles,
  ) {}

  private readonly gateRows = (ids: readonly string[]) => readGates(this.reader, ids);
  private readonly proposalRows = (ids: readonly string[]) => readProposals(this.reader, ids);
  private readonly instalmentRows = (ids: readonly string[]) => readInstalments(this.reader, ids);
  private readonly recordalRows = (ids: readonly string[]) => readRecordals(this.reader, ids);
  private readonly disputeRows = (ids: readonly string[]) => readDisputes(this.reader, ids);
  private readonly fileRows = (ids: readonly string[]) => readDealFiles(this.reader, ids);
  private readonly eventRows = (ids: readonly string[]) => readDealEvents(this.reader, ids);
  private readonly escrowRows = (ids: readonly string[]) => readEscrows(this.reader, ids);
  private readonly dueRows = (ids: readonly string[]) => paymentsOfSubjects(this.reader, 'Deal', ids);
  private readonly storedFiles = (ids: readonly string[]) => this.files.describe(ids);

  async gates(context: RequestContext, { row }: DealObject): Promise<readonly GateRow[]> {
    return (await load(context, this.gateRows, row.id)) ?? [];
  }

  async proposals(context: RequestContext, { row }: DealObject): Promise<readonly ProposalRow[]> {
    return (await load(context, this.proposalRows, row.id)) ?? [];
  }

  async instalments(context: RequestContext, { row }: DealObject): Promise<readonly InstalmentRow[]> {
    return (await load(context, this.instalmentRows, row.id)) ?? [];
  }

  recordal(context: RequestContext, { row }: DealObject): Promise<RecordalRow | undefined> {
    return load(context, this.recordalRows, row.id);
  }

  dispute(context: RequestContext, { row }: DealObject): Promise<DisputeRow | undefined> {
    return load(context, this.disputeRows, row.id);
  }

  async events(context: RequestContext, { row }: DealObject): Promise<readonly DealEventRow[]> {
    return (await load(context, this.eventRows, row.id)) ?? [];
  }

  async dues(context: RequestContext, { row }: DealObject): Promise<readonly DueRow[]> {
    return (await load(context, this.dueRows, row.id)) ?? [];
  }

  /** Fen that are held. */
  async escrow(context: RequestContext, { row }: DealObject): Promise<bigint> {
    return (await load(context, this.escrowRows, row.id)) ?? 0n;
  }

  /** The documents of a deal with their files. */
  async documents(context: RequestContext, { row }: DealObject): Promise<DealFile[]> {
    const rows = (await load(context, this.fileRows, row.id)) ?? [];
    const files = await Promise.all(rows.map(({ fileId }) => load(context, this.storedFiles, fileId)));
    return rows.flatMap((each, index) => {
      const file = files[index];
      return file ? [{ ...each, file }] : [];
    });
  }

  /** What the rules ask of a deal. */
  async facts(context: RequestContext, deal: DealObject): Promise<DealFacts> {
    const [gates, proposals, dues] = await Promise.all([this.gates(context, deal), this.proposals(context, deal), this.dues(context, deal)]);
    return dealFacts(
      deal.row,
      gates,
      proposals.filter(({ state }) => state === 'OPEN'),
      dues,
    );
  }
}
