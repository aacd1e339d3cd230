'use client';

import { ArrowRight, Sparkles } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type SubmitEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { useWords } from '@/components/words/use-words';
import { channelNameProblem, foreignCharacters } from '@/lib/channel-name';
import type { Words } from '@/lib/words/en';

/** What is wrong with the name, and with which of its characters; null when nothing is. */
function problemSentence(name: string, words: Words): string | null {
  const problem = channelNameProblem(name);
  if (!problem) return null;
  const sentence = words.home.channelNameProblems[problem];
  if (problem !== 'bad-characters') return sentence;
  return `${words.home.notAllowed(foreignCharacters(name).join(' '))}\n${sentence}`;
}

/**
 * Asks for a channel's name and leads to its page, also before its script has run. The rules are shown once they
 * are broken, not before.
 * @param suggestion a name for those who have none in mind.
 */
export function ChannelForm({ suggestion }: { suggestion: string }) {
  const words = useWords();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [submitted, setSubmitted] = useState(false);
  const name = text.trim();
  // What was typed before this script ran is in the field, and would be wiped out by the empty text of here.
  useLayoutEffect(() => {
    if (input.current?.value) setText(input.current.value);
  }, []);
  // An empty field is no mistake while one is still typing.
  const problem = submitted || name !== '' ? problemSentence(name, words) : null;

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setSubmitted(true);
    if (channelNameProblem(name)) input.current?.focus();
    else router.push(`/call/${encodeURIComponent(name)}` as Route);
  }

  function takeSuggestion() {
    setText(suggestion);
    input.current?.focus();
  }

  return (
    <form action="/call" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <TextField
        ref={input}
        name="channel"
        label={words.home.channelLabel}
        problem={problem}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setSubmitted(false);
        }}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="go"
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" className="max-sm:w-full">
          {words.home.submit}
          <ArrowRight className="size-4" aria-hidden="true" />
        </Button>
        <Button look="quiet" onClick={takeSuggestion} className="max-sm:w-full">
          <Sparkles className="size-4 text-accent" aria-hidden="true" />
          {words.home.useSuggestion(suggestion)}
        </Button>
      </div>
    </form>
  );
}
