import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where the built web app lies, seen from the sources and from the build alike. */
const folder = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Addresses that belong to the service; everything else is a page of the web app. */
const own = /^\/(graphql|files|webhooks|health|metrics|session)(\/|\?|$)/;

/**
 * Serves the built web app: hashed files for a year, the page itself always fresh, and the page for every address that
 * is not a file, so that a reload works anywhere.
 */
export async function serveWeb(server: FastifyInstance): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  // A route and not the handler of what is not found: that one is Nest's.
  server.get('/*', (request, reply) => {
    if (own.test(request.url) || /\.\w{2,5}$/.test(request.url.split('?')[0] ?? '')) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
