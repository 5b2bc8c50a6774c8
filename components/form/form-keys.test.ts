import { expect, it, vi } from "vitest";
import { currentKey, keyAnswered, keysArrived, keySent, onReplacedKeys } from "./form-keys";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it("gives a form that was taken another key, and the next one again", () => {
  keySent("one");
  expect(currentKey("one")).toBe("one");
  keysArrived();
  const second = currentKey("one");
  expect(second).toMatch(uuid);
  keySent(second);
  keysArrived();
  const third = currentKey("one");
  expect([third, currentKey(second)]).toEqual([currentKey("one"), third]);
  expect(new Set(["one", second, third]).size).toBe(3);
});

it("lets a form that was answered where it stands keep its key", () => {
  keySent("two");
  keyAnswered("two");
  keysArrived();
  expect(currentKey("two")).toBe("two");
});

it("tells who listens, until they stop", () => {
  const heard = vi.fn();
  const stop = onReplacedKeys(heard);
  keySent("three");
  keysArrived();
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
  keySent("four");
  keysArrived();
  expect(heard).toHaveBeenCalledTimes(1);
});
