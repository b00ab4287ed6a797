import { csrfToken } from './csrf.js';
import { Trouble } from './trouble.js';

/** A file as the exchange keeps it. */
export interface StoredFile {
  id: string;
  fileName: string;
  size: number;
}

/**
 * Sends a file; it belongs to nothing until an action names its id.
 *
 * @param onProgress called with bytes sent and bytes in all
 * @throws Trouble
 */
export async function upload(file: File, onProgress?: (sent: number, total: number) => void): Promise<StoredFile> {
  const token = await csrfToken();
  return new Promise((resolve, reject) => {
    // fetch cannot report how much has been sent.
    const wire = new XMLHttpRequest();
    wire.open('POST', '/files');
    wire.setRequestHeader('x-csrf-token', token);
    wire.responseType = 'json';
    wire.upload.onprogress = (event) => onProgress?.(event.loaded, event.total);
    wire.onerror = () => reject(new Trouble('network', 'upload', null));
    wire.onload = () => {
      if (wire.status === 201 || wire.status === 200) return resolve(wire.response as StoredFile);
      const requestId = wire.getResponseHeader('x-request-id');
      const kind = wire.status === 401 ? 'unauthenticated' : wire.status === 403 ? 'forbidden' : wire.status < 500 ? 'invalid' : 'internal';
      const body = wire.response as { message?: string } | null;
      reject(new Trouble(kind, body?.message ?? `${wire.status}`, requestId));
    };
    const form = new FormData();
    form.append('file', file);
    wire.send(form);
  });
}
