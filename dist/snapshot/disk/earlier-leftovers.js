import { KINDS, contentsOf } from "./contents.js";
import { removeIfEmpty } from "./make-folder.js";
import { ABANDONED_AFTER } from "./owner.js";
import path from "node:path";
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
// src/snapshot/disk/earlier-leftovers.ts
/**
* Version 0.1.0 wrote `NAME.<8 hex digits>.partial` beside the folder, moved the earlier folder to `….partial.old`, and probed with
* `.<8 hex digits>.partial`. A process that was killed left them behind, perhaps with the only copy of a snapshot. Nothing depends on
* their removal, so a failure here is ignored.
*/
function removeEarlierLeftovers(dir) {
	const parent = path.dirname(dir);
	try {
		for (const name of readdirSync(parent).sort()) {
			const full = path.join(parent, name);
			if (/^\.[0-9a-f]{8}\.partial$/.test(name) && isOld(full)) removeIfEmpty(full);
			if (isOf(path.basename(dir), name) && isOld(full)) settle(full, dir);
		}
	} catch {}
}
function isOf(base, name) {
	return name.startsWith(`${base}.`) && /^\.[0-9a-f]{8}\.partial(\.old)?$/.test(name.slice(base.length));
}
/** These names hold no owner. */
function isOld(file) {
	return Date.now() - statSync(file).mtimeMs > ABANDONED_AFTER;
}
/** A complete folder whose final place is empty was about to be moved there, or out of it; the newer one comes first in the alphabet. */
function settle(leftover, dir) {
	const { kind, own, foreign } = contentsOf(leftover);
	if (kind !== void 0 && foreign.length === 0 && !existsSync(dir) && own.length > 1) renameSync(leftover, dir);
	else if (foreign.every((file) => isUnfinished(file))) rmSync(leftover, {
		recursive: true,
		force: true
	});
}
/** A file that an incomplete folder may hold before its marker. */
function isUnfinished(file) {
	const { snapshot, report } = KINDS;
	return /^[0-9]+-[a-z0-9-]{1,120}$/.test(file) || [snapshot, report].some(({ fixed, named }) => fixed.includes(file) || named.test(file));
}
export { removeEarlierLeftovers };
