import { spawn } from 'node:child_process';

/** A demo server in its own process. */
export interface DemoServer {
  readonly baseUrl: string;
  /** Tokens by their names in the contracts. */
  readonly tokens: Record<string, string>;
  readonly stop: () => void;
}

/** Starts a demo server on a free port. */
export async function startDemoServer(jar: string, ...properties: string[]): Promise<DemoServer> {
  const server = spawn('java', ['-XX:TieredStopAtLevel=1', '-jar', jar, '--spring.profiles.active=demo', '--server.port=0', ...properties], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const baseUrl = await new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const url = /API page: (http:\/\/localhost:\d+)/.exec(output)?.[1];
      if (url) {
        resolve(url);
      }
    });
    server.on('error', reject);
    server.on('exit', () => reject(new Error(`The demo server did not start:\n${output}`)));
  });
  const tokens = (await (await fetch(`${baseUrl}/demo/tokens`)).json()) as Record<string, string>;
  return { baseUrl, tokens, stop: () => void server.kill() };
}
