import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const roots = ['src', 'target/generated-sources'].map((root) => resolve(import.meta.dirname, root));

/** Resolves imports between sources and generated sources, like `rootDirs` of the compiler. */
const rootDirs = {
  name: 'root-dirs',
  enforce: 'pre',
  resolveId(id, importer) {
    const root = id.startsWith('.') && importer && roots.find((it) => importer.startsWith(it));
    if (!root) return undefined;
    const name = relative(root, resolve(dirname(importer), id)).replace(/\.js$/, '');
    return roots.flatMap((it) => [join(it, `${name}.ts`), join(it, `${name}.tsx`)]).find(existsSync);
  },
};

export default defineConfig({
  plugins: [rootDirs],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // The machines of CI are shared.
    testTimeout: 30_000,
    cache: false,
  },
});
