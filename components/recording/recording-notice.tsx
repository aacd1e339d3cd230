import { Download, LoaderCircle, X } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useAnnouncement } from '@/components/announcer/use-announce';
import { Notice } from '@/components/ui/notice';
import { useWords } from '@/components/words/use-words';
import type { RecordedFile, Recorder } from '@/lib/call/recording/recorder';

const BOX = 'flex items-center gap-3 rounded-xl border border-line bg-surface py-2 ps-4 pe-2 text-sm';
const ACTION =
  '-ms-2 inline-flex min-h-11 items-center gap-2 rounded-lg px-2 font-medium whitespace-nowrap hover:bg-raised';

/** What has become of a recording: being finished, ready to be saved, or lost. */
export function RecordingNotice({ recorder }: { recorder: Recorder }) {
  const words = useWords();
  const recording = useSyncExternalStore(recorder.subscribe, recorder.getSnapshot);
  useAnnouncement(
    recording.state === 'finishing'
      ? words.recording.finishing
      : recording.state === 'done'
        ? words.recording.ready(recording.file.size)
        : null,
  );
  switch (recording.state) {
    case 'finishing':
      return (
        <p className={BOX}>
          <LoaderCircle className="size-4 animate-spin" aria-hidden="true" />
          <span className="py-3">{words.recording.finishing}</span>
        </p>
      );
    case 'failed':
      return <Notice sentence={words.recording.failed} onDismiss={recorder.discard} />;
    case 'done':
      return <Done recorder={recorder} file={recording.file} />;
    default:
      return null;
  }
}

/** The file goes to the downloads by itself: whoever goes on to another page loses nothing. */
function Done({ recorder, file: { url, name, size } }: { recorder: Recorder; file: RecordedFile }) {
  const words = useWords();
  const link = useRef<HTMLAnchorElement>(null);

  useEffect(() => {
    if (recorder.isUnsaved()) link.current?.click();
  }, [recorder]);

  return (
    <div className={BOX}>
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3">
        <p className="min-w-40 flex-1 py-1 text-start">{words.recording.ready(size)}</p>
        <a
          ref={link}
          className={`${ACTION} text-accent`}
          href={url}
          download={name}
          onClick={recorder.markSaved}
        >
          <Download className="size-4" aria-hidden="true" />
          {words.recording.save}
        </a>
      </div>
      <button
        type="button"
        aria-label={words.room.dismiss}
        className="grid size-11 shrink-0 place-items-center self-start rounded-lg text-muted hover:bg-raised"
        onClick={recorder.discard}
      >
        <X className="size-4" aria-hidden="true" />
      </button>
    </div>
  );
}
