export { classificationTitle, industryList } from './classification-title.js';
export { industryDivisions, industrySections } from './industry-titles.js';
export { ipcClasses, ipcSections } from './ipc-titles.js';
