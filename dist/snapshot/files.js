import { getDotPath, safeParse } from "../vendor/valibot.js";
import { isCode } from "../codes.js";
import { ExpectedError } from "../errors.js";
import { ONE_ISSUE } from "../json.js";
import { ManifestSchema } from "./manifest.js";
import { createHash } from "node:crypto";
// src/snapshot/files.ts
const MANIFEST = "manifest.json";
/** The program's name in files that it wrote. */
const TOOL = "cloudcraft-deployment-diff";
/** A snapshot as the files of its folder: `manifest.json`, and for each target `<n>-<account>-<region>/inventory.json` and `render.png`. */
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
		targets
	};
	files.set(MANIFEST, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
	return files;
}
function manifestEntry(taken, folder, files) {
	const { inventory, render, ...rest } = taken;
	const part = (name, content) => {
		if (content instanceof ExpectedError) return { error: {
			code: content.code,
			message: content.message,
			remedy: content.remedy
		} };
		files.set(`${folder}/${name}`, content);
		return {
			file: `${folder}/${name}`,
			sha256: sha256(content),
			bytes: content.byteLength
		};
	};
	return {
		...rest,
		status: inventory instanceof Uint8Array ? "taken" : "failed",
		...inventory && { inventory: part("inventory.json", inventory) },
		...render && { render: part("render.png", render) }
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
	const { apiHost, request, targets } = parseManifest(origin, read(MANIFEST));
	return {
		apiHost,
		request,
		targets: targets.map((entry) => readTarget(origin, entry, read))
	};
}
function readTarget(origin, entry, read) {
	const { inventory, render, status: _, ...rest } = entry;
	return {
		...rest,
		...inventory && { inventory: readPart(origin, inventory, read) },
		...render && { render: readPart(origin, render, read) }
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
	const bytes = read(part.file);
	if (bytes === void 0) throw altered(origin, part.file, "is missing");
	if (bytes.byteLength !== part.bytes || sha256(bytes) !== part.sha256) throw altered(origin, part.file, "is not what the manifest says");
	return bytes;
}
function altered(origin, file, what) {
	return new ExpectedError("SNAPSHOT_ALTERED", `${file} of ${origin} ${what}`, "Take the snapshot again");
}
function sha256(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
export { MANIFEST, TOOL, slug, snapshotFromFiles, snapshotToFiles };
