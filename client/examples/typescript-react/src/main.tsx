import { createClient } from '@coworkingapi/client';
import { createRoot } from 'react-dom/client';
import { demoToken } from './demo';
import { TeamCard } from './TeamCard';

const baseUrl = import.meta.env.VITE_API_URL ?? 'http://localhost:8080';
const client = createClient({ baseUrl, token: () => demoToken(baseUrl) });

createRoot(document.getElementById('root')!).render(<TeamCard client={client} teamId={55} />);
