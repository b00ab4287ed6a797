import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Pool } from 'pg';

/** Reads outside transactions, straight on the pool of pg. Statements with a name are prepared once per connection. */
@Injectable()
export class Reader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param sql a SELECT; nothing that writes
   * @param name prepares the statement under this name; give one to what runs often and never changes its text
   */
  async query<Row>(sql: string, parameters: readonly unknown[] = [], name?: string): Promise<Row[]> {
    const config = { text: sql, values: [...parameters], ...(name === undefined ? {} : { name }) };
    const result = await this.pool.query(config);
    return result.rows as Row[];
  }

  /** The first row, if there is one. */
  async one<Row>(sql: string, parameters: readonly unknown[] = [], name?: string): Promise<Row | undefined> {
    return (await this.query<Row>(sql, parameters, name))[0];
  }

  /** The pool of pg behind the data source, for COPY and LISTEN. */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { readonly master: Pool }).master;
  }
}
