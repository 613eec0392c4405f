import { array, check, exactOptional, finite, getDotPath, isoTimestamp, literal, maxLength, maxValue, minLength, minValue, number, object, picklist, pipe, regex, safeInteger, safeParse, string, variant } from "../../vendor/valibot.js";
import { ExpectedError } from "../../errors.js";
import { ONE_ISSUE } from "../../json.js";
import { visibleLine } from "../../text.js";
import { MapShape } from "./map-shape.js";
import { DiagramShape, PictureShape } from "./picture-shape.js";
import { PlanShape, namesWhatIsThere } from "./plan-shape.js";
import { ValueShape } from "./value-shape.js";
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
const Change = variant("kind", Object.values(CHANGES));
const Side = object({
	takenAt: exactOptional(pipe(Text, isoTimestamp())),
	resources: Count
});
const TargetReport = object({
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
export { parseReport };
