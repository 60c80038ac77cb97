import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** Returns the minified size of a module, without the client and without React and TanStack Query. */
async function sizeOf(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    external: ['react', '@tanstack/react-query'],
  });
  return outputFiles[0]!.contents.length;
}

test.each([
  ["export { useData } from './target/dist/react.js'", 550],
  ["export { query } from './target/dist/react-query.js'", 300],
  ["export * from './target/dist/react-query.js'", 800],
])('%s_adds_at_most_%i_bytes', async (code, limit) => {
  expect(await sizeOf(code)).toBeLessThanOrEqual(limit);
});
