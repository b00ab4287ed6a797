import { cnipaDocument } from './cnipa-xml.format.js';
import { cnipaFiling } from './cnipa-filing.format.js';
import { cnipaGazette } from './cnipa-gazette.format.js';
import type { ImportFormat } from './format.js';
import { incopat } from './incopat.format.js';
import { patenticsText, patenticsWorkbook } from './patentics.format.js';
import { template } from './template.format.js';

/** Every layout that can be read. */
export const formats: readonly ImportFormat[] = [template, incopat, patenticsWorkbook, patenticsText, cnipaGazette, cnipaDocument, cnipaFiling];
