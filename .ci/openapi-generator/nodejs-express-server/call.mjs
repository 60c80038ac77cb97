// Starts the generated server, sends requests, and prints one line for each request.
import net from 'node:net';
import Server from './expressServer.js';
import config from './config.js';

const port = await new Promise(resolve => {
  const probe = net.createServer().listen(0, () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
new Server(port, config.OPENAPI_YAML).launch();

const requests = {
  full: '/api/public/teams/55/profile',
  related: '/api/public/coworkers/published/101/related',
  shaped: '/api/public/teams/55/profile?_shape=Name,TeamMembers.FullName',
};
for (const [name, path] of Object.entries(requests)) {
  const response = await fetch(`http://localhost:${port}${path}`, { headers: { Authorization: `Bearer ${process.env.TOKEN}` } });
  console.log(`${name}: ${response.status} ${(await response.text()).replaceAll('\n', ' ')}`);
}
process.exit();
