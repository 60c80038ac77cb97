export default {
  api: {
    input: '../../api/openapi.yaml',
    output: { target: 'target/orval/api.ts', client: 'fetch', mode: 'single', baseUrl: { runtime: 'globalThis.baseUrl' } },
  },
}
