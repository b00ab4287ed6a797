import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { bigintAsNumber } from './column-types.js';

/** One import of one file, with its progress; a run that was cut off is taken up again where it stopped. */
@Entity({ schema: 'registry', name: 'import_run' })
@Check('import_run_state', `state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')`)
@Check('import_run_counts', 'rows_done = created + updated + unchanged + rejected')
@Index('import_run_file', ['fileHash'])
@Index('import_run_organisation_id', ['organisationId', 'createdAt'])
export class ImportRunEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_run_pkey' })
  id!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  /** The uploaded file, when it came by the web app. */
  @Column('uuid', { name: 'stored_file_id', nullable: true })
  storedFileId!: string | null;

  /** Digest of the file's bytes and name, once it was read. */
  @Column('uuid', { name: 'file_hash', nullable: true })
  fileHash!: string | null;

  /** Id of the recognised format. */
  @Column('text', { nullable: true })
  format!: string | null;

  @Column('text')
  state!: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

  @Column('boolean', { name: 'cancel_requested', default: false })
  cancelRequested!: boolean;

  /** Counts the processes that worked on the run: only the last may go on. */
  @Column('integer', { default: 0 })
  attempt!: number;

  @Column('bigint', { name: 'bytes_total', default: 0, transformer: bigintAsNumber })
  bytesTotal!: number;

  @Column('bigint', { name: 'bytes_read', default: 0, transformer: bigintAsNumber })
  bytesRead!: number;

  /** Rows that are dealt with, in the order of the file. */
  @Column('integer', { name: 'rows_done', default: 0 })
  rowsDone!: number;

  @Column('integer', { default: 0 })
  created!: number;

  @Column('integer', { default: 0 })
  updated!: number;

  @Column('integer', { default: 0 })
  unchanged!: number;

  /** Rows that were taken with a doubt; counted in created, updated or unchanged too. */
  @Column('integer', { default: 0 })
  flagged!: number;

  @Column('integer', { default: 0 })
  rejected!: number;

  @Column('integer', { default: 0 })
  issues!: number;

  /** Code of the refusal that ended the run; its text is made for the reader. */
  @Column('text', { name: 'error_code', nullable: true })
  errorCode!: string | null;

  @Column('jsonb', { name: 'error_params', default: () => `'{}'` })
  errorParams!: Record<string, string | number>;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey('OrganisationEntity', { name: 'import_run_organisation' })
  organisationId!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'transaction_timestamp()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column('timestamptz', { name: 'progressed_at', nullable: true })
  progressedAt!: Date | null;
}
