import { ExpectedError } from "../errors.js";
import { visibleLine } from "../text.js";
import { any, array, boolean, check, exactOptional, finite, getDotPath, isoDate, isoTimestamp, literal, maxLength, maxValue, minLength, minValue, number, object, picklist, pipe, regex, safeInteger, safeParse, string, variant } from "../vendor/valibot.js";
import { ONE_ISSUE } from "../json.js";
import { createHash } from "node:crypto";
// src/report/facts/change-kinds.ts
/** What can become of a resource, in the order in which reports say it. */
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
/** Whether it is about two resources that belong together or are connected, and not about one of them. */
function isRelation(change) {
	return factsOf(change).group === "relations";
}
// src/report/facts/counts.ts
/** Counts resources, not lines of the report: a rollout of three instances is three replaced. Types stay in the order of the changes. */
function tallyOf(changes) {
	const tally = {
		added: new Map(),
		changed: new Map(),
		replaced: new Map(),
		removed: new Map()
	};
	for (const { as, type, count } of changes.flatMap((change) => factsOf(change).counts(change))) tally[as].set(type, (tally[as].get(type) ?? 0) + count);
	return tally;
}
function totalOf(types) {
	return [...types.values()].reduce((sum, count) => sum + count, 0);
}
/** Counts of all targets. What is in doubt is counted under its kind and as unknown. */
function countChanges(targets) {
	const changes = targets.flatMap((target) => target.changes);
	const tally = tallyOf(changes);
	return {
		added: totalOf(tally.added),
		removed: totalOf(tally.removed),
		changed: totalOf(tally.changed),
		replaced: totalOf(tally.replaced),
		unchanged: targets.reduce((sum, { unchanged }) => sum + unchanged, 0),
		unknown: changes.filter((change) => !isConfirmed(change)).length,
		relations: changes.filter(isRelation).length
	};
}
/** Counts for a table, whose rows are all that is read: what is in doubt is unknown there, and neither added nor removed. */
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
/** report.json as it is written: its fields in their order, two blanks deep, one line break at the end. */
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
/** The report with its own digest, as the last thing that happens to it. */
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
// src/report/facts/origin.ts
/** The commit as people write it; undefined for anything that is no commit. */
function shortSha({ sha }) {
	return sha !== void 0 && /^[0-9a-f]{7,64}$/i.test(sha) ? sha.slice(0, 7).toLowerCase() : void 0;
}
/** An address that a link may have; undefined for every other. */
function linkable(url) {
	return url !== void 0 && /^https?:\/\/[^\s<>"'`\\]+$/.test(url) ? url : void 0;
}
// src/report/facts/gone.ts
const WORDS = ["removed", "replaced"];
/** Whether a resource is no longer there after a change of this kind. */
function isGone(kind) {
	return WORDS.some((word) => word === kind);
}
/** `12 removed, 3 replaced`: said wherever changes are folded or left out. Empty where nothing is gone. */
function goneText(counted) {
	const confirmed = counted.filter(isConfirmed);
	return WORDS.flatMap((word) => {
		const count = confirmed.reduce((sum, { kind, changes }) => sum + (kind === word ? changes : 0), 0);
		return count === 0 ? [] : [`${count} ${word}`];
	}).join(", ");
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
/** Beyond any picture; drawings may extend a little outside of theirs. */
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
/** Deeper values would overflow the stack of whatever shows them. */
const MAX_DEPTH = 100;
/** Any JSON value, as far as it can be shown. */
const ValueShape = pipe(any(), check((value) => isShallow(value, MAX_DEPTH), "is nested too deeply"));
function isShallow(value, depth) {
	if (typeof value !== "object" || value === null) return true;
	return depth > 0 && Object.values(value).every((part) => isShallow(part, depth - 1));
}
// src/report/facts/plan-shape.ts
/** More than all plans of a run may announce. */
const MAX_LISTED = 1e6;
const MAX_SOURCES = 1e3;
const Position = pipe(number(), safeInteger(), minValue(0));
/** Addresses, reasons and names are anybody's text. */
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
/** Whether every position names something that is there. */
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
const Tag = picklist([
	"destructive",
	"exposure",
	"capacity-lowered",
	"unconfirmed"
]);
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
		name: Text
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
	picture: exactOptional(PictureShape),
	diagram: exactOptional(DiagramShape),
	map: exactOptional(MapShape)
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
	evidence: exactOptional(EvidenceShape),
	targets: array(TargetReport)
});
const WholeReport = pipe(ReportFile, check(({ plan, targets }) => plan === void 0 || namesWhatIsThere(plan, targets), "plan names what is not there"));
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
export { ChangeShape, EvidenceShape, NO_COSMETICS, TALLY_KINDS, TOOL_NAME, TargetShape, countChanges, countConfirmed, digestOfReport, factsOf, goneText, isConfirmed, isGone, isRelation, linkable, parseReport, reportText, sealed, sha256, shortSha, tallyOf, totalOf };
