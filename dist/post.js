import { isIdle } from "./action/idle.js";
// src/action/post.ts
if (!isIdle(process.env)) {
	const { runPost } = await import("./action/run-post.js");
	await runPost();
}
process.exit();
export {};
