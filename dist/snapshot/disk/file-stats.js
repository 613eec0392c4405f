import { statSync } from "node:fs";
// src/snapshot/disk/file-stats.ts
/**
* Stats of a path; undefined if there is nothing, or if it cannot be examined, such as a path through a file: reading or writing will
* then fail with the reason. `throwIfNoEntry` does not cover that case on Node 20.
*/
function statsOf(file) {
	try {
		return statSync(file, { throwIfNoEntry: false });
	} catch {
		return;
	}
}
export { statsOf };
