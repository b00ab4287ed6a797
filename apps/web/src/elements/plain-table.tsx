import type { ReactNode } from 'react';
import styles from './plain-table.module.css';

type Column = string | { name: string; right?: boolean };

interface PlainTableProps {
  head: readonly Column[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A short table without any machinery: printable, and scrolled sideways on its own where it is too wide. */
export function PlainTable({ head, rows }: PlainTableProps) {
  const alignsRight = head.map((column) => typeof column === 'object' && column.right === true);
  return (
    <div className={styles['frame']} role="group" tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {head.map((column, index) => (
              <th key={index} scope="col" data-right={alignsRight[index]}>
                {typeof column === 'string' ? column : column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, index) => (
                <td key={index} data-right={alignsRight[index]}>
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
