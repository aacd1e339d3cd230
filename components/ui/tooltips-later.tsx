import { useLater } from './use-later';

const fetchTooltips = async () => (await import('./tooltips')).Tooltips;

/** The tooltips of a page's icon buttons, fetched when the page stands. */
export function TooltipsLater() {
  const Tooltips = useLater(fetchTooltips, false);
  return Tooltips && <Tooltips />;
}
