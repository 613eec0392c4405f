import { buildReport } from "./build.js";
import { NO_COSMETICS } from "./report.js";
// src/report/merge.ts
/**
* One report of many jobs: their targets one after the other, counts and verdict made anew. Pictures get the number of
* their job in front, since every job begins to count at 1; a picture that is not what its report says is left out.
* @param missing targets of which no job has told anything: they are unknown, not unchanged
*/
function mergeLegs(legs, missing, toolVersion) {
	const files = new Map();
	const targets = legs.flatMap(({ report, files: own }, at) => report.targets.map((target) => moved(target, `${at + 1}-`, own, files)));
	const deployment = worst(legs.flatMap(({ report }) => report.deployment ?? []));
	const ignored = mergedRules(legs.flatMap(({ report }) => report.ignored ?? []));
	const options = {
		toolVersion,
		...deployment !== void 0 && { deployment },
		...ignored && { ignored }
	};
	return {
		report: buildReport([...targets, ...missing], options),
		files
	};
}
/** A target whose report is not there. */
function missingTarget(target, text) {
	return {
		target,
		status: "unreadable",
		changes: [],
		unchanged: 0,
		cosmetic: NO_COSMETICS,
		warnings: [{
			code: "report-missing",
			text
		}]
	};
}
function moved(target, prefix, own, files) {
	const { picture, ...rest } = target;
	if (picture === void 0) return target;
	const { before, after, diff } = picture;
	const names = [
		before.file,
		after.file,
		...diff === void 0 ? [] : [diff.file]
	];
	if (!(isPicture(own, before) && isPicture(own, after) && (diff === void 0 || own.has(diff.file)))) return {
		...rest,
		warnings: [...rest.warnings, LOST_PICTURE]
	};
	for (const name of names) files.set(`${prefix}${name}`, own.get(name));
	return {
		...rest,
		picture: renamed(picture, prefix)
	};
}
const LOST_PICTURE = {
	code: "picture-missing",
	text: "the pictures of this target are not in the report of its job"
};
function renamed(picture, prefix) {
	const { before, after, diff } = picture;
	const name = (one) => ({
		...one,
		file: `${prefix}${one.file}`
	});
	return {
		...picture,
		before: name(before),
		after: name(after),
		...diff && { diff: name(diff) }
	};
}
const PNG = [
	137,
	80,
	78,
	71,
	13,
	10,
	26,
	10
];
/** A PNG of the size that the report says: both stand in its first 24 bytes. */
function isPicture(files, side) {
	const bytes = files.get(side.file);
	if (bytes === void 0 || bytes.byteLength < 24 || PNG.some((byte, at) => bytes[at] !== byte)) return false;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return view.getUint32(16) === side.width && view.getUint32(20) === side.height;
}
const ENDINGS = [
	"failure",
	"cancelled",
	"skipped",
	"success"
];
/** A deployment in many jobs ended as its worst job. */
function worst(endings) {
	const rank = (ending) => ENDINGS.indexOf(ending);
	return endings.toSorted((one, other) => rank(one) - rank(other))[0];
}
/** The same rules in every job: one entry each, with everything it has hidden. */
function mergedRules(ignored) {
	if (ignored.length === 0) return void 0;
	const rules = new Map();
	for (const rule of ignored.flatMap((one) => one.rules)) {
		const key = `${rule.line} ${rule.reason}`;
		const known = rules.get(key);
		const hidden = rule.hidden + (known?.hidden ?? 0);
		const state = known?.state === "used" || rule.state === "used" ? "used" : rule.state;
		rules.set(key, {
			...rule,
			hidden,
			state
		});
	}
	return {
		hidden: ignored.reduce((sum, { hidden }) => sum + hidden, 0),
		rules: [...rules.values()]
	};
}
export { mergeLegs, missingTarget };
