import { ExpectedError } from "../errors.js";
import { visibleLine } from "../text.js";
import { hasFigures, roundMoney } from "../cost.js";
import { any, array, boolean, check, exactOptional, finite, getDotPath, isoDate, isoTimestamp, literal, maxLength, maxValue, minLength, minValue, number, object, picklist, pipe, regex, safeInteger, safeParse, string, transform, union, variant } from "../vendor/valibot.js";
import { ONE_ISSUE, canonicalText } from "../json.js";
import { TAGS, sidesOf } from "../inventory.js";
import { createHash } from "node:crypto";
// src/report/facts/change-kinds.ts
/** What can happen to a resource, in the order of reports. */
const TALLY_KINDS = [
	"added",
	"changed",
	"replaced",
	"removed"
];
const RELATION = {
	group: "relations",
	level: "changed",
	counts: () => []
};
/** A kind that is missing here does not compile. */
const KINDS = {
	removed: {
		group: "removed",
		level: "gone",
		counts: ({ before: { type } }) => [{
			as: "removed",
			type,
			count: 1
		}]
	},
	replaced: {
		group: "changed",
		level: "gone",
		counts: ({ after: { type } }) => [{
			as: "replaced",
			type,
			count: 1
		}]
	},
	changed: {
		group: "changed",
		level: "changed",
		counts: ({ after: { type } }) => [{
			as: "changed",
			type,
			count: 1
		}]
	},
	rollout: {
		group: "rollouts",
		level: "routine",
		counts({ memberType: type, removed, added }) {
			const replaced = Math.min(removed.length, added.length);
			return [
				{
					as: "replaced",
					type,
					count: replaced
				},
				{
					as: "added",
					type,
					count: added.length - replaced
				},
				{
					as: "removed",
					type,
					count: removed.length - replaced
				}
			].filter(({ count }) => count > 0);
		}
	},
	added: {
		group: "added",
		level: "changed",
		counts: ({ after: { type } }) => [{
			as: "added",
			type,
			count: 1
		}]
	},
	"membership-added": RELATION,
	"membership-removed": RELATION,
	"connection-added": RELATION,
	"connection-removed": RELATION
};
function factsOf(change) {
	return KINDS[change.kind];
}
/** The heading under which a change is listed. */
function listedUnder(change) {
	return isBackground(change) ? "background" : factsOf(change).group;
}
/** Whether the same happened by itself before the deployment. */
function isBackground({ tags }) {
	return tags.includes("background");
}
/** Whether it is about the relation of two resources, not about one of them. */
function isRelation(change) {
	return factsOf(change).group === "relations";
}
// src/report/facts/counts.ts
/**
* Counts resources, not lines of the report: a rollout of three instances is three replaced. What changes by itself is not counted. Types
* stay in the order of the changes.
*/
function tallyOf(changes) {
	const tally = {
		added: new Map(),
		changed: new Map(),
		replaced: new Map(),
		removed: new Map()
	};
	const counted = changes.filter((change) => !isBackground(change)).flatMap((change) => factsOf(change).counts(change));
	for (const { as, type, count } of counted) tally[as].set(type, (tally[as].get(type) ?? 0) + count);
	return tally;
}
function totalOf(types) {
	return [...types.values()].reduce((sum, count) => sum + count, 0);
}
/** Counts of all targets. Unconfirmed changes count under their kind and as unknown. */
function countChanges(targets) {
	const all = targets.flatMap((target) => target.changes);
	const changes = all.filter((change) => !isBackground(change));
	const tally = tallyOf(changes);
	return {
		added: totalOf(tally.added),
		removed: totalOf(tally.removed),
		changed: totalOf(tally.changed),
		replaced: totalOf(tally.replaced),
		unchanged: targets.reduce((sum, { unchanged }) => sum + unchanged, 0),
		unknown: changes.filter((change) => !isConfirmed(change)).length,
		relations: changes.filter(isRelation).length,
		...targets.some(({ control }) => control) && { background: all.length - changes.length },
		...targets.some(({ settle }) => settle) && { unsettled: changes.filter(({ tags }) => tags.includes("unsettled")).length }
	};
}
/** Counts for a table, which is read without context: there unconfirmed changes are unknown, and neither added nor removed. */
function countConfirmed(targets) {
	return {
		...countChanges(targets.map((target) => ({
			...target,
			changes: target.changes.filter(isConfirmed)
		}))),
		unknown: countChanges(targets).unknown
	};
}
/** Whether no warning casts doubt on it. */
function isConfirmed({ tags }) {
	return !tags.includes("unconfirmed");
}
// src/report/facts/report.ts
const NO_COSMETICS = {
	moved: 0,
	recoloured: 0,
	estimated: 0,
	described: 0
};
const TOOL_NAME = "cloudcraft-deployment-diff";
// src/report/facts/report-text.ts
/** report.json as it is written: its fields in their order, indented by two spaces, with one line break at the end. */
function reportText(report) {
	return `${JSON.stringify(report, null, 2)}\n`;
}
/** The sha256 of report.json without `evidence.sha256`: what `jq 'del(.evidence.sha256)' report.json | sha256sum` prints. */
function digestOfReport(report) {
	const { sha256: _, ...facts } = report.evidence ?? { sha256: "" };
	return sha256(JSON.stringify({
		...report,
		evidence: facts
	}, null, 2).concat("\n"));
}
/** The report with its own digest, which is always added last. */
function sealed(report, facts) {
	const unsealed = {
		...report,
		evidence: {
			...facts,
			sha256: ""
		}
	};
	return {
		...unsealed,
		evidence: {
			...facts,
			sha256: digestOfReport(unsealed)
		}
	};
}
/** The sha256 of a text in UTF-8, or of bytes, in hexadecimal digits. */
function sha256(content) {
	return createHash("sha256").update(content).digest("hex");
}
// src/report/facts/cost-totals.ts
/** One sum per currency, in the order of the targets: there is no exchange rate to add them up. */
function costTotals({ targets }) {
	const totals = new Map();
	for (const { cost } of pricedTargets(targets)) {
		const { currency } = cost;
		const known = totals.get(currency) ?? {
			currency,
			before: 0,
			after: 0,
			change: 0,
			unpriced: 0,
			targets: 0
		};
		const sum = (part) => roundMoney(known[part] + cost[part]);
		totals.set(currency, {
			currency,
			before: sum("before"),
			after: sum("after"),
			change: sum("change"),
			unpriced: known.unpriced + cost.unpriced,
			targets: known.targets + 1
		});
	}
	return [...totals.values()];
}
function pricedTargets(targets) {
	return targets.filter((target) => target.cost !== void 0 && hasFigures(target.cost));
}
/** Targets whose cost was requested but is unknown. */
function unpricedTargets(targets) {
	return targets.filter((target) => target.cost !== void 0 && !hasFigures(target.cost));
}
/** The change of all targets together; undefined if a figure is missing or there are several currencies. */
function wholeChange(report) {
	const [only, ...others] = costTotals(report);
	return others.length === 0 && unpricedTargets(report.targets).length === 0 ? only : void 0;
}
// src/report/facts/drift.ts
/** The drift of each target that has one. */
function driftsOf({ targets }) {
	return targets.flatMap(({ drift }) => drift ?? []);
}
/** Every change of every target between the last deployment and this one. */
function driftChanges(report) {
	return driftsOf(report).flatMap(({ changes }) => changes);
}
/** Those of them that do not also happen without anybody: what drift comes to. */
function realDrift(report) {
	return withoutBackground(driftChanges(report));
}
/**
* How many changes there were since the last deployment: before this one began or, in the report of a watch, until now. Undefined if no
* target could be compared. What changes by itself is not counted.
*/
function driftCount({ targets, watch }) {
	if (watch !== void 0) {
		const compared = targets.filter(({ status }) => status === "compared");
		return compared.length === 0 ? void 0 : withoutBackground(compared.flatMap(({ changes }) => changes)).length;
	}
	return driftsOf({ targets }).filter((drift) => drift.compared).length === 0 ? void 0 : realDrift({ targets }).length;
}
/** The changes without those that happen by themselves. */
function withoutBackground(changes) {
	return changes.filter((change) => !isBackground(change));
}
// src/report/facts/origin.ts
/** The commit as people write it; undefined for anything that is not a commit. */
function shortSha({ sha }) {
	return sha !== void 0 && /^[0-9a-f]{7,64}$/i.test(sha) ? sha.slice(0, 7).toLowerCase() : void 0;
}
/** The URL if it is allowed in a link; otherwise undefined. */
function linkable(url) {
	return url !== void 0 && /^https?:\/\/[^\s<>"'`\\]+$/.test(url) ? url : void 0;
}
// src/report/facts/gone.ts
const WORDS = ["removed", "replaced"];
/** Whether a resource no longer exists after a change of this kind. */
function isGone(kind) {
	return WORDS.some((word) => word === kind);
}
/** `12 removed, 3 replaced`: shown wherever changes are folded or left out. Empty if nothing is gone. */
function goneText(counted) {
	const confirmed = counted.filter(isConfirmed);
	return WORDS.flatMap((word) => {
		const count = confirmed.reduce((sum, { kind, changes }) => sum + (kind === word ? changes : 0), 0);
		return count === 0 ? [] : [`${count} ${word}`];
	}).join(", ");
}
// src/report/facts/fingerprint.ts
/** Enough to distinguish thousands of changes, and short enough to store hundreds in an issue. */
const DIGITS = 10;
/**
* Every change of a report by its fingerprint: equal for the same change at the next look, in whatever order it is found. What changes by
* itself is left out: it would be new at every look.
*/
function fingerprints({ targets }) {
	const found = new Map();
	for (const target of targets) for (const change of target.changes) {
		if (isBackground(change)) continue;
		let print = fingerprint(target, change);
		while (found.has(print)) print = digest(print);
		found.set(print, change);
	}
	return found;
}
/** Keys stay the same from scan to scan; the ids of components do not, and the assessment of a change may differ. */
function fingerprint({ target }, change) {
	const { before, after } = sidesOf(change);
	const fields = "fields" in change ? change.fields.map(fieldText).sort() : [];
	const keys = [before, after].map((side) => side.map(({ key }) => key).sort());
	return digest(JSON.stringify([
		target.provider,
		target.account.id,
		target.region,
		change.kind,
		keys,
		fields
	]));
}
function digest(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, DIGITS);
}
function fieldText({ path, before, after }) {
	return JSON.stringify([
		path,
		canonicalText(before),
		canonicalText(after)
	]);
}
// src/report/facts/calm-shape.ts
/** More than any scan has. */
const MAX_MOVING = 1e5;
const Text$4 = string();
const Count$5 = pipe(number(), safeInteger(), minValue(0));
const Resource$1 = object({
	id: Text$4,
	key: Text$4,
	type: Text$4,
	name: Text$4
});
const SettleShape = object({
	seconds: Count$5,
	waited: Count$5,
	scans: Count$5,
	ended: picklist([
		"settled",
		"time",
		"limit",
		"failed"
	]),
	moving: pipe(array(object({
		type: Text$4,
		count: Count$5,
		of: exactOptional(Resource$1),
		resource: exactOptional(Resource$1)
	})), maxLength(MAX_MOVING))
});
const ControlShape = object({ takenAt: exactOptional(pipe(Text$4, isoTimestamp())) });
// src/report/facts/cost-shape.ts
const MAX_LINES = 1e5;
/** More than any sum of prices. */
const MAX_MONEY = 0xde0b6b3a7640000;
const Amount = pipe(number(), finite(), minValue(0), maxValue(MAX_MONEY));
const Difference = pipe(number(), finite(), minValue(-0xde0b6b3a7640000), maxValue(MAX_MONEY));
const Count$4 = pipe(number(), safeInteger(), minValue(0));
/** Types, sizes and reasons may quote what a server said. */
const Text$3 = pipe(string(), maxLength(2e3));
/** Anything else is not a currency for number formatting. */
const Code = pipe(string(), regex(/^[A-Z]{3}$/));
const Line = object({
	type: Text$3,
	region: Text$3,
	what: Text$3,
	before: Amount,
	after: Amount,
	change: Difference,
	count: object({
		before: Count$4,
		after: Count$4
	}),
	changes: exactOptional(pipe(array(Count$4), maxLength(MAX_LINES)))
});
const every$1 = {
	currency: Code,
	period: literal("month")
};
const CostShape = union([object({
	...every$1,
	error: Text$3
}), object({
	...every$1,
	before: Amount,
	after: Amount,
	change: Difference,
	unpriced: Count$4,
	lines: pipe(array(Line), maxLength(MAX_LINES))
})]);
/** Whether every line of a cost refers to existing changes. */
function costNamesWhatIsThere({ cost, changes }) {
	if (cost === void 0 || "error" in cost) return true;
	return cost.lines.every((line) => (line.changes ?? []).every((position) => position < changes.length));
}
// src/report/facts/drift-shape.ts
const Count$3 = pipe(number(), safeInteger(), minValue(0));
const Text$2 = pipe(string(), maxLength(2e3));
const SinceShape = object({
	takenAt: exactOptional(pipe(string(), isoTimestamp())),
	by: picklist([
		"deployment",
		"watch",
		"accepted"
	]),
	runId: exactOptional(Count$3),
	runNumber: exactOptional(Count$3),
	runUrl: exactOptional(pipe(string(), maxLength(1e3))),
	sha: exactOptional(pipe(string(), regex(/^[0-9a-f]{7,64}$/)))
});
const WatchShape = object({ since: SinceShape });
/** Drift in a report of another job. Its counts are recomputed from the changes. */
function driftShape(change) {
	return pipe(object({
		since: SinceShape,
		compared: boolean(),
		changes: array(change),
		counts: object({
			unchanged: Count$3,
			background: exactOptional(Count$3)
		}),
		warnings: array(object({
			code: Text$2,
			type: exactOptional(Text$2),
			text: Text$2
		})),
		hidden: exactOptional(Count$3)
	}), transform(({ counts: { unchanged, background }, ...drift }) => {
		const control = background !== void 0 && { control: {} };
		return {
			...drift,
			counts: countChanges([{
				changes: drift.changes,
				unchanged,
				...control
			}])
		};
	}));
}
// src/report/facts/evidence-shape.ts
const Sha256 = pipe(string(), regex(/^[0-9a-f]{64}$/));
const Name$1 = pipe(string(), maxLength(1e3));
const Id = pipe(number(), safeInteger(), minValue(0));
const Run = object({
	repository: exactOptional(pipe(string(), regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/))),
	commit: exactOptional(pipe(string(), regex(/^[0-9a-f]{7,64}$/))),
	workflow: exactOptional(Name$1),
	runId: exactOptional(Id),
	runNumber: exactOptional(Id),
	runAttempt: exactOptional(Id),
	actorId: exactOptional(Id)
});
const IgnoreSource = object({
	origin: Name$1,
	text: string(),
	besides: exactOptional(pipe(array(Name$1), maxLength(100)))
});
/** Evidence from outside. */
const EvidenceShape = object({
	run: exactOptional(Run),
	snapshots: exactOptional(object({
		before: exactOptional(Sha256),
		after: exactOptional(Sha256)
	})),
	ignore: exactOptional(object({
		day: pipe(string(), isoDate()),
		sources: pipe(array(IgnoreSource), maxLength(100))
	})),
	reports: exactOptional(pipe(array(Sha256), maxLength(5e3))),
	sha256: Sha256
});
// src/report/facts/map-shape.ts
const NodeId = pipe(string(), regex(/^n\d{1,3}$/));
const GroupId = pipe(string(), regex(/^g\d{1,3}$/));
/** Names are escaped wherever they are shown, so only their length is limited. */
const Name = pipe(string(), maxLength(400));
const Type = pipe(string(), maxLength(100));
const Mark = picklist([
	"added",
	"removed",
	"changed",
	"replaced",
	"unchanged"
]);
const Count$2 = pipe(number(), safeInteger(), minValue(0));
const MapObject = object({
	nodes: pipe(array(object({
		id: NodeId,
		type: Type,
		name: Name,
		mark: Mark,
		group: exactOptional(GroupId),
		count: exactOptional(Count$2)
	})), maxLength(60)),
	groups: pipe(array(object({
		id: GroupId,
		type: Type,
		name: Name,
		mark: Mark,
		parent: exactOptional(GroupId)
	})), maxLength(60)),
	edges: pipe(array(object({
		from: NodeId,
		to: NodeId,
		mark: picklist([
			"added",
			"removed",
			"unchanged"
		])
	})), maxLength(200)),
	left: Count$2
});
/** A change map from outside: ids are unique, and no group is its own ancestor. */
const MapShape = pipe(MapObject, check((map) => isSound(map), "ids are not unique, unknown, or parents of themselves"));
function isSound({ nodes, groups, edges }) {
	const nodeIds = new Set(nodes.map(({ id }) => id));
	const parents = new Map(groups.map(({ id, parent }) => [id, parent]));
	return nodeIds.size === nodes.length && parents.size === groups.length && nodes.every(({ group }) => group === void 0 || parents.has(group)) && groups.every(({ parent }) => parent === void 0 || parents.has(parent)) && edges.every(({ from, to }) => nodeIds.has(from) && nodeIds.has(to)) && groups.every(({ id }) => endsAtTop(id, parents));
}
function endsAtTop(id, parents) {
	let at = id;
	for (let step = 0; step <= parents.size; step++) {
		if (at === void 0) return true;
		at = parents.get(at);
	}
	return false;
}
// src/report/facts/picture-shape.ts
const Count$1 = pipe(number(), safeInteger(), minValue(0));
const Pixels = pipe(number(), safeInteger(), minValue(1));
/** Beyond any picture; drawings may extend a little outside theirs. */
const Coordinate = pipe(number(), finite(), minValue(-1e6), maxValue(1e6));
const Length = pipe(number(), finite(), minValue(0), maxValue(1e6));
const PictureFile = pipe(string(), regex(/^[0-9]+-[a-z0-9-]{1,150}\.png$/));
const DrawingFile = pipe(string(), regex(/^[0-9]+-[a-z0-9-]{1,120}\.(svg|png)$/));
const MAX_REGIONS = 1e4;
const MAX_PLACES = 5e3;
const MAX_KEYS = 1e3;
const PictureSide = object({
	file: PictureFile,
	width: Pixels,
	height: Pixels,
	name: exactOptional(pipe(string(), maxLength(1e3)))
});
const Region = object({
	kind: picklist([
		"changed",
		"moved",
		"revealed"
	]),
	seenIn: exactOptional(picklist([
		"before",
		"after",
		"both"
	])),
	x: Count$1,
	y: Count$1,
	width: Pixels,
	height: Pixels,
	changedPixels: Count$1,
	line: exactOptional(literal(true)),
	resources: pipe(array(string()), maxLength(MAX_KEYS)),
	crop: exactOptional(object({ file: PictureFile }))
});
const Place$1 = object({
	id: pipe(string(), maxLength(1e3)),
	x: Coordinate,
	y: Coordinate,
	width: Length,
	height: Length
});
const Places = pipe(array(Place$1), maxLength(MAX_PLACES));
/** Facts about renders from outside. A file name cannot contain a path. */
const PictureShape = object({
	answer: exactOptional(picklist([
		"identical",
		"no-visible-difference",
		"only-layout-moved",
		"places"
	])),
	before: PictureSide,
	after: PictureSide,
	diff: exactOptional(object({ file: PictureFile })),
	changedPixels: Count$1,
	totalPixels: Pixels,
	movedPixels: Count$1,
	scale: exactOptional(pipe(number(), finite(), minValue(0))),
	displacement: exactOptional(object({
		dx: Coordinate,
		dy: Coordinate
	})),
	regions: pipe(array(Region), maxLength(MAX_REGIONS)),
	places: exactOptional(object({
		before: Places,
		after: Places
	}))
});
const Drawing = object({
	file: DrawingFile,
	width: Pixels,
	height: Pixels
});
/** Facts about the drawing of both inventories. */
const DiagramShape = object({
	svg: Drawing,
	focus: exactOptional(Drawing),
	png: exactOptional(Drawing)
});
// src/report/facts/value-shape.ts
/** Deeper values would overflow the stack of code that shows them. */
const MAX_DEPTH = 100;
/** Any JSON value, as far as it can be shown. */
const ValueShape = pipe(any(), check((value) => isShallow(value, MAX_DEPTH), "is nested too deeply"));
function isShallow(value, depth) {
	if (typeof value !== "object" || value === null) return true;
	return depth > 0 && Object.values(value).every((part) => isShallow(part, depth - 1));
}
// src/report/facts/plan-shape.ts
/** More than all plans of a run can announce. */
const MAX_LISTED = 1e6;
const MAX_SOURCES = 1e3;
const Position = pipe(number(), safeInteger(), minValue(0));
/** Addresses, reasons and names are foreign text. */
const Text$1 = pipe(string(), maxLength(2e3));
const Place = {
	target: Position,
	change: Position
};
const Source = object({
	file: Text$1,
	digest: exactOptional(pipe(string(), regex(/^[0-9a-f]{64}$/))),
	tool: exactOptional(picklist([
		"terraform",
		"opentofu",
		"cloudformation",
		"pulumi"
	])),
	toolVersion: exactOptional(Text$1),
	complete: boolean(),
	error: exactOptional(Text$1)
});
const Announcement = object({
	source: Position,
	address: Text$1,
	type: Text$1,
	action: picklist([
		"create",
		"update",
		"replace",
		"delete"
	]),
	outcome: picklist([
		"happened",
		"otherwise",
		"not-seen",
		"unknown",
		"invisible"
	]),
	target: exactOptional(Position),
	change: exactOptional(Position),
	changes: exactOptional(pipe(array(Position), maxLength(1e3))),
	confidence: exactOptional(pipe(number(), minValue(0), maxValue(1))),
	because: pipe(array(Text$1), maxLength(100))
});
const Stale = object({
	address: Text$1,
	path: Text$1,
	planned: exactOptional(ValueShape),
	actual: exactOptional(ValueShape)
});
const PlanShape = object({
	sources: pipe(array(Source), maxLength(MAX_SOURCES)),
	announcements: pipe(array(Announcement), maxLength(MAX_LISTED)),
	unplanned: pipe(array(object(Place)), maxLength(MAX_LISTED)),
	follows: pipe(array(object({
		...Place,
		of: Text$1
	})), maxLength(MAX_LISTED)),
	stale: pipe(array(Stale), maxLength(MAX_LISTED))
});
/** Whether every position refers to something that exists. */
function namesWhatIsThere(plan, targets) {
	const isThere = (target, change) => change < (targets[target]?.changes.length ?? 0);
	return plan.announcements.every(({ source, target, change, changes = [] }) => {
		const positions = change === void 0 ? changes : [change, ...changes];
		if (source >= plan.sources.length) return false;
		if (target === void 0) return positions.length === 0;
		return target < targets.length && positions.every((position) => isThere(target, position));
	}) && [...plan.unplanned, ...plan.follows].every(({ target, change }) => isThere(target, change));
}
// src/report/facts/parse-report.ts
const Text = string();
const Count = pipe(number(), safeInteger(), minValue(0));
const Resource = object({
	id: Text,
	key: Text,
	type: Text,
	name: Text
});
const Survivor = object({
	before: Resource,
	after: Resource
});
const Field = object({
	path: Text,
	before: exactOptional(ValueShape),
	after: exactOptional(ValueShape)
});
/** In GB. */
const Size = pipe(number(), finite(), minValue(0));
/** Our own words, which are shown unquoted. */
const Reason = pipe(Text, regex(/^[a-z][a-z ]{0,99}$/));
const Tag = picklist(TAGS);
const Severity = picklist([
	"critical",
	"high",
	"medium",
	"low",
	"info"
]);
const Exposure = object({
	traffic: array(object({
		protocol: Text,
		ports: exactOptional(Text)
	})),
	through: exactOptional(array(Resource)),
	behind: exactOptional(array(Resource)),
	behindCount: exactOptional(Count)
});
const every = {
	tags: array(Tag),
	severity: exactOptional(Severity),
	exposure: exactOptional(Exposure)
};
const SizeText = pipe(Text, minLength(1), maxLength(120));
/** Reports of older versions have no size. */
const configuration = {
	fields: array(Field),
	size: exactOptional(object({
		before: SizeText,
		after: SizeText
	}))
};
const membership = {
	group: Survivor,
	member: Survivor
};
const connection = {
	from: Survivor,
	to: Survivor
};
/** A kind that is missing here does not compile. */
const CHANGES = {
	added: object({
		...every,
		kind: literal("added"),
		after: Resource,
		pool: exactOptional(Resource)
	}),
	removed: object({
		...every,
		kind: literal("removed"),
		before: Resource,
		pool: exactOptional(Resource)
	}),
	changed: object({
		...every,
		kind: literal("changed"),
		...Survivor.entries,
		...configuration
	}),
	replaced: object({
		...every,
		kind: literal("replaced"),
		...Survivor.entries,
		...configuration,
		confidence: pipe(number(), minValue(0), maxValue(1)),
		because: array(Reason)
	}),
	rollout: object({
		...every,
		kind: literal("rollout"),
		parent: Survivor,
		memberType: Text,
		...configuration,
		removed: array(Resource),
		added: array(Resource),
		members: exactOptional(object({
			before: Count,
			after: Count
		})),
		lost: exactOptional(object({
			count: Count,
			sizes: exactOptional(array(Size))
		}))
	}),
	"membership-added": object({
		...every,
		kind: literal("membership-added"),
		...membership
	}),
	"membership-removed": object({
		...every,
		kind: literal("membership-removed"),
		...membership
	}),
	"connection-added": object({
		...every,
		kind: literal("connection-added"),
		...connection
	}),
	"connection-removed": object({
		...every,
		kind: literal("connection-removed"),
		...connection
	})
};
const ChangeShape = variant("kind", Object.values(CHANGES));
const Side = object({
	takenAt: exactOptional(pipe(Text, isoTimestamp())),
	resources: Count,
	sha256: exactOptional(Sha256)
});
const TargetShape = object({
	provider: picklist(["aws", "azure"]),
	account: object({
		id: Text,
		name: Text,
		number: exactOptional(Text)
	}),
	region: Text
});
const TargetReport = object({
	target: TargetShape,
	status: picklist([
		"compared",
		"no-before",
		"no-after",
		"unreadable"
	]),
	before: exactOptional(Side),
	after: exactOptional(Side),
	changes: array(ChangeShape),
	unchanged: Count,
	cosmetic: object({
		moved: Count,
		recoloured: Count,
		estimated: Count,
		described: Count
	}),
	warnings: array(object({
		code: Text,
		type: exactOptional(Text),
		text: Text
	})),
	control: exactOptional(ControlShape),
	settle: exactOptional(SettleShape),
	picture: exactOptional(PictureShape),
	diagram: exactOptional(DiagramShape),
	map: exactOptional(MapShape),
	drift: exactOptional(driftShape(ChangeShape)),
	cost: exactOptional(CostShape)
});
const Rule = object({
	reason: Text,
	line: Count,
	hidden: Count,
	state: picklist([
		"used",
		"unused",
		"expired"
	])
});
const ReportFile = object({
	schemaVersion: literal(1),
	tool: object({
		name: literal("cloudcraft-deployment-diff"),
		version: Text
	}),
	deployment: exactOptional(pipe(Text, maxLength(100))),
	ignored: exactOptional(object({
		hidden: Count,
		rules: array(Rule)
	})),
	plan: exactOptional(PlanShape),
	watch: exactOptional(WatchShape),
	evidence: exactOptional(EvidenceShape),
	targets: array(TargetReport)
});
const WholeReport = pipe(ReportFile, check(({ targets }) => targets.every(costNamesWhatIsThere), "a cost names changes that are not there"), check(({ plan, targets }) => plan === void 0 || namesWhatIsThere(plan, targets), "plan names what is not there"));
/**
* Reads the report.json of another job, which is untrusted input like any other.
* @throws ExpectedError REPORT_MALFORMED
*/
function parseReport(origin, bytes) {
	const result = safeParse(WholeReport, parsedJson(bytes), ONE_ISSUE);
	if (result.success) return result.output;
	const issue = result.issues[0];
	const what = `report.json of ${origin} cannot be read: ${`${getDotPath(issue) ?? "its root"}: ${visibleLine(issue.message, 200)}`}`;
	throw new ExpectedError("REPORT_MALFORMED", what, "Use the same version of this Action in all jobs");
}
function parsedJson(bytes) {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		return;
	}
}
export { ChangeShape, EvidenceShape, NO_COSMETICS, TALLY_KINDS, TOOL_NAME, TargetShape, WatchShape, costTotals, countChanges, countConfirmed, digestOfReport, driftChanges, driftCount, driftsOf, factsOf, fingerprints, goneText, isBackground, isConfirmed, isGone, isRelation, linkable, listedUnder, parseReport, pricedTargets, realDrift, reportText, sealed, sha256, shortSha, tallyOf, totalOf, unpricedTargets, wholeChange, withoutBackground };
