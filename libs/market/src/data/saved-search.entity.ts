import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A search that a person keeps. */
@Entity({ schema: 'market', name: 'saved_search' })
@Unique('saved_search_name', ['personId', 'name'])
@Check('saved_search_name_length', 'length(name) BETWEEN 1 AND 60')
@Check('saved_search_sort', `sort IN ('RELEVANCE', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'EXPIRY')`)
export class SavedSearchEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'saved_search_pkey' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('PersonEntity', { name: 'saved_search_person', onDelete: 'CASCADE' })
  personId!: string;

  @Column('text')
  name!: string;

  /** As the search takes it. */
  @Column('jsonb')
  filter!: Readonly<Record<string, unknown>>;

  @Column('text')
  sort!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
