import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { unreadable } from '../unreadable.js';
import { openDelimitedText } from './delimited-text.js';
import type { TextFile } from './delimited-text.js';
import { vendorOfOldWorkbook } from './old-workbook.js';
import type { Table } from './table-row.js';
import { EncodingDetector } from './text-encoding.js';
import { Workbook } from './workbook.js';
import { openXml } from './xml-documents.js';
import type { XmlFile } from './xml-documents.js';

/** A file whose container is known and whole; what its rows mean is for the formats to say. */
export interface Source {
  readonly fileName: string;
  readonly size: number;
  readonly sha256: Buffer;
  /** The sheets of a workbook, or the one table of a text file, or an XML file. */
  readonly content: { readonly tables: readonly Table[] } | { readonly xml: XmlFile };
  close(): void;
}

/**
 * Opens a file by what its bytes say, never by its name, and reads it once from end to end: whatever cannot be read is
 * found before anything is written.
 *
 * @param fileName shown to people and used where a format keeps facts in names; the path's own when left out
 * @throws Refusal one of `unreadable`
 */
export async function openSource(path: string, fileName: string = basename(path)): Promise<Source> {
  const size = await sizeOf(path, fileName);
  if (size === 0) throw unreadable.refuse('IMPORT_FILE_EMPTY');
  const { sha256, head, encoding } = await survey(path);
  const common = { fileName, size, sha256 };
  if (startsWith(head, ZIP)) {
    const workbook = await Workbook.open(path);
    return { ...common, content: { tables: workbook.sheets }, close: () => workbook.close() };
  }
  if (startsWith(head, COMPOUND)) throw await refusalOfCompoundFile(path);
  const file: TextFile = { path, encoding: encoding(), size };
  const start = new TextDecoder(file.encoding).decode(head).replace(/^\uFEFF/, '').trimStart();
  if (/^(<!doctype html|<html|<table|<head|<body|<div|<meta|<script)/i.test(start) || /^<\?xml[^>]*>\s*(<!doctype html|<html)/i.test(start)) throw unreadable.refuse('IMPORT_WEB_PAGE');
  if (start.startsWith('<')) return { ...common, content: { xml: await openXml(file) }, close: () => undefined };
  return { ...common, content: { tables: [await openDelimitedText(file)] }, close: () => undefined };
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** OLE compound file: .xls, or a workbook with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const HEAD_BYTES = 4_096;

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

async function sizeOf(path: string, file: string): Promise<number> {
  try {
    const status = await stat(path);
    if (status.isFile()) return status.size;
  } catch {
    // Told below.
  }
  throw unreadable.refuse('IMPORT_FILE_MISSING', { params: { file } });
}

interface Survey {
  readonly sha256: Buffer;
  readonly head: Buffer;
  /** @throws Refusal IMPORT_ENCODING_UNKNOWN */
  encoding(): ReturnType<EncodingDetector['end']>;
}

async function survey(path: string): Promise<Survey> {
  const hash = createHash('sha256');
  let head: Buffer = Buffer.alloc(0);
  let detector: EncodingDetector | undefined;
  let failure: unknown;
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
      hash.update(bytes);
      if (head.length === 0) {
        head = bytes.subarray(0, HEAD_BYTES);
        if (!startsWith(head, ZIP) && !startsWith(head, COMPOUND)) detector = new EncodingDetector();
      }
      if (failure !== undefined) continue;
      try {
        detector?.write(bytes);
      } catch (error) {
        failure = error;
      }
    }
  } catch {
    throw unreadable.refuse('IMPORT_FILE_MISSING', { params: { file: basename(path) } });
  }
  return {
    sha256: hash.digest(),
    head,
    encoding: () => {
      if (failure !== undefined) throw failure;
      return (detector ?? new EncodingDetector()).end();
    },
  };
}

async function refusalOfCompoundFile(path: string) {
  const vendor = await vendorOfOldWorkbook(path);
  if (vendor === 'PROTECTED') return unreadable.refuse('IMPORT_WORKBOOK_PROTECTED');
  return unreadable.refuse('IMPORT_WORKBOOK_OLD', { params: { format: vendor === null ? '' : ` (${vendor})` } });
}
