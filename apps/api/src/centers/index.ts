export { CenterResolver } from "./center.resolver.ts";
export { insertCenter } from "./center.sql.ts";
export { Center } from "./center.type.ts";
export { centerLoader } from "./center-loader.ts";
export { centerNodes } from "./center-node.ts";
export { LocalNumberMasksResolver } from "./local-number-masks.resolver.ts";
