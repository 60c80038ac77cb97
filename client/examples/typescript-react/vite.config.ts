import { defineConfig } from 'vitest/config';

export default defineConfig({
  build: { outDir: 'target/dist' },
  cacheDir: 'target/vite',
  test: { environment: 'happy-dom' },
});
