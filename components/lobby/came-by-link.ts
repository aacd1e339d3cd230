/**
 * Whether one came here from another page of ours, with the focus on what is no longer there. A page that the browser
 * loaded leaves the focus at its own start.
 */
export function cameByLink(): boolean {
  const [loaded] = performance.getEntriesByType('navigation');
  if (!loaded || document.activeElement !== document.body) return false;
  return new URL(loaded.name).pathname !== location.pathname;
}
