import { ExpectedError } from "../../errors.js";
import { SWAP } from "./contents.js";
import { isAbandoned, privateName } from "./owner.js";
import { pause } from "./pause.js";
import { applyPlan, readPlan, revertPlan, writePlan } from "./swap-plan.js";
import path from "node:path";
import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
// src/snapshot/disk/swap.ts
/**
* Replaces the files of a folder without replacing the folder itself, which may be a mount point, a link's target or somebody's
* current folder. Killed at any moment, the folder has its old files, its new ones, or no marker, and the next run finishes.
*
* All new files are first written into a private folder inside the folder. Renaming that to `.cloudcraft-diff-swap` is the lock: it
* fails while another one exists. Writing its plan is the point of no return. Then the old marker moves out, the other old files move
* out and the new ones in, and the new marker moves in last: nobody takes a mixture for a whole folder.
*/
/** A replacement of another process takes milliseconds; a slow network drive may need seconds. */
const PATIENCE = 3e4;
const PAUSE = 25;
/** `owner.<private name>`, in the swap folder. */
const OWNER = "owner.";
/**
* Puts files into a folder in place of earlier ones.
* @param marker the file that is moved in last
* @param earlier tells which files to remove, once nobody else can change the folder; may throw to call it off
* @throws what `earlier` throws, ExpectedError OUT_BUSY, the system's errors; the folder is then as it was
*/
function swapIn(root, files, marker, earlier) {
	const id = privateName();
	const stage = path.join(root, id);
	try {
		mkdirSync(stage);
		writeFileSync(path.join(stage, OWNER + id), "");
		stageFiles(path.join(stage, "new"), files);
		mkdirSync(path.join(stage, "old"));
		enter(root, stage);
	} catch (error) {
		rmSync(stage, {
			recursive: true,
			force: true
		});
		throw error;
	}
	carryOut(root, id, planned(root, id, () => ({
		marker,
		old: earlier(),
		files: [...files.keys()]
	})));
}
/**
* Finishes what a dead process began in a folder, and waits for what a living one is doing there.
* @throws ExpectedError OUT_BUSY, OUT_DAMAGED; the system's errors
*/
function finishSwap(root) {
	const swap = path.join(root, SWAP);
	for (let waited = 0; waited <= PATIENCE; waited += PAUSE) {
		const owner = ownerOf(swap);
		if (owner === void 0) return;
		if (isAbandoned(path.join(swap, OWNER + owner), owner) && finishFor(root, owner)) return;
		pause(PAUSE);
	}
	const remedy = `Wait for it. If none is running, remove ${SWAP} from the folder`;
	throw new ExpectedError("OUT_BUSY", `Another run is writing into ${root}`, remedy);
}
function stageFiles(stage, files) {
	mkdirSync(stage);
	for (const [file, content] of files) {
		const full = path.join(stage, file);
		mkdirSync(path.dirname(full), { recursive: true });
		writeFileSync(full, content);
	}
}
/** Takes the lock. */
function enter(root, stage) {
	for (;;) {
		finishSwap(root);
		try {
			renameSync(stage, path.join(root, SWAP));
			return;
		} catch (error) {
			const { code } = error;
			if (code !== "EEXIST" && code !== "ENOTEMPTY" && !isFolder(path.join(root, ".cloudcraft-diff-swap"))) throw error;
		}
	}
}
/** Nothing has been moved yet: any failure calls it off. */
function planned(root, id, plan) {
	try {
		const made = plan();
		writePlan(path.join(root, SWAP), made);
		return made;
	} catch (error) {
		retire(root, id);
		throw error;
	}
}
/** Forward; where the system refuses that, back. Where it refuses that, too, everything stays for the next run to try again. */
function carryOut(root, id, plan) {
	const swap = path.join(root, SWAP);
	try {
		applyPlan(root, swap, plan);
	} catch (error) {
		revertPlan(root, swap, plan);
		retire(root, id);
		throw error;
	}
	retire(root, id);
}
/** @returns false if another process was faster */
function finishFor(root, owner) {
	const swap = path.join(root, SWAP);
	const id = privateName();
	const file = path.join(swap, OWNER + owner);
	try {
		const now = new Date();
		utimesSync(file, now, now);
		renameSync(file, path.join(swap, OWNER + id));
	} catch (error) {
		if (error.code === "ENOENT") return false;
		throw error;
	}
	const plan = readPlan(swap);
	if (plan === void 0) retire(root, id);
	else carryOut(root, id, plan);
	return true;
}
/** Gives up the lock first, so that a removal that is cut short is no obstacle to anybody. */
function retire(root, id) {
	const done = path.join(root, id);
	renameSync(path.join(root, SWAP), done);
	rmSync(done, {
		recursive: true,
		force: true
	});
}
/** Undefined if there is no swap. @throws ExpectedError OUT_DAMAGED */
function ownerOf(swap) {
	if (!isFolder(swap)) return void 0;
	try {
		const found = readdirSync(swap).find((name) => name.startsWith(OWNER));
		if (found !== void 0) return found.slice(6);
	} catch (error) {
		if (error.code === "ENOENT") return void 0;
		throw error;
	}
	if (!isFolder(swap)) return void 0;
	throw new ExpectedError("OUT_DAMAGED", `${swap} has no owner`, "Remove it, and check what is in the folder");
}
function isFolder(dir) {
	return lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() === true;
}
export { finishSwap, swapIn };
