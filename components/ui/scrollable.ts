/** For an element that scrolls: its keys scroll it only when it can take the focus, which not every browser sees to. */
export const scrollable = { tabIndex: 0 };
