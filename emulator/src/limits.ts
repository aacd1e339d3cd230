/**
 * What the emulator bears from a client, broken or hostile, before it refuses. Each is far above what the SDK needs
 * (observed: SDK 4.24.8) and low enough that nobody can fill the memory.
 */

/** TCP connections at a time, requests and sockets together; a further one is cut. */
export const MAX_CONNECTIONS = 4096;

/** How long a request may take to send its headers, in milliseconds. */
export const HEADERS_DEADLINE = 10_000;

/** How long a request may take to arrive whole, in milliseconds. */
export const REQUEST_DEADLINE = 20_000;

/** How often requests are looked at for these two, in milliseconds. */
export const DEADLINE_CHECK = 2000;

/** The largest body of a request, in bytes; the SDK's have some 3,000. */
export const MAX_BODY = 64 * 1024;

/** The largest message on a socket, in bytes; a `join_v3` with all its codecs has some 10,000. */
export const MAX_MESSAGE = 256 * 1024;

/** Messages that a socket may send in a second; the SDK sends a few, and dozens when many people publish at once. */
export const MAX_MESSAGES_PER_SECOND = 500;

/** How long a socket may be open with nobody joined on it, in milliseconds; the SDK joins at once. */
export const JOIN_DEADLINE = 10_000;

/** What may wait for a client that does not read, in bytes. */
export const MAX_WAITING = 4 * 1024 * 1024;

/** A client pings every 3 s; one that says nothing for this long is gone, in milliseconds. */
export const SILENCE = 30_000;

/**
 * A browser's media says something every few seconds, if only to check the connection; after this long without it
 * the connection is dead, in milliseconds. The browser itself takes half a minute to do something about it (observed).
 */
export const MEDIA_SILENCE = 6000;
