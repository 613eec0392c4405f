import { isArray, isObject, own, ownText } from "../../json.js";
import { MANIFEST } from "../files.js";
import { isPrivate } from "./owner.js";
import path from "node:path";
import { readFileSync, readdirSync } from "node:fs";
// src/snapshot/disk/contents.ts
const KINDS = {
	snapshot: {
		marker: MANIFEST,
		fixed: [],
		named: /^[0-9]+-[a-z0-9-]{1,120}\/(inventory\.json|render\.png)$/
	},
	report: {
		marker: "report.json",
		fixed: ["report.html", "comment.md"],
		named: /^[0-9]+-[a-z0-9-]{1,200}\.(png|svg)$/
	},
	backup: {
		marker: "backup.json",
		fixed: ["backup.lock"],
		named: /^(accounts|teams|blueprints\/[A-Za-z0-9_-]{1,100})\.json$/
	}
};
const KIND_NAMES = Object.keys(KINDS);
/** The folder of a replacement that is under way. */
const SWAP = ".cloudcraft-diff-swap";
/** @throws the system's error when the folder cannot be read */
function contentsOf(dir) {
	const marked = markerOf(dir);
	const claimed = new Set(marked && claimedFiles(marked.kind, marked.json));
	const folders = new Set([...claimed].flatMap((file) => file.includes("/") ? [path.posix.dirname(file)] : []));
	const found = entriesOf(dir).flatMap((entry) => entry.isDirectory() && folders.has(entry.name) ? entriesOf(path.join(dir, entry.name)).map((inside) => ({
		name: `${entry.name}/${inside.name}`,
		entry: inside
	})) : [{
		name: entry.name,
		entry
	}]);
	const isOwn = ({ name, entry }) => claimed.has(name) && entry.isFile();
	const names = (list) => list.map(({ name }) => name).sort();
	return {
		...marked && { kind: marked.kind },
		own: names(found.filter(isOwn)),
		foreign: names(found.filter((one) => !isOwn(one))),
		...takenAtOf(marked)
	};
}
/** Without unfinished work of this program, and without what a file system puts at the root of each volume. */
function entriesOf(dir) {
	return readdirSync(dir, { withFileTypes: true }).filter(({ name }) => name !== ".cloudcraft-diff-swap" && !isPrivate(name) && name !== "lost+found");
}
function markerOf(dir) {
	for (const kind of KIND_NAMES) {
		const json = readObject(path.join(dir, KINDS[kind].marker));
		const tool = json && own(json, "tool");
		if (json !== void 0 && isObject(tool) && own(tool, "name") === "cloudcraft-deployment-diff") return {
			kind,
			json
		};
	}
}
function readObject(file) {
	try {
		const json = JSON.parse(readFileSync(file, "utf8"));
		return isObject(json) ? json : void 0;
	} catch {
		return;
	}
}
function claimedFiles(kind, json) {
	const { marker, fixed, named } = KINDS[kind];
	return [
		marker,
		...fixed,
		...namedFiles(json).filter((file) => named.test(file))
	];
}
/** Every `file` at any depth: manifests and reports name their files that way. */
function namedFiles(json, depth = 0) {
	if (depth > 500 || typeof json !== "object" || json === null) return [];
	if (isArray(json)) return json.flatMap((item) => namedFiles(item, depth + 1));
	const file = ownText(json, "file");
	const inside = Object.values(json).flatMap((value) => namedFiles(value, depth + 1));
	return file === void 0 ? inside : [file, ...inside];
}
function takenAtOf(marked) {
	const targets = marked?.kind === "snapshot" ? own(marked.json, "targets") : void 0;
	const latest = (isArray(targets) ? targets.flatMap((target) => isObject(target) ? ownText(target, "takenAt") ?? [] : []) : []).filter((time) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[\d:.]*Z$/.test(time)).sort().at(-1);
	return latest === void 0 ? {} : { takenAt: latest };
}
export { KINDS, SWAP, contentsOf };
