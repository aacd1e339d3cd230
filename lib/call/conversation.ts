import { type Chat, createChat } from './chat/chat';
import type { Message } from './messages/message';
import { createMessenger } from './messages/messenger';
import { aboutOf, createPresence, type Presence } from './presence';
import { createReactions, type Reactions } from './reactions';
import type { About } from './snapshot';
import type { Uid } from './uid';

/** What people in a call tell each other besides sound and picture. */
export interface Conversation {
  readonly chat: Chat;
  readonly reactions: Reactions;
  readonly presence: Presence;
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

interface ConversationOptions {
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
  const presence = createPresence({ send, onChange: options.onPresence });
  const chat = createChat(messenger.send);
  const reactions = createReactions({ ownUid: options.ownUid, transmit: send });

  function take(from: Uid, message: Message): void {
    switch (message.type) {
      case 'hello':
        options.onAbout(from, aboutOf(message));
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
    receive: messenger.receive,
    forget: messenger.forget,
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
