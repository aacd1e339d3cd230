import { expect, test } from 'vitest';
import { membersOf } from './members.ts';
import { readSdk } from './proofs.ts';

const DECLARATIONS = `
export declare interface IAgoraRTCClient extends EventEmitter {
    /**
     * @param event The event name.
     */
    on(event: "user-joined", listener: typeof event_user_joined): void;
    /**
     * @ignore
     */
    on(event: "secret", listener: Function): void;
    join(appid: string,
    channel: string): Promise<UID>;
    /** @deprecated */
    subscribe(user: string): void;
    subscribe<T>(user: T): void;
    readonly uid?: UID;
}
export declare interface ILocalTrack extends ITrack {
    play(): void;
    close(): void;
}
declare interface ITrack extends EventEmitter {
    play(): void;
}
declare class EventEmitter {
    constructor();
    on(event: string, listener: Function): void;
}
`;

test('methods and events are read, once each, with their marks', () => {
  expect(membersOf(DECLARATIONS).map(({ id, mark }) => (mark ? `${id} ${mark}` : id))).toEqual([
    'client:user-joined',
    'client:secret undocumented',
    'client.join',
    'client.subscribe',
    'track.play',
    'localTrack.close',
    'emitter.on',
  ]);
});

test('the pinned SDK’s declarations are understood', async () => {
  const ids = (await readSdk()).members.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(150);
  expect(ids).toEqual(expect.arrayContaining(['client.join', 'client:user-published', 'AgoraRTC.preload']));
  expect(new Set(ids).size).toBe(ids.length);
});
