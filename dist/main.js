import { runMain } from "./action/run.js";
// src/action/main.ts
/**
* What the runner starts for a step; `post.ts` is what it starts at the end of the job. `run.ts` chooses the phase; `phases/` bring the
* story its ports, `channels/` are where a report is kept and told, `job/` is the state of one run. Inputs, outputs, paths and the log
* are beside this file. What changed, and how it is said, is decided in `deployment-diff.ts` and below.
*/
await runMain();
process.exit();
export {};
