import { runPost } from "./action/run-post.js";
// src/action/post.ts
await runPost();
process.exit();
export {};
