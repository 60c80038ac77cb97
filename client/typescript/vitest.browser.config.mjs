// The tests in Chromium, which need the jar of the demo server and target/dist: npm run test:browser
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/browser/**/*.browser.ts'],
    cache: false,
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
});
