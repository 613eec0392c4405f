import { getInput, getState, saveState } from "../vendor/core.js";
import { INPUT_DEFAULTS, SECRET_INPUTS } from "./inputs.js";
// src/action/state.ts
/** States of main for post: the names that both agree on. `idle.ts` reads the first one, too. */
const PHASE = "phase";
const STEP = "step";
const LOOKED = "looked";
const INPUT = "input-";
/** Inputs that only post can know: how the job ended. */
const LIVE = new Set([...SECRET_INPUTS, "job-status"]);
/**
* Keeps the inputs for post. The runner evaluates `with:` again for post, and in nested composite actions it hands over the
* wrong ones (actions/runner#3514). Secrets are read anew instead: a state is a file.
* @param step GITHUB_ACTION, which names files: post must find what main has left
*/
function saveForPost({ phase }, step) {
	for (const name of Object.keys(INPUT_DEFAULTS)) if (!LIVE.has(name)) saveState(`${INPUT}${name}`, getInput(name));
	saveState(STEP, step);
	saveState(PHASE, phase);
}
/** Tells post that there is nothing to do, whatever inputs the runner hands over then. */
function saveIdle() {
	saveState(PHASE, "idle");
}
/** The first half has ended, well or not: whatever follows in the job may have begun since. */
function saveLooked() {
	saveState(LOOKED, "true");
}
function hasLooked() {
	return getState(LOOKED) === "true";
}
/** Whether main could save anything at all. */
function hasState() {
	return getState(PHASE) !== "";
}
/** What main was called; undefined where it could not be saved. */
function savedStep() {
	return hasState() ? getState(STEP) : void 0;
}
const fromState = (name) => LIVE.has(name) ? getInput(name) : getState(`${INPUT}${name}`);
export { fromState, hasLooked, hasState, saveForPost, saveIdle, saveLooked, savedStep };
