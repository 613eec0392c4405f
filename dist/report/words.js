import { at } from "../errors.js";
import { visibleLine } from "../text.js";
import { targetTitle } from "../snapshot.js";
import { isArray, isObject, own, ownText } from "../json.js";
import { TALLY_KINDS, costTotals, driftChanges, driftsOf, isBackground, isConfirmed, listedUnder, pricedTargets, realDrift, shortSha, tallyOf, totalOf, unpricedTargets } from "./facts.js";
import { ONE_OF_SEVERAL, VOLUME_OF_ONE, canonicalPorts, fieldOf, groupOf, hasPorts, isCompanion, isPartOfSize, isPooled, memberNameOf, nameOf as nameOf$1, plural as plural$1, pluralOf, protocolName, subjectsOf, truthOf } from "../inventory.js";
import { answerOf, byImportance, changedRegions, hasFailed, isPictureAlone, isSettled, isUrgent, levelOf, levelOfReport, levelOfTarget, pictureAloneChanged, surely } from "./judgement.js";
import { once } from "./once.js";
// src/report/words/times.ts
/** `2026-03-01 10:00:20 UTC` from an ISO time in UTC; undefined for any other text, which may be foreign. */
function readableTime(iso) {
	const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/.exec(iso) ?? [];
	return day && `${day} ${time} UTC`;
}
/** When the first before-snapshot and the last after-snapshot were taken, and the time between them. */
function snapshotTimes(targets) {
	const times = (side) => targets.flatMap((target) => target[side]?.takenAt ?? []).filter((time) => readableTime(time) !== void 0);
	const before = times("before").sort()[0];
	const after = times("after").sort().at(-1);
	const between = before !== void 0 && after !== void 0 ? timeBetween(before, after) : void 0;
	const later = between === void 0 ? "" : `, ${between} later`;
	return [...before === void 0 ? [] : [`before ${readableTime(before)}`], ...after === void 0 ? [] : [`after ${readableTime(after)}${later}`]];
}
/** The time between two ISO times, as formatted by `duration`; undefined if unknown or negative. */
function timeBetween(from, to) {
	return duration(Date.parse(to) - Date.parse(from));
}
const SPELLED = [
	[864e5, "day"],
	[36e5, "hour"],
	[6e4, "minute"]
];
/** `3 days ago`, `1 hour ago`: an ISO time relative to a later one, in its largest unit. Undefined if unknown or negative. */
function ago(from, now) {
	const age = Date.parse(now) - Date.parse(from);
	if (!(age >= 0)) return void 0;
	const [unit, word] = SPELLED.find(([one]) => age >= one) ?? [];
	if (unit === void 0) return "less than a minute ago";
	const count = Math.floor(age / unit);
	return `${count} ${word}${count === 1 ? "" : "s"} ago`;
}
/**
* `2 d 3 h`, `1 h 29 min`, `6 min 45 s`, `12 s`: the largest unit and the next smaller one, which is left out if zero (`1 h`, not `1 h 5
* s`). Undefined for a negative duration or NaN.
*/
function duration(milliseconds) {
	const seconds = Math.round(milliseconds / 1e3);
	if (!(seconds >= 0)) return void 0;
	const units = [
		[Math.floor(seconds / 86400), "d"],
		[Math.floor(seconds / 3600) % 24, "h"],
		[Math.floor(seconds / 60) % 60, "min"],
		[seconds % 60, "s"]
	];
	const first = units.findIndex(([count]) => count > 0);
	if (first < 0) return "0 s";
	return units.slice(first, first + 2).filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`).join(" ");
}
// src/report/words/type-names.ts
/** Phrases made of the table of component types, names and counts. */
/** The name of a type in a sentence: `RDS instance`. */
function typeName(type) {
	return nameOf$1(type);
}
/** The plural of a type: `RDS instances`. */
function typeNames(type) {
	return pluralOf(type);
}
/** The plural of a noun of the table. */
function plural(noun) {
	return plural$1(noun);
}
/** `RDS instance orders`. */
function nameOf({ type, name }, quote) {
	return `${typeName(type)} ${quote(name)}`;
}
/** `1 EC2 instance`, `3 ECR repositories`. */
function countOf(count, type) {
	return `${count} ${count === 1 ? typeName(type) : typeNames(type)}`;
}
/** `instance` for the EC2 instance of an autoscaling group, `instances` for several. */
function memberName(parentType, memberType, count = 1) {
	const name = memberNameOf(parentType, memberType);
	if (count === 1) return name;
	return name === typeName(memberType) ? typeNames(memberType) : plural(name);
}
// src/report/words/calm-words.ts
/** This many are named; the rest are counted. */
const NAMED$2 = 4;
/**
* What is changing: `3 tasks of checkout, EC2 instance bastion and 2 more`.
* @param quote how names are written; without it only types and numbers are given: `3 ECS tasks`
*/
function movingText(moving, quote) {
	const shown = moving.slice(0, NAMED$2).map((one) => oneMoving(one, quote));
	const rest = moving.length - shown.length;
	if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
	return [shown.slice(0, -1).join(", "), ...shown.slice(-1)].filter((part) => part !== "").join(" and ");
}
function oneMoving({ type, count, of, resource }, quote) {
	if (quote === void 0) return countOf(count, type);
	if (of !== void 0) return `${count} ${memberName(of.type, type, count)} of ${quote(of.name)}`;
	return resource === void 0 ? countOf(count, type) : nameOf(resource, quote);
}
/** A line for a log or a terminal about the wait for a target. @param quote as for `movingText` */
function settleText({ moving, ...step }, quote) {
	const what = moving === void 0 || moving.length === 0 ? "" : `${movingText(moving, quote)} still changing`;
	if (step.kind === "again") {
		const next = `next scan in ${seconds(step.pause)}, ${seconds(step.left)} left`;
		return what === "" ? `waiting until two scans in a row agree: ${next}` : `${what}: ${next}`;
	}
	const after = `after ${scansText(step)}`;
	if (step.ended === "settled") return `settled ${after}`;
	const why = step.ended === "failed" ? "the account could not be scanned again" : endText(step);
	return `not settled ${after}: ${what === "" ? why : `${what}, ${why}`}`;
}
function seconds(count) {
	return `${Math.round(count * 10) / 10} s`;
}
function scansText({ scans, waited }) {
	return `${scans} ${scans === 1 ? "scan" : "scans"} in ${duration(waited * 1e3) ?? `${waited} s`}`;
}
function endText({ ended }) {
	return ended === "limit" ? "the time limit of the snapshot was reached" : "the settle time was over";
}
/**
* What was still changing at the end, in one line per target without full stop: `3 tasks of checkout (5 scans in 1 min)`. Empty if all
* targets had settled, or if not requested.
*/
function unsettledLines(targets, quote) {
	return targets.flatMap((target) => {
		const { settle } = target;
		if (settle === void 0 || isSettled(target)) return [];
		const limit = settle.ended === "limit" ? "; the time limit of the snapshot ended the wait" : "";
		const looked = `${scansText(settle)}${limit}`;
		if (settle.moving.length > 0) return [{
			target,
			isKnown: true,
			text: `${movingText(settle.moving, quote)} (${looked})`
		}];
		return [{
			target,
			isKnown: false,
			text: `not known: ${settle.ended === "failed" ? "it could not be scanned again" : "there was no time for another scan"} (${looked})`
		}];
	});
}
/** The title of the lines, in every medium. */
const UNSETTLED_TITLE = "Still changing when we stopped looking";
/** Whether one target was still changing, for where its name is already shown; empty if it had settled. */
function restlessWords(target) {
	if (isSettled(target)) return [];
	return [target.settle?.moving.length === 0 ? MAYBE : "still changing"];
}
const MAYBE = "may still be changing";
/** `3 still changing`, for the verdict, without names from the cloud. Undefined if all had settled. */
function unsettledRemark(targets) {
	const restless = targets.filter((target) => !isSettled(target));
	if (restless.length === 0) return void 0;
	const count = restless.reduce((sum, { settle }) => sum + (settle?.moving ?? []).reduce((all, one) => all + one.count, 0), 0);
	return count === 0 ? MAYBE : `${count} still changing`;
}
/** How many changes of these targets also happen without a deployment. */
function backgroundCount(targets) {
	return targets.reduce((sum, { changes }) => sum + changes.filter(isBackground).length, 0);
}
/** `2 changes in the background, which also happen without a deployment`. */
function backgroundTitle(count) {
	return `${count === 1 ? "1 change" : `${count} changes`} in the background, which also ${count === 1 ? "happens" : "happen"} without a deployment`;
}
// src/report/words/field-names.ts
/**
* Fields that mean the same on every type, and some that documents may gain, in the words of the provider's console. The meaning of a field
* on a single type is in the table of component types.
*/
const NAMES = new Map([
	...[
		"engine",
		"architecture",
		"runtime",
		"platform",
		"role",
		"memory=MB",
		"cpu:CPU",
		"memoryGB:memory=GB"
	],
	...[
		"engineVersion:engine version",
		"launchType:launch type",
		"workloadType:workload type",
		"compute"
	],
	...[
		"desiredCount:desired count",
		"desiredCapacity:desired capacity",
		"minSize:minimum size",
		"maxSize:maximum size"
	],
	...[
		"nodeCount:nodes",
		"instanceCount:instances",
		"instances",
		"shards",
		"connections",
		"numberPorts:ports"
	],
	...[
		"storage=GB",
		"storageGB:storage=GB",
		"storageGb:storage=GB",
		"storageCapacity:storage=GB",
		"iops:IOPS"
	],
	...[
		"volume:volume type",
		"volumeType:storage class",
		"storageType:storage type",
		"tableClass:table class"
	],
	...[
		"throughput=MB/s",
		"throughputCapacity:throughput=MB/s",
		"throughputMode:throughput mode",
		"cache=GB"
	],
	...[
		"capacityMode:capacity mode",
		"readUnits:read capacity",
		"writeUnits:write capacity",
		"capacity"
	],
	...["minimumCapacityUnit:minimum capacity=ACU", "maximumCapacityUnit:maximum capacity=ACU"],
	...["minNCUs:minimum capacity=NCU", "maxNCUs:maximum capacity=NCU"],
	...[
		"elbType:type",
		"apiType:type",
		"queueType:type",
		"eventBusType:type",
		"endpointType:type",
		"fileSystemType:type"
	],
	...[
		"readConsistency:read consistency",
		"replicationMode:replication mode",
		"connectionType:connection type"
	],
	...[
		"notificationType:protocol",
		"aclCount:web ACLs",
		"ruleCount:rules",
		"availabilityZone:availability zone"
	],
	...[
		"tier",
		"api:API",
		"scheme",
		"subnetCidr:CIDR",
		"cidr:CIDR",
		"image",
		"imageId:image",
		"reservationTerm:term"
	],
	...[
		"instanceType:instance family",
		"instanceSize:instance size",
		"instance:size"
	],
	...[
		"region",
		"publicIp:public IP address",
		"publicIpAddress:public IP address"
	],
	...[
		"retentionDays:retention=days",
		"backupRetention:backup retention=days",
		"timeout=s",
		"version",
		"port"
	]
].map((entry) => {
	const [words = "", unit] = entry.split("=");
	const [path = "", name = path] = words.split(":");
	return [path, unit === void 0 ? { name } : {
		name,
		unit
	}];
}));
/** Boolean fields, as a state of the resource when they are true. */
const STATES = new Map(Object.entries({
	multiAZ: "Multi-AZ",
	encrypted: "encrypted",
	private: "private",
	publiclyAccessible: "publicly accessible",
	deletionProtection: "protected against deletion",
	infrequentAccess: "moved to infrequent access when idle",
	extendedRetention: "kept with extended retention"
}));
/**
* The name of a field of a type; undefined if it has none, and for a figure of the cost model, which may have the name of something else on
* other types.
*/
function fieldName(path, type = "") {
	const facts = fieldOf(type, path);
	if (facts?.name !== void 0) return facts.unit === void 0 ? { name: facts.name } : {
		name: facts.name,
		unit: facts.unit
	};
	return facts?.role === "estimate" ? void 0 : NAMES.get(path);
}
/** `Multi-AZ` for `multiAZ`, `highly available` for the `haEnabled` of a MySQL server; undefined for other fields. */
function stateName(path, type = "") {
	const facts = fieldOf(type, path);
	return facts?.role === "standby" ? facts.name : STATES.get(path);
}
// src/report/words/traffic-words.ts
/** The traffic of a rule, regardless of the sender. */
function ruleTraffic(rule) {
	const protocol = protocolName(own(rule, "protocol"));
	const ports = canonicalPorts(own(rule, "portRange"));
	return ports === "0" ? { protocol } : {
		protocol,
		ports
	};
}
/** `tcp 5432`, `every udp port`, `every port and protocol`, `icmp`, to follow `on`. Protocol numbers become names. */
function trafficWords({ protocol, ports }, quote) {
	const name = protocolName(protocol);
	const isNumber = /^\d+$/.test(name);
	if (name === "-1") return ports === void 0 ? "every port and protocol" : `port ${quote(ports)} of every protocol`;
	if (ports !== void 0) return quote(`${isNumber ? "protocol " : ""}${name} ${ports}`);
	return hasPorts(name) ? `every ${quote(name)} port` : quote(isNumber ? `protocol ${name}` : name);
}
/** With more than this, the rest are counted. */
const MAX_TRAFFIC = 4;
/** Several of them: `tcp 22, tcp 443 and udp 53`. */
function trafficList(traffic, quote) {
	const shown = traffic.length > MAX_TRAFFIC ? traffic.slice(0, 3) : traffic;
	const rest = traffic.length - shown.length;
	return inWords([...shown.map((one) => trafficWords(one, quote)), ...rest > 0 ? [`${rest} more`] : []]);
}
/** `a, b and c`. */
function inWords(parts) {
	return [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter((part) => part !== "").join(" and ");
}
// src/report/words/value-text.ts
/** A value on one line. */
function valueText(value) {
	return typeof value === "string" ? value : JSON.stringify(value) ?? "";
}
// src/report/words/rule-words.ts
const DIRECTIONS = new Map([["inboundRules", {
	allow: "allows",
	deny: "denies"
}], ["outboundRules", {
	allow: "may send to",
	deny: "may not send to"
}]]);
/**
* An added or removed rule as a predicate: `now allows 0.0.0.0/0 on tcp 5432`, `no longer may send to 10.0.0.0/8 on all traffic`.
* Undefined for other fields.
*/
function ruleWords({ path, before, after }, quote) {
	const words = DIRECTIONS.get(path);
	const rule = after ?? before;
	if (words === void 0 || !isObject(rule) || before !== void 0 && after !== void 0) return void 0;
	const [protocol, target] = ["protocol", "target"].map((key) => valueText(own(rule, key)));
	if (!protocol || !target) return void 0;
	const verb = ownText(rule, "access")?.toLowerCase() === "deny" ? words.deny : words.allow;
	const traffic = trafficWords(ruleTraffic(rule), quote);
	return `${after === void 0 ? "no longer" : "now"} ${verb} ${quote(target)} on ${traffic}${numberOf(rule, quote)}`;
}
/** Rules of a network ACL are evaluated by number, those of a network security group by priority: that determines what a rule affects. */
function numberOf(rule, quote) {
	const number = own(rule, "ruleNumber") ?? own(rule, "priority");
	return number === void 0 || number === null ? "" : ` (rule ${quote(valueText(number))})`;
}
/**
* Merges phrases that contradict each other word for word because they differ only in a detail that is not mentioned: `no longer allows X,
* now allows X` is `still allows X, by another rule`.
*/
function withoutEchoes(phrases) {
	const all = new Set(phrases);
	return phrases.flatMap((phrase) => {
		const [, when, what] = /^(now|no longer) (.+)$/s.exec(phrase) ?? [];
		if (what === void 0 || !all.has(`${when === "now" ? "no longer" : "now"} ${what}`)) return [phrase];
		return when === "now" ? [`still ${what}, by another rule`] : [];
	});
}
// src/report/words/field-words.ts
/** Fields as phrases, predicates first. Fields that belong together are one phrase, such as `c5.large → c6g.large`. */
function fieldPhrases(configuration, quote) {
	const { fields } = configuration;
	const type = configuration.memberType ?? configuration.after?.type ?? "";
	const size = sizePhrase(configuration, quote);
	const rest = size === void 0 ? fields : fields.filter((field) => !isPartOfSize(field));
	const phrases = [...size === void 0 ? [] : [size], ...rest.map((field) => phraseOf(field, type, quote))];
	return [...withoutEchoes(phrases.flatMap(({ isPredicate, text }) => isPredicate ? [text] : [])).map((text) => ({
		isPredicate: true,
		text
	})), ...phrases.filter(({ isPredicate }) => !isPredicate)];
}
/** Cloudcraft has fields for family and size; people say `c5.large`. */
function sizePhrase({ fields, size }, quote) {
	const whole = size ?? sizeOfFields(fields);
	if (whole === void 0) return void 0;
	const [before, after] = [quote(whole.before), quote(whole.after)];
	return {
		isPredicate: false,
		isResize: fields.some(({ path }) => path === "instanceSize"),
		text: `${before} → ${after}`,
		parts: [
			"size",
			before,
			after
		]
	};
}
/** For reports without `size`: it is known if both parts differ. */
function sizeOfFields(fields) {
	const [type, size] = ["instanceType", "instanceSize"].map((wanted) => fields.find(({ path }) => path === wanted));
	const whole = (side) => [type?.[side], size?.[side]].every((part) => typeof part === "string") && `${type?.[side]}.${size?.[side]}`;
	const [before, after] = [whole("before"), whole("after")];
	return before && after ? {
		before,
		after
	} : void 0;
}
/** `large → xlarge` if only that field differs and the rest of the size is unknown. */
function resizeWords({ fields, size }, quote) {
	const [field] = fields;
	if (size !== void 0 || fields.length !== 1 || field?.before === void 0 || field.after === void 0) return void 0;
	if (field.path !== "instanceSize" && field.path !== "instance") return void 0;
	return `${quote(valueText(field.before))} → ${quote(valueText(field.after))}`;
}
function phraseOf(field, type, quote) {
	const predicate = ruleWords(field, quote) ?? stateWords(field, type) ?? peeringWords(field, quote) ?? renamed(field, quote);
	if (predicate !== void 0) return {
		isPredicate: true,
		text: predicate
	};
	return remark(field, type, quote);
}
function stateWords({ path, before, after }, type) {
	const state = stateName(path, type);
	const [was, is] = [before, after].map((value) => value === void 0 ? false : truthOf(value));
	if (state === void 0 || was === void 0 || is === void 0 || was === is) return void 0;
	return `is ${is ? "now" : "no longer"} ${state}`;
}
function peeringWords({ path, before, after }, quote) {
	const peering = after ?? before;
	if (path !== "peeringConnections" || !isObject(peering) || before !== void 0 && after !== void 0) return void 0;
	const peer = valueText(own(peering, "accepterVpc") ?? own(peering, "name"));
	return peer && `${after === void 0 ? "no longer" : "now"} peers with ${quote(peer)}`;
}
function renamed({ path, before, after }, quote) {
	if (path !== "name") return void 0;
	if (before === void 0) return `got the name ${quote(valueText(after))}`;
	if (after === void 0) return `lost the name ${quote(valueText(before))}`;
	return `renamed from ${quote(valueText(before))} to ${quote(valueText(after))}`;
}
/** `memory 512 MB → 1024 MB`; for a list, an added or removed element. */
function remark({ path, before, after }, type, quote) {
	const known = fieldName(path, type);
	const name = known?.name ?? quote(path);
	const value = (side) => side === void 0 ? "" : quote(valueWords(side, known?.unit));
	const [was, is] = [value(before), value(after)];
	return {
		isPredicate: false,
		text: `${name} ${before === void 0 ? `+ ${is}` : after === void 0 ? `− ${was}` : `${was} → ${is}`}`,
		parts: [
			name,
			was,
			is
		]
	};
}
/** Longer lists are not written out. */
const MAX_VALUES = 5;
/** A value with its unit. The members of a pool may have several: `8 and 750 GB`. */
function valueWords(value, unit) {
	const texts = isArray(value) && value.length <= MAX_VALUES && value.every((one) => typeof one !== "object") ? value.map((one) => valueText(one)) : [valueText(value)];
	const isNumber = texts.every((text) => /^\d{1,15}(\.\d{1,15})?$/.test(text));
	return `${inWords(texts)}${unit !== void 0 && isNumber ? ` ${unit}` : ""}`;
}
// src/report/words/configuration.ts
/**
* A predicate about a resource, to follow its name: `resized: m5.large → m5.xlarge`, `now allows 0.0.0.0/0 on tcp 5432`,
* `changed: memory 512 MB → 1024 MB`.
*/
function fieldPredicate(configuration, quote) {
	const lone = resizeWords(configuration, quote);
	if (lone !== void 0) return `resized: ${lone}`;
	const { phrases, more } = listed(configuration, quote);
	if (phrases.length === 0) return "changed";
	const part = (wanted) => phrases.flatMap((phrase) => wanted(phrase) ? [phrase.text] : []).join(", ");
	const said = part(({ isPredicate }) => isPredicate);
	const resize = part(({ isResize }) => isResize === true);
	const remarks = part(({ isPredicate, isResize }) => !isPredicate && isResize !== true);
	const isLed = said !== "" || resize !== "";
	return `${[
		said,
		resize && `resized: ${resize}`,
		remarks && (isLed ? remarks : `changed: ${remarks}`)
	].filter((text) => text !== "").join("; ")}${more}`;
}
/** The same as a suffix to a sentence: `, memory 512 MB → 1024 MB`. Empty if no field differs. */
function fieldSuffix(configuration, quote) {
	const { phrases, more } = listed(configuration, quote);
	return phrases.length === 0 ? "" : `, ${phrases.map(({ text }) => text).join(", ")}${more}`;
}
/** The maximum number of fields that are turned into phrases: a resource may differ in thousands. */
const MAX_FIELDS = 100;
function listed(configuration, quote) {
	const { phrases, unread } = readPhrases(configuration, quote);
	const rest = Math.max(0, phrases.length - 6) + unread;
	return {
		phrases: phrases.slice(0, 6),
		more: rest > 0 ? ` and ${rest} more` : ""
	};
}
/** All phrases if a sentence has no room for them, and the number of fields that were not read; otherwise undefined. */
function phrasesBeyondSentence(configuration, quote) {
	if (configuration.fields.length <= 6) return void 0;
	const read = readPhrases(configuration, quote);
	return read.phrases.length > 6 ? read : void 0;
}
function readPhrases(configuration, quote) {
	const read = configuration.fields.slice(0, MAX_FIELDS);
	return {
		phrases: fieldPhrases({
			...configuration,
			fields: read
		}, quote),
		unread: configuration.fields.length - read.length
	};
}
// src/report/words/change-kinds.ts
/** A kind that is missing here does not compile. */
const KINDS = {
	removed: {
		icon: "🔴",
		sign: "−",
		sentence: (change, quote) => `${nameOf(change.before, quote)}${poolSuffix(change, quote)} ${isConfirmed(change) ? "removed" : UNSEEN$1}`,
		predicate: (change) => isConfirmed(change) ? "removed" : UNSEEN$1,
		label: (change) => isConfirmed(change) ? void 0 : {
			of: change.before,
			mark: "removed",
			words: UNSEEN$1
		}
	},
	replaced: {
		icon: "🟠",
		sign: "⇄",
		sentence: (change, quote) => `${nameOf(change.before, quote)} replaced${replacement(change, quote)}`,
		predicate: () => "replaced by others like them",
		label: () => void 0
	},
	changed: {
		icon: "🟡",
		sign: "~",
		sentence: (change, quote) => `${nameOf(change.after, quote)} ${fieldPredicate(change, quote)}`,
		predicate: (change, quote) => fieldPredicate(change, quote),
		label: (change) => ({
			of: change.after,
			mark: "changed",
			words: brief(fieldPredicate(change, (text) => text))
		})
	},
	rollout: {
		icon: "🔁",
		sign: "⇄",
		sentence: (change, quote) => `${membersReplaced(change)} of ${exchanged(change, quote)}${rolloutRest(change, quote)}`,
		predicate: () => "",
		label: (change) => ({
			of: change.parent.after,
			mark: "replaced",
			words: `${replacedIn(change)} replaced`
		})
	},
	added: {
		icon: "🟢",
		sign: "+",
		sentence: (change, quote) => `${nameOf(change.after, quote)}${poolSuffix(change, quote)} ${isConfirmed(change) ? "added" : `is ${ONLY_AFTER}`}`,
		predicate: (change) => isConfirmed(change) ? "added" : ONLY_AFTER,
		label: (change) => isConfirmed(change) ? void 0 : {
			of: change.after,
			mark: "added",
			words: "only seen after"
		}
	},
	"membership-added": {
		icon: "🔗",
		sign: "+",
		relation: ["membership", "added"],
		sentence: ({ member, group }, quote) => `${nameOf(member.after, quote)} joined ${nameOf(group.after, quote)}`,
		predicate: () => "",
		label: ({ member, group }) => ({
			of: member.after,
			mark: "changed",
			words: `joined ${group.after.name}`
		})
	},
	"membership-removed": {
		icon: "🔗",
		sign: "−",
		relation: ["membership", "removed"],
		sentence: ({ member, group }, quote) => `${nameOf(member.after, quote)} left ${nameOf(group.after, quote)}`,
		predicate: () => "",
		label: ({ member, group }) => ({
			of: member.after,
			mark: "changed",
			words: `left ${group.after.name}`
		})
	},
	"connection-added": {
		icon: "🔗",
		sign: "+",
		relation: ["connection", "added"],
		sentence: ({ from, to }, quote) => `${nameOf(from.after, quote)} now connects to ${nameOf(to.after, quote)}`,
		predicate: () => "",
		label: () => void 0
	},
	"connection-removed": {
		icon: "🔗",
		sign: "−",
		relation: ["connection", "removed"],
		sentence: ({ from, to }, quote) => `${nameOf(from.after, quote)} no longer connects to ${nameOf(to.after, quote)}`,
		predicate: () => "",
		label: () => void 0
	}
};
const UNSEEN$1 = "no longer seen";
const ONLY_AFTER = "only in the after-snapshot";
function wordsOf(change) {
	return KINDS[change.kind];
}
/** The marks of a line: a kind of change, or a move, which consists of two. */
function marksOf(kind) {
	return kind === "moved" ? {
		icon: "🔗",
		sign: "→"
	} : KINDS[kind];
}
/** `1 membership added`, `2 connections removed`: the relations among the changes, counted by kind. */
function relationCounts(changes) {
	return Object.entries(KINDS).flatMap(([kind, { relation }]) => {
		const count = relation === void 0 ? 0 : changes.filter((change) => change.kind === kind).length;
		if (relation === void 0 || count === 0) return [];
		const [what, how] = relation;
		return [`${count} ${what}${count === 1 ? "" : "s"} ${how}`];
	});
}
/** ` of autoscaling group web`: the group says more about an instance than its id. */
function poolSuffix({ pool }, quote) {
	return pool === void 0 ? "" : ` of ${nameOf(pool, quote)}`;
}
/** `resized` of `resized: m5.large → m5.xlarge`: a label has room for a word or two. */
function brief(predicate) {
	return predicate.split(/: |[;,→]/, 1)[0]?.trim() ?? "";
}
/** ` by NAME (reasons; confidence), field changes`. */
function replacement(change, quote) {
	const { before, after, because, confidence, fields } = change;
	const by = before.name === after.name ? twinId(change, quote) : ` by ${quote(after.name)}`;
	const percent = Math.round(confidence * 100);
	const sure = `(${because.join(", ")}${percent === 100 ? "" : `; ${percent} % sure`})`;
	const others = by === "" ? fields : fields.filter(({ path }) => path !== "name");
	return `${by} ${sure}${fieldSuffix({
		...change,
		fields: others
	}, quote)}`;
}
/** ` by i-0abc`: similar ones differ only in their ids. */
function twinId({ before, after, because }, quote) {
	if (!because.includes("one of several alike") || before.key === after.key) return "";
	return ` by ${quote(after.key.slice(after.key.search(/[^/:]*$/)))}`;
}
function replacedIn({ removed, added }) {
	return Math.min(removed.length, added.length);
}
/** `3 of 10 instances`, `the only task`; without a count of the members, `3 EC2 instances`. */
function membersReplaced(rollout) {
	const { parent, memberType, removed, members } = rollout;
	const replaced = replacedIn(rollout);
	if (members === void 0 || members.before < removed.length) return countOf(replaced, memberType);
	const name = memberName(parent.after.type, memberType, members.before);
	return members.before === 1 ? `the only ${name}` : `${replaced} of ${members.before} ${name}`;
}
/** `autoscaling group web replaced`; if the group itself was replaced, ` … by those of` the other group. */
function exchanged({ parent: { before, after } }, quote) {
	if (before.key === after.key || before.name === after.name) return `${nameOf(after, quote)} replaced`;
	return `${nameOf(before, quote)} replaced by those of ${quote(after.name)}`;
}
/** What a rollout did besides replacing members: `, 2 stopped`, `, 2 EBS volumes of 750 GB did not come back`, and what differs. */
function rolloutRest(rollout, quote) {
	return `${lossText(rollout)}${scaled$1(rollout)}${fieldSuffix(rollout, quote)}`;
}
function lossText({ memberType, lost }) {
	if (lost === void 0) return "";
	const { count, sizes } = lost;
	return `, ${countOf(count, memberType)}${sizes === void 0 ? "" : ` of ${sizeRange(sizes)} GB`} did not come back`;
}
function sizeRange(sizes) {
	if (sizes.length <= 2) return sizes.join(" and ");
	return `${Math.min(...sizes)} to ${Math.max(...sizes)}`;
}
/** Members are started and stopped, volumes are added and removed. Losses are mentioned separately. */
function scaled$1({ memberType, removed, added, lost }) {
	const difference = added.length - removed.length + (lost?.count ?? 0);
	if (difference === 0) return "";
	const [came, went] = isCompanion(memberType) ? ["added", "removed"] : ["started", "stopped"];
	return difference > 0 ? `, ${difference} more ${came}` : `, ${-difference} ${went}`;
}
// src/report/words/picture-words.ts
const ANSWERS = {
	identical: "the pictures are identical",
	"no-visible-difference": "no visible difference",
	"only-layout-moved": "only the layout moved"
};
/** What changed in the picture, as a sentence without a capital and full stop. */
function pictureText(picture) {
	const answer = answerOf(picture);
	if (answer !== "places") return ANSWERS[answer];
	const changed = changedRegions(picture);
	const lines = changed.filter(({ line }) => line === true).length;
	const things = changed.length - lines;
	const others = picture.regions.length - changed.length;
	return [
		...things === 0 ? [] : [things === 1 ? "1 place differs" : `${things} places differ`],
		...lines === 0 ? [] : [lines === 1 ? "1 connector or border was redrawn" : `${lines} connectors or borders were redrawn`],
		...others === 0 ? [] : [`${others} more moved or came into view with the layout`]
	].join(", ");
}
/** The same for all compared pictures, if only pictures were compared. */
function picturesText(pictures) {
	const [only] = pictures;
	if (only !== void 0 && pictures.length === 1) return pictureText(only);
	const differing = pictures.filter((picture) => answerOf(picture) === "places").length;
	return differing === 0 ? "no picture shows a change" : `${differing} of ${pictures.length} pictures differ`;
}
/** Both pictures by name and size: `a.png (1280 × 720) → b.png (1920 × 1080)`. */
function picturePair({ before, after }, quote) {
	const side = ({ name, file, width, height }) => `${quote(name ?? file)} (${width} × ${height})`;
	return `${side(before)} → ${side(after)}`;
}
/** What is in a region, as far as known: names from changes, otherwise the last parts of keys, otherwise its position. */
function regionTitle(region, target, quote) {
	const known = new Map(target.changes.flatMap(subjectsOf).map((reference) => [reference.key, reference]));
	const names = region.resources.map((key) => resourceTitle(key, known.get(key), quote));
	const { width, height, x, y, line } = region;
	const place = `${line === true ? "a connector or border" : "a place"} of ${width} × ${height} px at ${x}, ${y}`;
	const presence = presenceOf(region);
	return `${names.length === 0 ? place : names.join(", ")}${presence === "" ? "" : `: ${presence}`}`;
}
/** Says if only one of the pictures shows something in a region; empty if both do. */
function presenceOf({ seenIn }) {
	if (seenIn === "after") return "not there before";
	return seenIn === "before" ? "no longer there" : "";
}
function resourceTitle(key, reference, quote) {
	if (reference !== void 0) return nameOf(reference, quote);
	return quote(key.slice(Math.max(key.lastIndexOf("/"), key.lastIndexOf(":")) + 1));
}
// src/report/words/verdict.ts
/** The answer in one line. Nothing is called unchanged that was not seen on both sides. It contains no name from the cloud. */
function verdictOf(counts, targets) {
	const blind = targets.filter(({ status }) => status !== "compared").length;
	const changes = targets.flatMap((target) => target.changes);
	const hasChanges = changes.length > 0 || targets.some(pictureAloneChanged);
	const text = whatHappened(targets);
	if (blind === targets.length) return {
		text,
		hasChanges,
		known: false
	};
	if (targets.every(isPictureAlone)) return {
		text,
		hasChanges,
		known: true
	};
	const background = backgroundCount(targets);
	const unsettled = unsettledRemark(targets);
	const remarks = [
		...tagRemarks(changes),
		...unsettled === void 0 ? [] : [unsettled],
		...background > 0 && background < changes.length ? [`${background} in the background`] : [],
		...counts.unknown > 0 ? [`${counts.unknown} unconfirmed`] : [],
		...blind > 0 ? [`${blind} of ${targets.length} targets could not be compared`] : []
	];
	return {
		text: remarks.length === 0 ? text : `${text}; ${remarks.join(", ")}`,
		hasChanges,
		known: blind === 0 && counts.unknown === 0
	};
}
/** The first half of a verdict: what happened, without its consequences. */
function whatHappened(targets) {
	if (targets.every(({ status }) => status !== "compared")) return `could not be determined: ${blindness(targets)}`;
	const pictures = targets.filter(isPictureAlone).map(({ picture }) => picture);
	if (pictures.length === targets.length) return picturesText(pictures);
	const phrases = [...changePhrases(targets), ...targets.some(pictureAloneChanged) ? ["the picture changed"] : []];
	if (phrases.length > 0) return phrases.join(", ");
	const background = backgroundCount(targets);
	return background === 0 ? "no change" : `no change but ${background} in the background`;
}
function blindness(targets) {
	const statuses = new Set(targets.map(({ status }) => status));
	if (targets.length === 0) return "no target was given";
	if (statuses.size > 1 || statuses.has("unreadable")) return "a snapshot is missing";
	return statuses.has("no-before") ? "there is no before-snapshot" : "there is no after-snapshot";
}
/** The maximum number of types in a phrase; with more it gives a total. A single phrase has room for more. */
const NAMED_TYPES = 2;
const NAMED_ALONE = 4;
function changePhrases(targets) {
	const changes = targets.flatMap((target) => target.changes).filter((change) => !isBackground(change));
	const tally = tallyOf(changes.filter(isConfirmed));
	const inRollouts = changes.some(({ kind }) => kind === "replaced") ? "" : rolloutCount(targets);
	const told = TALLY_KINDS.filter((kind) => tally[kind].size > 0);
	const doubts = doubtCounts(changes);
	const named = told.length + doubts.length === 1 ? NAMED_ALONE : NAMED_TYPES;
	const phrases = [...told.map((kind) => `${subject(tally[kind], named)} ${kind}${kind === "replaced" ? inRollouts : ""}`), ...doubts.map(([types, words]) => `${subject(types, named)} ${words}`)];
	return phrases.length > 0 ? phrases : relationCounts(changes);
}
/** Members that are replaced together are one rollout, including what accompanies them. */
function rolloutCount(targets) {
	const parentsOf = ({ changes }) => new Set(changes.flatMap((change) => change.kind === "rollout" && !isBackground(change) ? [change.parent.after.id] : [])).size;
	const rollouts = targets.reduce((sum, target) => sum + parentsOf(target), 0);
	return rollouts <= 1 ? " in a rollout" : ` in ${rollouts} rollouts`;
}
/** `2 EC2 instances and 2 EBS volumes`: volumes come last, since they accompany what they are attached to. */
function subject(types, named) {
	if (types.size > named) return String(totalOf(types));
	const counts = [...types].sort(([a], [b]) => Number(isCompanion(a)) - Number(isCompanion(b))).map(([type, count]) => countOf(count, type));
	return [counts.slice(0, -1).join(", "), ...counts.slice(-1)].filter((part) => part !== "").join(" and ");
}
/** What may simply not have been read is called neither removed nor added. */
function doubtCounts(changes) {
	const { removed, added } = tallyOf(changes.filter((change) => !isConfirmed(change)));
	return [[removed, "no longer seen"], [added, "seen only in the after-snapshot"]].filter(([types]) => types.size > 0);
}
/** `1 destructive`, `2 newly open to the internet`: the certain consequences of these changes. */
function tagRemarks(changes) {
	return [["destructive", "destructive"], ["exposure", "newly open to the internet"]].flatMap(([tag, words]) => {
		const count = changes.filter((change) => surely(change, tag)).length;
		return count === 0 ? [] : [`${count} ${words}`];
	});
}
// src/report/words/report-kind.ts
/** What a report is about, as shown before its verdict in every medium. */
function kindOfReport({ targets, watch }) {
	if (watch !== void 0) return "Drift";
	return targets.length > 0 && targets.every(isPictureAlone) ? "Pictures" : "Cloud changes";
}
// src/report/words/standing.ts
function standingOf(target) {
	const level = levelOfTarget(target);
	const words = reasons(target);
	return {
		level,
		words: words.length > 0 ? words : [level === "quiet" ? "no change" : "changed"]
	};
}
const UNSEEN = {
	"no-before": "no before-snapshot",
	"no-after": "no after-snapshot",
	unreadable: "could not be read"
};
/** Why a target needs a person; empty if it does not. */
function reasons(target) {
	return [
		...changeReasons(target),
		...unseen(target),
		...restlessWords(target)
	];
}
function changeReasons({ changes }) {
	const any = (test) => changes.some(test);
	return [
		...any((change) => surely(change, "destructive")) ? ["data may be lost"] : [],
		...any((change) => surely(change, "exposure")) ? ["newly open to the internet"] : [],
		...any((change) => levelOf(change) === "high") ? ["a change of high severity"] : [],
		...any((change) => levelOf(change) === "doubt") ? ["not all is confirmed"] : []
	];
}
function unseen({ status }) {
	return status === "compared" ? [] : [UNSEEN[status]];
}
/** The standing of the report as a whole: the reasons of all its targets, and a deployment that did not succeed. */
function standingOfReport(report) {
	const level = levelOfReport(report);
	const words = [...new Set(report.targets.flatMap(changeReasons)), ...standingBesides(report)];
	return {
		level,
		words: words.length > 0 ? words : [calm(level, report.targets)]
	};
}
/** Reasons besides the changes themselves: what could not be seen or was still changing, and a deployment that did not succeed. */
function standingBesides({ targets, deployment }) {
	const failed = hasFailed(deployment) ? ["the deployment did not succeed"] : [];
	return [...new Set(targets.flatMap((target) => [...unseen(target), ...restlessWords(target)])), ...failed];
}
/** Says exactly what is known: from pictures alone nothing is known about data or the internet. */
function calm(level, targets) {
	if (targets.length > 0 && targets.every(isPictureAlone)) return "only pictures were compared";
	if (level === "quiet") return "no change";
	if (isUrgent(level)) return "nothing was compared";
	return "nothing destructive, newly open or in doubt";
}
// src/report/words/money.ts
/** An amount in words, with the symbol and the decimals of its currency: `$1,234.50`, `¥1,235`, `CHF 12.30`. */
function money(amount, currency) {
	return plainSpaces(formatOf(currency, {}).format(amount));
}
/** A change with its sign: `+$12.40`, `-$12.40`. */
function moneyChange(amount, currency) {
	return plainSpaces(formatOf(currency, { signDisplay: "exceptZero" }).format(amount));
}
/** From this amount on, decimals are left out. */
const LARGE = 100;
/** An amount at a glance: `$4,871`, `$12.40`. */
function roughMoney(amount, currency) {
	return plainSpaces(formatOf(currency, wholeIfLarge(amount)).format(amount));
}
/** A change at a glance: `+$212`, `-$12.40`; `up by less than $0.01` if it is too small for its currency. */
function roughChange(amount, currency) {
	const least = smallest(currency);
	if (amount !== 0 && Math.abs(amount) < least / 2) return `${amount > 0 ? "up" : "down"} by less than ${money(least, currency)}`;
	return plainSpaces(formatOf(currency, {
		signDisplay: "exceptZero",
		...wholeIfLarge(amount)
	}).format(amount));
}
/** `+4.4 %`; undefined if there was nothing before, and if it rounds to zero. */
function percentChange(before, change) {
	if (before <= 0) return void 0;
	const percent = change / before * 100;
	if (Math.abs(percent) < .05) return void 0;
	const digits = Math.abs(percent) < LARGE ? 1 : 0;
	return `${new Intl.NumberFormat("en-US", {
		signDisplay: "exceptZero",
		maximumFractionDigits: digits
	}).format(percent)} %`;
}
/** The smallest amount shown in a currency: 0.01 dollars, 1 yen. */
function smallest(currency) {
	return 10 ** -decimalsOf(currency);
}
/** The number of decimals of a currency. */
function decimalsOf(currency) {
	return formatOf(currency, {}).resolvedOptions().maximumFractionDigits ?? 2;
}
function wholeIfLarge(amount) {
	return Math.abs(amount) >= LARGE ? {
		minimumFractionDigits: 0,
		maximumFractionDigits: 0
	} : {};
}
function formatOf(currency, options) {
	return new Intl.NumberFormat("en-US", {
		style: "currency",
		currency,
		...options
	});
}
/** Replaces non-breaking spaces: they look the same but are not found by a search. */
function plainSpaces(text) {
	return text.replace(/[\u00a0\u202f]/g, " ");
}
// src/report/words/exposure-words.ts
/**
* What is newly open, to end the sentence about a change: `, newly reachable from the internet on tcp 5432 through security group web`. Of
* a firewall, who is behind it: `; RDS instance orders is newly reachable from the internet on tcp 5432`. Empty if nothing is, or if the
* sentence already says it.
*/
function exposureSuffix(change, quote) {
	const { exposure } = change;
	if (exposure === void 0) return "";
	const traffic = trafficList(exposure.traffic, quote);
	const isSaid = saysTraffic(change, exposure);
	const on = traffic === "" || isSaid ? "" : ` on ${traffic}`;
	const behind = behindWords(exposure, quote);
	if (behind !== void 0) return `; ${behind} newly reachable from the internet${on}`;
	if (isSaid) return "";
	if (!isOfResource(change, exposure)) return `; newly open to the internet${on}`;
	return `, newly reachable from the internet${on}${throughWords(exposure, quote)}`;
}
/** Firewalls themselves are not reached through anything, and have no field that declares them public. */
function isOfResource(change, { through, traffic }) {
	return through !== void 0 || traffic.length === 0 || "member" in change;
}
/** Whether the fields of a change already say what is open: rules that allow just that, or a field that declares it public. */
function saysTraffic(change, { traffic }) {
	if (change.kind !== "changed" || change.fields.length > 6) return false;
	const admitted = change.fields.flatMap(({ path, after }) => path !== "inboundRules" || !isObject(after) || own(after, "access") === "deny" ? [] : [textOf(ruleTraffic(after))]);
	return traffic.every((one) => admitted.includes(textOf(one)));
}
function textOf(traffic) {
	return trafficWords(traffic, (text) => text);
}
/** With more than this, the rest are counted. */
const MAX_NAMED$1 = 3;
function behindWords({ behind = [], behindCount = behind.length }, quote) {
	if (behind.length === 0) return void 0;
	const shown = behind.slice(0, MAX_NAMED$1);
	const rest = Math.max(behindCount, behind.length) - shown.length;
	const [type, ...others] = new Set(shown.map((one) => one.type));
	const isOneType = type !== void 0 && others.length === 0 && shown.length > 1;
	const list = inWords([...shown.map((one) => isOneType ? quote(one.name) : nameOf(one, quote)), ...rest > 0 ? [`${rest} more`] : []]);
	return `${isOneType ? `${plural(typeName(type))} ` : ""}${list} ${shown.length + rest === 1 ? "is" : "are"}`;
}
function throughWords({ through = [] }, quote) {
	return through.length === 0 ? "" : ` through ${inWords(through.map((one) => nameOf(one, quote)))}`;
}
// src/report/words/words.ts
/**
* What reports say, in plain English, for every medium: sentences about changes, the verdict, names of types and fields, times. Text from
* the cloud is passed through a `Quote`, since each medium escapes differently. Layout is up to markdown/, page/ and terminal.ts; what a
* change is and how much it matters comes from facts/ and judgement.ts.
*/
/**
* A change as a sentence, without full stop. Everything from the cloud goes through `quote`.
* @param along what accompanied it, in words: comes before what the change has opened
*/
function sentenceFor(change, quote, along = "") {
	return sentence(`${wordsOf(change).sentence(change, quote)}${along}${exposureSuffix(change, quote)}`);
}
/** With a capital at its beginning. */
function sentence(words) {
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
// src/report/words/cost-rows.ts
/** Every line of every target, the largest change first; grouped by currency. */
function costRows({ targets }, quote) {
	const drafts = pricedTargets(targets).flatMap((target) => target.cost.lines.map((line) => {
		const { currency } = target.cost;
		const where = targets.length < 2 ? "" : quote(targetTitle(target.target));
		return {
			currency,
			change: line.change,
			write: () => ({
				target: where,
				...rowOf(line, target, quote)
			})
		};
	}));
	const order = [...new Set(drafts.map(({ currency }) => currency))];
	return drafts.toSorted((one, other) => order.indexOf(one.currency) - order.indexOf(other.currency) || Math.abs(other.change) - Math.abs(one.change));
}
/** The total of rows that are not shown: `+$3.10`, one sum per currency. */
function restOfRows(rest) {
	const sums = new Map();
	for (const { currency, change } of rest) sums.set(currency, (sums.get(currency) ?? 0) + change);
	return [...sums].map(([currency, sum]) => moneyChange(sum, currency)).join(" and ");
}
function rowOf(line, target, quote) {
	const { currency } = target.cost;
	const { count, before, after, change } = line;
	return {
		what: whatText(line, target, quote),
		count: count.before === count.after ? String(count.after) : `${count.before} → ${count.after}`,
		before: money(before, currency),
		after: money(after, currency),
		change: moneyChange(change, currency)
	};
}
/** The maximum number of resources named in a row. */
const MAX_NAMED = 3;
function whatText(line, target, quote) {
	const { what, type, region } = line;
	const subject = subjectText(line, target, quote);
	const size = what === "" ? "" : `${subject === void 0 ? " " : ": "}${quote(what)}`;
	const place = region === target.target.region || target.target.region === "" ? "" : region === "" ? " (global)" : ` in ${quote(region)}`;
	return sentence(`${subject ?? typeName(type)}${size}${place}`);
}
/** `RDS instance orders`, `EC2 instances of autoscaling group web`; undefined if the line is not about certain resources. */
function subjectText({ changes, type, count }, target, quote) {
	const found = (changes ?? []).flatMap((position) => target.changes[position] ?? []);
	if (found.length === 0 || found.length > MAX_NAMED) return void 0;
	const parents = found.flatMap((change) => {
		const pool = "pool" in change ? change.pool : groupOf(change)?.after;
		return pool === void 0 ? [] : [pool];
	});
	const [parent] = new Map(parents.map((one) => [one.key, one])).values();
	const one = Math.max(count.before, count.after) === 1;
	if (parent !== void 0 && parents.length === found.length && parents.every(({ key }) => key === parent.key)) return `${one ? typeName(type) : typeNames(type)} of ${nameOf(parent, quote)}`;
	const subjects = found.map((change) => subjectsOf(change)[0]);
	if (!subjects.every((subject) => subject?.type === type)) return void 0;
	return `${one ? typeName(type) : typeNames(type)} ${subjects.map(({ name }) => quote(name)).join(", ")}`;
}
// src/report/words/cost-words.ts
/**
* What the deployment costs, in one line without full stop: `Cost: +$212/month (+4.4 %), from $4,871 to $5,084, estimated at Cloudcraft's
* list prices`. It contains no name. Undefined if not requested.
*/
function costLine(report) {
	const totals = costTotals(report);
	const missing = unpricedTargets(report.targets).length;
	if (totals.length + missing === 0) return void 0;
	if (totals.length === 0) return "Cost: could not be determined";
	return `Cost: ${[
		`${totals.map(totalText).join("; ")}, estimated at Cloudcraft's list prices`,
		unpricedText(totals),
		missing === 0 ? "" : `unknown for ${missing} of ${report.targets.length} targets`,
		doubtText(report, totals)
	].filter((part) => part !== "").join("; ")}`;
}
function totalText({ currency, before, after, change }) {
	if (change === 0) return `no change, ${roughMoney(after, currency)}/month`;
	const percent = percentChange(before, change);
	const said = roughChange(change, currency);
	const [was, is] = [roughMoney(before, currency), roughMoney(after, currency)];
	const sides = was === is ? `of ${is} in all` : `from ${was} to ${is}`;
	return `${said}/month${percent === void 0 ? "" : ` (${percent})`}, ${sides}`;
}
function unpricedText(totals) {
	const unpriced = totals.reduce((sum, total) => sum + total.unpriced, 0);
	if (unpriced === 0) return "";
	return unpriced === 1 ? "1 resource has no price" : `${unpriced} resources have no price`;
}
/** Resources that may simply not have been read cost nothing in the after-snapshot either. */
function doubtText({ targets }, totals) {
	const doubted = pricedTargets(targets).flatMap(({ changes }) => changes.filter((change) => !isConfirmed(change)));
	if (doubted.length === 0 || totals.every(({ change }) => change === 0)) return "";
	return `not certain, as ${doubted.length === 1 ? "1 change is" : `${doubted.length} changes are`} unconfirmed`;
}
/** Why a cost is unknown, each reason once: sentences without the last full stop, which may quote a server. */
function costProblems({ targets }) {
	return [...new Set(unpricedTargets(targets).map(({ cost }) => cost.error))];
}
// src/report/words/drift-words.ts
const plainly = (name) => name;
/** `deployment #118`, `the first look (run #12)`: the name of a state of the account. */
function sinceName({ by, runNumber }) {
	const run = runNumber === void 0 ? void 0 : `#${runNumber}`;
	if (by === "deployment") return run === void 0 ? "the last deployment" : `deployment ${run}`;
	if (by === "watch") return run === void 0 ? "the first look" : `the first look in run ${run}`;
	return run === void 0 ? "the state that was accepted" : `the state that was accepted in run ${run}`;
}
/**
* What had changed before this deployment began, in one line without full stop: `2 changes since deployment #118, 3 days ago, not made by
* this deployment; 1 newly open to the internet`. It contains no name from the cloud. Undefined if nothing is known about drift.
*/
function driftLine(report, name = plainly) {
	const drifts = driftsOf(report);
	const compared = drifts.filter((drift) => drift.compared);
	if (drifts.length === 0) return void 0;
	if (compared.length === 0) return `not compared with ${sinceOf(report, name)}`;
	const changes = realDrift(report);
	const background = driftChanges(report).length - changes.length;
	const since = `since ${sinceOf(report, name)}`;
	const what = changes.length > 0 ? `${countOfChanges(changes)} ${since}, not made by this deployment` : `no change ${since}${background === 0 ? "" : `, but ${background} in the background`}`;
	const blind = drifts.length - compared.length;
	const remarks = [
		...tagRemarks(changes),
		...background > 0 && changes.length > 0 ? [`${background} in the background`] : [],
		...blind === 0 ? [] : [`${blind} of ${drifts.length} targets could not be compared`]
	];
	return remarks.length === 0 ? what : `${what}; ${remarks.join(", ")}`;
}
/** `1 change`, `25 changes`. */
function countOfChanges({ length }) {
	return length === 1 ? "1 change" : `${length} changes`;
}
/** `deployment #118, 3 days ago`; if there are several, as with many jobs, none is named. */
function sinceOf({ targets }, name) {
	const known = targets.flatMap(({ drift, before }) => drift === void 0 ? [] : [{
		since: drift.since,
		now: before?.takenAt
	}]);
	const [first] = known;
	const isOne = known.every(({ since }) => since.runId === first?.since.runId && since.by === first?.since.by);
	if (first === void 0 || !isOne) return "the last deployments";
	const { since, now } = first;
	const age = since.takenAt !== void 0 && now !== void 0 ? ago(since.takenAt, now) : void 0;
	return `${name(sinceName(since), since)}${age === void 0 ? "" : `, ${age}`}`;
}
/** `Production (us-east-1): …`: what casts doubt on the drift of a target, or why it is unknown. Foreign text. */
function driftWarnings({ targets }) {
	return targets.flatMap(({ target, drift }) => (drift?.warnings ?? []).map(({ type, text }) => {
		return `${targets.length === 1 ? "" : `${targetTitle(target)}: `}${type === void 0 ? "" : `${typeNames(type)}: `}${text}`;
	}));
}
/** `3 more hidden by ignore rules`; undefined if nothing is hidden. */
function driftHidden(report) {
	const hidden = driftsOf(report).reduce((sum, drift) => sum + (drift.hidden ?? 0), 0);
	return hidden === 0 ? void 0 : `${hidden} more hidden by ignore rules`;
}
/**
* What a watch compares with: `compared with the account as deployment #118 left it on 2026-03-01 10:00 UTC`; undefined for any other
* report.
*/
function watchLine({ watch }, name = plainly) {
	return watch === void 0 ? void 0 : `compared with the account ${stateText(watch.since, name)}`;
}
/** `as deployment #118 left it on 2026-03-01 10:00 UTC`: a state of the account, after `the account` or `it is`. */
function stateText(since, name = plainly) {
	const { by, runNumber, takenAt } = since;
	const time = takenAt === void 0 ? void 0 : readableTime(takenAt);
	const on = time === void 0 ? "" : ` on ${time.slice(0, 16)} UTC`;
	if (by === "deployment") return `as ${name(sinceName(since), since)} left it${on}`;
	const run = runNumber === void 0 ? "a run of the watch" : name(`run #${runNumber}`, since);
	return `${by === "watch" ? `as ${run} first saw it` : `as it was accepted in ${run}`}${on}`;
}
// src/report/words/lines.ts
/** Changes as people read them: what left one subnet and joined another has moved. */
function reportLines(changes, quote) {
	const moves = findMoves(changes);
	return changes.flatMap((change) => {
		const move = moves.get(change);
		if (move === void 0) return [lineOf(change, quote)];
		return move.left === change ? [moveLine(move, quote)] : [];
	});
}
function lineOf(change, quote) {
	return {
		kind: change.kind,
		tags: change.tags,
		level: levelOf(change),
		text: sentenceFor(change, quote)
	};
}
/** Moves, by each of the two changes that they consist of. */
function findMoves(changes) {
	const pairs = new Map();
	for (const change of changes) {
		if (!("member" in change)) continue;
		const key = `${change.member.after.id}\n${change.group.after.type}`;
		const pair = pairs.get(key);
		if (pair === void 0) pairs.set(key, [change]);
		else pair.push(change);
	}
	const moves = new Map();
	for (const pair of pairs.values()) {
		const left = pair.find(({ kind }) => kind === "membership-removed");
		const joined = pair.find(({ kind }) => kind === "membership-added");
		if (pair.length !== 2 || left === void 0 || joined === void 0) continue;
		moves.set(left, {
			left,
			joined
		});
		moves.set(joined, {
			left,
			joined
		});
	}
	return moves;
}
function moveLine({ left, joined }, quote) {
	const text = `${nameOf(left.member.after, quote)} moved from ${nameOf(left.group.after, quote)} to ${quote(joined.group.after.name)}${exposureSuffix(joined, quote)}`;
	const [first] = [left, joined].sort(byImportance);
	const level = levelOf(first ?? left);
	return {
		kind: "moved",
		tags: [...new Set([...left.tags, ...joined.tags])],
		level,
		text: sentence(text)
	};
}
// src/report/words/tags.ts
const WORDS$3 = {
	unconfirmed: "unconfirmed",
	destructive: "destructive",
	exposure: "newly open to the internet",
	"capacity-lowered": "capacity lowered",
	unsettled: "still changing",
	background: "changes by itself"
};
/** The tags of a change in words, for a list without a heading for background changes. */
function allTagTexts(tags, level) {
	const background = {
		tag: "background",
		text: WORDS$3.background
	};
	return [...tagTexts(tags, level), ...tags.includes("background") ? [background] : []];
}
/** The tags of a change in words, doubt first: everything else about an unconfirmed change is unconfirmed as well. */
function tagTexts(tags, level) {
	const isDoubtful = tags.includes("unconfirmed");
	const others = tags.filter((tag) => tag !== "unconfirmed" && tag !== "background");
	return [
		...isDoubtful ? [{
			tag: "unconfirmed",
			text: WORDS$3.unconfirmed
		}] : [],
		...others.map((tag) => ({
			tag,
			text: isDoubtful && tag !== "unsettled" ? `${WORDS$3[tag]} if true` : WORDS$3[tag]
		})),
		...level === "high" ? [{
			tag: "high",
			text: "high severity"
		}] : []
	];
}
// src/report/words/ignored.ts
/** `12 changes hidden by 3 ignore rules`: hidden changes are always counted. Undefined if there are no rules. */
function hiddenText({ ignored }) {
	if (ignored === void 0) return void 0;
	const used = ignored.rules.filter(({ hidden }) => hidden > 0).length;
	if (used === 0) return "nothing hidden by ignore rules";
	return `${ignored.hidden === 1 ? "1 change" : `${ignored.hidden} changes`} hidden by ${used} ignore rule${used === 1 ? "" : "s"}`;
}
/** A warning for each rule that hides nothing. */
function idleRules({ ignored }) {
	return (ignored?.rules ?? []).filter(({ state }) => state !== "used").map(({ line, reason, state }) => `ignore rule in line ${line} (${visibleLine(reason)}) ${state === "expired" ? "has expired and no longer hides anything" : "matches nothing"}`);
}
// src/report/words/cosmetic.ts
/** `$` is replaced by a verb that agrees with the count. */
const WORDS$2 = [
	["moved", "moved only in the drawing"],
	["recoloured", "recoloured"],
	["estimated", "$ only in estimated figures"],
	["described", "$ only in descriptions"]
];
/** Counts of differences that are not changes: `2 differ only in descriptions`. Only the requested ones, and none that is zero. */
function cosmeticTexts(counts, kinds) {
	return WORDS$2.flatMap(([kind, what]) => {
		const count = kinds.includes(kind) ? counts.reduce((sum, one) => sum + one[kind], 0) : 0;
		return count > 0 ? [`${count} ${what.replace("$", count === 1 ? "differs" : "differ")}`] : [];
	});
}
// src/report/words/plan-rows.ts
/** The name of each fate, in the order of the table: what needs a person comes first. */
const FATES = {
	"not-seen": "not seen",
	unplanned: "not announced",
	otherwise: "happened differently",
	unknown: "cannot be confirmed",
	happened: "happened",
	follows: "followed",
	invisible: "not shown by Cloudcraft"
};
const ORDER = Object.keys(FATES);
/** Whether it needs a person: it did not happen as announced, or was not announced. */
function isOdd({ fate }) {
	return ORDER.indexOf(fate) <= ORDER.indexOf("unknown");
}
/**
* Everything that a plan announced and everything else that changed; what did not happen as announced comes first. Empty without a plan.
*/
function planRows(report, quote) {
	const { plan } = report;
	if (plan === void 0) return [];
	return [
		...plan.announcements.map((one) => draft(one.outcome, () => announcementRow(one, report, quote))),
		...plan.unplanned.map((one) => draft("unplanned", () => ({
			address: "",
			what: changeText(one, report, quote)
		}))),
		...plan.follows.map((one) => draft("follows", () => ({
			address: quote(one.of),
			what: changeText(one, report, quote)
		})))
	].toSorted((one, other) => ORDER.indexOf(one.fate) - ORDER.indexOf(other.fate));
}
function draft(fate, write) {
	return {
		fate,
		write: () => ({
			fate,
			outcome: FATES[fate],
			...write()
		})
	};
}
function announcementRow(one, report, quote) {
	const { address, action, type, outcome, target, source } = one;
	const reasons = outcome === "happened" ? [] : one.because.filter((reason) => !SELF_EVIDENT.test(reason));
	const kind = outcome === "invisible" ? quote(type) : typeName(type);
	const where = target === void 0 ? "" : placeText(target, report);
	const what = `${action} ${kind}${where === "" ? "" : ` in ${quote(where)}`}`;
	const why = reasons.map((reason) => wordsOrQuote(reason, quote)).join("; ");
	return {
		address: `${quote(address)}${sourceText(source, report.plan, quote)}`,
		what: why === "" ? what : `${what} — ${why}`
	};
}
/** Reasons that are obvious: why a resource is the announced one, and what the outcome already says. */
const SELF_EVIDENT = /^(same |named by the stack$|belongs to |Cloudcraft does not show this kind$)/;
/** Reasons are ours, but may contain names. */
const WORDS$1 = /^[A-Za-z][A-Za-z0-9 ,;']*$/;
function wordsOrQuote(reason, quote) {
	return WORDS$1.test(reason) && !/[0-9a-f]{7}/.test(reason) ? reason : quote(reason);
}
function placeText(target, { targets }) {
	const found = targets[target];
	return targets.length < 2 || found === void 0 ? "" : targetTitle(found.target);
}
/** Which plan it is in, if there are several. */
function sourceText(source, plan, quote) {
	const file = plan?.sources[source]?.file;
	return plan === void 0 || plan.sources.length < 2 || file === void 0 ? "" : ` in ${quote(file)}`;
}
function changeText({ target, change }, report, quote) {
	const found = report.targets[target]?.changes[change];
	if (found === void 0) return "";
	const where = placeText(target, report);
	return `${where === "" ? "" : `${quote(where)}: `}${sentenceFor(found, quote)}`;
}
// src/report/words/plan-words.ts
/** This many are named in the line; with more the table is clearer. */
const NAMED$1 = 2;
/**
* The result of the plan, in one line without full stop: `Plan: 8 of 9 visible announced changes happened, 1 was not seen`. Undefined
* without a plan.
* @param quote how names are written; without it the line contains no names, only numbers
*/
function planLine(report, quote) {
	const { plan } = report;
	if (plan === void 0) return void 0;
	const isAlone = plan.sources.length === 1;
	const title = isAlone ? "Plan" : "Plans";
	if (plan.sources.every(({ error }) => error !== void 0)) return isAlone ? "Plan: it could not be read" : `Plans: none of the ${plan.sources.length} could be read`;
	return `${title}: ${[
		announcedText(report, plan, quote),
		unplannedText(report, plan, quote),
		invisibleText(plan.counts)
	].filter((part) => part !== "").join("; ")}`;
}
function announcedText({ deployment }, { announcements, counts }, quote) {
	const { happened, otherwise, notSeen, unknown, invisible } = counts;
	const visible = happened + otherwise + notSeen + unknown;
	if (visible === 0) return invisible === 0 ? "it announces no change" : "nothing that Cloudcraft shows was announced";
	const failed = hasFailed(deployment);
	const named = (outcome) => namesIn(addressesOf(announcements, outcome), quote);
	return [
		`${happened} of ${visible} visible announced ${visible === 1 ? "change has" : "changes have"} happened`,
		otherwise === 0 ? "" : `${otherwise} happened differently${named("otherwise")}`,
		notSeen === 0 ? "" : `${notSeen} ${notSeen === 1 ? "was" : "were"} not seen${named("not-seen")}`,
		unknown === 0 ? "" : `${unknown} ${failed ? "did not happen or " : ""}cannot be confirmed${named("unknown")}`
	].filter((part) => part !== "").join(", ");
}
function addressesOf(announcements, outcome) {
	return announcements.filter((one) => one.outcome === outcome).map(({ address }) => address);
}
function namesIn(names, quote) {
	return quote === void 0 || names.length > NAMED$1 ? "" : ` (${names.map(quote).join(", ")})`;
}
function unplannedText({ targets }, plan, quote) {
	const { unplanned } = plan.counts;
	if (unplanned === 0) return isWholeAnswer(targets, plan) ? nothingElse(targets, plan) : "";
	const subjects = plan.unplanned.flatMap(({ target, change }) => {
		const found = targets[target]?.changes[change];
		const [subject] = found === void 0 ? [] : subjectsOf(found);
		return subject === void 0 ? [] : [subject];
	});
	const names = quote === void 0 || unplanned > NAMED$1 ? "" : ` (${subjects.map((subject) => nameOf(subject, quote)).join(", ")})`;
	return `${unplanned === 1 ? "1 change was" : `${unplanned} changes were`} not announced${names}`;
}
function nothingElse(targets, { counts: { follows } }) {
	if (targets.every(({ changes }) => changes.length === 0)) return "nothing else changed";
	return `everything that changed was announced${follows === 0 ? "" : " or follows from it"}`;
}
/** Only if all plans are complete and everything was scanned is it certain that there is nothing else. */
function isWholeAnswer(targets, { sources }) {
	return sources.every(({ complete, error }) => complete && error === void 0) && targets.every(({ status, before }) => status === "compared" && before !== void 0);
}
function invisibleText({ invisible }) {
	if (invisible === 0) return "";
	return invisible === 1 ? "1 announced change is of a kind that Cloudcraft does not show" : `${invisible} announced changes are of kinds that Cloudcraft does not show`;
}
/** How many resources are named if a plan was made for another state. */
const MAX_STALE = 3;
/** `the plan was made for another state: …`; undefined if it was not. */
function staleLine({ plan }, quote) {
	const [first] = plan?.stale ?? [];
	if (plan === void 0 || first === void 0) return void 0;
	const shown = plan.stale.slice(0, MAX_STALE).map((one) => staleText(one, quote));
	const rest = plan.stale.length - shown.length;
	return `the plan was made for another state: ${[...shown, ...rest > 0 ? [`and ${rest} more`] : []].join("; ")}`;
}
/** What one resource was before the deployment, and what the plan expected. */
function staleText({ address, path, planned, actual }, quote) {
	if (path === "") return `${quote(address)} was not there`;
	const field = fieldName(path)?.name ?? quote(path);
	return `${quote(address)} had ${field} ${quote(valueText(actual))}, not ${quote(valueText(planned))}`;
}
/** Incomplete plans, each with the reason: foreign text. */
function planProblems({ plan }) {
	return (plan?.sources ?? []).flatMap(({ file, error, complete }) => {
		if (error !== void 0) return [{
			file,
			text: error
		}];
		return complete ? [] : [{
			file,
			text: "a part of it is missing, so no change is called unannounced"
		}];
	});
}
// src/report/words/rollback-words.ts
/** How many missing changes the line names. */
const NAMED = 3;
/**
* `Brings back 7 of the 8 changes of #117; missing: SQS queue "refunds" (added)`, without full stop. Undefined if this deployment rolls
* nothing back.
* @param quote how names are written; without it the line contains no names
* @param link how the earlier deployment is written
*/
function rollbackLine(report, quote, link = referenceText) {
	const { rollback } = report;
	if (rollback === void 0) return void 0;
	const { broughtBack, total, missing, of } = rollback;
	const many = broughtBack === total ? `all ${total} changes` : `${broughtBack} of the ${total} changes`;
	const line = `Brings back ${total === 1 ? "the only change" : many} of ${link(of)}`;
	const gap = total - broughtBack;
	if (gap === 0 || quote === void 0) return line;
	const named = missing.slice(0, NAMED).map(({ kind, resource }) => `${nameOf(resource, quote)} (${WORDS[kind]})`);
	const rest = gap - named.length;
	if (named.length === 0) return line;
	return `${line}; missing: ${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
const WORDS = {
	added: "added",
	removed: "removed",
	changed: "changed",
	replaced: "replaced",
	rollout: "rolled out",
	"membership-added": "membership added",
	"membership-removed": "membership removed",
	"connection-added": "connection added",
	"connection-removed": "connection removed"
};
/** What people call a deployment: its pull request, otherwise its run, its commit or its time. Only digits and our own words. */
function referenceText({ prNumber, runNumber, runId, commit, time }) {
	if (prNumber !== void 0) return `#${prNumber}`;
	if (runNumber !== void 0) return `run ${runNumber}`;
	const sha = commit === void 0 ? void 0 : shortSha({ sha: commit });
	if (sha !== void 0) return `commit ${sha}`;
	if (runId !== void 0) return `run ${runId}`;
	const when = time === void 0 ? void 0 : readableTime(time);
	return when === void 0 ? "an earlier deployment" : `the deployment of ${when}`;
}
// src/report/words/together.ts
/** A line about removed resources names this many times as many of them as one about new ones. */
const REMOVED_NAMES = 4;
/** Several changes in one line: `40 SQS queues added (a, b, c and 37 more)`. */
function together(changes, quote) {
	const first = at(changes, 0);
	if (first.kind === "rollout") return rolled(changes.filter((change) => change.kind === "rollout"), quote);
	if ("pool" in first) return scaled(changes.filter((change) => change.kind === "added" || change.kind === "removed"), quote);
	return {
		...named(sentence(`${first.kind === "changed" ? "each of " : ""}${countOf(changes.length, typeOf(first))} ${wordsOf(first).predicate(first, quote)}${exposureSuffix(first, quote)}`), changes, quote),
		detailed: first
	};
}
/**
* An instance and its volumes are replaced together: the line is about the instances and also mentions the volumes. It says which volumes
* were not recreated, and in which fields the others differ.
*/
function rolled(rollouts, quote) {
	const ordered = volumesLast(rollouts, ({ memberType }) => memberType);
	const first = at(ordered, 0);
	const others = ordered.slice(1);
	const replaced = others.map(({ memberType, removed, added }) => [memberType, Math.min(removed.length, added.length)]);
	const rest = others.slice(0, MOST_ALONG).map((one) => rolloutRest(one, quote)).join("");
	const text = sentenceFor(first, quote, `${alongWith(replaced)}${rest}`);
	const tags = [...new Set(rollouts.flatMap((one) => one.tags))];
	const shown = {
		text: () => text,
		isCut: () => false,
		detailed: first
	};
	return {
		kind: "rollout",
		tags,
		level: levelOf(first),
		group: listedUnder(first),
		...shown,
		changes: rollouts.length
	};
}
/** `2 instances of autoscaling group web added (i-1, i-2), along with 2 EBS volumes`. */
function scaled(changes, quote) {
	const counts = new Map();
	for (const change of changes) counts.set(typeOf(change), (counts.get(typeOf(change)) ?? 0) + 1);
	const [[type] = [""], ...others] = volumesLast([...counts], ([one]) => one);
	const members = changes.filter((change) => typeOf(change) === type);
	const first = at(members, 0);
	const { pool } = first;
	const name = pool === void 0 ? "" : `${memberName(pool.type, type, members.length)} of ${nameOf(pool, quote)}`;
	const entry = named(`${members.length} ${name} ${wordsOf(first).predicate(first, quote)}`, members, quote);
	const along = alongWith(others);
	const several = (names) => `${entry.text(names)}${along}${exposureSuffix(first, quote)}`;
	const text = members.length === 1 ? () => sentenceFor(first, quote, along) : several;
	return {
		...entry,
		text,
		isCut: (names) => members.length > 1 && entry.isCut(names),
		changes: changes.length
	};
}
function typeOf(change) {
	return subjectsOf(change)[0]?.type ?? "";
}
/** How many accompanying types are named; only a foreign report has more. */
const MOST_ALONG = 3;
function alongWith(counts) {
	if (counts.length === 0) return "";
	if (counts.length > MOST_ALONG) return `, along with ${counts.reduce((sum, [, count]) => sum + count, 0)} others`;
	return `, along with ${counts.map(([type, count]) => countOf(count, type)).join(", ")}`;
}
function volumesLast(list, typeOf) {
	return list.toSorted((a, b) => Number(isCompanion(typeOf(a))) - Number(isCompanion(typeOf(b))));
}
/** What happened, with the names of the affected resources. Members of a fleet share one. */
function named(said, changes, quote) {
	const first = at(changes, 0);
	const { kind, tags } = first;
	const group = listedUnder(first);
	const names = once(() => [...new Set(changes.map((change) => subjectsOf(change)[0]?.name ?? ""))]);
	const room = (count) => kind === "removed" ? count * REMOVED_NAMES : count;
	const text = (count) => `${said} (${nameList(names(), room(count), quote)})`;
	const isCut = (count) => names().length > room(count);
	return {
		kind,
		tags,
		level: levelOf(first),
		group,
		text,
		isCut,
		changes: changes.length
	};
}
function nameList(names, count, quote) {
	const shown = names.slice(0, count).map((name) => quote(name));
	const rest = names.length - shown.length;
	return `${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
// src/report/words/entries.ts
/** How many connections and memberships are written out; there may be a hundred thousand. */
const MAX_RELATIONS = 5e3;
/** From this many on, changes that differ only in their names share one line. */
const MANY = 4;
/** Changes as lines, the most important first, rollouts and relations last. The text of a line is computed when first needed. */
function entriesOf(changes, quote) {
	const likenesses = new Map(changes.filter((change) => listedUnder(change) !== "relations").toSorted(byImportance).map((change) => [change, likeness(change)]));
	const groups = new Map();
	for (const [change, like] of likenesses) {
		const group = groups.get(like);
		if (group === void 0) groups.set(like, [change]);
		else group.push(change);
	}
	const entries = [...likenesses].flatMap(([change, like]) => {
		const alike = groups.get(like) ?? [];
		if (alike.length < (isOfPool(change) || isOfFleet(change) ? 2 : MANY)) return [single(change, quote)];
		return alike[0] === change ? [together(alike, quote)] : [];
	});
	const isRollout = ({ group }) => group === "rollouts";
	const others = entries.filter((entry) => !isRollout(entry));
	const related = changes.filter((change) => listedUnder(change) === "relations").slice(0, MAX_RELATIONS);
	return [
		...others,
		...entries.filter(isRollout),
		...relations(related, quote)
	];
}
function single(change, quote) {
	const { kind, tags } = change;
	const text = once(() => sentenceFor(change, quote));
	return {
		kind,
		tags,
		level: levelOf(change),
		group: listedUnder(change),
		text,
		isCut: NEVER,
		detailed: change,
		changes: 1
	};
}
/** Relations are processed together, since what left one group and joined another has moved. */
function relations(changes, quote) {
	return reportLines(changes, quote).map(({ kind, tags, level, text }) => {
		return {
			kind,
			tags,
			level,
			group: "relations",
			text: () => text,
			isCut: NEVER,
			changes: kind === "moved" ? 2 : 1
		};
	});
}
const NEVER = () => false;
/** A key that is equal for changes that share a line; a change that needs a line of its own is its own key. */
function likeness(change) {
	if (change.kind === "rollout") return `${listedUnder(change)} ${change.kind}\n${change.parent.after.id}`;
	const judged = `${change.tags.join()} ${JSON.stringify(change.exposure) ?? ""}`;
	if ("pool" in change) return `${change.kind}\n${judged}\n${change.pool?.id}`;
	if (isOfFleet(change)) return fleetLikeness(change);
	if (change.kind !== "added" && change.kind !== "removed" && change.kind !== "changed") return change;
	return `${change.kind}\n${subjectsOf(change)[0]?.type}\n${judged}\n${"fields" in change ? JSON.stringify([change.fields, change.size]) : ""}`;
}
/** Members that come and go with their pool share a line about the pool. */
function isOfPool(change) {
	return change.kind === "rollout" || isPooled(change);
}
/** Members of a fleet without a drawn pool, and their volumes: it is unknown which has replaced which. */
function isOfFleet(change) {
	return change.kind === "replaced" && change.because.some((reason) => FLEET_REASONS.has(reason));
}
const FLEET_REASONS = new Set([ONE_OF_SEVERAL, VOLUME_OF_ONE]);
/** The names of volumes are their ids, which differ without meaning. */
function fleetLikeness({ before, tags, fields, size, because, exposure }) {
	const others = fields.filter(({ path }) => path !== "name");
	return JSON.stringify([
		"fleet",
		before.type,
		tags,
		others,
		size,
		because,
		exposure
	]);
}
// src/report/words/alert-titles.ts
/** The title above the changes of a level, in every medium, and the tag that it already says. */
const ALERT_TITLES = {
	loss: {
		title: "Data may be lost",
		tag: "destructive"
	},
	exposure: {
		title: "Newly open to the internet",
		tag: "exposure"
	},
	high: {
		title: "High severity",
		tag: void 0
	},
	doubt: {
		title: "Not certain",
		tag: void 0
	}
};
export { ALERT_TITLES, UNSETTLED_TITLE, allTagTexts, backgroundCount, backgroundTitle, cosmeticTexts, costLine, costProblems, costRows, countOfChanges, decimalsOf, driftHidden, driftLine, driftWarnings, entriesOf, hiddenText, idleRules, isOdd, kindOfReport, marksOf, memberName, movingText, phrasesBeyondSentence, picturePair, pictureText, planLine, planProblems, planRows, plural, readableTime, referenceText, regionTitle, relationCounts, reportLines, restOfRows, restlessWords, rollbackLine, sentence, settleText, snapshotTimes, staleLine, staleText, standingBesides, standingOf, standingOfReport, stateText, tagTexts, timeBetween, typeName, typeNames, unsettledLines, unsettledRemark, verdictOf, watchLine, whatHappened, wordsOf };
