/** Where one call goes, and how it gets its tokens. */
export interface CallSessionOptions {
  appId: string;
  /** The emulator to call over; null for Agora's own network. */
  emulatorUrl: string | null;
  channel: string;
  /** The uid to join with. */
  uid: number;
  /** Answers a fresh token for that uid: for a renewal, a return, or another uid. */
  fetchToken(uid: number): Promise<string>;
}
