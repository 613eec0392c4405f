import { ExpectedError } from "../errors.js";
import { hostname } from "node:os";
import path from "node:path";
import process from "node:process";
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
// src/cli/backup-lock.ts
/** Marks a running backup, with its owner. */
const LOCK = "backup.lock";
/** A lock untouched for this long is stale: by default, a backup waits for Cloudcraft for at most 15 minutes. */
const SILENCE = 36e5;
/** Two backups in one folder would overwrite each other's manifests. @throws ExpectedError BACKUP_BUSY, OUT_UNWRITABLE */
function lockBackup(dir) {
	const file = path.join(dir, LOCK);
	const owner = `${process.pid} ${hostname()}`;
	if (!take(file, owner)) {
		if (isRunning(file)) throw busy(dir);
		rmSync(file, { force: true });
		if (!take(file, owner)) throw busy(dir);
	}
	return {
		touch() {
			const now = new Date();
			try {
				utimesSync(file, now, now);
			} catch {}
		},
		release: () => rmSync(file, { force: true })
	};
}
function take(file, owner) {
	try {
		writeFileSync(file, owner, { flag: "wx" });
		return true;
	} catch (error) {
		const { code } = error;
		if (code === "EEXIST") return false;
		const what = `${file} cannot be written: ${code ?? "the system refused it"}`;
		throw new ExpectedError("OUT_UNWRITABLE", what, "Name a folder that can be written");
	}
}
function isRunning(file) {
	const stats = statSync(file, { throwIfNoEntry: false });
	if (stats === void 0 || Date.now() - stats.mtimeMs > SILENCE) return false;
	const [pid, host] = readFileSync(file, "utf8").slice(0, 500).split(" ");
	return host !== hostname() || isAlive(Number(pid));
}
function isAlive(pid) {
	if (!Number.isSafeInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return pid !== process.pid;
	} catch (error) {
		return error.code === "EPERM";
	}
}
function busy(dir) {
	const remedy = `Wait for it. If none is running, remove ${LOCK} from the folder`;
	return new ExpectedError("BACKUP_BUSY", `Another backup into ${dir} is running`, remedy);
}
export { LOCK, lockBackup };
