import { fileURLToPath } from 'node:url';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

/*
 * Built from the project's root with `npx react-router build apps/web` (or, in this folder,
 * `npx react-router build`). It leaves `apps/web/build/server/index.js`, which the api imports and
 * mounts (apps/api/src/web/mount-web.ts), and `apps/web/build/client`, whose `assets` carry a hash
 * in their names and may be cached for ever. The api finds both by walking up to the project's root.
 */
export default defineConfig({
  plugins: [reactRouter()],
  resolve: {
    alias: {
      '@plainhire/contracts': fileURLToPath(new URL('../../libs/contracts/src/index.ts', import.meta.url)),
    },
  },
  build: { assetsInlineLimit: 0 },
});
