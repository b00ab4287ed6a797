/** Whatever runs SELECTs: the reader outside transactions, the transaction inside. */
export interface Queries {
  query<Row>(sql: string, parameters?: readonly unknown[], name?: string): Promise<Row[]>;
}
