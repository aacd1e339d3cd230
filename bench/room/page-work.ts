import type { CDPSession, Page } from '@playwright/test';
import { residentMemory } from '../resident-memory.ts';

/** What `count-work.js` has counted up to now. */
interface Counted {
  commits: number;
  longTasks: number;
  shownFrames: number;
  droppedFrames: number;
}

/** What a page and its browser have done up to now. */
interface Work extends Counted {
  /** In milliseconds. */
  at: number;
  /** Processor time of the page's main thread, in milliseconds. */
  mainThread: number;
  /** Processor time of all processes of the browser, in seconds. */
  browser: number;
}

/** What a page and its browser did in a while. */
export interface WorkDone {
  /** Milliseconds in each second. */
  mainThread: number;
  /** How many processor cores all of the browser kept busy. */
  cores: number;
  /** React's, in each second. */
  commits: number;
  /** Of 50 ms and more, in each second. */
  longTasks: number;
  /** Of all of other people's pictures that were due, in per cent. */
  droppedFrames: number;
  /** Of all other people's pictures together, in each second. */
  shownFrames: number;
}

/** Watches what a page does; `count-work.js` must run in it. */
export class WorkWatch {
  readonly #page: Page;
  readonly #target: CDPSession;
  readonly #browser: CDPSession;

  private constructor(page: Page, target: CDPSession, browser: CDPSession) {
    this.#page = page;
    this.#target = target;
    this.#browser = browser;
  }

  static async of(page: Page): Promise<WorkWatch> {
    const target = await page.context().newCDPSession(page);
    await target.send('Performance.enable', { timeDomain: 'threadTicks' });
    const browser = await page.context().browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('The page has no browser.');
    return new WorkWatch(page, target, browser);
  }

  async #metric(name: string): Promise<number> {
    const { metrics } = await this.#target.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  }

  async #work(): Promise<Work> {
    const { processInfo } = await this.#browser.send('SystemInfo.getProcessInfo');
    const counted = await this.#page.evaluate(() =>
      (window as unknown as { countedWork(): Counted }).countedWork(),
    );
    return {
      at: performance.now(),
      mainThread: (await this.#metric('TaskDuration')) * 1000,
      browser: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
      ...counted,
    };
  }

  /** @param duration in milliseconds. */
  async during(duration: number): Promise<WorkDone> {
    const before = await this.#work();
    await new Promise((resolve) => setTimeout(resolve, duration));
    const after = await this.#work();
    const seconds = (after.at - before.at) / 1000;
    const gained = (of: keyof Work) => after[of] - before[of];
    const due = gained('shownFrames') + gained('droppedFrames');
    return {
      mainThread: gained('mainThread') / seconds,
      cores: gained('browser') / seconds,
      commits: gained('commits') / seconds,
      longTasks: gained('longTasks') / seconds,
      droppedFrames: due > 0 ? (gained('droppedFrames') / due) * 100 : 0,
      shownFrames: gained('shownFrames') / seconds,
    };
  }

  /** What the page keeps, in MB: its scripts' objects once all garbage is gone, and all of the process it is drawn by. */
  async memory(): Promise<{ scripts: number; process: number }> {
    await this.#target.send('HeapProfiler.collectGarbage');
    const scripts = (await this.#metric('JSHeapUsedSize')) / 1e6;
    const { processInfo } = await this.#browser.send('SystemInfo.getProcessInfo');
    const processes = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => residentMemory(id));
    // The only page that is open has the largest; Chromium keeps one more ready.
    return { scripts, process: Math.max(...processes) };
  }
}
