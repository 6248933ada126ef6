import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The server replaces this text in index.html by a nonce of its own per response.
const noncePlaceholder = '__CSP_NONCE__';

const serverPaths = ['/graphql', '/auth', '/files', '/exports', '/import/jobs', '/import/templates'];
const vendor = (name: string, test: RegExp) => ({ name, test });

// Vite reads its configuration from the default export.
export default defineConfig({
  root: 'web',
  plugins: [react()],
  html: { cspNonce: noncePlaceholder },
  server: { proxy: Object.fromEntries(serverPaths.map((path) => [path, 'http://127.0.0.1:4000'])) },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'chrome100',
    sourcemap: false,
    // Inlined assets would need data: in more CSP directives than images.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            vendor('react', /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/),
            vendor('cytoscape', /node_modules[\\/]cytoscape[\\/]/),
          ],
        },
      },
    },
  },
});
