/** What a call page needs to know of the server: nothing of it is secret. */
export interface CallProps {
  appId: string;
  /** The emulator to call over; null for Agora's own network. */
  emulatorUrl: string | null;
  localDemo: boolean;
  channel: string;
}
