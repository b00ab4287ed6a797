import { defineRefusals } from '../errors/index.js';

/** Why a file is not taken, or not given to an action. */
export const fileRefusals = defineRefusals({
  FILE_TOO_LARGE: {
    zh: '文件超过 {megabytes} MB 的上限，请压缩或拆分后再上传',
    en: 'The file is larger than the limit of {megabytes} MB; compress or split it and upload again',
  },
  FILE_NOT_SENT: {
    zh: '没有收到文件：请以 multipart/form-data 格式在 file 字段中上传一个文件',
    en: 'No file arrived: send one file as multipart/form-data in the field “file”',
  },
  FILE_EMPTY: { zh: '文件“{fileName}”是空的，请检查后重新上传', en: 'The file “{fileName}” is empty; check it and upload again' },
  FILE_UNKNOWN: { zh: '没有找到所附的文件，请重新上传', en: 'An attached file was not found; upload it again' },
});
