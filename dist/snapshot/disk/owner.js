import { createHash, randomBytes } from "node:crypto";
import process from "node:process";
import { hostname } from "node:os";
import path from "node:path";
import { readdirSync, readlinkSync, rmSync, statSync } from "node:fs";
// src/snapshot/disk/owner.ts
/** Unfinished work that nobody has touched for this long is abandoned, whoever began it: staging takes minutes at most. */
const ABANDONED_AFTER = 36e5;
/** `.cloudcraft-diff-<process>-<machine>-<chance>`: unfinished work, with its owner. Hidden, so that no upload takes it along. */
const PRIVATE = /^\.cloudcraft-diff-(\d{1,10})-([0-9a-f]{8})-[0-9a-f]{8}$/;
/** A new name for unfinished work of this process. */
function privateName() {
	return `.cloudcraft-diff-${process.pid}-${machine()}-${randomBytes(4).toString("hex")}`;
}
function isPrivate(name) {
	return PRIVATE.test(name);
}
/**
* Whether nobody works on it any more. The process id alone does not tell: ids are used again, and processes of other machines or
* containers cannot be seen. There the age decides.
*/
function isAbandoned(file, owner = path.basename(file)) {
	const [, pid, host] = PRIVATE.exec(owner) ?? [];
	const stats = statSync(file, { throwIfNoEntry: false });
	if (pid === void 0 || stats === void 0) return false;
	return Date.now() - stats.mtimeMs > 36e5 || host === machine() && !isAlive(Number(pid));
}
/** Removes what dead processes left unfinished in a folder. Nothing depends on it, so whatever cannot be removed stays. */
function removeAbandoned(dir) {
	try {
		for (const name of readdirSync(dir)) {
			const file = path.join(dir, name);
			if (isPrivate(name) && isAbandoned(file)) rmSync(file, {
				recursive: true,
				force: true
			});
		}
	} catch {}
}
/** Where process ids mean the same: a machine or a container of it. Hashed, because the folder may be published. */
function machine() {
	return createHash("sha256").update(`${hostname()} ${processNamespace()}`).digest("hex").slice(0, 8);
}
/** Containers may share a host name and a volume, but not their processes. */
function processNamespace() {
	try {
		return readlinkSync("/proc/self/ns/pid");
	} catch {
		return "";
	}
}
/** Whether another process of this machine has the id. Work of an earlier process with our own id is not ours. */
function isAlive(pid) {
	if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}
export { ABANDONED_AFTER, isAbandoned, isAlive, isPrivate, privateName, removeAbandoned };
