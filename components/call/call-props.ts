/** What a call page needs to know of the server: nothing of it is secret. */
export interface CallProps {
  appId: string;
  /** The emulator to call over; null for Agora's own network. */
  emulatorUrl: string | null;
  localDemo: boolean;
  channel: string;
  /** One's place in the channel, from which one's uids follow; null for a browser that keeps no session. */
  place: number | null;
  /** The name of the account one signed in with; null for a guest. */
  accountName: string | null;
  door: DoorTraits;
}

/** How this site decides who may come in, as far as it is seen. */
export interface DoorTraits {
  /** Channels can have hosts. */
  hasHosts: boolean;
  /** Hosts can make invitations. */
  invites: boolean;
  /** Some people sign in here, so that it matters who is a guest. */
  tellsGuests: boolean;
}
