import { exportVariable, setOutput } from "../vendor/core.js";
import { ExpectedError } from "../errors.js";
// src/action/outputs.ts
const toStepOutputs = (name, value) => setOutput(name, value);
/**
* The runner drops the outputs of a post hook, but environment variables reach later jobs through `env` in `jobs.<id>.outputs`. Of two
* steps in one job the last writer wins, which is the first step, because hooks run in reverse order. A step with an `id` therefore also
* has its own variables, `CLOUDCRAFT_DIFF_<ID>__VERDICT`.
*/
function toVariables(id) {
	return (name, value) => {
		setOutput(name, value);
		exportVariable(`CLOUDCRAFT_DIFF_${inCapitals(name)}`, value);
		if (id !== void 0) exportVariable(`CLOUDCRAFT_DIFF_${inCapitals(id)}__${inCapitals(name)}`, value);
	};
}
function inCapitals(name) {
	return name.toUpperCase().replace(/[^A-Z0-9]/g, "_");
}
/**
* If outputs cannot be written, only the outputs are missing, not the report: in a container that does not run as root, the runner's files
* belong to another user.
* @param warn called once per run
*/
function forgiving(write, warn) {
	let isTold = false;
	return (name, value) => {
		try {
			write(name, value);
		} catch (error) {
			if (!isTold) warn(unwritable("The outputs of this step", error));
			isTold = true;
		}
	};
}
/** @param what cannot be written, as the beginning of a sentence */
function unwritable(what, error) {
	const code = error.code ?? "the file is not there";
	return new ExpectedError("OUTPUTS_UNWRITABLE", `${what} cannot be written: ${code}`, "Let the user of the container write the runner's files: `--user` or, on Kubernetes, `fsGroup` of the runner's group");
}
export { forgiving, toStepOutputs, toVariables, unwritable };
