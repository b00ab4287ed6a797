import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ImportRunEntity } from './import-run.entity.js';

/** A rejected or doubtful row of an import. */
@Entity({ schema: 'registry', name: 'import_issue' })
@Check('import_issue_severity', `severity IN ('REJECTED', 'FLAGGED')`)
export class ImportIssueEntity {
  @PrimaryColumn('uuid', { name: 'run_id', primaryKeyConstraintName: 'import_issue_pkey' })
  @ForeignKey(() => ImportRunEntity, { name: 'import_issue_run', onDelete: 'CASCADE' })
  runId!: string;

  /** Place in the order of the file. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_issue_pkey' })
  seq!: number;

  @Column('integer')
  row!: number;

  /** Heading or element as the file names it. */
  @Column('text', { nullable: true })
  field!: string | null;

  @Column('text', { nullable: true })
  value!: string | null;

  @Column('text')
  severity!: 'REJECTED' | 'FLAGGED';

  /** Code of the reason; its text is made for the reader with `messageOf`. */
  @Column('text')
  code!: string;

  @Column('jsonb', { default: () => `'{}'` })
  params!: Record<string, string | number>;
}
