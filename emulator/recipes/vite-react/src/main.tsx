import AgoraRTC, { AgoraRTCProvider } from 'agora-rtc-react';
import { createRoot } from 'react-dom/client';
import { Call } from './call';

// What `vite build` makes is without it, and uses Agora's own network.
if (import.meta.env.DEV) {
  const { connectEmulator } = await import('agora-emulator/connect');
  connectEmulator(AgoraRTC, 'http://127.0.0.1:4700');
}

const client = AgoraRTC.createClient({ mode: 'rtc', codec: 'vp8' });
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <AgoraRTCProvider client={client}>
      <Call />
    </AgoraRTCProvider>,
  );
}
