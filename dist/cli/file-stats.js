import { statSync } from "node:fs";
// src/cli/file-stats.ts
/**
* What is at a path; undefined for nothing, and for what cannot be looked at, such as a path that leads through a file: reading or
* writing it says why. Node 20 throws there whatever it is told.
*/
function statsOf(file) {
	try {
		return statSync(file, { throwIfNoEntry: false });
	} catch {
		return;
	}
}
export { statsOf };
