// src/action/idle.ts
/**
* Whether the end of the job has nothing to do, told without loading anything: the runner starts `post.ts` after every step, and only
* `around` has a second half there.
* @param env what main has left (`STATE_…`), else the inputs as the runner evaluates them again (`INPUT_…`)
*/
function isIdle(env) {
	return (env["STATE_phase"] || env["INPUT_PHASE"] || "around").trim() !== "around";
}
export { isIdle };
