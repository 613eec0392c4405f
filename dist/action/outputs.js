import { exportVariable, setOutput } from "../vendor/core.js";
// src/action/outputs.ts
const toStepOutputs = (name, value) => setOutput(name, value);
/** The runner drops what a post hook sets as output; variables live on for later jobs through `env` in `jobs.<id>.outputs`. */
const toVariables = (name, value) => {
	setOutput(name, value);
	exportVariable(`CLOUDCRAFT_DIFF_${name.toUpperCase().replaceAll("-", "_")}`, value);
};
export { toStepOutputs, toVariables };
