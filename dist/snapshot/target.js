// src/snapshot/target.ts
/** `Production (us-east-1)`: a target as people say it; where a single file stands for one, its name alone. */
function targetTitle({ account, region }) {
	return region === "" ? account.name : `${account.name} (${region})`;
}
export { targetTitle };
