// src/action/idle.ts
/**
* Whether there is nothing to do at the end of the job, determined without loading anything: the runner starts `post.ts` after every step,
* and only `around` has a second half there.
* @param env has what main saved (`STATE_…`), or the inputs as the runner evaluates them again (`INPUT_…`)
*/
function isIdle(env) {
	return (env["STATE_phase"] || env["INPUT_PHASE"] || "around").trim() !== "around";
}
export { isIdle };
