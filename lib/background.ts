import dusk from './backgrounds/dusk.svg';
import morning from './backgrounds/morning.svg';
import shelf from './backgrounds/shelf.svg';

/** The pictures that can take the place of one's room; drawn for this app. */
export const backgroundImages = { dusk, shelf, morning };

/** What is behind a person in their camera's picture: the room as it is, the room blurred, or another picture. */
export type Background = 'none' | 'blur' | keyof typeof backgroundImages;

export const backgrounds: readonly Background[] = ['none', 'blur', 'dusk', 'shelf', 'morning'];
