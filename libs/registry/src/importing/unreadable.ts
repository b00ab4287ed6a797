import { defineRefusals } from '@haihe/platform/errors';

/** Why a file as a whole cannot be imported: one sentence each, and nothing of the file is written. */
export const unreadable = defineRefusals({
  IMPORT_FILE_MISSING: { zh: '找不到文件“{file}”，或没有读取权限', en: 'The file “{file}” does not exist or may not be read' },
  IMPORT_FILE_EMPTY: { zh: '文件是空的', en: 'The file is empty' },
  IMPORT_FILE_WITHOUT_ROWS: { zh: '文件只有表头，没有数据行', en: 'The file has a header but no rows' },
  IMPORT_FORMAT_UNKNOWN: {
    zh: '无法识别文件格式（首行：{head}）；可读取：{formats}，或使用本平台的导入模板',
    en: 'The format is not recognised (first row: {head}); readable are {formats}, or use the import template of this platform',
  },
  IMPORT_FORMAT_LATER: {
    zh: '这是 {format} 文件，目前还不能读取；可读取：{formats}',
    en: 'This is a file of {format}, which cannot be read yet; readable are {formats}',
  },
  IMPORT_WORKBOOK_OLD: {
    zh: '这是旧版 Excel 工作簿（.xls）{format}，目前还不能读取；请在电子表格软件中另存为 .xlsx 后再导入',
    en: 'This is an old Excel workbook (.xls){format}, which cannot be read yet; save it as .xlsx and import that',
  },
  IMPORT_WORKBOOK_PROTECTED: {
    zh: '工作簿设有打开密码，请去掉密码后再导入',
    en: 'The workbook is protected by a password; remove the password and import it again',
  },
  IMPORT_WORKBOOK_BROKEN: {
    zh: '工作簿已损坏或不完整（{detail}），请重新导出或另存后再导入',
    en: 'The workbook is damaged or incomplete ({detail}); export or save it again',
  },
  IMPORT_WORKBOOK_OVERSIZED: {
    zh: '工作簿解压后异常巨大（{detail}），为安全起见不予读取',
    en: 'The workbook unpacks to an implausible size ({detail}) and is not read, for safety',
  },
  IMPORT_WORKBOOK_WITHOUT_SHEET: { zh: '工作簿中没有工作表', en: 'The workbook has no worksheet' },
  IMPORT_WEB_PAGE: {
    zh: '这是网页，不是表格或专利 XML（有的网站把网页存成 .xls）；请用电子表格软件打开后另存为 .xlsx',
    en: 'This is a web page, not a table or a patent XML (some sites save pages as .xls); open it in a spreadsheet and save it as .xlsx',
  },
  IMPORT_ENCODING_UNKNOWN: {
    zh: '无法识别文字编码：既不是 UTF-8，也不是 GB18030（第 {position} 字节附近）',
    en: 'The text encoding is neither UTF-8 nor GB18030 (near byte {position})',
  },
  IMPORT_CSV_BROKEN: {
    zh: 'CSV 文件有误：第 {row} 行的引号没有配对',
    en: 'The CSV file is broken: a quotation mark in row {row} is never closed',
  },
  IMPORT_CELL_OVERSIZED: {
    zh: '有单元格超过 {limit} 个字符，文件可能已损坏',
    en: 'A cell holds more than {limit} characters; the file is probably damaged',
  },
  IMPORT_XML_BROKEN: {
    zh: 'XML 文件有误（第 {line} 行）：{detail}',
    en: 'The XML file is broken (line {line}): {detail}',
  },
  IMPORT_ENTITIES: {
    zh: '文件含有实体声明，为安全起见不予读取',
    en: 'The file declares entities and is not read, for safety',
  },
  IMPORT_CHANGED_MEANWHILE: {
    zh: '另一个进程正在导入同一文件，请等它结束',
    en: 'Another process is importing the same file; wait for it to end',
  },
});
