import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';

/** Serves an empty page whose global variable `coworking` is this package. */
export interface PageServer {
  readonly port: number;
  readonly stop: () => void;
}

export async function startPageServer(): Promise<PageServer> {
  const { outputFiles } = await build({
    entryPoints: ['target/dist/index.js'],
    bundle: true,
    format: 'iife',
    globalName: 'coworking',
    write: false,
  });
  const server = createServer((request, response) => {
    if (request.url === '/client.js') {
      response.setHeader('Content-Type', 'text/javascript').end(outputFiles[0]!.text);
    } else {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><script src="/client.js"></script>');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { port: (server.address() as AddressInfo).port, stop: () => void server.close() };
}
