import type { Words } from './en';
import { callErrors } from './es/call-errors';
import { chat } from './es/chat';
import { devices } from './es/devices';
import { door } from './es/door';
import { home } from './es/home';
import { lobby } from './es/lobby';
import { pages } from './es/pages';
import { people } from './es/people';
import { reactions } from './es/reactions';
import { recording } from './es/recording';
import { room } from './es/room';
import { settings } from './es/settings';
import { shortcuts } from './es/shortcuts';
import { stage } from './es/stage';
import { stats } from './es/stats';

/** Every word on screen, in Spanish. */
export const es: Words = {
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
