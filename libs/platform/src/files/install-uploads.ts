import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { Configuration } from '../config/index.js';

/** Lets the server read multipart bodies: one file and a few short fields. */
export async function installUploads(server: FastifyInstance, configuration: Configuration): Promise<void> {
  await server.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: configuration.HAIHE_MAX_FILE_MB * 1_000_000, files: 1, fields: 10, fieldSize: 10_000, parts: 11, headerPairs: 20 },
  });
}
