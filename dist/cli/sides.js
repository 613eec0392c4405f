import { ExpectedError } from "../errors.js";
import { looksLikeRows, readRows } from "../report/read-rows.js";
import { finishFolder, parseRequest, readLimited, readSnapshotFolder } from "../snapshot.js";
import path from "node:path";
import { existsSync, statSync } from "node:fs";
// src/cli/sides.ts
const KIND_NAMES = {
	folder: "a snapshot folder",
	json: "an inventory",
	png: "a picture"
};
/** @throws ExpectedError SNAPSHOT_NOT_FOUND, COMPARE_MIXED, COMPARE_UNKNOWN, SNAPSHOT_*, FILE_* */
function readSides(beforePath, afterPath) {
	const beforeKind = kindOf(beforePath);
	const afterKind = kindOf(afterPath);
	if (afterKind === void 0) throw notFound(afterPath);
	if (beforeKind !== void 0 && beforeKind !== afterKind) {
		const what = `${beforePath} is ${KIND_NAMES[beforeKind]} and ${afterPath} is ${KIND_NAMES[afterKind]}`;
		throw new ExpectedError("COMPARE_MIXED", what, "Compare two of the same kind");
	}
	const strict = afterKind !== "folder";
	const before = beforeKind && readSide(beforePath, beforeKind, afterPath);
	const after = readSide(afterPath, afterKind, afterPath);
	return {
		before: before && ofTargetIn(before, after),
		after: before ? ofTargetIn(after, before) : after,
		strict
	};
}
/** A document does not contain its account; rows do. Compared with the rows of one target, it is assumed to belong to that target. */
function ofTargetIn(side, other) {
	const [[own], [named]] = [side.targets, other.targets];
	const isBare = (one) => one !== void 0 && one.target.region === "";
	if (own === void 0 || named === void 0 || !isBare(own) || isBare(named) || other.targets.length > 1) return side;
	return {
		...side,
		targets: [{
			...own,
			target: named.target
		}]
	};
}
function notFound(file) {
	return new ExpectedError("SNAPSHOT_NOT_FOUND", `${file} does not exist`, "Name a snapshot folder, an inventory or a picture");
}
function kindOf(file) {
	const stats = statSync(file, { throwIfNoEntry: false });
	if (stats === void 0) return void 0;
	if (stats.isDirectory()) return "folder";
	const extension = path.extname(file).toLowerCase();
	if (extension === ".json" || extension === ".ndjson") return "json";
	if (extension === ".png") return "png";
	throw new ExpectedError("COMPARE_UNKNOWN", `${file} is neither a folder nor .json, .ndjson or .png`, "Name a snapshot folder, an inventory or a picture");
}
/** Wraps a single file in a target that both sides share, named after the after-file. */
function readSide(file, kind, afterPath) {
	if (kind === "folder") return readFolder(file);
	const bytes = readLimited(file);
	if (bytes === void 0) throw notFound(file);
	if (kind === "json" && looksLikeRows(bytes)) return {
		apiHost: "",
		request: parseRequest({}),
		targets: readRows(path.basename(file), bytes)
	};
	const target = {
		provider: "aws",
		account: {
			id: "",
			name: path.basename(afterPath)
		},
		region: ""
	};
	return {
		apiHost: "",
		request: parseRequest({}),
		targets: [{
			target,
			...kind === "json" ? { inventory: bytes } : {
				render: bytes,
				renderName: path.basename(file)
			}
		}]
	};
}
/** First finishes what a killed run left unfinished; if that is not possible, reading reports what is missing. */
function readFolder(dir) {
	try {
		finishFolder(dir);
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
	}
	if (!existsSync(dir)) throw notFound(dir);
	return readSnapshotFolder(dir);
}
/** With inventories, a terminal shows nothing about the pictures, so they are not compared. */
function unpictured({ before, after, strict }) {
	const lean = ({ targets, ...snapshot }) => ({
		...snapshot,
		targets: targets.map(({ render, ...target }) => ({
			...target,
			...render !== void 0 && !(target.inventory instanceof Uint8Array) && { render }
		}))
	});
	return {
		before: before && lean(before),
		after: lean(after),
		strict
	};
}
export { readFolder, readSides, unpictured };
