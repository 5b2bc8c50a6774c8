export { holderOf, type KeyHolder } from "./authenticate";
export { makeKey, makeKeyInput } from "./make-key";
export { revokeKey } from "./revoke-key";
