import { ExpectedError } from "../errors.js";
import { visibleLine } from "../text.js";
import { safeParse } from "../vendor/valibot.js";
import { isArray, isObject, own } from "../json.js";
import { readPixels } from "../picture.js";
import { WatchShape } from "./facts.js";
import { renderReview } from "./page.js";
import { tellWhatChanged } from "./told.js";
// src/report/verify/beside.ts
const PAGE = "report.html";
/**
* Compares the page, pictures and drawings with those of the recomputed report. Files that are not there are not missed: on GitHub pictures
* are separate artifacts. Nothing of the given report is rendered: its parts that were not recomputed may have any form.
*/
function checkBeside(beside, { report, pictures, pageNeeds }) {
	const changed = [...pictures].find(([name, bytes]) => !isSame(name, beside.get(name), bytes));
	if (changed !== void 0) return {
		changed: changed[0],
		notRecomputed: []
	};
	const page = beside.get(PAGE);
	if (page === void 0) return {
		changed: void 0,
		notRecomputed: []
	};
	if (pageNeeds !== void 0) return {
		changed: void 0,
		notRecomputed: [`${PAGE} (from ${pageNeeds})`]
	};
	const shown = new Map([...pictures].map(([name, bytes]) => [name, beside.get(name) ?? bytes]));
	return {
		changed: isEqual(page, Buffer.from(renderReview(report, shown))) ? void 0 : PAGE,
		notRecomputed: []
	};
}
/** Another version of zlib may compress the same pixels to other bytes. */
function isSame(name, given, made) {
	if (given === void 0 || isEqual(given, made)) return true;
	return name.endsWith(".png") && haveSamePixels(name, given, made);
}
function haveSamePixels(name, given, made) {
	try {
		const [one, other] = [given, made].map((bytes) => readPixels({
			name,
			bytes
		}));
		if (one === void 0 || other === void 0) return false;
		return one.width === other.width && one.height === other.height && isEqual(one.data, other.data);
	} catch (error) {
		if (error instanceof ExpectedError) return false;
		throw error;
	}
}
function isEqual(one, other) {
	return Buffer.compare(one, other) === 0;
}
// src/report/verify/first-difference.ts
/** The first difference in the order in which the given value is read; undefined if they are equal, whatever the order of keys. */
function firstDifference(given, expected, place = "", depth = 0) {
	if (given === expected) return void 0;
	if (depth > 500) return {
		place,
		given,
		expected
	};
	if (isArray(given) && isArray(expected)) return inLists(given, expected, place, depth);
	if (isObject(given) && isObject(expected)) return inObjects(given, expected, place, depth);
	return {
		place,
		given,
		expected
	};
}
function inLists(given, expected, place, depth) {
	for (let at = 0; at < Math.max(given.length, expected.length); at += 1) {
		const found = firstDifference(given[at], expected[at], `${place}[${at}]`, depth + 1);
		if (found !== void 0) return found;
	}
}
function inObjects(given, expected, place, depth) {
	for (const key of new Set([...Object.keys(given), ...Object.keys(expected)])) {
		const inside = place === "" ? key : `${place}.${key}`;
		const found = firstDifference(own(given, key), own(expected, key), inside, depth + 1);
		if (found !== void 0) return found;
	}
}
// src/report/verify/given-file.ts
/** The JSON of a file if it is byte for byte as this program writes it; otherwise where it is not. */
function parsed(name, bytes) {
	const text = new TextDecoder().decode(bytes);
	try {
		const json = JSON.parse(text);
		const written = `${JSON.stringify(json, null, 2)}\n`;
		if (!isObject(json)) return `${name} is not a report`;
		return Buffer.from(written).equals(bytes) ? json : `${name}, line ${firstLine(text, written)}: changed since it was written`;
	} catch {
		return `${name} is not JSON`;
	}
}
function firstLine(given, written) {
	const [left, right] = [given.split("\n"), written.split("\n")];
	return Math.max(0, left.findIndex((line, at) => line !== right[at])) + 1;
}
/** A value as shown in a sentence. */
function shown(value) {
	return value === void 0 ? "missing" : visibleLine(JSON.stringify(value), 120);
}
// src/report/verify/adopt-besides.ts
/**
* Every part that needs more than the snapshots. A part that is neither listed here nor recomputed is a difference: nothing is called true
* that was not checked.
*/
const BESIDES = [
	{
		part: "plan",
		of: "report",
		from: "plans, which --plan gives"
	},
	{
		part: "ignored",
		of: "report",
		from: "rules that hide drift as well",
		along: "drift"
	},
	{
		part: "rollback",
		of: "report",
		from: "earlier deployments"
	},
	{
		part: "cost",
		of: "report",
		from: "Cloudcraft's prices of that day"
	},
	{
		part: "cost",
		of: "target",
		from: "Cloudcraft's prices of that day"
	},
	{
		part: "watch",
		of: "report",
		from: "the run that left the snapshot before"
	},
	{
		part: "drift",
		of: "report",
		from: "the snapshot of an earlier deployment"
	},
	{
		part: "drift",
		of: "target",
		from: "the snapshot of an earlier deployment"
	}
];
/**
* The recomputed report with the parts of the given one that were not recomputed, so that the two can be compared as wholes.
* @param recomputed parts that were recomputed, although they need more than snapshots
*/
function adoptBesides(given, computed, recomputed) {
	const told = new Set();
	const isWanted = ({ part, along }, from) => !recomputed.has(part) && Object.hasOwn(from, part) && (along === void 0 || hasInTarget(given, along));
	const adopt = (from, to, of) => {
		const parts = BESIDES.filter((one) => one.of === of && isWanted(one, from));
		for (const { part, from: source } of parts) told.add(`${part} (from ${source})`);
		return {
			...to,
			...Object.fromEntries(parts.map(({ part }) => [part, own(from, part) ?? null]))
		};
	};
	const root = adopt(given, computed, "report");
	const [targets, computedTargets] = [own(given, "targets"), own(computed, "targets")];
	const adopted = !isArray(computedTargets) ? computedTargets : computedTargets.map((target, at) => {
		const same = isArray(targets) ? targets[at] : void 0;
		return isObject(target) && isObject(same) ? adopt(same, target, "target") : target;
	});
	return {
		expected: {
			...root,
			...adopted !== void 0 && { targets: adopted }
		},
		notRecomputed: [...told]
	};
}
function hasInTarget(report, part) {
	const targets = own(report, "targets");
	return isArray(targets) && targets.some((target) => isObject(target) && Object.hasOwn(target, part));
}
// src/report/verify/make-again.ts
/** Rebuilds the report and compares. @returns the failure if it cannot be rebuilt at all */
async function makeAgain(given, evidence, claim) {
	const { before, after } = claim;
	if (before instanceof ExpectedError || after instanceof ExpectedError) throw new TypeError("checked before");
	try {
		const { report, files } = await tellWhatChanged(before, after, optionsOf(given, evidence, claim));
		const { expected, notRecomputed } = adoptBesides(given, JSON.parse(JSON.stringify(report)), new Set(claim.plans === void 0 ? [] : ["plan"]));
		return {
			difference: firstDifference(given, {
				...expected,
				evidence: JSON.parse(JSON.stringify(evidence))
			}),
			notRecomputed,
			report,
			pictures: new Map([...files].flatMap(([name, bytes]) => typeof bytes === "string" ? [] : [[name, bytes]]))
		};
	} catch (error) {
		if (error instanceof ExpectedError) return error;
		if (error instanceof AggregateError && error.errors[0] instanceof ExpectedError) return error.errors[0];
		throw error;
	}
}
function optionsOf(given, { ignore, run }, claim) {
	const [deployment, tool] = [own(given, "deployment"), own(given, "tool")];
	const version = isObject(tool) ? own(tool, "version") : void 0;
	const { plans, rasteriser } = claim;
	const watch = safeParse(WatchShape, own(given, "watch"));
	return {
		toolVersion: typeof version === "string" ? version : claim.toolVersion,
		...typeof deployment === "string" && { deployment },
		...run && { run },
		...watch.success && { watch: watch.output },
		...ignore && { ignore: {
			sources: ignore.sources,
			now: new Date(`${ignore.day}T12:00:00Z`)
		} },
		...plans && { plans: asNamed(plans, given) },
		...rasteriser && isRasterised(given) && { rasteriser }
	};
}
/** Plans under their names in the report: they are identified by their digest. */
function asNamed(plans, given) {
	const plan = own(given, "plan");
	const sources = isObject(plan) ? own(plan, "sources") : void 0;
	const named = new Map((isArray(sources) ? sources : []).flatMap((source) => {
		const [file, digest] = isObject(source) ? [own(source, "file"), own(source, "digest")] : [];
		return typeof file === "string" && typeof digest === "string" ? [[digest, file]] : [];
	}));
	return plans.map((one) => ({
		...one,
		file: named.get(one.digest ?? "") ?? one.file
	}));
}
/** A machine that cannot turn drawings into pixels leaves the pictures out, as the command line does if no files are requested. */
function isRasterised(given) {
	const targets = own(given, "targets");
	return (isArray(targets) ? targets : []).some((target) => {
		const diagram = isObject(target) ? own(target, "diagram") : void 0;
		return isObject(diagram) && Object.hasOwn(diagram, "png");
	});
}
export { checkBeside, firstDifference, makeAgain, parsed, shown };
