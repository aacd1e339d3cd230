import AgoraRTC, { AgoraRTCProvider } from 'agora-rtc-react';
import { createRoot } from 'react-dom/client';
import { Call } from './call';

const emulatorUrl: string | undefined = import.meta.env.VITE_EMULATOR_URL;
if (emulatorUrl) {
  const { connectEmulator } = await import('agora-emulator/connect');
  connectEmulator(AgoraRTC, emulatorUrl);
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
