import { callErrors } from './en/call-errors';
import { chat } from './en/chat';
import { devices } from './en/devices';
import { home } from './en/home';
import { lobby } from './en/lobby';
import { pages } from './en/pages';
import { people } from './en/people';
import { reactions } from './en/reactions';
import { room } from './en/room';

/** Every word on screen, in English; the other languages have the same shape. */
export const en = { callErrors, chat, devices, home, lobby, pages, people, reactions, room };

export type Words = typeof en;
