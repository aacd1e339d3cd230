// Runs before every page's own scripts. Times are in milliseconds of one clock, which all tabs of a browser share.
const now = () => performance.timeOrigin + performance.now();
const stopwatch = { clicked: 0, pictures: [] };
window.stopwatch = stopwatch;

document.addEventListener(
  'click',
  () => {
    stopwatch.clicked = now();
  },
  { capture: true, once: true },
);

// Of each new picture of somebody else: when its first frame was painted.
const watched = new WeakSet();
new MutationObserver(() => {
  for (const video of document.querySelectorAll(
    '.other video, [data-testid="tile"]:not([data-self]) video',
  )) {
    if (watched.has(video)) continue;
    watched.add(video);
    video.requestVideoFrameCallback(() => stopwatch.pictures.push(now()));
  }
}).observe(document, { childList: true, subtree: true });
