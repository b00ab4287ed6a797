import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { platformSchema } from '../database/index.js';
import { schemaDifference } from './index.js';

class Drift1700000099000 implements MigrationInterface {
  readonly name = 'Drift1700000099000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA drift; CREATE TABLE drift.thing (id uuid PRIMARY KEY, parent_id uuid, n int NOT NULL, text text)');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

@Entity({ schema: 'drift', name: 'thing' })
class Same {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thing_pkey' })
  id!: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('int')
  n!: number;

  @Column('text', { nullable: true })
  text!: string | null;
}

@Entity({ schema: 'drift', name: 'thing' })
@Index('thing_n', ['n'])
@Check('thing_positive', 'n > 0')
class Other {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thing_pkey' })
  id!: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  @ForeignKey(() => Other, { name: 'thing_parent' })
  parentId!: string | null;

  @Column('bigint')
  n!: string;

  @Column('text')
  text!: string;
}

const difference = (entity: typeof Same | typeof Other) =>
  schemaDifference([platformSchema, { name: 'drift', entities: [entity], migrations: [Drift1700000099000] }]);

describe('schemaDifference', () => {
  it('is empty when the entities say what was migrated', async () => {
    expect(await difference(Same)).toEqual([]);
  });

  it('shows every kind of drift', async () => {
    const statements = (await difference(Other)).join('\n');
    for (const part of ['"thing_n"', '"thing_positive"', '"thing_parent"', '"n" bigint', '"text" SET NOT NULL']) expect(statements).toContain(part);
  });
});
