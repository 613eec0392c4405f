import { ExpectedError, describeError } from "./errors.js";
import { readPlan } from "./plan.js";
import { visibleLine } from "./text.js";
import { createHash } from "node:crypto";
import path from "node:path";
import { readFileSync, readdirSync, statSync } from "node:fs";
// src/plan-files.ts
/**
* Plans on this machine's disk, for both entries: which files match a pattern, and their contents. Plans are parsed in plan/. The report
* mentions a file that is missing, too large or not a plan; that stops nothing.
*/
const MiB = 1048576;
/** Checked before a file is read. */
const MAX_BYTES = 200 * MiB;
/** All plans together. One at a time is in memory. */
const MAX_TOTAL_BYTES = 1024 * MiB;
const MAX_FILES = 200;
/** How many folders a pattern may search. */
const MAX_FOLDERS = 2e4;
/**
* Reads plans.
* @param patterns files, or patterns with `*`, `**` and `?`, relative to the working directory; empty ones and lines that begin with `#`
* are skipped
*/
function readPlans(patterns) {
	const wanted = patterns.map((pattern) => pattern.trim()).filter((pattern) => pattern !== "" && pattern[0] !== "#");
	const plans = new Map();
	const failures = [];
	let room = MAX_TOTAL_BYTES;
	for (const { file, isThere } of wanted.flatMap(filesOf)) {
		const key = path.resolve(file);
		if (plans.has(key)) continue;
		if (!isThere) {
			plans.set(key, {
				file: visibleLine(file),
				error: "there is no such file"
			});
			continue;
		}
		const read = plans.size < MAX_FILES ? readOne(file, room) : tooMany(file);
		room -= read.size;
		plans.set(key, read.plan);
		if (read.failure !== void 0) failures.push(read.failure);
		if (plans.size > MAX_FILES) break;
	}
	return {
		plans: [...plans.values()],
		failures
	};
}
function readOne(file, room) {
	const name = visibleLine(file);
	let digest;
	try {
		const stats = statSync(file);
		if (!stats.isFile()) throw new ExpectedError("FILE_UNREADABLE", `${name} is not a file`, "Name a file");
		if (stats.size > Math.min(MAX_BYTES, room)) throw tooLarge(name, stats.size);
		const bytes = readFileSync(file);
		digest = createHash("sha256").update(bytes).digest("hex");
		return {
			plan: {
				...readPlan(file, bytes),
				digest
			},
			size: bytes.byteLength
		};
	} catch (error) {
		const failure = error instanceof ExpectedError ? error : unreadable(name, error);
		return {
			plan: {
				file: name,
				...digest !== void 0 && { digest },
				error: describeError(failure)
			},
			size: 0,
			failure
		};
	}
}
function tooLarge(name, size) {
	const what = size > MAX_BYTES ? `${name} has ${Math.ceil(size / MiB)} MiB; the limit is ${MAX_BYTES / MiB}` : `${name} is left out: all plans together have more than ${MAX_TOTAL_BYTES / MiB} MiB`;
	return new ExpectedError("PLAN_TOO_LARGE", what, "Plan one module or stack at a time");
}
function tooMany(file) {
	const what = `${visibleLine(file)} and what comes after it is left out: there are more than ${MAX_FILES} plans`;
	const failure = new ExpectedError("PLAN_TOO_MANY", what, "Name fewer files");
	return {
		plan: {
			file: visibleLine(file),
			error: describeError(failure)
		},
		size: 0,
		failure
	};
}
/** Anything but an error of the operating system is a bug of ours, which costs this plan and not the report. */
function unreadable(name, error) {
	const { code } = error;
	if (typeof code !== "string" || !/^E[A-Z0-9]+$/.test(code)) return new ExpectedError("PLAN_FAILED", `${name} could not be read as a plan`, "Report this as a bug");
	return new ExpectedError("FILE_UNREADABLE", `${name} cannot be read: ${code}`, "Check its permissions");
}
/** The files that match a pattern, sorted; the pattern itself if none does. */
function filesOf(pattern) {
	if (statSync(pattern, { throwIfNoEntry: false }) !== void 0) return [{
		file: pattern,
		isThere: true
	}];
	if (!/[*?]/.test(pattern)) return [{
		file: pattern,
		isThere: false
	}];
	const parts = pattern.split(/[\\/]+/);
	const found = matching(parts[0] === "" ? "/" : "", parts[0] === "" ? parts.slice(1) : parts, { left: MAX_FOLDERS });
	return found.length === 0 ? [{
		file: pattern,
		isThere: false
	}] : [...new Set(found)].sort().map((file) => ({
		file,
		isThere: true
	}));
}
/** `**` does not follow links to folders, which could form a loop. */
function matching(folder, [part, ...rest], budget) {
	if (part === void 0 || budget.left <= 0) return [];
	const within = (name) => path.join(folder, name);
	if (!/[*?]/.test(part)) return rest.length === 0 ? existing(within(part)) : matching(within(part), rest, budget);
	budget.left -= 1;
	const entries = entriesIn(folder);
	if (part === "**") {
		const deeper = entries.filter((entry) => entry.isDirectory() && isOpen(entry.name)).flatMap(({ name }) => matching(within(name), [part, ...rest], budget));
		return [...matching(folder, rest.length === 0 ? ["*"] : rest, budget), ...deeper];
	}
	return entries.map(({ name }) => name).filter((name) => fits(part, name)).flatMap((name) => rest.length === 0 ? existing(within(name)) : matching(within(name), rest, budget));
}
function entriesIn(folder) {
	try {
		return readdirSync(folder === "" ? "." : folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
function existing(file) {
	try {
		return statSync(file, { throwIfNoEntry: false })?.isFile() ? [file] : [];
	} catch {
		return [];
	}
}
/** Skips hidden folders, as a shell does, and folders with a hundred thousand files that are not plans. */
function isOpen(name) {
	return !name.startsWith(".") && name !== "node_modules";
}
/** `*` matches any text, `?` one character. Hidden files match only a pattern that begins with a dot. */
function fits(pattern, name) {
	if (name.startsWith(".") && !pattern.startsWith(".")) return false;
	const source = pattern.replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`).replace(/\*+/g, ".*").replaceAll("?", ".");
	return new RegExp(`^${source}$`, "s").test(name);
}
export { readPlans };
