import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { codeBlocks } from './support/code-blocks.js';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Writes each block of TypeScript to a module, which uses the package in target/dist. */
function modulesOf(document: string): string[] {
  const folder = resolve('target/documents', document.replace(/\W/g, '-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return codeBlocks(readFileSync(document, 'utf8'), 'ts', 'tsx').map(({ language, code }, index) => {
    const name = /^\/\/ (\w+\.ts)\n/.exec(code)?.[1] ?? `block-${index}.${language}`;
    writeFileSync(join(folder, name), code);
    return join(folder, name);
  });
}

test('the_examples_of_the_documents_compile', { timeout: 120_000 }, () => {
  const modules = ['README.md', 'src/msw/README.md'].map(modulesOf);
  expect(modules.map((it) => it.length)).toEqual([4, 1]);
  const errors = ts.getPreEmitDiagnostics(ts.createProgram(modules.flat(), OPTIONS));
  expect(errors.map((it) => `${it.file?.fileName}: ${ts.flattenDiagnosticMessageText(it.messageText, '\n')}`)).toEqual([]);
});
