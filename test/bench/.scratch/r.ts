import { run } from "./intake.ts"; await run();
