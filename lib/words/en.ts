import { callErrors } from './en/call-errors';
import { chat } from './en/chat';
import { devices } from './en/devices';
import { door } from './en/door';
import { home } from './en/home';
import { lobby } from './en/lobby';
import { pages } from './en/pages';
import { people } from './en/people';
import { reactions } from './en/reactions';
import { recording } from './en/recording';
import { room } from './en/room';
import { settings } from './en/settings';
import { shortcuts } from './en/shortcuts';
import { stage } from './en/stage';
import { stats } from './en/stats';

/** Every word on screen, in English; the other languages have the same shape. */
export const en = {
  callErrors,
  chat,
  devices,
  door,
  home,
  lobby,
  pages,
  people,
  reactions,
  recording,
  room,
  settings,
  shortcuts,
  stage,
  stats,
};

export type Words = typeof en;
