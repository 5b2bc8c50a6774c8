export { appeal, decideAppeal } from "./appeal";
export { impose } from "./impose";
export { lift } from "./lift";
