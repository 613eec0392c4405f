import { getInput, getState, saveState } from "../vendor/core.js";
import { INPUT_DEFAULTS, SECRET_INPUTS } from "./inputs.js";
// src/action/state.ts
/** Names of the states that main saves for post. `idle.ts` reads the first one, too. */
const PHASE = "phase";
const STEP = "step";
const LOOKED = "looked";
const INPUT = "input-";
/** Inputs that only post can know: how the job ended. */
const LIVE = new Set([...SECRET_INPUTS, "job-status"]);
/**
* Keeps the inputs for post. The runner evaluates `with:` again for post, and in nested composite actions it passes the wrong values
* (actions/runner#3514). Secrets are read again instead: a state is a file.
* @param step GITHUB_ACTION, which is part of file names: post must find what main has written
*/
function saveForPost({ phase }, step) {
	for (const name of Object.keys(INPUT_DEFAULTS)) if (!LIVE.has(name)) saveState(`${INPUT}${name}`, getInput(name));
	saveState(STEP, step);
	saveState(PHASE, phase);
}
/** Tells post that there is nothing to do, whatever inputs the runner passes. */
function saveIdle() {
	saveState(PHASE, "idle");
}
/** The first half has ended, successfully or not: later steps may have begun since. */
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
/** The GITHUB_ACTION of main; undefined if it could not be saved. */
function savedStep() {
	return hasState() ? getState(STEP) : void 0;
}
const fromState = (name) => LIVE.has(name) ? getInput(name) : getState(`${INPUT}${name}`);
export { fromState, hasLooked, hasState, saveForPost, saveIdle, saveLooked, savedStep };
