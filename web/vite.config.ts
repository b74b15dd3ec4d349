import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

/** React Aria brings its texts in 34 languages; Kontor speaks two of them. */
const twoLanguages: Plugin = {
  name: 'kontor-two-languages',
  enforce: 'pre',
  load: (id) => (/\/intl\/[^/]+\/(?!de-DE|en-US)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id) ? 'export default {};' : undefined),
};

/** The web app: `vite build web` writes web/dist; in development /api goes to the server on port 4000. */
export default defineConfig({
  plugins: [twoLanguages, react(), tailwindcss()],
  server: { proxy: { '/api': 'http://localhost:4000' } },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      input: { main: new URL('index.html', import.meta.url).pathname, serviceWorker: new URL('serviceWorker.ts', import.meta.url).pathname },
      output: { entryFileNames: (chunk) => (chunk.name === 'serviceWorker' ? 'serviceWorker.js' : 'assets/[name]-[hash].js') },
    },
  },
});
