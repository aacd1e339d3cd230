import { type Chat, createChat } from './chat/chat';
import { createHostAsks, type HostAsks, type Obedience } from './host-asks';
import type { Message } from './messages/message';
import { createMessenger } from './messages/messenger';
import { createPasses, type Passes } from './passes';
import { aboutOf, createPresence, type Presence } from './presence';
import { createReactions, type Reactions } from './reactions';
import { type About, NOTHING_KNOWN } from './snapshot';
import type { Uid } from './uid';

/** What people in a call tell each other besides sound and picture. */
export interface Conversation {
  readonly chat: Chat;
  readonly reactions: Reactions;
  readonly presence: Presence;
  /** Of whom the server vouches for what. */
  readonly passes: Passes;
  readonly hostAsks: HostAsks;
  /** Takes what came from another client. */
  receive(from: Uid, payload: Uint8Array): void;
  /** Somebody has left. */
  forget(uid: Uid): void;
  /** One has joined: what waited can be sent. */
  begin(): void;
  /** The call is back after a while in which nothing came. */
  resume(): void;
  stop(): void;
}

interface ConversationOptions extends Obedience {
  channel: string;
  transmit(message: string): Promise<void>;
  /** False while the call is not joined, or coming back. */
  canSend(): boolean;
  ownUid(): Uid;
  nameOf(uid: Uid): string | null;
  /** What one says about oneself has changed. */
  onPresence(about: About): void;
  /** Somebody has said something about themselves. */
  onAbout(uid: Uid, about: About): void;
}

export function createConversation(options: ConversationOptions): Conversation {
  const messenger = createMessenger({ ...options, onMessage: take });
  /** For what may get lost. */
  const send = (message: Message) => void messenger.send(message).catch(() => {});
  const said = new Map<Uid, About>();
  const passes = createPasses({ channel: options.channel, send, onPass: tellAbout });
  const hostAsks = createHostAsks({
    ...options,
    send,
    isHost: (uid) => passes.getSnapshot().get(uid)?.host === true,
  });
  const presence = createPresence({
    send(hello) {
      send(hello);
      passes.say();
    },
    onChange: options.onPresence,
  });
  const chat = createChat(messenger.send);
  const reactions = createReactions({ ownUid: options.ownUid, transmit: send });

  /** What is known of somebody: the name of their account comes before the one they give. */
  function tellAbout(uid: Uid): void {
    const about = said.get(uid) ?? NOTHING_KNOWN;
    const name = passes.getSnapshot().get(uid)?.name ?? about.name;
    options.onAbout(uid, { ...about, name });
  }

  function take(from: Uid, message: Message): void {
    switch (message.type) {
      case 'hello':
        said.set(from, aboutOf(message));
        tellAbout(from);
        break;
      case 'pass':
        void passes.receive(from, message.statement);
        break;
      case 'host-ask':
        hostAsks.receive(from, message);
        break;
      case 'chat':
        chat.receive(from, options.nameOf(from), message);
        break;
      case 'reaction':
        reactions.receive(from, message);
        break;
    }
  }

  return {
    chat,
    reactions,
    presence,
    passes,
    hostAsks,
    receive: messenger.receive,
    forget(uid) {
      messenger.forget(uid);
      passes.forget(uid);
      said.delete(uid);
    },
    begin: messenger.wake,
    resume() {
      messenger.wake();
      presence.say();
      chat.markGap();
    },
    stop() {
      presence.stop();
      reactions.stop();
      messenger.close();
    },
  };
}
