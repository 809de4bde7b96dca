import { describe } from "vitest";
import { walkPages } from "./walked-pages.ts";

describe("the pages read in French", () => walkPages("fr"));
