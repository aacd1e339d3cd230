import { linkify } from './linkify';

/** A stranger's text, as text, with its web addresses to follow. */
export function ChatText({ text }: { text: string }) {
  return (
    <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
      {linkify(text).map(({ at, text: part, href }) =>
        href === null ? (
          part
        ) : (
          <a
            key={at}
            href={href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="font-medium underline underline-offset-2"
          >
            {part}
          </a>
        ),
      )}
    </p>
  );
}
