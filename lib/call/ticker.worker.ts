// In a worker, because the browser slows down the timers of a page whose tab is hidden.
self.onmessage = ({ data }: MessageEvent<number>) => {
  setInterval(() => self.postMessage(null), data);
};
