/** In milliseconds: one rests on a button before it says what it does, and may move on to its tooltip. */
const REST = 600;
const LEAVE = 100;

const buttonAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest('[data-tooltip]') : null;

const isPopup = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-tooltip-popup]') !== null;

/**
 * Watches which button with `data-tooltip` a mouse rests on, or the keyboard has come to.
 * @param show is told the button whose tooltip is to be shown; null when none is, such as after a press or Escape.
 * @returns what ends it.
 */
export function watchTooltips(show: (button: Element | null) => void): () => void {
  const ending = new AbortController();
  let shown: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Focus that comes back from a menu or a dialog is no question. */
  let byTab = false;

  function turnTo(button: Element | null): void {
    clearTimeout(timer);
    if (button === shown) return;
    shown = button;
    show(button);
  }

  function turnLater(button: Element | null, delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => turnTo(button?.isConnected ? button : null), delay);
  }

  function onPoint({ target, pointerType }: PointerEvent): void {
    if (pointerType === 'touch') return;
    const button = buttonAt(target);
    // From one to its neighbour nobody has to wait.
    if (button && shown) turnTo(button);
    else if (button) turnLater(button, REST);
    else if (isPopup(target)) clearTimeout(timer);
    else turnLater(null, LEAVE);
  }

  function onFocus({ target }: FocusEvent): void {
    const button = buttonAt(target);
    if (byTab && button?.matches(':focus-visible')) turnTo(button);
  }

  function onKey({ key }: KeyboardEvent): void {
    byTab = key === 'Tab';
    if (key === 'Escape') turnTo(null);
  }

  const hide = () => turnTo(null);
  // Before anything else that hears of it: a press that is handled may not get any further.
  const options = { signal: ending.signal, capture: true };
  document.addEventListener('pointerover', onPoint, options);
  document.documentElement.addEventListener('pointerleave', hide, { signal: ending.signal });
  document.addEventListener('focusin', onFocus, options);
  document.addEventListener('focusout', hide, options);
  document.addEventListener('pointerdown', hide, options);
  document.addEventListener('click', hide, options);
  document.addEventListener('keydown', onKey, options);
  return () => {
    clearTimeout(timer);
    ending.abort();
  };
}
