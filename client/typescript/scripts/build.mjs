// Compiles the sources and the generated sources into target/dist.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync('target/compiled', { recursive: true, force: true });
rmSync('target/dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
for (const root of ['src', 'target/generated-sources']) {
  cpSync(`target/compiled/${root}`, 'target/dist', { recursive: true });
}
