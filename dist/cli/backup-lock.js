import { ExpectedError } from "../errors.js";
import { isAlive, pause, privateName } from "../snapshot.js";
import process from "node:process";
import { hostname } from "node:os";
import path from "node:path";
import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
// src/cli/backup-lock.ts
/** Marks a running backup, with its owner. */
const LOCK = "backup.lock";
/** A lock untouched for this long is stale: by default, a backup waits for Cloudcraft for at most 15 minutes. */
const SILENCE = 36e5;
/** In milliseconds. */
const EMPTY_FOR = 1e3;
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
		create(file, owner);
		return true;
	} catch (error) {
		const { code } = error;
		if (code === "EEXIST") return false;
		const what = `${file} cannot be written: ${code ?? "the system refused it"}`;
		throw new ExpectedError("OUT_UNWRITABLE", what, "Name a folder that can be written");
	}
}
/** Never without its owner, except where the file system has no hard links. */
function create(file, owner) {
	const draft = path.join(path.dirname(file), privateName());
	try {
		writeFileSync(draft, owner, { flag: "wx" });
		linkSync(draft, file);
	} catch (error) {
		if (!NO_LINKS.includes(error.code ?? "")) throw error;
		writeFileSync(file, owner, { flag: "wx" });
	} finally {
		rmSync(draft, { force: true });
	}
}
const NO_LINKS = [
	"EPERM",
	"ENOSYS",
	"ENOTSUP",
	"EOPNOTSUPP",
	"EMLINK"
];
function isRunning(file) {
	const stats = statSync(file, { throwIfNoEntry: false });
	if (stats === void 0 || Date.now() - stats.mtimeMs > SILENCE) return false;
	const [pid, host] = ownerIn(file).split(" ");
	if (host === void 0 && pid === "") return false;
	return host !== hostname() || isAlive(Number(pid));
}
/** A lock that stays empty belongs to a process that was killed before it could write its name. */
function ownerIn(file) {
	for (let waited = 0; waited < EMPTY_FOR; waited += 50) {
		const owner = readFileSync(file, "utf8").slice(0, 500);
		if (owner !== "") return owner;
		pause(50);
	}
	return "";
}
function busy(dir) {
	const remedy = `Wait for it. If none is running, remove ${LOCK} from the folder`;
	return new ExpectedError("BACKUP_BUSY", `Another backup into ${dir} is running`, remedy);
}
export { LOCK, lockBackup };
