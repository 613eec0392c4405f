import { ExpectedError } from "./errors.js";
import { nearest, visibleLine } from "./text.js";
import { own } from "./json.js";
import { SECRET_KEYS, changedIn, componentType, fieldOf, isEstimateOf, isFree, readDocument } from "./inventory.js";
import { createHash } from "node:crypto";
// src/cost/currencies.ts
/** The currencies that Cloudcraft's reference lists for a budget. CKK is how it spells the Danish krone. */
const BUDGET_CURRENCIES = [
	"USD",
	"AUD",
	"CHF",
	"CKK",
	"EUR",
	"GBP",
	"HKD",
	"JPY",
	"NOK",
	"NZD",
	"SEK",
	"ZAR"
];
/** Cloudcraft's default comes first. */
const CURRENCIES = BUDGET_CURRENCIES.map((code) => code === "CKK" ? "DKK" : code);
/** Reads `EUR`; empty means US dollars. @throws ExpectedError CURRENCY_UNKNOWN */
function parseCurrency(text) {
	const code = text.trim().toUpperCase();
	if (code === "") return "USD";
	const known = CURRENCIES.find((one) => one === (code === "CKK" ? "DKK" : code));
	if (known !== void 0) return known;
	const close = code.length === 3 ? nearest(code, CURRENCIES) : void 0;
	const choice = `Choose among ${CURRENCIES.join(", ")}`;
	throw new ExpectedError("CURRENCY_UNKNOWN", `currency is "${visibleLine(text, 100)}", which Cloudcraft has no prices in`, close === void 0 ? choice : `Did you mean "${close}"? ${choice}`);
}
/** The spellings of a currency for a request, the documented one first: the reference may contain a typo. */
function spellingsOf(currency) {
	return currency === "DKK" ? ["CKK", "DKK"] : [currency];
}
// src/cost/cost-report.ts
function hasFigures(cost) {
	return !("error" in cost);
}
/** Millionths: sums of prices are exact to this precision, and nothing costs less. */
const MICRO = 1e6;
/** An amount of money without floating-point errors. */
function roundMoney(amount) {
	return Math.round(amount * MICRO) / MICRO;
}
// src/cost/budget-table.ts
/**
* A budget as Cloudcraft exports it: CSV of RFC 4180 with a header. Empty cells are left out, and so are empty lines. A line may be shorter
* than the header, never longer.
* @param origin what to call the budget in an error
* @throws ExpectedError BUDGET_MALFORMED if any of it cannot be read: part of a budget would give a wrong total
*/
function parseBudget(origin, csv) {
	const [columns = [], ...records] = parseCsv(origin, csv.replace(/^\ufeff/, ""));
	const long = records.findIndex(({ length }) => length > columns.length);
	if (long >= 0) throw malformed(`line ${long + 2} of ${origin} has more cells than there are columns`);
	return {
		columns,
		rows: records.map((record) => Object.fromEntries(record.flatMap((cell, column) => cell === "" ? [] : [[columns[column] ?? "", cell]])))
	};
}
/** A quoted or a bare cell and its terminator. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
function parseCsv(origin, csv) {
	const rows = [[]];
	let read = 0;
	for (const match of csv.matchAll(CELL)) {
		const [whole, quoted, bare, end] = match;
		read = match.index + whole.length;
		rows.at(-1)?.push(quoted?.replaceAll("\"\"", "\"") ?? bare ?? "");
		if (end !== "," && end !== "") rows.push([]);
		if (end === "") break;
	}
	if (read < csv.length) {
		const line = csv.slice(0, read).split("\n").length;
		throw malformed(`line ${line} of ${origin} is not CSV: ${visibleLine(csv.slice(read, read + 200), 40)}`);
	}
	return rows.filter((row) => row.some((cell) => cell !== ""));
}
/** A budget, or a price in it, that cannot be used. @param what a clause without full stop */
function malformed(what) {
	return new ExpectedError("BUDGET_MALFORMED", what, "Export the budget again; if it stays so, report it");
}
// src/cost/temporary-blueprint.ts
const TITLE = "Temporary cost estimate by cloudcraft-deployment-diff, safe to delete";
const NAME = /^Temporary cost estimate by cloudcraft-deployment-diff, safe to delete \(([0-9a-f]{16})-[0-9a-f]{16}\)$/;
/**
* The name and tags of a temporary blueprint. Its name contains the place from which it was made and a part that is used once. The last tag
* is a digest of the name: a blueprint that someone renamed, copied or tagged similarly does not have it.
* @param slot from `slotOf` @param once 16 random hexadecimal digits
*/
function temporaryMarks(slot, once) {
	const name = `${TITLE} (${slot}-${once})`;
	return {
		name,
		tags: [
			"cloudcraft-deployment-diff",
			"temporary",
			digestTag(name)
		]
	};
}
/** A place from which one target is priced: two runs use it at the same time only if they deploy to the same target simultaneously. */
function slotOf(place) {
	return hex(JSON.stringify(place)).slice(0, 16);
}
/** Whether a name alone could be that of a temporary blueprint: a list may come without tags. */
function isNamedTemporary({ name }) {
	return NAME.test(name);
}
/** Longer than pricing a target takes, plus the difference of two clocks. */
const DEAD_AFTER_MS = 36e5;
/**
* Whether a blueprint is one that a run of ours left behind: marked by us, owned by the user of the key, and either made from a place that
* is about to be used again, or so old that no run can still be using it.
*/
function isLeftover(blueprint, { owner, slots, now }) {
	const { name, tags, CreatorId, createdAt } = blueprint;
	const [, slot = ""] = NAME.exec(name) ?? [];
	const isOurs = slot !== "" && CreatorId === owner && hasTag(tags, digestTag(name));
	const age = createdAt === null ? NaN : now.getTime() - Date.parse(createdAt);
	return isOurs && (slots.has(slot) || age > DEAD_AFTER_MS);
}
/** Ignores case, which a service may not keep. */
function hasTag(tags, tag) {
	return tags.some((one) => one.trim().toLowerCase() === tag);
}
function digestTag(name) {
	return `cost-${hex(`temporary cost blueprint ${name}`).slice(0, 32)}`;
}
function hex(text) {
	return createHash("sha256").update(text).digest("hex");
}
/**
* What a blueprint needs for a budget: the resources of an inventory. Names, connections and decoration cost nothing and are left out, and
* so are share links and the link to the live account, over which Cloudcraft could change it.
* @throws ExpectedError like `readDocument`
*/
function pricedDocument(origin, inventory, name) {
	const { nodes, groups } = readDocument(origin, inventory);
	return {
		name,
		grid: "infinite",
		projection: "isometric",
		shareDocs: false,
		nodes: nodes.map(withoutSecrets),
		groups: groups.map(withoutSecrets),
		edges: [],
		surfaces: [],
		text: [],
		icons: [],
		images: [],
		connectors: []
	};
}
const SECRETS = new Set([...SECRET_KEYS, "link"]);
/** A component without secrets and links, which Cloudcraft keeps at its top level. */
function withoutSecrets(component) {
	return Object.fromEntries(Object.entries(component).filter(([key]) => !SECRETS.has(key)));
}
// src/cost/row-resources.ts
/** Columns that are not fields of a component. */
const SUMS = new Set([
	"category",
	"type",
	"region",
	"count",
	"unitPrice",
	"cost"
]);
/**
* Which components each line of a budget is about. A budget does not say: a line is linked to the components of its type and region whose
* fields match its columns, but only if their number is the line's count.
*/
function groupRows({ rows, resources }) {
	const columns = columnsByType(rows);
	const groups = grouped(rows, ({ type, region, cells }) => signature(type, region, (columns.get(type) ?? []).map((column) => normal(cells[column]))));
	const owners = new Map([...groups.keys()].map((key) => [key, []]));
	for (const { id, type, region = "", properties } of resources) {
		const used = columns.get(type);
		if (used === void 0) continue;
		const values = used.map((column) => normal(own(properties, column)));
		owners.get(signature(type, region, values))?.push(id);
	}
	return [...groups].map(([key, [first, ...others]]) => {
		const list = [first, ...others];
		const count = list.reduce((sum, row) => sum + row.count, 0);
		const ids = owners.get(key) ?? [];
		const isCertain = ids.length === count && new Set(ids).size === count;
		return {
			rows: list,
			count,
			cost: list.reduce((sum, row) => sum + (row.cost ?? 0), 0),
			ids: isCertain ? ids : void 0
		};
	});
}
/** The columns that a budget fills for each type. */
function columnsByType(rows) {
	const found = new Map();
	for (const { type, cells } of rows) {
		const columns = found.get(type) ?? new Set();
		found.set(type, columns);
		for (const column of Object.keys(cells)) if (!SUMS.has(column)) columns.add(column);
	}
	return new Map([...found].map(([type, columns]) => [type, [...columns].sort()]));
}
function grouped(list, keyOf) {
	const groups = new Map();
	for (const one of list) {
		const key = keyOf(one);
		const known = groups.get(key);
		if (known === void 0) groups.set(key, [one]);
		else known.push(one);
	}
	return groups;
}
function signature(type, region, values) {
	return JSON.stringify([
		type,
		region,
		...values
	]);
}
/** Cloudcraft writes numbers and flags as such or as text; an empty cell means absent. */
function normal(value) {
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	if (typeof value !== "string") return "";
	const text = value.trim();
	return /^\d{1,15}(\.\d{1,9})?$/.test(text) ? String(Number(text)) : text;
}
// src/cost/what.ts
/** Columns that say what is paid for, beyond the size of an instance, with the unit of their values if obvious. */
const TOLD = new Map(Object.entries({
	instance: "",
	engine: "",
	platform: "",
	tier: "",
	volume: "",
	notificationType: "",
	storage: "GB",
	iops: "IOPS",
	memory: "MB",
	readUnits: "RCU",
	writeUnits: "WCU",
	shards: "shards",
	cache: "GB cache"
}));
/** Common values that are not worth mentioning. */
const USUAL = new Set([
	"linux",
	"none",
	"false",
	"0"
]);
const MAX_PARTS = 4;
/**
* The details of a budget line beyond its type, as people write them: `db.m5.large`, `postgres`; `gp3`, `100 GB`. Figures of the cost model
* are left out: they differ between lines of the same configuration. May be empty.
*/
function whatOf(type, cells) {
	const parts = [...TOLD].flatMap(([column, unit]) => {
		const value = cells[column];
		if (value === void 0 || USUAL.has(value.toLowerCase()) || isEstimateOf(type, column)) return [];
		if (saysSo(column, cells)) return [];
		const said = /^\d/.test(value) ? fieldOf(type, column)?.unit ?? unit : "";
		return [said === "" ? value : `${value} ${said}`];
	});
	return [...sizeOf(type, cells), ...parts].slice(0, MAX_PARTS);
}
/** Whether another column already says it: the tier of an instance, the included throughput of a general-purpose volume. */
function saysSo(column, { instance, volume }) {
	return column === "tier" && instance !== void 0 || column === "iops" && volume?.startsWith("gp") === true;
}
/** `db.m5.large`: Cloudcraft stores a size in two fields. */
function sizeOf(type, { instanceType, instanceSize, role }) {
	if (role === "serverless") return ["serverless"];
	const size = [instanceType, instanceSize].filter((part) => part !== void 0).join(".");
	return size === "" ? [] : [`${componentType(type)?.sizePrefix ?? ""}${size}`];
}
// src/cost/draft-lines.ts
const NOTHING$1 = {
	cost: 0,
	count: 0,
	prices: new Map()
};
/** The lines of two budgets, by what they are about. */
function draftLines(before, after) {
	const lines = new Map();
	for (const [name, budget] of [["before", before], ["after", after]]) for (const { rows, count, cost, ids } of groupRows(budget)) {
		const [{ type, region, cells }] = rows;
		const line = {
			type,
			region,
			what: whatOf(type, cells)
		};
		const key = JSON.stringify(line);
		const known = lines.get(key) ?? {
			...line,
			before: NOTHING$1,
			after: NOTHING$1
		};
		const prices = ids && pricesOf(rows, ids);
		lines.set(key, {
			...known,
			[name]: together(known[name], {
				cost,
				count,
				prices
			})
		});
	}
	return [...lines.values()];
}
function together(one, other) {
	const prices = one.prices && other.prices && new Map([...one.prices, ...other.prices]);
	return {
		cost: one.cost + other.cost,
		count: one.count + other.count,
		prices
	};
}
/** Components that no column distinguishes must have the same price; otherwise it is unknown which has which. */
function pricesOf(rows, ids) {
	const [price = 0, ...others] = rows.map(({ cost = 0, count }) => count === 0 ? 0 : cost / count);
	return others.every((other) => other === price) ? new Map(ids.map((id) => [id, price])) : void 0;
}
// src/cost/explained-lines.ts
function indexChanges(changes) {
	return {
		before: changesById(changes, "before"),
		after: changesById(changes, "after")
	};
}
/** Relations between resources cost nothing. */
const RELATIONS = /^(membership|connection)-/;
function changesById(changes, side) {
	const found = new Map();
	for (const [position, change] of changes.entries()) {
		if (RELATIONS.test(change.kind)) continue;
		for (const { id } of changedIn(change)[side]) found.set(id, [...found.get(id) ?? [], position]);
	}
	return found;
}
/** The maximum rounding error, per component. */
const TOLERANCE = 1e-5;
/**
* The changes that account for a line, each with its part: together they explain the whole difference. Undefined if something else
* contributes, such as a usage figure that was measured again, or if it is unknown which components the line is about.
*/
function explainedBy({ before, after }, index) {
	if (before.prices === void 0 || after.prices === void 0) return void 0;
	const [was, is] = [sumsByChange(before.prices, index.before), sumsByChange(after.prices, index.after)];
	const parts = [...new Set([...was.keys(), ...is.keys()])].map((position) => {
		return {
			position,
			before: was.get(position) ?? NOTHING,
			after: is.get(position) ?? NOTHING
		};
	});
	const explained = parts.reduce((sum, part) => sum + part.after.cost - part.before.cost, 0);
	const tolerance = TOLERANCE * (1 + before.count + after.count);
	return Math.abs(after.cost - before.cost - explained) <= tolerance ? parts.filter((part) => Math.abs(part.after.cost - part.before.cost) > TOLERANCE) : void 0;
}
const NOTHING = {
	cost: 0,
	count: 0
};
function sumsByChange(prices, positions) {
	const sums = new Map();
	for (const [id, price] of prices) for (const position of positions.get(id) ?? []) {
		const { cost, count } = sums.get(position) ?? NOTHING;
		sums.set(position, {
			cost: cost + price,
			count: count + 1
		});
	}
	return sums;
}
// src/cost/moved-lines.ts
/**
* The lines that changed. If changes account for a line, it covers only their resources, and what one change removed and added is one line:
* `db.m5.large → db.m5.xlarge`. All other lines are as in the budgets.
*/
function movedLines(drafts, index) {
	const whole = [];
	const parts = [];
	for (const draft of drafts) {
		const explained = explainedBy(draft, index);
		const { type, region, what } = draft;
		if (explained !== void 0) parts.push(...explained.map((part) => ({
			...part,
			type,
			region,
			what
		})));
		else whole.push(toLine(draft, what.join(" ")));
	}
	return [...whole, ...alike(joined(parts))].filter(({ change }) => change !== 0);
}
/** Joins what one change removed from one line and added to another of the same type. */
function joined(parts) {
	return [...groupedBy(parts, ({ position, type, region }) => [
		position,
		type,
		region
	])].flatMap((group) => {
		const [one, other, ...others] = group;
		const gone = group.find(({ after }) => after.count === 0);
		const come = group.find(({ before }) => before.count === 0);
		if (!(one !== void 0 && other !== void 0 && others.length === 0) || gone === void 0 || come === void 0 || gone === come) return group.map((part) => ({
			...part,
			text: part.what.join(" ")
		}));
		return [{
			...come,
			before: gone.before,
			text: becameText(gone.what, come.what)
		}];
	});
}
/** `db.m5.large → db.m5.xlarge` for two that differ in nothing else. */
function becameText(gone, come) {
	const isSame = (one, at) => gone[at] === one && come[at] === one;
	const [was, is] = [gone, come].map((what) => what.filter((part, at) => !isSame(part, at)).join(" "));
	return was === "" || is === "" ? `${was}${is}` : `${was} → ${is}`;
}
/** Merges parts with the same text into one line with all of their changes. */
function alike(parts) {
	return [...groupedBy(parts, ({ type, region, text }) => [
		type,
		region,
		text
	])].map((group) => {
		const [{ type, region, text }] = group;
		const sum = (side) => ({
			cost: group.reduce((total, part) => total + part[side].cost, 0),
			count: group.reduce((total, part) => total + part[side].count, 0)
		});
		const changes = group.map(({ position }) => position).toSorted((one, other) => one - other);
		return {
			...toLine({
				type,
				region,
				before: sum("before"),
				after: sum("after")
			}, text),
			changes
		};
	});
}
function toLine({ type, region, before, after }, what) {
	const [was, is] = [roundMoney(before.cost), roundMoney(after.cost)];
	return {
		type,
		region,
		what,
		before: was,
		after: is,
		change: roundMoney(is - was),
		count: {
			before: before.count,
			after: after.count
		}
	};
}
function groupedBy(list, keyOf) {
	const groups = new Map();
	for (const one of list) {
		const key = JSON.stringify(keyOf(one));
		const known = groups.get(key);
		if (known === void 0) groups.set(key, [one]);
		else known.push(one);
	}
	return groups.values();
}
// src/cost/unpriced.ts
/** How many resources have no price, of types that are not known to be free. */
function countUnpriced({ rows, resources }) {
	const left = new Map();
	for (const { type } of resources) if (!isFree(type)) left.set(type, (left.get(type) ?? 0) + 1);
	for (const { type, count, cost } of rows) if (cost !== void 0 && left.has(type)) left.set(type, (left.get(type) ?? 0) - count);
	return [...left.values()].reduce((sum, count) => sum + Math.max(0, count), 0);
}
// src/cost/compare-budgets.ts
/**
* What a target costs before and after, and which lines changed, each with the changes that account for it if certain.
* @param changes those of the target's report, in their order
*/
function compareBudgets(before, after, changes, currency) {
	const [was, is] = [sumOf(before.rows), sumOf(after.rows)];
	return {
		currency,
		period: "month",
		before: roundMoney(was),
		after: roundMoney(is),
		change: roundMoney(is - was),
		unpriced: countUnpriced(after),
		lines: movedLines(draftLines(before, after), indexChanges(changes)).toSorted(bySize)
	};
}
function sumOf(rows) {
	return rows.reduce((sum, { cost = 0 }) => sum + cost, 0);
}
/** The largest change first, then by name, so that equal budgets give equal reports. */
function bySize(one, other) {
	const name = ({ type, region, what }) => `${type} ${what} ${region}`;
	return Math.abs(other.change) - Math.abs(one.change) || (name(one) < name(other) ? -1 : 1);
}
// src/cost/prices.ts
/** No cloud costs that much, in any currency: it would be a mistake, and sums would not be exact. */
const MAX_COST = 0xe8d4a51000;
const MAX_COUNT = 1e9;
/**
* The priced lines of a budget. Lines without a type, such as a total, are not resources and are left out.
* @param origin what to call the budget in an error
* @throws ExpectedError BUDGET_MALFORMED
*/
function readPrices(origin, csv) {
	const { columns, rows } = parseBudget(origin, csv);
	const missing = ["type", "cost"].find((column) => !columns.includes(column));
	if (missing !== void 0) throw malformed(`${origin} has no column "${missing}"`);
	return rows.flatMap((cells) => {
		const { type, region = "", count, cost } = cells;
		if (type === void 0) return [];
		return [{
			type,
			region,
			cost: cost === void 0 ? void 0 : priceOf(cost, type, origin),
			count: countOf(count, type, origin),
			cells
		}];
	});
}
function priceOf(text, type, origin) {
	const price = numberOf(text);
	const what = `the price of ${visibleLine(type, 60)} in ${origin} is`;
	if (price === void 0) throw malformed(`${what} "${visibleLine(text, 60)}", which is not a number`);
	if (price < 0) throw malformed(`${what} negative: ${visibleLine(text, 60)}`);
	if (price > MAX_COST) throw malformed(`${what} impossibly high: ${visibleLine(text, 60)}`);
	return price;
}
/** `1234.5`, `1,234.50`, `1e-7`; undefined for anything else. */
function numberOf(text) {
	const plain = /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(text.trim()) ? text.replaceAll(",", "") : text;
	return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain.trim()) ? Number(plain) : void 0;
}
function countOf(text, type, origin) {
	const count = text === void 0 ? 1 : numberOf(text);
	if (count !== void 0 && Number.isInteger(count) && count >= 0 && count <= MAX_COUNT) return count;
	throw malformed(`the count of ${visibleLine(type, 60)} in ${origin} is "${visibleLine(text ?? "", 60)}", which is not a whole number`);
}
export { BUDGET_CURRENCIES, CURRENCIES, compareBudgets, hasFigures, isLeftover, isNamedTemporary, parseBudget, parseCurrency, pricedDocument, readPrices, roundMoney, slotOf, spellingsOf, temporaryMarks };
