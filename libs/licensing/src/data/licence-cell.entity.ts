import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import { LicenceRightEntity } from './licence-right.entity.js';

/** A part of a licence's scope as numbers; the exclusion keeps what shuts others out alone. */
@Entity({ schema: 'licensing', name: 'licence_cell' })
@ForeignKey(() => LicenceRightEntity, ['licenceId', 'rightId'], ['licenceId', 'rightId'], { name: 'licence_cell_of_right' })
@Check('licence_cell_territory', 'NOT isempty(territory)')
@Check('licence_cell_ipc', 'NOT isempty(ipc)')
@Check('licence_cell_industry', 'NOT isempty(industry)')
@Check('licence_cell_period', 'NOT isempty(period)')
@Check('licence_cell_slot', 'NOT isempty(slot)')
@Exclusion('licence_cell_exclusivity', 'USING gist (right_id WITH =, territory WITH &&, ipc WITH &&, period WITH &&, slot WITH &&, level WITH =, industry WITH &&)')
export class LicenceCellEntity {
  @PrimaryColumn('uuid', { name: 'licence_id', primaryKeyConstraintName: 'licence_cell_pkey' })
  licenceId!: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'licence_cell_pkey' })
  place!: number;

  /** Nil for first licences, the licence under which a sublicence was given. */
  @Column('uuid')
  level!: string;

  @Column('uuid', { name: 'right_id' })
  rightId!: string;

  @Column('int4range')
  territory!: string;

  @Column('int8range')
  ipc!: string;

  @Column('int4range')
  industry!: string;

  @Column('daterange')
  period!: string;

  @Column('int8range')
  slot!: string;
}
