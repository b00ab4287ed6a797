import type { ContractFieldsFragment } from '../../api/generated/graphql.js';
import styles from './contract-text.module.css';

type Block = ContractFieldsFragment['blocks'][number];

interface ContractTextProps {
  blocks: readonly Block[];
  label: string;
  /** In a frame of its own that scrolls, beside the act that it is about. */
  framed?: boolean;
}

/** The text of a contract as it stands on paper, always Chinese. */
export function ContractText({ blocks, label, framed = false }: ContractTextProps) {
  return (
    <div className={styles['paper']} data-framed={framed} lang="zh-CN" role="region" aria-label={label} {...(framed ? { tabIndex: 0 } : {})}>
      {blocks.map((block, index) => (
        <TextBlock key={index} block={block} />
      ))}
    </div>
  );
}

function TextBlock({ block }: { block: Block }) {
  const { kind, number, text, columns, rows } = block;
  switch (kind) {
    case 'TITLE':
      return <p className={styles['title']}>{text}</p>;
    case 'SUBTITLE':
      return <p className={styles['subtitle']}>{text}</p>;
    case 'HEADING':
      return <h3>{text}</h3>;
    case 'CLAUSE':
      return (
        <p className={styles['clause']}>
          <span>{number}</span>
          <span>{text}</span>
        </p>
      );
    case 'PARAGRAPH':
      return <p>{text}</p>;
    case 'NOTE':
      return <p className={styles['note']}>{text}</p>;
    case 'NEW_PAGE':
      return <hr />;
    case 'FACTS':
    case 'TABLE':
      return (
        <div className={styles['frame']}>
          <table>
            {columns.length > 0 ? (
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
            ) : null}
            <tbody>
              {rows.map((row, line) => (
                <tr key={line}>
                  {row.map((cell, place) =>
                    kind === 'FACTS' && place === 0 ? (
                      <th key={place} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={place}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}
