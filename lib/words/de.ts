import { callErrors } from './de/call-errors';
import { chat } from './de/chat';
import { devices } from './de/devices';
import { door } from './de/door';
import { home } from './de/home';
import { lobby } from './de/lobby';
import { pages } from './de/pages';
import { people } from './de/people';
import { reactions } from './de/reactions';
import { recording } from './de/recording';
import { room } from './de/room';
import { settings } from './de/settings';
import { shortcuts } from './de/shortcuts';
import { stage } from './de/stage';
import { stats } from './de/stats';
import type { Words } from './en';

/** Every word on screen, in German. */
export const de: Words = {
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
