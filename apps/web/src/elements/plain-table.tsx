import type { ReactNode } from 'react';
import styles from './plain-table.module.css';

type Column = string | { name: string; right?: boolean };

interface PlainTableProps {
  head: readonly Column[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/**
 * A short table without any machinery: printable, and on a narrow screen each row becomes a card with its names beside the values.
 *
 * The roles stand in the markup because a table that is laid out otherwise loses them.
 */
export function PlainTable({ head, rows }: PlainTableProps) {
  const columns = head.map((column) => (typeof column === 'string' ? { name: column, right: false } : { right: false, ...column }));
  return (
    <div className={styles['frame']}>
      <table className={styles['table']} role="table">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column, index) => (
              <th key={index} scope="col" role="columnheader" data-right={column.right}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.key} role="row">
              {row.cells.map((cell, index) => (
                <td key={index} role="cell" data-right={columns[index]?.right} data-name={columns[index]?.name} data-empty={cell === null || cell === undefined || cell === ''}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
