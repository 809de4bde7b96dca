export { holdOpening } from "./hold-opening.ts";
