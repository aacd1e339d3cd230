'use client';

import { createContext, useContext } from 'react';
import type { Door } from './use-door';

/** What those inside know of the door: also whether guests are told from those who signed in. */
export interface DoorInside extends Door {
  channel: string;
  /** Hosts can make invitations. */
  invites: boolean;
  /** Some people sign in here, so that it matters who is a guest. */
  tellsGuests: boolean;
}

const NO_DOOR: DoorInside = {
  view: null,
  failed: false,
  act() {},
  channel: '',
  invites: false,
  tellsGuests: false,
};

export const DoorContext = createContext<DoorInside>(NO_DOOR);

export const useDoorInside = (): DoorInside => useContext(DoorContext);
