import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { checkMessages } from './tools/check-messages.js';
import { compress } from './tools/compress.js';

/** Where the API listens while the web app is developed with hot reload. */
const api = 'http://127.0.0.1:3000';

// Vite finds its configuration by the default export.
export default defineConfig({
  plugins: [checkMessages(), react(), compress()],
  resolve: { conditions: ['haihe-source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    chunkSizeWarningLimit: 900,
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/bidding/sessions': api,
      '/files': api,
      '/session': api,
    },
  },
});
