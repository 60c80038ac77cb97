// Installs the tools, builds, tests and packs the package: what `mvn verify` does. With --skip-tests, does not test.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Runs a command, and prints its output only if it fails. */
function run(...command) {
  const { status, error, stdout, stderr } = spawnSync(command[0], command.slice(1), {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1', NO_UPDATE_NOTIFIER: '1' },
  });
  if (status !== 0) {
    console.error(`${stdout ?? ''}${stderr ?? ''}client/typescript: '${command.join(' ')}' failed${error ? `: ${error.message}` : ''}`);
    process.exit(1);
  }
  return stdout;
}

const time = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const installed = time('node_modules/.package-lock.json');
if (['package-lock.json', 'package.json'].some((file) => time(file) > installed)) {
  run('npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund');
}
run('npm', 'run', 'build');
if (!process.argv.includes('--skip-tests')) {
  run('npm', 'test');
  run('npm', 'run', 'check');
}
rmSync('target/package', { recursive: true, force: true });
mkdirSync('target/package');
run('npm', 'pack', '--pack-destination', 'target/package');
