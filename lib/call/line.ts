/**
 * Hears at once when the machine has lost every way to a network, and when it has one again: the SDK notices only when
 * answers stay out. Until the function that it answers is called.
 */
export function watchLine(onLost: () => void, onBack: () => void): () => void {
  window.addEventListener('offline', onLost);
  window.addEventListener('online', onBack);
  return () => {
    window.removeEventListener('offline', onLost);
    window.removeEventListener('online', onBack);
  };
}
