import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const SERVER = resolve(import.meta.dirname, '../../../../../server/app/target');

/** What the tests in a browser need. */
export interface Requirements {
  /** Path of the executable jar of the server. */
  readonly jar: string;
  /** Path of the browser. */
  readonly chromium: string;
}

/** Finds the server and the browser. Returns a sentence that says what is missing; with CI=true, throws it. */
export function findRequirements(): Requirements | string {
  const jar = demoJar();
  const chromium = onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome');
  if (jar && chromium) {
    return { jar, chromium };
  }
  const missing = jar
    ? 'Chromium is not on the PATH; install the package chromium.'
    : `There is no server jar in ${SERVER}; run mvn -pl server/app -am -DskipTests package.`;
  if (process.env.CI === 'true') {
    throw new Error(missing);
  }
  return missing;
}

function demoJar(): string | undefined {
  try {
    const name = readdirSync(SERVER).find((it) => /^coworking-api-server-app-[\d.]+(-SNAPSHOT)?\.jar$/.test(it));
    return name && join(SERVER, name);
  } catch {
    return undefined;
  }
}

function onPath(program: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
