import { any, array, exactOptional, getDotPath, isoTimestamp, literal, looseObject, maxLength, minValue, number, object, optional, picklist, pipe, regex, safeInteger, safeParse, string, variant } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
// src/report/parse-report.ts
const Text = string();
const Count = pipe(number(), safeInteger(), minValue(0));
const Pixels = pipe(number(), safeInteger(), minValue(1));
const PictureFile = pipe(string(), regex(/^[0-9]+-[a-z0-9-]{1,150}\.png$/));
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
	before: optional(any()),
	after: optional(any())
});
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
const every = {
	tags: array(Tag),
	severity: exactOptional(Severity)
};
const fields = array(Field);
const Change = variant("kind", [
	object({
		...every,
		kind: literal("added"),
		after: Resource
	}),
	object({
		...every,
		kind: literal("removed"),
		before: Resource
	}),
	object({
		...every,
		kind: literal("changed"),
		...Survivor.entries,
		fields
	}),
	object({
		...every,
		kind: literal("replaced"),
		...Survivor.entries,
		fields,
		confidence: number(),
		because: array(Text)
	}),
	object({
		...every,
		kind: literal("rollout"),
		parent: Survivor,
		memberType: Text,
		fields,
		removed: array(Resource),
		added: array(Resource)
	}),
	object({
		...every,
		kind: picklist(["membership-added", "membership-removed"]),
		group: Survivor,
		member: Survivor
	}),
	object({
		...every,
		kind: picklist(["connection-added", "connection-removed"]),
		from: Survivor,
		to: Survivor
	})
]);
const PictureSide = looseObject({
	file: PictureFile,
	width: Pixels,
	height: Pixels
});
const Region = looseObject({
	x: Count,
	y: Count,
	width: Pixels,
	height: Pixels,
	changedPixels: Count,
	resources: array(Text)
});
const Picture = looseObject({
	before: PictureSide,
	after: PictureSide,
	diff: exactOptional(object({ file: PictureFile })),
	changedPixels: Count,
	totalPixels: Pixels,
	regions: array(Region)
});
const Side = object({
	takenAt: exactOptional(pipe(Text, isoTimestamp())),
	resources: Count
});
const TargetReport = looseObject({
	target: object({
		provider: picklist(["aws", "azure"]),
		account: object({
			id: Text,
			name: Text
		}),
		region: Text
	}),
	status: picklist([
		"compared",
		"no-before",
		"no-after",
		"unreadable"
	]),
	before: exactOptional(Side),
	after: exactOptional(Side),
	changes: array(Change),
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
	picture: exactOptional(Picture)
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
	targets: array(TargetReport)
});
/**
* Reads the report.json of another job, which is input from outside like any other.
* @throws ExpectedError REPORT_MALFORMED
*/
function parseReport(origin, bytes) {
	const result = safeParse(ReportFile, parsedJson(bytes));
	if (result.success) return result.output;
	const issue = result.issues[0];
	const what = `report.json of ${origin} cannot be read: ${`${getDotPath(issue) ?? "its root"}: ${issue.message.slice(0, 200)}`}`;
	throw new ExpectedError("REPORT_MALFORMED", what, "Use the same version of this Action in all jobs");
}
function parsedJson(bytes) {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		return;
	}
}
export { parseReport };
