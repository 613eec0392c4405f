import { SNAPSHOT_FILE } from "../../snapshot.js";
// src/action/job/snapshot-artifact.ts
const MiB = 1048576;
const SNAPSHOT_LIMITS = {
	archiveBytes: 512 * MiB,
	fileBytes: 256 * MiB,
	totalBytes: 1024 * MiB,
	files: 5e3
};
/** Which files of an artifact with a snapshot are read; all others stay in the archive. */
function isSnapshotFile(file) {
	return file === "manifest.json" || SNAPSHOT_FILE.test(file);
}
export { SNAPSHOT_LIMITS, isSnapshotFile };
