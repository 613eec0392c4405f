import { getInput, getState, saveState } from "../vendor/core.js";
import { INPUT_DEFAULTS, SECRET_INPUTS } from "./inputs.js";
// src/action/state.ts
/** A state of main for post: the names that both agree on. */
const PHASE = "phase";
const INPUT = "input-";
/** Inputs that only post can know: how the job ended. */
const LIVE = new Set([...SECRET_INPUTS, "job-status"]);
/**
* Keeps the inputs for post. The runner evaluates `with:` again for post, and in nested composite actions it hands over the
* wrong ones (actions/runner#3514). Secrets are read anew instead: a state is a file.
*/
function saveForPost({ phase }) {
	for (const name of Object.keys(INPUT_DEFAULTS)) if (!LIVE.has(name)) saveState(`${INPUT}${name}`, getInput(name));
	saveState(PHASE, phase);
}
/** Whether main could save anything at all. */
function hasState() {
	return getState(PHASE) !== "";
}
/** Whether main has left work for post. */
function hasWorkForPost() {
	return getState(PHASE) === "around";
}
const fromState = (name) => LIVE.has(name) ? getInput(name) : getState(`${INPUT}${name}`);
export { fromState, hasState, hasWorkForPost, saveForPost };
