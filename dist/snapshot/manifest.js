import { array, exactOptional, integer, isoTimestamp, literal, maxLength, maxValue, minValue, number, object, picklist, pipe, regex, string, transform, union } from "../vendor/valibot.js";
import { cut } from "../text.js";
// src/snapshot/manifest.ts
const Text = pipe(string(), maxLength(1e4));
const Sha256 = pipe(string(), regex(/^[0-9a-f]{64}$/));
/** Files are exactly one folder deep, so that no manifest can point outside the snapshot. */
const FilePath = pipe(string(), regex(/^[0-9]+-[a-z0-9-]{1,120}\/(inventory\.json|render\.png)$/));
const File = object({
	file: FilePath,
	sha256: Sha256,
	bytes: pipe(number(), integer(), minValue(0))
});
/** Goes into reports as it is, so it is cut instead of refused: an overlong message must not cost the snapshot. */
const Sentence = pipe(string(), transform((text) => cut(text, 1e3)));
const Failure = object({ error: object({
	code: Text,
	message: Sentence,
	remedy: Sentence
}) });
const Target = object({
	provider: picklist(["aws", "azure"]),
	account: object({
		id: Text,
		name: Text
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
/** manifest.json: the content of a snapshot folder, with digests to detect changes. */
const ManifestSchema = object({
	schemaVersion: literal(1),
	tool: object({
		name: Text,
		version: Text
	}),
	apiHost: Text,
	request: Request,
	targets: pipe(array(object({
		target: Target,
		status: picklist(["taken", "failed"]),
		startedAt: exactOptional(pipe(string(), isoTimestamp())),
		takenAt: exactOptional(pipe(string(), isoTimestamp())),
		inventory: exactOptional(union([File, Failure])),
		render: exactOptional(union([File, Failure]))
	})), maxLength(5e3))
});
export { ManifestSchema };
