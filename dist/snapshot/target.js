// src/snapshot/target.ts
/** `Production (us-east-1)`; only the name for a single file, which has no region. */
function targetTitle({ account, region }) {
	return region === "" ? account.name : `${account.name} (${region})`;
}
export { targetTitle };
