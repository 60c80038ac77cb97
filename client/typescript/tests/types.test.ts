import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { expect, test } from 'vitest';

const home = resolve(import.meta.dirname, '..');
const { options } = ts.getParsedCommandLineOfConfigFile(resolve(home, 'tsconfig.json'), {}, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (problem) => {
    throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
  },
})!;
const folder = resolve(import.meta.dirname, 'types/errors');
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.ts'));
const program = ts.createProgram(
  fixtures.map((name) => resolve(folder, name)),
  options,
);

/** Returns the errors of a file, without lists of all paths. */
function errorsOf(name: string): string {
  const source = program.getSourceFile(resolve(folder, name))!;
  return program
    .getSemanticDiagnostics(source)
    .map(({ start, messageText, code }) => {
      const line = source.getLineAndCharacterOfPosition(start!).line + 1;
      const message = ts.flattenDiagnosticMessageText(messageText, '\n').replace(/(?:"[\w.]+" \| ){3,}.*?"[\w.]+"(?='|\[|\))/g, '…');
      return `${line}: TS${code}: ${message}\n`;
    })
    .join('');
}

test.each(fixtures)('the compiler refuses %s with the expected messages', (name) => {
  const golden = resolve(folder, name.replace('.ts', '.txt'));
  const actual = errorsOf(name);
  if (process.env['GOLDEN_WRITE']) {
    writeFileSync(golden, actual);
  }
  expect(actual).toBe(readFileSync(golden, 'utf8'));
});

test.each(['typescript', 'ts6', 'ts7'])('all sources and type tests compile with %s', async (compiler) => {
  const manifest = JSON.parse(readFileSync(resolve(home, `node_modules/${compiler}/package.json`), 'utf8'));
  const tsc = resolve(home, 'node_modules', compiler, manifest.bin.tsc);
  const compiled = promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: home });
  await expect(compiled.catch(({ stdout }) => stdout)).resolves.toMatchObject({ stdout: '' });
}, 120_000);

test('the declarations compile for a consumer that checks libraries', () => {
  const consumer = ts.createProgram([resolve(home, 'tests/types/exact.ts')], { ...options, skipLibCheck: false, types: [] });
  expect(ts.getPreEmitDiagnostics(consumer).map(({ messageText }) => messageText)).toEqual([]);
}, 60_000);

test('500 calls with shapes instantiate few types, so that they are checked fast', async () => {
  const script = resolve(home, 'scripts/bench-types.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--instantiations']);
  expect(Number(stdout)).toBeGreaterThan(500);
  expect(Number(stdout)).toBeLessThan(50_000);
}, 120_000);
