import { isCode } from "./codes.js";
import { ExpectedError, at } from "./errors.js";
import { cut, nearest } from "./text.js";
import { array, exactOptional, getDotPath, integer, isoTimestamp, literal, maxLength, maxValue, minValue, number, object, parse as parse$1, picklist, pipe, regex, safeInteger, safeParse, string, transform, union } from "./vendor/valibot.js";
import { ONE_ISSUE, isArray, isObject, own, ownText } from "./json.js";
import { SECRET_KEYS, parseInventory } from "./inventory.js";
import { createHash, randomBytes } from "node:crypto";
import process from "node:process";
import { hostname } from "node:os";
import path from "node:path";
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, rmdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
// src/snapshot/request.ts
const REQUEST_DEFAULTS = {
	projection: "isometric",
	theme: "light",
	width: "1920",
	height: "1080"
};
/** Larger renders take minutes and gigabytes to compare. */
const MAX_SIZE = 8192;
/** @throws AggregateError with one ExpectedError REQUEST_INVALID per invalid part */
function parseRequest(texts) {
	const errors = [];
	const text = (name) => (texts[name] ?? "").trim();
	const choice = (name, choices) => {
		const value = text(name) || REQUEST_DEFAULTS[name];
		const found = choices.find((choice) => choice === value);
		if (found === void 0) errors.push(invalid(name, value, `Choose ${choices.join(" or ")}`));
		return found ?? at(choices, 0);
	};
	const size = (name) => {
		const value = text(name) || REQUEST_DEFAULTS[name];
		if (!/^\d{1,5}$/.test(value) || Number(value) < 16 || Number(value) > MAX_SIZE) errors.push(invalid(name, value, `Give whole pixels from 16 to ${MAX_SIZE}`));
		return Number(value);
	};
	const exclude = text("exclude").split(/[\s,]+/).filter((type) => type !== "");
	const request = {
		...text("filter") !== "" && { filter: text("filter") },
		...exclude.length > 0 && { exclude },
		projection: choice("projection", ["isometric", "2d"]),
		theme: choice("theme", ["light", "dark"]),
		width: size("width"),
		height: size("height")
	};
	if (errors.length > 0) throw new AggregateError(errors, errors.map((error) => error.message).join("\n"));
	return request;
}
function invalid(name, value, remedy) {
	return new ExpectedError("REQUEST_INVALID", `${name} is "${value.slice(0, 100)}"`, remedy);
}
// src/snapshot/target-list.ts
const REGION = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const EXAMPLE = "Production: us-east-1, eu-west-1";
/** 64 accounts in every AWS region. More is a mistake, or needs a matrix of jobs. */
const MAX_TARGETS = 2e3;
/**
* Reads `NAME: region, region`, one account per line. Skips empty lines and lines that begin with `#`.
* @throws AggregateError with one ExpectedError TARGETS_MALFORMED per malformed line; TARGETS_EMPTY if no line is left
*/
function parseTargetList(text) {
	const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
	if (lines.length === 0) throw new ExpectedError("TARGETS_EMPTY", "No target is given", `Name what to look at: ${EXAMPLE}`);
	const errors = [];
	const parsed = lines.flatMap((line) => {
		const result = parseLine(line);
		if (result instanceof ExpectedError) errors.push(result);
		return result instanceof ExpectedError ? [] : [result];
	});
	if (errors.length > 0) throw new AggregateError(errors, errors.map((error) => error.message).join("\n"));
	return parsed;
}
function parseLine(line) {
	const colon = line.lastIndexOf(":");
	const account = line.slice(0, Math.max(colon, 0)).trim();
	const regions = line.slice(colon + 1).split(",").map((region) => region.trim()).filter((region) => region !== "");
	if (colon < 0 || account === "" || regions.length === 0) return malformed(line, "it is not of the form \"account: region, region\"");
	const odd = regions.find((region) => !REGION.test(region));
	if (odd !== void 0) return malformed(line, `"${odd}" is not the name of a region`);
	return {
		account,
		regions: [...new Set(regions)]
	};
}
function malformed(line, why) {
	return new ExpectedError("TARGETS_MALFORMED", `Target "${line.slice(0, 200)}" cannot be read: ${why}`, `Write it as ${EXAMPLE}`);
}
/**
* Finds the account of every line by id, name or AWS account number, in AWS and Azure.
* @returns each target once, in the order of the list
* @throws AggregateError with one ExpectedError ACCOUNT_UNKNOWN or ACCOUNT_AMBIGUOUS per line that matches no account or
*   several, and REGION_OTHER_CLOUD per region that only the other cloud has
*/
function resolveTargets(lines, accounts) {
	const errors = [];
	const targets = new Map();
	for (const line of lines) {
		const account = findAccount(line.account, accounts);
		if (account instanceof ExpectedError) {
			errors.push(account);
			continue;
		}
		for (const region of line.regions) if (isOfOtherCloud(account, region)) errors.push(otherCloud(account, region));
		else targets.set(`${account.id} ${region}`, toTarget(account, region, line.account));
	}
	if (errors.length > 0) throw new AggregateError(errors, errors.map((error) => error.message).join("\n"));
	if (targets.size > 2e3) throw new ExpectedError("TARGETS_TOO_MANY", `${targets.size} targets are given; the limit is ${MAX_TARGETS}`, "Spread them over several jobs");
	return [...targets.values()];
}
/** Whether a target is the given region of an account, which is given by id, name or AWS account number. */
function isTarget({ account, region }, wanted) {
	const { id, name, number } = account;
	const plain = wanted.account.trim().toLowerCase();
	const isNamed = [id, name].some((one) => one.trim().toLowerCase() === plain) || number === digits(plain);
	return region === wanted.region && isNamed;
}
/** AWS writes `us-east-1`, Azure `eastus`: no name is valid for both. */
function isOfOtherCloud({ provider }, region) {
	return provider === "aws" ? /^[a-z]{5,}\d?$/.test(region) : /^[a-z]{2}(-[a-z]+)+-\d$/.test(region);
}
function otherCloud({ provider, name }, region) {
	const [own, other, example] = provider === "aws" ? [
		"AWS",
		"Azure",
		"us-east-1"
	] : [
		"Azure",
		"AWS",
		"eastus"
	];
	const what = `${quoted(name)} is an ${own} account, and ${quoted(region)} is not a region of ${own} but of ${other}`;
	return new ExpectedError("REGION_OTHER_CLOUD", what, `Name a region of ${own}, such as ${example}`);
}
/** If an account was given by its number, the number is kept: jobs that never see the account find its reports by it. */
function toTarget({ provider, id, name, number }, region, wanted) {
	return {
		provider,
		account: {
			id,
			name,
			...number !== void 0 && number === digits(wanted) && { number }
		},
		region
	};
}
/** `1111-2222-3333` as AWS prints it is `111122223333`. */
function digits(text) {
	return text.replaceAll("-", "");
}
function findAccount(wanted, accounts) {
	const found = [
		accounts.filter(({ id }) => id.toLowerCase() === wanted.toLowerCase()),
		accounts.filter(({ name }) => name === wanted),
		accounts.filter(({ name }) => name.trim().toLowerCase() === wanted.toLowerCase()),
		accounts.filter(({ number }) => number !== void 0 && number === digits(wanted))
	].find((list) => list.length > 0) ?? [];
	if (found.length === 1) return at(found, 0);
	if (found.length === 0) return unknownAccount(wanted, accounts);
	const ids = found.map(({ id, provider }) => `${id} (${provider})`).join(", ");
	return new ExpectedError("ACCOUNT_AMBIGUOUS", `${found.length} linked accounts are named ${quoted(wanted)}: ${ids}`, "Name the account by its id");
}
function unknownAccount(wanted, accounts) {
	const names = accounts.map(({ name }) => name);
	const close = nearest(wanted, names);
	const known = names.length === 0 ? "no account" : names.slice(0, 10).map(quoted).join(", ");
	const remedy = close === void 0 ? "Link the account to Cloudcraft, or share it with the team of the key" : `Did you mean ${quoted(close)}?`;
	const what = `No linked account is named ${quoted(wanted)}`;
	return new ExpectedError("ACCOUNT_UNKNOWN", what, remedy, `the key sees ${known}`);
}
/** Limits the length of a name in messages. */
function quoted(name) {
	return `"${name.slice(0, 100)}"`;
}
// src/snapshot/target.ts
/** Identifies a target, whatever its names: the cloud, Cloudcraft's id of the account, the region. */
function identityOf({ provider, account, region }) {
	return `${provider} ${account.id} ${region}`;
}
/** `Production (us-east-1)`; only the name for a single file, which has no region. */
function targetTitle({ account, region }) {
	return region === "" ? account.name : `${account.name} (${region})`;
}
// src/snapshot/manifest.ts
const Text = pipe(string(), maxLength(1e4));
const Sha256 = pipe(string(), regex(/^[0-9a-f]{64}$/));
/** The files in a manifest: exactly one folder deep, so that none can point outside the snapshot. */
const SNAPSHOT_FILE = /^[0-9]+-[a-z0-9-]{1,120}\/((inventory|control|previous)\.json|render\.png)$/;
const FilePath = pipe(string(), regex(SNAPSHOT_FILE));
const File = object({
	file: FilePath,
	sha256: Sha256,
	bytes: pipe(number(), integer(), minValue(0))
});
/** Goes into reports unchanged. Truncated instead of refused: an overlong message must not make the snapshot unusable. */
const Sentence = pipe(string(), transform((text) => cut(text, 1e3)));
const Failure = object({ error: object({
	code: Text,
	message: Sentence,
	remedy: Sentence
}) });
const Count = pipe(number(), safeInteger(), minValue(0));
const Moment = pipe(string(), isoTimestamp());
/** A second inventory from before a deployment; snapshots of earlier versions have none. */
const Control = object({
	takenAt: exactOptional(Moment),
	inventory: union([File, Failure])
});
/** How long the account was waited for, and the second-to-last inventory if it had not settled. */
const Settle = object({
	seconds: Count,
	waited: Count,
	scans: Count,
	ended: picklist([
		"settled",
		"time",
		"limit",
		"failed"
	]),
	previous: exactOptional(File)
});
const Target = object({
	provider: picklist(["aws", "azure"]),
	account: object({
		id: Text,
		name: Text,
		number: exactOptional(Text)
	}),
	region: Text
});
const Size = pipe(number(), integer(), minValue(1), maxValue(32766));
const Request = object({
	filter: exactOptional(Text),
	exclude: exactOptional(pipe(array(Text), maxLength(1e3))),
	projection: picklist(["isometric", "2d"]),
	theme: picklist(["light", "dark"]),
	width: Size,
	height: Size
});
const Id = pipe(number(), safeInteger(), minValue(0));
const Origin = object({
	by: picklist([
		"deployment",
		"watch",
		"accepted"
	]),
	runId: Id,
	runNumber: exactOptional(Id),
	sha: exactOptional(pipe(string(), regex(/^[0-9a-f]{7,64}$/)))
});
/** manifest.json: the content of a snapshot folder, with digests to detect changes. */
const ManifestSchema = object({
	schemaVersion: literal(1),
	tool: object({
		name: Text,
		version: Text
	}),
	apiHost: Text,
	request: Request,
	origin: exactOptional(Origin),
	targets: pipe(array(object({
		target: Target,
		status: picklist(["taken", "failed"]),
		startedAt: exactOptional(Moment),
		takenAt: exactOptional(Moment),
		inventory: exactOptional(union([File, Failure])),
		render: exactOptional(union([File, Failure])),
		control: exactOptional(Control),
		settle: exactOptional(Settle)
	})), maxLength(5e3))
});
// src/snapshot/files.ts
const MANIFEST = "manifest.json";
/** The program's name in files that it wrote. */
const TOOL = "cloudcraft-deployment-diff";
/**
* A snapshot as the files of its folder: `manifest.json`, and for each target `<n>-<account>-<region>/inventory.json` and `render.png`;
* `control.json` and `previous.json` if more inventories were taken to see what changes by itself.
*/
function snapshotToFiles(snapshot, toolVersion) {
	const files = new Map();
	const targets = snapshot.targets.map((taken, index) => manifestEntry(taken, `${index + 1}-${slug(taken.target)}`, files));
	const { exclude, ...rest } = snapshot.request;
	const request = {
		...rest,
		...exclude !== void 0 && { exclude: [...exclude] }
	};
	const manifest = {
		schemaVersion: 1,
		tool: {
			name: TOOL,
			version: toolVersion
		},
		apiHost: snapshot.apiHost,
		request,
		...snapshot.origin && { origin: snapshot.origin },
		targets
	};
	files.set(MANIFEST, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
	return files;
}
function manifestEntry(taken, folder, files) {
	const { inventory, render, control, settle, ...rest } = taken;
	const file = (name, content) => {
		files.set(`${folder}/${name}`, content);
		return {
			file: `${folder}/${name}`,
			sha256: sha256(content),
			bytes: content.byteLength
		};
	};
	const part = (name, content) => content instanceof ExpectedError ? { error: {
		code: content.code,
		message: content.message,
		remedy: content.remedy
	} } : file(name, content);
	return {
		...rest,
		status: inventory instanceof Uint8Array ? "taken" : "failed",
		...inventory && { inventory: part("inventory.json", inventory) },
		...render && { render: part("render.png", render) },
		...control && { control: {
			...control,
			inventory: part("control.json", control.inventory)
		} },
		...settle && { settle: withPrevious(settle, settle.previous && file("previous.json", settle.previous)) }
	};
}
function withPrevious({ previous: _, ...settle }, previous) {
	return {
		...settle,
		...previous !== void 0 && { previous }
	};
}
/** `production-us-east-1`: a target as part of a file name, safe everywhere. */
function slug(target) {
	return `${target.account.name} ${target.region}`.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 80).replace(/^-+|-+$/g, "") || "target";
}
/**
* Reads a snapshot. The folder is untrusted: only paths of a fixed form are read, and every file is verified.
* @throws ExpectedError SNAPSHOT_NOT_FOUND, SNAPSHOT_MALFORMED, SNAPSHOT_ALTERED
*/
function snapshotFromFiles(origin, read) {
	const bytes = read(MANIFEST);
	const { apiHost, request, targets, origin: by } = parseManifest(origin, bytes);
	return {
		apiHost,
		request,
		targets: targets.map((entry) => readTarget(origin, entry, read)),
		...by && { origin: by },
		...bytes && { manifestSha256: sha256(bytes) }
	};
}
/**
* The SHA-256 of the snapshot's manifest.json, as read or as it would be written. The manifest contains the SHA-256 of every other file, so
* this digest covers the whole snapshot. Undefined for anything that is not a real snapshot: single files, and the substitute for a failed
* snapshot.
*/
function manifestDigest(snapshot, toolVersion) {
	if (snapshot.targets.some(({ takenAt }) => takenAt === void 0)) return void 0;
	const { manifestSha256 } = snapshot;
	if (manifestSha256 !== void 0) return manifestSha256;
	const manifest = snapshotToFiles(snapshot, toolVersion).get(MANIFEST);
	return manifest && sha256(manifest);
}
function readTarget(origin, entry, read) {
	const { inventory, render, control, settle, status: _, ...rest } = entry;
	return {
		...rest,
		...inventory && { inventory: readPart(origin, inventory, read) },
		...render && { render: readPart(origin, render, read) },
		...control && { control: {
			...control,
			inventory: readPart(origin, control.inventory, read)
		} },
		...settle && { settle: withPrevious(settle, settle.previous && readFile(origin, settle.previous, read)) }
	};
}
function parseManifest(origin, bytes) {
	if (bytes === void 0) throw new ExpectedError("SNAPSHOT_NOT_FOUND", `${origin} has no ${MANIFEST}`, "Give a folder that `snapshot` wrote");
	const result = safeParse(ManifestSchema, parseJson(bytes), ONE_ISSUE);
	if (result.success) return result.output;
	const issue = result.issues[0];
	const problem = `${getDotPath(issue) ?? "its root"}: ${issue.message.slice(0, 200)}`;
	throw new ExpectedError("SNAPSHOT_MALFORMED", `${MANIFEST} of ${origin} cannot be read: ${problem}`, "Take the snapshot again");
}
function parseJson(bytes) {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		return;
	}
}
function readPart(origin, part, read) {
	if ("error" in part) {
		const { code, message, remedy } = part.error;
		return new ExpectedError(isCode(code) ? code : "PART_NOT_TAKEN", message, remedy);
	}
	return readFile(origin, part, read);
}
function readFile(origin, { file, sha256: digest, bytes: size }, read) {
	const bytes = read(file);
	if (bytes === void 0) throw altered(origin, file, "is missing");
	if (bytes.byteLength !== size || sha256(bytes) !== digest) throw altered(origin, file, "is not what the manifest says");
	return bytes;
}
function altered(origin, file, what) {
	return new ExpectedError("SNAPSHOT_ALTERED", `${file} of ${origin} ${what}`, "Take the snapshot again");
}
function sha256(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
// src/snapshot/disk/owner.ts
/** Unfinished work untouched for this long is abandoned, whoever began it: staging takes minutes at most. */
const ABANDONED_AFTER = 36e5;
/** `.cloudcraft-diff-<process>-<machine>-<random>`: unfinished work, with its owner. Hidden, so that uploads do not include it. */
const PRIVATE = /^\.cloudcraft-diff-(\d{1,10})-([0-9a-f]{8})-[0-9a-f]{8}$/;
/** A new name for unfinished work of this process. */
function privateName() {
	return `.cloudcraft-diff-${process.pid}-${machine()}-${randomBytes(4).toString("hex")}`;
}
function isPrivate(name) {
	return PRIVATE.test(name);
}
/**
* Whether nothing works on it any more. The process id alone is not enough: ids are reused, and processes of other machines or containers
* cannot be seen. There the age decides.
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
/** The scope of process ids: a machine or a container. Hashed, because the folder may be published. */
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
// src/snapshot/disk/contents.ts
const KINDS = {
	snapshot: {
		marker: MANIFEST,
		fixed: [],
		named: SNAPSHOT_FILE
	},
	report: {
		marker: "report.json",
		fixed: [
			"report.html",
			"comment.md",
			"evidence.json"
		],
		named: /^[0-9]+-[a-z0-9-]{1,200}\.(png|svg)$/
	},
	backup: {
		marker: "backup.json",
		fixed: ["backup.lock", ".gitattributes"],
		named: /^(accounts|teams|blueprints\/[A-Za-z0-9_-]{1,100})\.json$/
	},
	history: {
		marker: "history.json",
		fixed: [
			"deployments.ndjson",
			"index.html",
			"feed.xml"
		],
		named: /^(reports\/[a-z0-9-]{1,100}\.html|deployments-[0-9]{4}\.ndjson)$/
	}
};
const KIND_NAMES = Object.keys(KINDS);
/** The folder of a replacement in progress. */
const SWAP = ".cloudcraft-diff-swap";
/** @throws the system's error if the folder cannot be read */
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
/** Every `file` at any depth: manifests and reports list their files that way. */
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
// src/snapshot/disk/make-folder.ts
/**
* Creates a folder and its parents. One level at a time: if no folder can be created, as in /proc, Node 20 to 24 hang on `recursive: true`.
* @returns what did not exist before, outermost first
* @throws the system's error
*/
function makeFolder(dir) {
	if (statsOf(dir)?.isDirectory()) return [];
	const parent = path.dirname(dir);
	const made = parent === dir ? [] : makeFolder(parent);
	try {
		mkdirSync(dir);
	} catch (error) {
		if (statsOf(dir)?.isDirectory()) return made;
		unmakeFolders(made);
		throw error;
	}
	return [...made, dir];
}
/** Removes folders that `makeFolder` created and that have stayed empty. */
function unmakeFolders(made) {
	for (const dir of made.toReversed()) removeIfEmpty(dir);
}
function removeIfEmpty(dir) {
	try {
		rmdirSync(dir);
	} catch {}
}
// src/snapshot/disk/earlier-leftovers.ts
/**
* Version 0.1.0 wrote `NAME.<8 hex digits>.partial` next to the folder, moved the earlier folder to `….partial.old`, and probed with `.<8
* hex digits>.partial`. A process that was killed left them behind, perhaps with the only copy of a snapshot. Nothing depends on their
* removal, so a failure here is ignored.
*/
function removeEarlierLeftovers(dir) {
	const parent = path.dirname(dir);
	try {
		for (const name of readdirSync(parent).sort()) {
			const full = path.join(parent, name);
			if (/^\.[0-9a-f]{8}\.partial$/.test(name) && isOld(full)) removeIfEmpty(full);
			if (isOf(path.basename(dir), name) && isOld(full)) settle$1(full, dir);
		}
	} catch {}
}
function isOf(base, name) {
	return name.startsWith(`${base}.`) && /^\.[0-9a-f]{8}\.partial(\.old)?$/.test(name.slice(base.length));
}
/** These names contain no owner. */
function isOld(file) {
	return Date.now() - statSync(file).mtimeMs > ABANDONED_AFTER;
}
/** A complete folder whose final place is empty was about to be moved there, or out of it; the newer one comes first in the alphabet. */
function settle$1(leftover, dir) {
	const { kind, own, foreign } = contentsOf(leftover);
	if (kind !== void 0 && foreign.length === 0 && !existsSync(dir) && own.length > 1) renameSync(leftover, dir);
	else if (foreign.every((file) => isUnfinished$1(file))) rmSync(leftover, {
		recursive: true,
		force: true
	});
}
/** A file that an incomplete folder may hold before its marker. */
function isUnfinished$1(file) {
	const { snapshot, report } = KINDS;
	return /^[0-9]+-[a-z0-9-]{1,120}$/.test(file) || [snapshot, report].some(({ fixed, named }) => fixed.includes(file) || named.test(file));
}
// src/snapshot/disk/inputs.ts
/**
* A folder that is written must not be an input of the same command, be inside it, or contain it. Compared by the file system's own
* identity, so links, relative paths, mounts and file systems that ignore case make no difference.
* @throws ExpectedError OUT_IS_INPUT
*/
function checkInputs(dir, inputs) {
	const out = lineage(dir);
	for (const input of inputs) {
		const read = lineage(input);
		const [inputId, outId] = [identity(input), identity(dir)];
		if (inputId === void 0) continue;
		if (outId === inputId) throw isInput(`${dir} is read by this command`);
		if (outId !== void 0 && read.includes(outId)) throw isInput(`${dir} contains ${input}, which this command reads`);
		if (out.includes(inputId)) throw isInput(`${dir} lies in ${input}, which this command reads`);
	}
}
function isInput(what) {
	return new ExpectedError("OUT_IS_INPUT", what, "Use another folder");
}
/** The identities of a path and of every folder above it; what does not exist has none. */
function lineage(file) {
	const parents = [];
	for (let place = realOf(path.resolve(file));; place = path.dirname(place)) {
		parents.push(identity(place) ?? "");
		if (path.dirname(place) === place) return parents.filter((id) => id !== "");
	}
}
/** The path with its links followed, as far as it exists. */
function realOf(file) {
	try {
		return realpathSync(file);
	} catch {
		const parent = path.dirname(file);
		return parent === file ? file : path.join(realOf(parent), path.basename(file));
	}
}
function identity(file) {
	const stats = bigStatsOf(file);
	return stats === void 0 ? void 0 : `${stats.dev}:${stats.ino}`;
}
function bigStatsOf(file) {
	try {
		return statSync(file, {
			bigint: true,
			throwIfNoEntry: false
		});
	} catch {
		return;
	}
}
// src/snapshot/disk/pause.ts
/** Waits without yielding to anything else: a folder is written in one go. In milliseconds. */
function pause(milliseconds) {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
// src/snapshot/disk/swap-plan.ts
/**
* File names are relative to the folder, at most one folder deep. The plan of a dead process is read back from a folder that may be
* foreign: it must not lead out of the folder.
*/
const FileName = pipe(string(), regex(/^[A-Za-z0-9][\w.-]{0,200}(\/[A-Za-z0-9][\w.-]{0,200})?$/));
const PlanSchema = object({
	marker: FileName,
	old: array(FileName),
	files: array(FileName)
});
const PLAN = "plan.json";
/** Atomic, because its existence is the point of no return. */
function writePlan(swap, plan) {
	writeFileSync(path.join(swap, `${PLAN}.new`), JSON.stringify(parse$1(PlanSchema, plan)));
	renameSync(path.join(swap, `${PLAN}.new`), path.join(swap, PLAN));
}
/** Undefined if the point of no return was not reached. @throws ExpectedError OUT_DAMAGED */
function readPlan(swap) {
	if (!exists(path.join(swap, PLAN))) return void 0;
	try {
		return parse$1(PlanSchema, JSON.parse(readFileSync(path.join(swap, PLAN), "utf8")));
	} catch {
		throw new ExpectedError("OUT_DAMAGED", `${PLAN} in ${swap} cannot be read`, `Remove ${path.basename(swap)}`);
	}
}
/**
* Moves the old files out and the new ones in. A file of `new` that is still there has not been moved in, so this may be interrupted
* anywhere and repeated.
*/
function applyPlan(root, swap, { marker, old, files }) {
	const [coming, going] = foldersOf(swap);
	if (!exists(path.join(coming, marker))) return;
	if (old.includes(marker)) move(root, going, marker);
	for (const file of old) {
		const isReplaced = files.includes(file) && !exists(path.join(coming, file));
		if (file !== marker && !isReplaced) move(root, going, file);
	}
	for (const file of files) if (file !== marker) move(coming, root, file);
	for (const folder of parentsOf(old)) removeIfEmpty(path.join(root, folder));
	move(coming, root, marker);
}
/** Moves everything back, unless all was already done. May also be interrupted and repeated. */
function revertPlan(root, swap, { marker, old, files }) {
	const [coming, going] = foldersOf(swap);
	if (!exists(path.join(coming, marker))) return;
	for (const file of files) if (!exists(path.join(coming, file))) move(root, coming, file);
	for (const folder of parentsOf(files)) removeIfEmpty(path.join(root, folder));
	for (const file of old) if (file !== marker) move(going, root, file);
	if (old.includes(marker)) move(going, root, marker);
}
/** @throws ExpectedError OUT_DAMAGED for links, which would lead out of the folder */
function foldersOf(swap) {
	const [coming, going] = [path.join(swap, "new"), path.join(swap, "old")];
	for (const folder of [
		swap,
		coming,
		going
	]) checkRealFolder(folder);
	return [coming, going];
}
/** Moves a file that exists; others have been moved earlier. */
function move(from, to, file) {
	const source = path.join(from, file);
	const target = path.join(to, file);
	for (const folder of [from, path.dirname(source)]) if (exists(folder)) checkRealFolder(folder);
	if (!exists(source)) return;
	if (!exists(path.dirname(target))) mkdirSync(path.dirname(target));
	checkRealFolder(path.dirname(target));
	renameSync(source, target);
}
function parentsOf(files) {
	return new Set(files.map((file) => path.posix.dirname(file)).filter((folder) => folder !== "."));
}
function exists(file) {
	return lstatSync(file, { throwIfNoEntry: false }) !== void 0;
}
function checkRealFolder(dir) {
	if (lstatSync(dir).isDirectory()) return;
	throw new ExpectedError("OUT_DAMAGED", `${dir} is not a folder`, "Use an empty or new folder");
}
// src/snapshot/disk/swap.ts
/**
* Replaces the files of a folder without replacing the folder itself, which may be a mount point, a link's target or a process's current
* folder. Killed at any moment, the folder has its old files, its new ones, or no marker, and the next run finishes.
*
* All new files are first written into a private folder inside the folder. Renaming that to `.cloudcraft-diff-swap` is the lock: it fails
* while another one exists. Writing its plan is the point of no return. Then the old marker moves out, the other old files move out and the
* new ones in, and the new marker moves in last, so that a mixture never looks like a complete folder.
*/
/** A replacement of another process takes milliseconds; a slow network drive may need seconds. */
const PATIENCE = 3e4;
const PAUSE = 25;
/** `owner.<private name>`, in the swap folder. */
const OWNER = "owner.";
/**
* Puts files into a folder in place of earlier ones.
* @param marker the file that is moved in last
* @param earlier returns the files to remove, called once nothing else can change the folder; may throw to cancel
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
/** Nothing has been moved yet: any failure cancels. */
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
/** Forward; if that fails, back. If that fails, too, everything stays for the next run to try again. */
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
/** Releases the lock first, so that an interrupted removal does not block anything. */
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
// src/snapshot/disk/out-folder.ts
/**
* Fails before any work if a folder cannot or must not be written there. Finishes what an earlier run left unfinished in it.
* @throws ExpectedError OUT_IS_INPUT, OUT_IS_SNAPSHOT, OUT_OTHER_KIND, OUT_NOT_OURS, OUT_UNWRITABLE, OUT_BUSY, OUT_DAMAGED
*/
function checkFolder(dir, kind, { inputs = [], ...rule } = {}) {
	checkInputs(dir, inputs);
	inFolder(dir, (root, made) => {
		checkContents(dir, contentsOf(root), kind, rule);
		const probe = path.join(root, privateName());
		mkdirSync(probe);
		rmdirSync(probe);
		unmakeFolders(made);
	});
}
/**
* Writes files into a folder, in place of an earlier one of the same kind. The folder stays what it is: a mount point, a link, the
* current folder. Killed at any moment, it has its old files, its new ones or no marker, and the next run finishes that.
* @returns what was there before
* @throws ExpectedError as `checkFolder`, except OUT_IS_INPUT
*/
function writeFolder(dir, files, { replace = true } = {}) {
	const kind = KIND_NAMES.find((one) => files.has(KINDS[one].marker)) ?? "report";
	const { marker } = KINDS[kind];
	if (!files.has(marker)) throw new TypeError(`A ${kind} without ${marker} would not be whole`);
	return inFolder(dir, (root) => {
		let earlier = {
			own: [],
			foreign: []
		};
		swapIn(root, files, marker, () => {
			earlier = contentsOf(root);
			checkContents(dir, earlier, kind, { replace });
			return earlier.own;
		});
		removeAbandoned(root);
		return earlier;
	});
}
/** Finishes a replacement that a killed process began, so that the folder can be read. @throws ExpectedError OUT_BUSY, OUT_DAMAGED, OUT_UNWRITABLE */
function finishFolder(dir) {
	if (statsOf(dir)?.isDirectory() !== true) return;
	try {
		finishSwap(realpathSync(dir));
	} catch (error) {
		throw unwritable$1(dir, error);
	}
}
/** @param work gets the folder with all links followed, and which folders were created for it; these are removed if it fails */
function inFolder(dir, work) {
	let made = [];
	try {
		const stats = statsOf(dir);
		if (stats !== void 0 && !stats.isDirectory()) throw notOurs(dir, "is a file");
		removeEarlierLeftovers(path.resolve(dir));
		made = makeFolder(path.resolve(dir));
		const root = realpathSync(dir);
		finishSwap(root);
		removeAbandoned(root);
		return work(root, made);
	} catch (error) {
		unmakeFolders(made);
		throw unwritable$1(dir, error);
	}
}
function checkContents(dir, { kind, foreign, takenAt }, wanted, { replace }) {
	if (kind !== void 0 && kind !== wanted) throw otherKind(dir, kind);
	if (foreign.length > 0) {
		const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : "";
		throw notOurs(dir, `holds ${foreign.slice(0, 3).join(", ")}${more}, not written by this program`);
	}
	if (kind !== "snapshot" || replace) return;
	const what = `${dir} holds the snapshot of ${momentOf(takenAt)}, which cannot be taken again`;
	throw new ExpectedError("OUT_IS_SNAPSHOT", what, "Use another folder, or add --force to replace it");
}
/** `2026-11-28 15:47 UTC`. */
function momentOf(takenAt) {
	return takenAt === void 0 ? "an unknown time" : `${takenAt.slice(0, 16).replace("T", " ")} UTC`;
}
function otherKind(dir, kind) {
	return new ExpectedError("OUT_OTHER_KIND", `${dir} holds a ${kind}`, "Use an empty or new folder");
}
function notOurs(dir, what) {
	return new ExpectedError("OUT_NOT_OURS", `${dir} ${what}`, "Use an empty or new folder");
}
function unwritable$1(dir, error) {
	if (error instanceof ExpectedError) return error;
	const what = `${dir} cannot be written: ${reasonOf(error)}`;
	return new ExpectedError("OUT_UNWRITABLE", what, "Use a folder that can be written");
}
/** `ENOENT: no such file`, without the path that our message already has. */
function reasonOf(error) {
	const { code, message } = error;
	return code === void 0 ? String(message) : message.split(",")[0] ?? code;
}
// src/snapshot/folder.ts
/** The limit for inventories, which are the largest files. */
const MAX_FILE_BYTES = 268435456;
/** Writes a snapshot folder, whole or not at all. @returns what it replaced @throws ExpectedError as `writeFolder` */
function writeSnapshotFolder(dir, snapshot, toolVersion, rule) {
	return writeFolder(dir, snapshotToFiles(snapshot, toolVersion), rule);
}
/** Reads a snapshot folder. It is untrusted, so links in it are not followed. @throws ExpectedError SNAPSHOT_*, FILE_* */
function readSnapshotFolder(dir) {
	return snapshotFromFiles(dir, (file) => {
		const bytes = readLimited(path.join(dir, file));
		if (bytes === void 0 && file === "manifest.json" && isUnfinished(dir)) throw unfinished(dir);
		if (bytes !== void 0 && realpathSync(path.join(dir, file)) !== path.join(realpathSync(dir), file)) throw new ExpectedError("SNAPSHOT_ALTERED", `${file} of ${dir} is reached by a link`, "Take the snapshot again");
		return bytes;
	});
}
function isUnfinished(dir) {
	return statsOf(path.join(dir, SWAP)) !== void 0;
}
function unfinished(dir) {
	const what = `The snapshot in ${dir} is being replaced, or the run that replaced it was interrupted`;
	return new ExpectedError("SNAPSHOT_NOT_FOUND", what, "Take the snapshot again");
}
/** A file's content; undefined if the file does not exist. @throws ExpectedError FILE_TOO_LARGE, FILE_UNREADABLE */
function readLimited(file) {
	try {
		const stats = statSync(file, { throwIfNoEntry: false });
		if (stats === void 0) return void 0;
		if (!stats.isFile()) throw new ExpectedError("FILE_UNREADABLE", `${file} is not a file`, "Name a file");
		if (stats.size > MAX_FILE_BYTES) throw tooLarge(file, stats.size);
		return readFileSync(file);
	} catch (error) {
		if (error instanceof ExpectedError) throw error;
		throw new ExpectedError("FILE_UNREADABLE", `${file} cannot be read: ${reasonOf(error)}`, "Check its permissions");
	}
}
function tooLarge(file, size) {
	const what = `${file} has ${size} bytes; the limit is ${MAX_FILE_BYTES}`;
	return new ExpectedError("FILE_TOO_LARGE", what, "Narrow the snapshot with filter or exclude");
}
/** A file of ignore rules, as text. @throws ExpectedError IGNORE_UNREADABLE, FILE_* */
function readRules(file) {
	const bytes = readLimited(file);
	if (bytes === void 0) throw new ExpectedError("IGNORE_UNREADABLE", `The ignore file ${file} does not exist`, "Give an existing file");
	return new TextDecoder().decode(bytes);
}
// src/snapshot/redact.ts
const SECRETS = new Set(SECRET_KEYS);
/**
* The inventory without secrets. A document without any is kept byte for byte.
* @throws ExpectedError INVENTORY_NOT_JSON
*/
function redactInventory(origin, bytes) {
	const text = new TextDecoder().decode(bytes);
	let found = false;
	const withoutSecrets = parse(origin, text, (key, value) => {
		if (!SECRETS.has(key)) return value;
		found = true;
	});
	return found ? new TextEncoder().encode(JSON.stringify(withoutSecrets)) : bytes;
}
function parse(origin, text, reviver) {
	const suspicious = text.includes("\\u") || [...SECRETS].some((key) => text.includes(key));
	try {
		return suspicious ? JSON.parse(text, reviver) : void 0;
	} catch {
		throw new ExpectedError("INVENTORY_NOT_JSON", `${origin} is not JSON`, "Take the snapshot again");
	}
}
// src/snapshot/take.ts
/**
* Takes a snapshot of all targets in parallel. Inventory and render of a target are requested together, so that they show the same
* moment as closely as possible. A failed target does not affect the others.
*/
async function takeSnapshot(targets, request, options) {
	const taken = await Promise.all(targets.map((target) => takeTarget(target, request, options, targets.length)));
	return {
		apiHost: options.source.host,
		request,
		targets: taken
	};
}
async function takeTarget(target, request, options, targets) {
	const { source, now, progress, calm } = options;
	progress?.begin(target);
	const started = now();
	const left = () => (calm?.limit ?? 0) - (now().getTime() - started.getTime()) / 1e3;
	const take = (seconds) => source.inventory(target, request, seconds).then((bytes) => checkedInventory(target, bytes));
	const draw = source.render?.bind(source, target, request);
	const control = calm?.control === true ? await controlOf(take, calm, now) : void 0;
	if (control !== void 0) progress?.controlled?.(target);
	const rest = calm && Math.max(1, left());
	const parts = calm?.settle === void 0 ? await together(() => take(rest), draw && (() => draw(rest))) : await oneByOne({
		target,
		targets,
		take,
		left,
		now,
		progress,
		control
	}, draw, calm);
	const snapshot = {
		target,
		startedAt: started.toISOString(),
		takenAt: now().toISOString(),
		...parts,
		...control && { control }
	};
	progress?.done(snapshot);
	return snapshot;
}
async function together(take, draw) {
	const [inventory, render] = await Promise.all([caught(take()), draw && caught(draw())]);
	return {
		inventory,
		...render && { render }
	};
}
/** The picture comes last, to show the settled account. */
async function oneByOne(look, draw, calm) {
	const { settleTarget } = await import("./snapshot/settle-target.js");
	const before = look.left();
	const first = await caught(look.take(Math.max(1, before)));
	const settled = first instanceof ExpectedError ? { inventory: first } : await settleTarget(first, before - look.left(), look, calm);
	const render = draw && await caught(draw(Math.max(1, look.left())));
	return {
		...settled,
		...render && { render }
	};
}
/** Half of the time is reserved for the snapshot itself. If the control fails, only the control is missing. */
async function controlOf(take, { limit }, now) {
	const inventory = await caught(take(Math.max(1, limit / 2)));
	return {
		takenAt: now().toISOString(),
		inventory
	};
}
/** Parses the document once, so that what cannot be compared later fails now. */
function checkedInventory(target, bytes) {
	const origin = `The inventory of ${targetTitle(target)}`;
	parseInventory(origin, bytes);
	return redactInventory(origin, bytes);
}
/** An expected failure as a value; anything else is rethrown. */
async function caught(promise) {
	try {
		return await promise;
	} catch (error) {
		if (error instanceof ExpectedError) return error;
		throw error;
	}
}
// src/snapshot/take-targets.ts
/**
* Takes a snapshot of every target. @throws ExpectedError or AggregateError for a target whose account does not exist, before any is
* scanned
*/
async function takeTargets(lines, request, { cloud, ...ports }) {
	return takeSnapshot(resolveTargets(lines, await cloud.accounts()), request, {
		source: cloud,
		...ports
	});
}
/** Only the inventories, if no picture is needed. @throws like `takeTargets` */
async function takeTargetInventories(lines, request, { cloud: { host, accounts, inventory }, ...ports }) {
	return takeTargets(lines, request, {
		...ports,
		cloud: {
			host,
			accounts,
			inventory
		}
	});
}
// src/snapshot/disk/whole-file.ts
/**
* Fails early if a file could not be written there, and removes what killed processes left next to it. @throws ExpectedError OUT_UNWRITABLE
*/
function checkOut(file) {
	checkPlace(file);
	removeAbandoned(path.dirname(path.resolve(file)));
}
function checkPlace(file) {
	const stats = statsOf(file);
	if (stats && !stats.isFile()) throw unwritable(file, stats.isDirectory() ? "it is a folder" : "it is not a regular file");
	const parent = path.dirname(path.resolve(file));
	if (!statsOf(parent)?.isDirectory()) throw unwritable(file, `${parent} is not a folder`);
}
/** Atomic: writes under a temporary name and moves the file into place. @throws ExpectedError OUT_UNWRITABLE */
function writeWholeFile(file, content) {
	checkPlace(file);
	const target = existsSync(file) ? realpathSync(file) : path.resolve(file);
	const temporary = path.join(path.dirname(target), privateName());
	try {
		writeFileSync(temporary, content, { flag: "wx" });
		renameSync(temporary, target);
	} catch (error) {
		rmSync(temporary, { force: true });
		throw unwritable(file, String(error.code ?? "the system refused it"));
	}
}
function unwritable(file, why) {
	return new ExpectedError("OUT_UNWRITABLE", `${file} cannot be written: ${why}`, "Use a file that can be written");
}
// src/snapshot/settle.ts
const LONGEST_PAUSE = 15;
const SHORTEST_PAUSE = 1;
/** Half of the documented 20 requests in 10 seconds, since other jobs may use the same key. */
const LOOKS_PER_SECOND = 1;
/**
* The seconds between two scans of a target: a tenth of the whole wait, between one second and fifteen. Many targets share the rate limit
* of the key, so they are scanned less often. There is always time for a second scan.
*/
function pauseBetweenLooks(seconds, targets) {
	const wanted = Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, seconds / 10));
	return Math.min(seconds / 2, Math.max(wanted, targets / LOOKS_PER_SECOND));
}
/**
* Takes inventories until two in a row agree, or the time is up. Nothing here fails: a failure ends the wait, and the last inventory that
* could be taken counts.
* @param first the inventory that was taken right after the deployment
*/
async function settle(first, times, ports) {
	const { now, pause } = ports;
	const started = now();
	const most = Math.min(times.seconds, times.limit);
	const timeUp = most < times.seconds ? "limit" : "time";
	const left = () => most - (now() - started) / 1e3;
	const state = {
		latest: first,
		scans: 1,
		moving: []
	};
	const end = (ended) => endOf(state, ended, {
		...times,
		waited: (now() - started) / 1e3
	}, ports);
	for (;;) {
		if (left() <= times.pause) return end(timeUp);
		ports.told?.({
			kind: "again",
			...state.scans > 1 && { moving: state.moving },
			pause: times.pause,
			left: left()
		});
		await pause(times.pause);
		const seen = await lookOnce(state, ports, left());
		if (seen === "failed") return end(left() > 0 ? "failed" : timeUp);
		if (seen === "same") return end("settled");
	}
}
async function lookOnce(state, ports, seconds) {
	const latest = await ports.look(seconds);
	if (latest instanceof ExpectedError) return "failed";
	try {
		const moving = await ports.movedBetween(state.latest, latest);
		Object.assign(state, {
			previous: state.latest,
			latest,
			scans: state.scans + 1,
			moving
		});
		return moving.length === 0 ? "same" : "moving";
	} catch (error) {
		if (error instanceof ExpectedError) return "failed";
		throw error;
	}
}
function endOf({ latest, previous, scans, moving }, ended, { seconds, waited }, { told }) {
	const facts = {
		ended,
		scans,
		waited: Math.round(waited)
	};
	told?.({
		kind: "ended",
		moving,
		...facts
	});
	const still = ended !== "settled" && previous !== void 0;
	return {
		inventory: latest,
		settle: {
			seconds,
			...facts,
			...still && { previous }
		}
	};
}
export { MANIFEST, MAX_TARGETS, REQUEST_DEFAULTS, SNAPSHOT_FILE, checkFolder, checkOut, contentsOf, finishFolder, identityOf, isAlive, isTarget, makeFolder, manifestDigest, momentOf, parseRequest, parseTargetList, pause, pauseBetweenLooks, privateName, readLimited, readRules, readSnapshotFolder, removeAbandoned, resolveTargets, settle, slug, snapshotFromFiles, snapshotToFiles, statsOf, takeTargetInventories, takeTargets, targetTitle, unmakeFolders, writeFolder, writeSnapshotFolder, writeWholeFile };
