import os from "node:os";
// src/action/temp.ts
/** The runner's folder for one job; it is emptied before and after. */
function tempFolder() {
	return process.env["RUNNER_TEMP"] || os.tmpdir();
}
export { tempFolder };
