import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';

const home = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(resolve(home, file), 'utf8');

/** Returns the size of what a bundler loads for these names, in bytes, minified. */
async function sizeOf(names: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names} } from './target/dist/index.js';`, resolveDir: home },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]!.contents.byteLength;
}

describe('size', () => {
  beforeAll(() => expect(read('target/dist/index.js'), 'run `npm run build` first').toBeTruthy());

  test('the core has at most 3 kB', async () => {
    expect(await sizeOf('createClient, CoworkingError, hasCode')).toBeLessThanOrEqual(3_000);
  });

  test('the core with the endpoints of all operations has at most 3.75 kB', async () => {
    expect(await sizeOf('createClient, CoworkingError, hasCode, endpoints')).toBeLessThanOrEqual(3_750);
  });

  test('everything has at most 5 kB', async () => {
    expect(await sizeOf('all, cachedToken, createClient, CoworkingError, endpoints, getVersioned, hasCode, send')).toBeLessThanOrEqual(5_000);
  });
});

test('the package has no dependencies', () => {
  const manifest = JSON.parse(read('package.json'));
  expect(manifest.dependencies).toBeUndefined();
  expect(Object.keys(manifest.peerDependencies)).toEqual(Object.keys(manifest.peerDependenciesMeta));
});

test('the lock file names no registry', () => {
  expect(read('package-lock.json')).not.toContain('"resolved"');
});
