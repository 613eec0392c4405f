import { runMain } from "./action/run.js";
// src/action/main.ts
await runMain();
process.exit();
export {};
