// src/snapshot/target.ts
/** `Production (us-east-1)`: a target as people say it. */
function targetTitle(target) {
	return `${target.account.name} (${target.region})`;
}
export { targetTitle };
