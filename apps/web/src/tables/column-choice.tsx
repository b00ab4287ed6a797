import TableOutlined from '@ant-design/icons/es/icons/TableOutlined';
import { Button, Checkbox } from 'antd';
import { useMessages } from '../i18n/use-messages.js';
import { shownColumns, toggleColumn, type Column } from './column.js';
import { ToolPanel } from './tool-panel.js';
import styles from './table-tools.module.css';

interface ColumnChoiceProps<Row> {
  columns: readonly Column<Row>[];
  chosen: readonly string[] | null;
  onChange: (chosen: string[] | null) => void;
}

/** Which columns to show; the one that says what a row is stays. */
export function ColumnChoice<Row>({ columns, chosen, onChange }: ColumnChoiceProps<Row>) {
  const t = useMessages();
  const shown = new Set(shownColumns(columns, chosen).map((column) => column.key));
  const choosable = columns.filter((column) => !column.fixed);
  if (choosable.length === 0) return null;
  return (
    <ToolPanel label={t('table.columns')} name={t('table.columns')} icon={<TableOutlined aria-hidden />}>
      {() => (
        <>
          <ul className={styles['choices']}>
            {choosable.map((column) => (
              <li key={column.key}>
                <Checkbox checked={shown.has(column.key)} onChange={() => onChange(toggleColumn(columns, chosen, column.key))}>
                  {column.title}
                </Checkbox>
              </li>
            ))}
          </ul>
          <p className={styles['note']}>{t('table.columnsNote')}</p>
          <Button size="small" disabled={chosen === null} onClick={() => onChange(null)}>
            {t('table.columnsReset')}
          </Button>
        </>
      )}
    </ToolPanel>
  );
}
