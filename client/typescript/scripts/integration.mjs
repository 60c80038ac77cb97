// Runs the tests that need the server or the packed package: those in a browser, and the example with Vite and React.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const client = fileURLToPath(new URL('..', import.meta.url));
const example = fileURLToPath(new URL('../../examples/typescript-react', import.meta.url));

/** Runs a command, and returns its output; prints it only if the command fails. */
function run(cwd, ...command) {
  const { status, error, stdout, stderr } = spawnSync(command[0], command.slice(1), {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1', NO_UPDATE_NOTIFIER: '1' },
  });
  const output = `${stdout ?? ''}${stderr ?? ''}`;
  if (status !== 0) {
    console.error(`${output}${cwd}: '${command.join(' ')}' failed${error ? `: ${error.message}` : ''}`);
    process.exit(1);
  }
  return output;
}

const skipped = /^The tests in a browser are skipped: .*$/m.exec(run(client, 'npm', 'run', 'test:browser'));
if (skipped) {
  console.log(skipped[0]);
}
run(example, 'npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund');
run(example, 'npm', 'test');
run(example, 'npm', 'run', 'build');
