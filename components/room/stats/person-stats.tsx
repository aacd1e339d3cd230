import { useWords } from '@/components/words/use-words';
import type { History } from '@/lib/call/statistics';
import { Chart } from './chart';
import { formatBitrate, formatLoss, formatResolution, totalBitrate, UNKNOWN, worstLoss } from './figures';

/** What is sent or received of one person: two charts of the last minute, and a table of now. */
export function PersonStats({ name, history }: { name: string; history: History }) {
  const words = useWords().stats;
  const now = history.at(-1);
  if (!now) return null;
  const { audio, video } = now;
  return (
    <section aria-label={name} className="rounded-xl border border-line p-3">
      <h3 className="truncate text-sm font-medium">{name}</h3>
      <div className="mt-2 flex gap-3">
        <Chart
          label={words.bitrate}
          now={formatBitrate(totalBitrate(now))}
          values={history.map(totalBitrate)}
          least={100_000}
        />
        <Chart
          label={words.loss}
          now={formatLoss(worstLoss(now))}
          values={history.map(worstLoss)}
          least={0.05}
        />
      </div>
      <table className="mt-2 w-full text-xs tabular-nums [&_td]:py-0.5 [&_td]:text-end [&_th]:py-0.5 [&_th]:text-start [&_th]:font-normal [&_th]:text-muted">
        <thead>
          <tr>
            <td />
            <th scope="col" className="!text-end">
              {words.sound}
            </th>
            <th scope="col" className="!text-end">
              {words.picture}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.bitrate}</th>
            <td>{formatBitrate(audio?.bitrate ?? null)}</td>
            <td>{formatBitrate(video?.bitrate ?? null)}</td>
          </tr>
          <tr>
            <th scope="row">{words.loss}</th>
            <td>{formatLoss(audio?.loss ?? null)}</td>
            <td>{formatLoss(video?.loss ?? null)}</td>
          </tr>
          <tr>
            <th scope="row">{words.codec}</th>
            <td>{audio?.codec ?? UNKNOWN}</td>
            <td>{video?.codec ?? UNKNOWN}</td>
          </tr>
          <tr>
            <th scope="row">{words.resolution}</th>
            <td>{UNKNOWN}</td>
            <td>{formatResolution(now)}</td>
          </tr>
          <tr>
            <th scope="row">{words.frames}</th>
            <td>{UNKNOWN}</td>
            <td>{video ? video.frameRate : UNKNOWN}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
