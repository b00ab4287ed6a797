import { resolve } from 'node:path';
import type { Configuration } from '../config/index.js';
import type { FileStore } from './file-store.js';
import { LocalFileStore } from './local-file-store.js';
import { S3FileStore } from './s3-file-store.js';

/** The store that the configuration asks for: S3 when it has an address, otherwise a folder. */
export async function openFileStore(configuration: Configuration): Promise<FileStore> {
  const { S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION, S3_BUCKET, HAIHE_DATA } = configuration;
  if (S3_ENDPOINT === undefined || S3_ACCESS_KEY_ID === undefined || S3_SECRET_ACCESS_KEY === undefined) {
    return new LocalFileStore(resolve(HAIHE_DATA, 'files')).open();
  }
  const access = { endpoint: S3_ENDPOINT, region: S3_REGION, bucket: S3_BUCKET, accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY };
  return new S3FileStore(access, resolve(HAIHE_DATA, 'spool')).open();
}
