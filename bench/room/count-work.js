// Counts what a page does: React tells its developer tools of each commit, the browser of each long task, and each
// picture of its frames, also of one that is gone again.
const counted = { commits: 0, longTasks: 0, shownFrames: 0, droppedFrames: 0 };
const frames = new WeakMap();

const countFrames = () => {
  for (const video of document.querySelectorAll('[data-testid="tile"]:not([data-self]) video')) {
    const { totalVideoFrames: total, droppedVideoFrames: dropped } = video.getVideoPlaybackQuality();
    const before = frames.get(video) ?? { total: 0, dropped: 0 };
    counted.shownFrames += total - dropped - (before.total - before.dropped);
    counted.droppedFrames += dropped - before.dropped;
    frames.set(video, { total, dropped });
  }
};

window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
  supportsFiber: true,
  renderers: new Map(),
  inject: () => 1,
  onCommitFiberRoot: () => {
    counted.commits += 1;
  },
  onCommitFiberUnmount() {},
  onPostCommitFiberRoot() {},
  checkDCE() {},
};
new PerformanceObserver((list) => {
  counted.longTasks += list.getEntries().length;
}).observe({ type: 'longtask' });
setInterval(countFrames, 1000);
window.countedWork = () => {
  countFrames();
  return counted;
};
