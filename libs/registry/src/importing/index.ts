export { formats } from './formats/formats.js';
export type { ImportFormat } from './formats/format.js';
export { importFile } from './pipeline/import-file.js';
export type { ImportProgress, ImportRequest, ImportResult } from './pipeline/import-file.js';
export { emptyTemplate } from './template/empty-template.js';
export { writeWorkbook } from './template/write-workbook.js';
export type { CellValue } from './template/write-workbook.js';
