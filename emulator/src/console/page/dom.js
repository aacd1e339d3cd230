const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {Element} target
 * @param {Record<string, unknown>} attributes `onclick` and the like are listeners; null and false leave one out.
 */
function set(target, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) target.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (value !== null && value !== undefined && value !== false)
      target.setAttribute(name, value === true ? '' : String(value));
  }
}

/**
 * Makes an element. Text is only ever text: what comes from clients is never read as markup.
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {(Node | string)[]} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  set(made, attributes);
  made.append(...children);
  return made;
}

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {Node[]} children
 */
export function graphic(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  set(made, attributes);
  made.append(...children);
  return made;
}

/** Changes a text only when it differs, so that a selection in it survives the next second. */
export function setText(/** @type {Element} */ target, /** @type {string} */ text) {
  if (target.textContent !== text) target.textContent = text;
}

/**
 * Keeps a list's elements through its changes, so that focus, selection and scroll position survive.
 * @template Item
 * @param {Element} list
 * @param {(item: Item) => string} keyOf
 * @param {(item: Item) => { root: Element, update(item: Item): void }} create
 */
export function keyedList(list, keyOf, create) {
  /** @type {Map<string, ReturnType<typeof create>>} */
  const parts = new Map();
  return (/** @type {Item[]} */ items) => {
    const keys = new Set(items.map(keyOf));
    for (const [key, { root }] of parts) {
      if (keys.has(key)) continue;
      root.remove();
      parts.delete(key);
    }
    items.forEach((item, index) => {
      const key = keyOf(item);
      const part = parts.get(key) ?? create(item);
      parts.set(key, part);
      part.update(item);
      if (list.children[index] !== part.root) list.insertBefore(part.root, list.children[index] ?? null);
    });
  };
}

/**
 * Sends JSON to the emulator.
 * @param {string} path
 * @param {object} [body] a POST when given.
 * @param {string} [method]
 * @returns {Promise<any>} the answer.
 * @throws Error with the emulator's sentence.
 */
export async function ask(path, body, method = body ? 'POST' : 'GET') {
  const response = await fetch(path, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  }).catch(() => null);
  if (!response) throw new Error('The emulator does not answer.');
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.message ?? `The emulator answered ${response.status}.`);
  return answer;
}
