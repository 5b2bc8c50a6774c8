/**
 * The keys of forms in this tab. A page that comes back from the browser's history or the router's
 * cache brings the key it was drawn with; where that was used up meanwhile, another takes its place,
 * so that what is written next is not taken for the same form once more.
 */
const sent = new Set<string>();
const replaced = new Map<string, string>();
const listeners = new Set<() => void>();

/** The key that a form drawn with this one is sent under now. */
export function currentKey(drawn: string): string {
  let key = drawn;
  for (let next = replaced.get(key); next !== undefined; next = replaced.get(key)) key = next;
  return key;
}

/** A form goes out under this key. */
export function keySent(key: string): void {
  sent.add(key);
}

/** The form was answered where it stands: the same key is sent again, so that it is one form still. */
export function keyAnswered(key: string): void {
  sent.delete(key);
}

/** What was sent has led on to the page that says so: its keys are used up. */
export function keysArrived(): void {
  for (const key of sent) replaceKey(key);
  sent.clear();
}

/** Puts a fresh key in the place of this one. */
export function replaceKey(key: string): void {
  if (!replaced.has(key)) replaced.set(key, freshKey());
  for (const listener of listeners) listener();
}

/** Calls back whenever keys were replaced; returns how to stop that. */
export function onReplacedKeys(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A UUID of version 4. Browsers offer `randomUUID` over HTTPS and on localhost alone. */
function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
