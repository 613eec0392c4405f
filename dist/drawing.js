import { at as at$3 } from "./errors.js";
import { cut, escapeEntities, visibleLine } from "./text.js";
import { canonicalText, isArray, isObject, own, ownText } from "./json.js";
import { SECRET_KEYS, coloursOf, groupOf$1 as groupOf, isCompanion } from "./inventory.js";
/** Pixels per grid unit down, in the true isometric view. */
const GRID_HEIGHT = 32 * Math.tan(Math.PI / 6);
/** Pixels per height unit up; also the true length of a grid unit along either axis. */
const UNIT_HEIGHT = 2 * GRID_HEIGHT;
/** The pixel of a position at scale 1; the grid's origin is (0, 0). Height is not visible in 2d. */
function project(point, projection) {
	if (projection === "2d") return {
		x: point.x * 32,
		y: point.y * 32
	};
	return {
		x: (point.x - point.y) * 32,
		y: (point.x + point.y) * GRID_HEIGHT - point.z * UNIT_HEIGHT
	};
}
/** Length of a grid unit in the plane of the ground, in pixels at scale 1. */
function unitLength(projection) {
	return projection === "2d" ? 32 : UNIT_HEIGHT;
}
/** The smallest rectangle around all points; without points the empty rectangle at the origin. */
function boundsOf(points) {
	let bounds = {
		minX: Infinity,
		minY: Infinity,
		maxX: -Infinity,
		maxY: -Infinity
	};
	for (const { x, y } of points) bounds = {
		minX: Math.min(bounds.minX, x),
		minY: Math.min(bounds.minY, y),
		maxX: Math.max(bounds.maxX, x),
		maxY: Math.max(bounds.maxY, y)
	};
	return bounds.minX === Infinity ? {
		minX: 0,
		minY: 0,
		maxX: 0,
		maxY: 0
	} : bounds;
}
/** The scene's size at scale 1 in whole pixels, its border included. */
function naturalSize(bounds) {
	return {
		width: Math.ceil(rounded(bounds.maxX - bounds.minX)) + 64,
		height: Math.ceil(rounded(bounds.maxY - bounds.minY)) + 64
	};
}
/** Scales a scene to fit into a canvas, keeping its proportions, and centres it. */
function fit(bounds, width, height) {
	const natural = naturalSize(bounds);
	const scale = Math.min(width / natural.width, height / natural.height);
	return {
		scale,
		dx: width / 2 - scale * (bounds.minX + bounds.maxX) / 2,
		dy: height / 2 - scale * (bounds.minY + bounds.maxY) / 2
	};
}
/** Without it 64.00000000000001 pixels would be rounded up to 65. */
function rounded(length) {
	return Math.round(length * 1e6) / 1e6;
}
// src/drawing/isometric/component.ts
/** Larger than any diagram; beyond it floating point loses the details. */
const MAX_COORDINATE = 1e5;
/** A number: Cloudcraft writes numbers as such or as text. */
function ownNumber(object, key) {
	return toNumber(own(object, key));
}
/** A boolean: Cloudcraft writes booleans as such or as text. */
function ownFlag(object, key, otherwise) {
	const value = own(object, key);
	if (value === true || value === "true") return true;
	return value === false || value === "false" ? false : otherwise;
}
/** Two coordinates in grid units, if both are numbers of a plausible size. */
function toPair(value) {
	if (value === void 0 || !isArray(value)) return void 0;
	const [x, y] = [toNumber(value[0]), toNumber(value[1])];
	if (x === void 0 || y === void 0) return void 0;
	return Math.abs(x) > MAX_COORDINATE || Math.abs(y) > MAX_COORDINATE ? void 0 : [x, y];
}
/** A colour of a document: one text for both projections (old), or `{isometric, 2d}` with possible nulls (new). */
function ownPaint(object, key) {
	const value = own(object, key);
	if (typeof value === "string") return {
		isometric: value,
		flat: value
	};
	if (!isObject(value)) return {};
	const isometric = ownText(value, "isometric");
	const flat = ownText(value, "2d");
	return {
		...isometric === void 0 ? {} : { isometric },
		...flat === void 0 ? {} : { flat }
	};
}
function ownDirection(object) {
	const value = own(object, "direction");
	return value === "right" || value === "up" || value === "left" ? value : "down";
}
/** The ids in a group's `nodes`, sorted and without duplicates, since order and repetition have no meaning there. */
function memberIds(object) {
	const nodes = own(object, "nodes");
	if (nodes === void 0 || !isArray(nodes)) return [];
	return [...new Set(nodes.filter((id) => typeof id === "string"))].sort();
}
function toNumber(value) {
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isFinite(number) ? number : void 0;
}
// src/drawing/isometric/ground-map.ts
/** Cells of this many grid units: about the distance between two items. */
const CELL$1 = 4;
/** A rectangle that covers more cells than this goes into a separate list: an account's region covers everything. */
const MAX_CELLS = 400;
function groundMap(cell = CELL$1) {
	const cells = new Map();
	const wide = [];
	const keysOf = ({ minX, minY, maxX, maxY }) => {
		const [left, top] = [Math.floor(minX / cell), Math.floor(minY / cell)];
		const [right, bottom] = [Math.floor(maxX / cell), Math.floor(maxY / cell)];
		if ((right - left + 1) * (bottom - top + 1) > MAX_CELLS) return void 0;
		const keys = [];
		for (let x = left; x <= right; x += 1) for (let y = top; y <= bottom; y += 1) keys.push(`${x} ${y}`);
		return keys;
	};
	return {
		add(rect) {
			const keys = keysOf(rect);
			if (keys === void 0) wide.push(rect);
			for (const key of keys ?? []) cells.set(key, [...cells.get(key) ?? [], rect]);
		},
		isFree(rect) {
			if (wide.some((other) => meet(rect, other))) return false;
			const keys = keysOf(rect);
			if (keys === void 0) return ![...cells.values()].some((list) => list.some((other) => meet(rect, other)));
			return !keys.some((key) => cells.get(key)?.some((other) => meet(rect, other)));
		}
	};
}
/** Whether two rectangles share more than an edge. */
function meet(first, second) {
	return first.minX < second.maxX && second.minX < first.maxX && first.minY < second.maxY && second.minY < first.maxY;
}
function isInside(inner, outer) {
	return inner.minX >= outer.minX && inner.maxX <= outer.maxX && inner.minY >= outer.minY && inner.maxY <= outer.maxY;
}
function moved$2(rect, x, y) {
	return {
		minX: rect.minX + x,
		minY: rect.minY + y,
		maxX: rect.maxX + x,
		maxY: rect.maxY + y
	};
}
function grow(rect, by) {
	return {
		minX: rect.minX - by,
		minY: rect.minY - by,
		maxX: rect.maxX + by,
		maxY: rect.maxY + by
	};
}
/** The smallest rectangle around both. */
function around(first, second) {
	return {
		minX: Math.min(first.minX, second.minX),
		minY: Math.min(first.minY, second.minY),
		maxX: Math.max(first.maxX, second.maxX),
		maxY: Math.max(first.maxY, second.maxY)
	};
}
// src/drawing/isometric/azure-looks.ts
/** How Azure's types are drawn, by type, in the colours of the table of component types. */
const AZURE_LOOKS = [
	azure("azureakscluster", "cluster", "wheel", "AKS"),
	azure("azureakspod", "task", "cube", "Pod"),
	azure("azureaksworkload", "cluster", "stack", "Workload"),
	azure("azureapimanagement", "tile", "code", "API"),
	azure("azureappgw", "gateway", "balancer", "App GW"),
	azure("azurebastion", "gateway", "lock", "Bastion"),
	azure("azureblob", "bucket", "none", "Blob"),
	azure("azurecosmosdb", "database", "none", "Cosmos"),
	azure("azuredisk", "disk", "none", "Disk"),
	azure("azurefiles", "files", "none", "Files"),
	azure("azurefunctionapp", "tile", "bolt", "Function"),
	azure("azurelb", "tile", "balancer", "LB"),
	azure("azuremysql", "database", "none", "MySQL"),
	azure("azurepostgresql", "database", "none", "Postgres"),
	azure("azurequeue", "queue", "none", "Queue"),
	azure("azureredis", "cache", "bolt", "Redis"),
	azure("azuresbnamespace", "cluster", "arrows", "Bus"),
	azure("azuresbqueue", "queue", "none", "Queue"),
	azure("azuresbtopic", "hub", "broadcast", "Topic"),
	azure("azuretable", "database", "none", "Table"),
	azure("azurevm", "server", "none", "VM"),
	azure("azurevmss", "server", "none", "VMSS"),
	azure("azurevngw", "gateway", "plug", "VPN"),
	azure("azurewebapp", "tile", "globe", "Web app")
];
/** Azure's symbols keep their own colours in 2d: blue and white. */
function azure(type, shape, sign, caption) {
	const { color, accentColor } = coloursOf(type) ?? {};
	return [type, {
		shape,
		sign,
		caption,
		flat: ["#0078d4", "#ffffff"],
		isometric: [color?.isometric ?? "#cee0f5", accentColor?.isometric ?? "#0078d4"]
	}];
}
// src/drawing/isometric/palette.ts
/** The colours of a category: its own in the flat projection, the same light solid for all in the isometric one. */
function category(solid) {
	return {
		flat: [solid, "#ffffff"],
		isometric: ["#ececed", "#4286c5"]
	};
}
const COMPUTE = category("#d86613");
const DATA = category("#3b48cc");
const STORAGE = category("#3f8624");
const NETWORK$1 = category("#693cc5");
const MESSAGES = category("#cc2264");
const SECURITY = category("#dd344c");
const OTHER = category("#5f6b7a");
const PLAIN = category("#4286c5");
/** A category's colours with other isometric ones. */
function solid({ flat }, colour, accent) {
	return {
		flat,
		isometric: [colour, accent]
	};
}
function look(shape, sign, caption, colours) {
	return {
		shape,
		sign,
		caption,
		...colours
	};
}
/** Colours are those on the component pages of Cloudcraft's documentation; shapes and signs are our own. */
const LOOKS = new Map([
	["ec2", look("server", "none", "EC2", COMPUTE)],
	["rds", look("database", "none", "RDS", DATA)],
	["docdb", look("database", "none", "DocDB", DATA)],
	["neptune", look("database", "none", "Neptune", DATA)],
	["dynamodb", look("database", "none", "Dynamo", DATA)],
	["redshift", look("database", "none", "Redshift", solid(DATA, "#80b1dc", "#03a9f4"))],
	["keyspaces", look("database", "none", "Keyspaces", DATA)],
	["timestream", look("database", "none", "Timestream", DATA)],
	["elasticache", look("cache", "bolt", "Cache", solid(DATA, "#d82f27", "#ffffff"))],
	["es", look("search", "magnifier", "Search", NETWORK$1)],
	["s3", look("bucket", "none", "S3", solid(STORAGE, "#4286c5", "#ffffff"))],
	["glaciervault", look("bucket", "none", "Glacier", STORAGE)],
	["ebs", look("disk", "none", "EBS", STORAGE)],
	["efs", look("files", "none", "EFS", solid(STORAGE, "#e05243", "#ffffff"))],
	["fsx", look("files", "none", "FSx", solid(STORAGE, "#3f8624", "#ffffff"))],
	["ecr", look("files", "cube", "ECR", solid(COMPUTE, "#ff9800", "#ffffff"))],
	["lambda", look("tile", "lambda", "Lambda", solid(COMPUTE, "#3c3c3c", "#f4b934"))],
	["elb", look("tile", "balancer", "ELB", NETWORK$1)],
	["apigateway", look("tile", "code", "API", solid(NETWORK$1, "#3c3c3c", "#f4b934"))],
	["cloudfront", look("gateway", "globe", "CDN", NETWORK$1)],
	["r53", look("tile", "signpost", "DNS", NETWORK$1)],
	["ses", look("tile", "envelope", "SES", solid(MESSAGES, "#0a1538", "#6d8ff8"))],
	["sqs", look("queue", "none", "SQS", solid(MESSAGES, "#ececed", "#f4b934"))],
	["kinesisstream", look("queue", "none", "Kinesis", NETWORK$1)],
	["snstopic", look("hub", "broadcast", "SNS", MESSAGES)],
	["sns", look("hub", "broadcast", "SNS", MESSAGES)],
	["snssubscriptions", look("hub", "broadcast", "SNS", MESSAGES)],
	["eventbus", look("hub", "arrows", "Events", MESSAGES)],
	["waf", look("wall", "shield", "WAF", solid(SECURITY, "#2b2b2b", "#f44336"))],
	["internetgateway", look("gateway", "upward", "IGW", solid(NETWORK$1, "#4286c5", "#ffffff"))],
	["natgateway", look("gateway", "exchange", "NAT", solid(NETWORK$1, "#e91e63", "#ffffff"))],
	["vpngateway", look("gateway", "lock", "VPN", solid(NETWORK$1, "#2b2b2b", "#ffeb3b"))],
	["customergateway", look("gateway", "lock", "CGW", solid(NETWORK$1, "#2b2b2b", "#ffeb3b"))],
	["transitgateway", look("gateway", "arrows", "TGW", solid(NETWORK$1, "#2b2b2b", "#ffffff"))],
	["vpcgateway", look("gateway", "exchange", "VGW", solid(NETWORK$1, "#2b2b2b", "#ffeb3b"))],
	["vpcendpoint", look("gateway", "plug", "VPCE", NETWORK$1)],
	["dxconnection", look("gateway", "plug", "DX", NETWORK$1)],
	["ecscluster", look("cluster", "stack", "ECS", solid(COMPUTE, "#ffeb3b", "#000000"))],
	["ecsservice", look("cluster", "wheel", "Service", solid(COMPUTE, "#2b2b2b", "#03a9f4"))],
	["ecstask", look("task", "cube", "Task", solid(COMPUTE, "#ffeb3b", "#000000"))],
	["ekscluster", look("cluster", "wheel", "EKS", solid(COMPUTE, "#2b2b2b", "#ff5722"))],
	["eksworkload", look("cluster", "stack", "Workload", solid(COMPUTE, "#f44336", "#ffffff"))],
	["ekspod", look("task", "cube", "Pod", solid(COMPUTE, "#ff9800", "#000000"))],
	["user", look("person", "none", "User", solid(OTHER, "#4286c5", "#ffffff"))],
	["icon", look("tile", "none", "", solid(OTHER, "#5f6b7a", "#ffffff"))],
	["image", look("tile", "none", "", solid(OTHER, "#d5d9df", "#5f6b7a"))],
	["block", look("block", "none", "", PLAIN)],
	...AZURE_LOOKS
]);
/** The look of a type; an unknown one is a neutral block with the type written on it. */
function lookOf(type) {
	return LOOKS.get(type) ?? look("block", "none", type, solid(OTHER, "#d5d9df", "#5f6b7a"));
}
/** Width and depth of a component in grid units: one by one, except a `block`, which has its own size. */
function footprintOf(type, width, depth) {
	if (type !== "block") return {
		width: 1,
		depth: 1
	};
	return {
		width: extent$1(width, 2),
		depth: extent$1(depth, 2)
	};
}
/** The height of a component in height units. */
function heightOf(type, height) {
	if (type === "block") return extent$1(height, 1);
	return HEIGHTS[lookOf(type).shape];
}
const HEIGHTS = {
	server: .9,
	database: .9,
	cache: .8,
	bucket: .75,
	disk: .4,
	files: .72,
	tile: .42,
	queue: .6,
	hub: .5,
	gateway: .4,
	task: .5,
	cluster: .36,
	person: 1,
	search: .7,
	wall: .9,
	block: .6
};
/** Larger blocks would hide the whole diagram. */
function extent$1(value, otherwise) {
	return value === void 0 || value <= 0 ? otherwise : Math.min(value, 200);
}
// src/drawing/isometric/registry.ts
const SECTIONS = [
	"nodes",
	"groups",
	"surfaces",
	"text",
	"icons",
	"images",
	"connectors",
	"edges"
];
/** More components than a picture can show; further ones, in a hostile document, are left out. */
const MAX_COMPONENTS = 5e4;
/** A longer chain of `relTo` is an error in the document. */
const MAX_HOPS = 256;
/** Collects the components in the sections of a document of any shape, in an order that does not depend on the document's. */
function readRegistry(document) {
	const data = blueprintOf(document);
	const found = SECTIONS.flatMap((section) => readSection(data, section)).slice(0, MAX_COMPONENTS);
	const byId = new Map();
	return {
		entries: inOrder$3(found).filter((entry) => entry.section === "edges" || isFirst(byId, entry)),
		byId
	};
}
function isFirst(byId, entry) {
	if (byId.has(entry.id)) return false;
	byId.set(entry.id, entry);
	return true;
}
/** The object that holds a document's sections: its `data`, or the document itself; empty for anything that is not an object. */
function blueprintOf(document) {
	const root = document;
	if (!isObject(root)) return {};
	const data = own(root, "data");
	return isObject(data) ? data : root;
}
function readSection(data, section) {
	const list = own(data, section);
	if (list === void 0 || !isArray(list)) return [];
	return list.slice(0, MAX_COMPONENTS).flatMap((raw) => {
		if (!isObject(raw) || !ownFlag(raw, "visible", true)) return [];
		const type = ownText(raw, "type");
		const id = ownText(raw, "id") ?? (section === "edges" ? "" : void 0);
		return type === void 0 || id === void 0 ? [] : [{
			id,
			type,
			section,
			raw
		}];
	});
}
/** By id, and components with one id by their whole content, so that it never matters in which order the document has them. */
function inOrder$3(entries) {
	const contents = new Map();
	const contentOf = (entry) => {
		const content = contents.get(entry) ?? canonicalText(entry.raw);
		contents.set(entry, content);
		return content;
	};
	const keyed = entries.map((entry) => ({
		entry,
		key: JSON.stringify([
			entry.id,
			entry.type,
			entry.section
		])
	}));
	keyed.sort((a, b) => compareText(a.key, b.key) || compareText(contentOf(a.entry), contentOf(b.entry)));
	return keyed.map(({ entry }) => entry);
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** The position of a component, in grid units: its own, or an offset from another component's; undefined if it has none. */
function placeOf(registry, entry, anchor) {
	let [x, y] = [0, 0];
	let current = entry;
	for (let hop = 0; hop < MAX_HOPS; hop += 1) {
		const position = own(current.raw, "mapPos");
		const fixed = toPair(position);
		if (fixed !== void 0) return [x + fixed[0], y + fixed[1]];
		const relative = isObject(position) ? position : void 0;
		if (relative === void 0) {
			const corner = anchor(current);
			return corner && [x + corner[0], y + corner[1]];
		}
		const offset = toPair(own(relative, "offset")) ?? [0, 0];
		const next = registry.byId.get(ownText(relative, "relTo") ?? "");
		if (next === void 0) return void 0;
		[x, y, current] = [
			x + offset[0],
			y + offset[1],
			next
		];
	}
}
/** The ground that a component at a position covers. */
function groundOf$1(entry, [x, y]) {
	const size = toPair(own(entry.raw, "mapSize"));
	if (size !== void 0) return {
		minX: x,
		minY: y,
		maxX: x + Math.max(0, size[0]),
		maxY: y + Math.max(0, size[1])
	};
	const { width, depth } = footprintOf(entry.type, ownNumber(entry.raw, "width"), ownNumber(entry.raw, "depth"));
	return {
		minX: x,
		minY: y,
		maxX: x + width,
		maxY: y + depth
	};
}
// src/drawing/isometric/outlines.ts
/** Groups nested deeper than this are drawn only around what is known so far. */
const MAX_DEPTH$1 = 64;
/** Share of a document's padding (1.5 grid units by default) that is kept around members. */
const PADDING_SHARE = .45;
/** Room for the labels that lie in front of members. */
const LABEL_ROOM$1 = .3;
/** Two lines nearer than this read as one. */
const LINE_GAP = .16;
/** With more groups than this no picture is readable, and separating their lines would take long. */
const MAX_SEPARATED = 400;
/** Whether it is a line around its members, without a position of its own. */
function isOutlined(entry) {
	return groupOf(entry.type) === "outline" || entry.section === "groups" && !own(entry.raw, "mapPos") && !isCluster(entry);
}
/** Whether it is a tinted surface below its members. */
function isCluster(entry) {
	const group = groupOf(entry.type);
	return group === "floor" || group === "plate";
}
/** The ground that every group encloses, by the group's id; empty groups are missing. */
function hulls(registry) {
	const known = new Map();
	const hullOf = (entry, depth) => {
		if (known.has(entry.id)) return known.get(entry.id);
		known.set(entry.id, void 0);
		const [first, ...others] = insideOf(registry, entry, depth, hullOf);
		const hull = first && grow(others.reduce(around, first), marginOf(entry));
		known.set(entry.id, hull);
		return hull;
	};
	const groups = registry.entries.filter((entry) => isOutlined(entry) || isCluster(entry));
	for (const group of groups) hullOf(group, 0);
	return separated(new Map(groups.flatMap((group) => present(group.id, known.get(group.id)))));
}
function insideOf(registry, entry, depth, hullOf) {
	const members = memberIds(entry.raw).flatMap((id) => {
		const member = registry.byId.get(id);
		if (member === void 0 || member === entry) return [];
		const rect = (isOutlined(member) || isCluster(member)) && depth < MAX_DEPTH$1 ? hullOf(member, depth + 1) : standingGround(registry, member);
		return rect === void 0 ? [] : [rect];
	});
	const self = isOutlined(entry) ? void 0 : standingGround(registry, entry);
	return self === void 0 ? members : [self, ...members];
}
function standingGround(registry, entry) {
	const place = placeOf(registry, entry, () => void 0);
	const ground = place && groundOf$1(entry, place);
	return ground && {
		...ground,
		maxY: ground.maxY + LABEL_ROOM$1
	};
}
/** The document's padding; less for clusters, whose members are close together. */
function marginOf(entry) {
	if (isCluster(entry)) return toPair(own(entry.raw, "mapSize")) === void 0 ? .3 : 0;
	const padding = ownNumber(entry.raw, "padding") ?? 1.5;
	return Math.min(Math.max(padding, .5), 10) * PADDING_SHARE;
}
/** Groups with the same members would be drawn on top of each other, so each later one grows until its lines are free. */
function separated(hulls) {
	const order = [...hulls].sort(([firstId, first], [secondId, second]) => {
		return area$1(first) - area$1(second) || (firstId < secondId ? -1 : 1);
	});
	const placed = [];
	for (const [index, [, rect]] of order.entries()) placed.push(index < MAX_SEPARATED ? stepOut(rect, placed) : rect);
	return new Map(order.map(([id, rect], index) => [id, placed[index] ?? rect]));
}
function stepOut(rect, placed) {
	let free = rect;
	for (let step = 0; step < 10 && placed.some((other) => linesMeet(free, other)); step += 1) free = grow(free, LINE_GAP);
	return free;
}
function linesMeet(first, second) {
	const sharesX = first.minX < second.maxX && second.minX < first.maxX;
	const sharesY = first.minY < second.maxY && second.minY < first.maxY;
	const near = (a, b) => Math.abs(a - b) < LINE_GAP * .9;
	return sharesY && (near(first.minX, second.minX) || near(first.maxX, second.maxX)) || sharesX && (near(first.minY, second.minY) || near(first.maxY, second.maxY));
}
function area$1(rect) {
	return (rect.maxX - rect.minX) * (rect.maxY - rect.minY);
}
function present(id, rect) {
	return rect === void 0 ? [] : [[id, rect]];
}
/** Text from the cloud for text content and for attributes of a picture: one visible line of at most 80 characters. */
function escapeXml(text) {
	return escapeEntities(visibleLine(text, 80));
}
/** A number for an attribute: two decimals are finer than a pixel shows, and give the same bytes everywhere. */
function digits(value, decimals = 2) {
	const factor = 10 ** decimals;
	return String(Math.round(value * factor) / factor + 0);
}
// src/drawing/isometric/plates.ts
/** How far an autoscaling group's platform extends beyond its instances, in grid units; labels begin right in front of it. */
const PLATFORM_EDGE = .14;
const MAX_CORNERS = 200;
/** The surfaces on the ground: platforms of autoscaling groups, zones, areas, clusters, the backgrounds of icons. */
function readPlates(registry, hulls) {
	return registry.entries.flatMap((entry) => {
		const kind = kindOf(entry);
		const corners = kind && cornersOf(registry, entry, kind, hulls);
		return kind === void 0 || corners === void 0 || corners.length < 3 ? [] : [toPlate(entry, kind, corners)];
	});
}
function toPlate(entry, kind, corners) {
	return {
		id: entry.id,
		type: entry.type,
		kind,
		name: visibleLine(ownText(entry.raw, "name") ?? "", 80),
		corners,
		color: ownPaint(entry.raw, entry.type === "icon" ? "background" : "color"),
		border: ownPaint(entry.raw, "borderColor"),
		shadow: ownFlag(entry.raw, "shadow", false)
	};
}
/** The kind of plate that a component is drawn as; undefined if it is not drawn as a plate. */
function kindOf(entry) {
	if (isCluster(entry)) return "cluster";
	if (entry.type === "asg") return "platform";
	if (entry.type === "area" || entry.type === "icon") return "area";
	return entry.section === "surfaces" || entry.type === "zone" ? "zone" : void 0;
}
function cornersOf(registry, entry, kind, hulls) {
	const hull = hulls.get(entry.id);
	if (kind === "cluster") return hull && cornersOfRect(hull);
	const place = placeOf(registry, entry, () => void 0);
	if (place === void 0) return void 0;
	if (entry.type === "area") return polygon(entry, place);
	if (entry.type === "icon") return cornersOfRect(iconGround(entry, place));
	const ground = groundOf$1(entry, place);
	return cornersOfRect(kind === "platform" ? grow(ground, PLATFORM_EDGE) : ground);
}
function polygon(entry, [x, y]) {
	const points = own(entry.raw, "points");
	if (points === void 0 || !isArray(points)) return [];
	return points.slice(0, MAX_CORNERS).flatMap((point) => {
		const pair = toPair(point);
		return pair === void 0 ? [] : [{
			x: x + pair[0],
			y: y + pair[1],
			z: 0
		}];
	});
}
function iconGround(entry, [x, y]) {
	const size = Math.min(Math.max(ownNumber(entry.raw, "iconSize") ?? 3, 1), 40) / 4;
	return {
		minX: x,
		minY: y,
		maxX: x + size,
		maxY: y + size
	};
}
/** The four corners of a rectangle on the ground, in order. */
function cornersOfRect({ minX, minY, maxX, maxY }) {
	return [
		{
			x: minX,
			y: minY,
			z: 0
		},
		{
			x: maxX,
			y: minY,
			z: 0
		},
		{
			x: maxX,
			y: maxY,
			z: 0
		},
		{
			x: minX,
			y: maxY,
			z: 0
		}
	];
}
// src/drawing/isometric/labels.ts
/** Further lines of a label are left out. */
const MAX_LINES = 8;
/** The texts of a document, at their own positions or in front of what they label. */
function readLabels(registry, anchor) {
	return registry.entries.flatMap((entry) => {
		if (entry.type !== "isotext") return [];
		const place = placeOf(registry, entry, anchor);
		const lines = linesOf(entry);
		return place === void 0 || lines.length === 0 ? [] : [toLabel(entry, lines, place)];
	});
}
function toLabel(entry, lines, [x, y]) {
	const owner = ownerOf(entry);
	return {
		id: entry.id,
		type: entry.type,
		...owner === void 0 ? {} : { of: owner },
		lines,
		at: {
			x,
			y,
			z: 0
		},
		size: Math.min(Math.max(ownNumber(entry.raw, "textSize") ?? 16, 4), 400),
		direction: ownDirection(entry.raw),
		standing: ownFlag(entry.raw, "standing", false),
		isometric: ownFlag(entry.raw, "isometric", true),
		halo: ownFlag(entry.raw, "outline", false),
		color: ownPaint(entry.raw, "color")
	};
}
/** The id of the component that a text is positioned relative to. */
function ownerOf(entry) {
	const position = own(entry.raw, "mapPos");
	return isObject(position) ? ownText(position, "relTo") : void 0;
}
/** The lines of a label, as visible text; empty if there is nothing to show. */
function linesOf(entry) {
	const lines = (ownText(entry.raw, "text") ?? "").slice(0, 4e3).split(/\r\n|\r|\n/, MAX_LINES).map((line) => visibleLine(line, 80));
	return lines.some((line) => line !== "") ? lines : [];
}
// src/drawing/isometric/text-size.ts
/** Height of an em in grid units per unit of Cloudcraft's text size; a little more than `textWidth` assumes, for legibility. */
const EM = .021;
/** Distance from one line of text to the next, in ems. */
const LINE_HEIGHT = 1.15;
/** The width in grid units that Cloudcraft assumes when it centres a label: a hundredth of the text size per character. */
function textWidth(text, size) {
	return .01 * size * [...text].length;
}
/** The ground that a text covers when it runs to the right of `(x, y)` in direction `down`. */
function textGround(lines, size, x, y) {
	return {
		minX: x,
		minY: y,
		maxX: x + Math.max(0, ...lines.map((line) => textWidth(line, size))),
		maxY: y + lines.length * size * EM * LINE_HEIGHT
	};
}
/** Distance of a name from its outline's corner, in grid units. */
const INSET$1 = .35;
/** Beyond this number of groups, names are placed without looking for free ground. */
const MAX_PLACED = 400;
/** Places each name on its own outline where it covers no other name and no label, if possible. */
function placeLegends(outlines, labels) {
	const taken = groundMap();
	for (const label of labels) taken.add(label);
	const placed = new Map();
	for (const [index, { id, name, rect }] of outlines.entries()) {
		const choices = candidates(rect, textWidth(name, 16) + .3);
		const choice = (index < MAX_PLACED ? choices.find(({ ground }) => taken.isFree(ground)) : void 0) ?? choices[0];
		if (choice === void 0) continue;
		taken.add(choice.ground);
		placed.set(id, choice.legend);
	}
	return placed;
}
/** Positions along the front edges first, where nothing is in front of the text, then along the back ones. */
function candidates(rect, length) {
	const half = 16 * EM / 2;
	const columns = steps(rect.minX + INSET$1, rect.maxX - INSET$1, length);
	const rows = steps(-rect.maxY + INSET$1, -rect.minY - INSET$1, length).map((value) => -value);
	const below = (y) => columns.map((x) => lying(x, y, length, half));
	const beside = (x) => rows.map((y) => climbing(x, y, length, half));
	return [
		...below(rect.maxY),
		...beside(rect.maxX),
		...below(rect.minY),
		...beside(rect.minX)
	];
}
function lying(x, y, length, half) {
	return {
		legend: {
			at: {
				x,
				y: y - half,
				z: 0
			},
			direction: "down"
		},
		ground: {
			minX: x,
			minY: y - half,
			maxX: x + length,
			maxY: y + half
		}
	};
}
function climbing(x, y, length, half) {
	return {
		legend: {
			at: {
				x: x - half,
				y,
				z: 0
			},
			direction: "right"
		},
		ground: {
			minX: x - half,
			minY: y - length,
			maxX: x + half,
			maxY: y
		}
	};
}
/** Start positions from `from`, half a grid unit apart, as long as the text ends before `to`; at least one. */
function steps(from, to, length) {
	const count = Math.min(40, Math.max(0, Math.floor((to - from - length) / .5)));
	return Array.from({ length: count + 1 }, (_, index) => from + index * .5);
}
// src/drawing/isometric/lines.ts
/** The overlap, in grid units, that two sides need for one straight line between them. */
const FACING = .3;
/** The connections of a document whose ends are both drawn. */
function readLines(registry, hulls) {
	const groundOfEnd = (id) => {
		const entry = registry.byId.get(id);
		if (entry === void 0) return void 0;
		if (isOutlined(entry)) return hulls.get(id);
		const place = placeOf(registry, entry, () => void 0);
		if (place === void 0) return hulls.get(id);
		const [minX, minY] = place;
		if (entry.type === "asg") return grow(groundOf$1(entry, place), PLATFORM_EDGE);
		return entry.type === "connector" ? {
			minX,
			minY,
			maxX: minX,
			maxY: minY
		} : groundOf$1(entry, place);
	};
	const lines = registry.entries.filter((entry) => entry.section === "edges").flatMap((entry) => toLine(entry, groundOfEnd));
	return lines.filter((line, index) => !isSame(line, lines[index - 1]));
}
function toLine(entry, groundOfEnd) {
	const from = ownText(entry.raw, "from") ?? "";
	const to = ownText(entry.raw, "to") ?? "";
	const [start, end] = [groundOfEnd(from), groundOfEnd(to)];
	const points = start && end && from !== to ? route(start, end) : [];
	if (points.length < 2) return [];
	const width = Math.min(Math.max(ownNumber(entry.raw, "width") ?? 2, 1), 8);
	const dashed = ownFlag(entry.raw, "dashed", false);
	const arrow = own(entry.raw, "endCap") === "arrow";
	const color = ownPaint(entry.raw, "color");
	return [{
		id: entry.id,
		type: entry.type,
		from,
		to,
		points,
		width,
		dashed,
		arrow,
		color
	}];
}
function isSame(line, other) {
	return other !== void 0 && line.from === other.from && line.to === other.to && line.type === other.type;
}
/** The route from one ground to another: straight if they face each other, otherwise with two bends; empty if they overlap. */
function route(start, end) {
	if (isPoint(start) || isPoint(end)) return clipped(start, end);
	const alongX = shared(start.minX, start.maxX, end.minX, end.maxX);
	const alongY = shared(start.minY, start.maxY, end.minY, end.maxY);
	if (alongX !== void 0 && alongY !== void 0) return [];
	const gapX = gap(start.minX, start.maxX, end.minX, end.maxX);
	const gapY = gap(start.minY, start.maxY, end.minY, end.maxY);
	return Math.abs(gapY) >= Math.abs(gapX) ? downwards(start, end) : downwards(turned(start), turned(end)).map(turnedPoint);
}
/** Leaves along y, crosses halfway, arrives along y. */
function downwards(start, end) {
	const forward = start.maxY <= end.minY;
	const startY = forward ? start.maxY : start.minY;
	const endY = forward ? end.minY : end.maxY;
	const straight = shared(start.minX, start.maxX, end.minX, end.maxX);
	if (straight !== void 0) return [at$2(straight, startY), at$2(straight, endY)];
	const [startX, endX] = [(start.minX + start.maxX) / 2, (end.minX + end.maxX) / 2];
	const middle = (startY + endY) / 2;
	return [
		at$2(startX, startY),
		at$2(startX, middle),
		at$2(endX, middle),
		at$2(endX, endY)
	];
}
/** A coordinate inside both ranges, one of their centres if possible. */
function shared(firstMin, firstMax, secondMin, secondMax) {
	const low = Math.max(firstMin, secondMin);
	const high = Math.min(firstMax, secondMax);
	if (high - low < FACING) return void 0;
	return [(firstMin + firstMax) / 2, (secondMin + secondMax) / 2].find((centre) => centre > low && centre < high) ?? (low + high) / 2;
}
function gap(firstMin, firstMax, secondMin, secondMax) {
	return Math.max(0, secondMin - firstMax, firstMin - secondMax);
}
/** A straight line between centres, from edge to edge: for connectors, which are bend points that the author placed. */
function clipped(start, end) {
	const [from, to] = [centre(start), centre(end)];
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	const first = reach(start, from, to) * length;
	const last = reach(end, to, from) * length;
	if (length - first - last <= .01) return [];
	const along = (distance) => {
		const share = distance / length;
		return at$2(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
	};
	return [along(first), along(length - last)];
}
/** The share of the line from a rectangle's centre to another point that is inside the rectangle. */
function reach(rect, from, target) {
	const byX = (rect.maxX - rect.minX) / 2 / Math.abs(target.x - from.x);
	const byY = (rect.maxY - rect.minY) / 2 / Math.abs(target.y - from.y);
	return Math.min(1, Math.min(Number.isNaN(byX) ? Infinity : byX, Number.isNaN(byY) ? Infinity : byY));
}
function centre(rect) {
	return at$2((rect.minX + rect.maxX) / 2, (rect.minY + rect.maxY) / 2);
}
function isPoint(rect) {
	return rect.minX === rect.maxX && rect.minY === rect.maxY;
}
function at$2(x, y) {
	return {
		x,
		y,
		z: 0
	};
}
function turned(rect) {
	return {
		minX: rect.minY,
		minY: rect.minX,
		maxX: rect.maxY,
		maxY: rect.maxX
	};
}
function turnedPoint({ x, y, z }) {
	return {
		x: y,
		y: x,
		z
	};
}
// src/drawing/isometric/parse.ts
/**
* Reads a drawing from a Cloudcraft document: a snapshot or a saved blueprint (`{data: {…}}`), or only its sections (`{nodes: […]}`).
* Never throws: components that are malformed or have no position are left out. The order of the document's arrays does not matter.
*/
function parseDrawing(document) {
	const registry = readRegistry(document);
	const grounds = hulls(registry);
	const labels = readLabels(registry, cornerOf(grounds));
	const items = readItems(registry);
	return {
		items,
		plates: readPlates(registry, grounds),
		outlines: readOutlines(registry, grounds, obstaclesOf(items, labels)),
		labels,
		lines: readLines(registry, grounds)
	};
}
/** A label may be positioned relative to a group that has only an outline. */
function cornerOf(grounds) {
	return (entry) => {
		const rect = grounds.get(entry.id);
		return rect && [rect.minX, rect.minY];
	};
}
function readItems(registry) {
	const names = labelTexts(registry);
	return registry.entries.flatMap((entry) => {
		const place = isItem(entry) ? placeOf(registry, entry, () => void 0) : void 0;
		return place === void 0 ? [] : [toItem(entry, place, names)];
	});
}
/** A cluster with its own size is only a plate; one without is a plate and a solid on it. */
function isItem(entry) {
	if (entry.section !== "nodes" && entry.section !== "groups") return false;
	const kind = kindOf(entry);
	return (kind === void 0 || kind === "cluster" && !own(entry.raw, "mapSize")) && !isOutlined(entry) && entry.type !== "isotext" && entry.type !== "connector";
}
function toItem(entry, [x, y], names) {
	return {
		id: entry.id,
		type: entry.type,
		at: {
			x,
			y,
			z: 0
		},
		...footprintOf(entry.type, ownNumber(entry.raw, "width"), ownNumber(entry.raw, "depth")),
		height: heightOf(entry.type, ownNumber(entry.raw, "height")),
		name: visibleLine(ownText(entry.raw, "name") ?? names.get(entry.id) ?? "", 80),
		color: ownPaint(entry.raw, "color"),
		accent: ownPaint(entry.raw, "accentColor")
	};
}
/** Scanned components have no name property: their name is the text positioned relative to them. */
function labelTexts(registry) {
	const names = new Map();
	for (const entry of registry.entries) {
		const owner = entry.type === "isotext" ? ownerOf(entry) : void 0;
		if (owner !== void 0 && !names.has(owner)) names.set(owner, linesOf(entry).join(" "));
	}
	return names;
}
function readOutlines(registry, grounds, obstacles) {
	const found = registry.entries.flatMap((entry) => {
		const rect = isOutlined(entry) ? grounds.get(entry.id) : void 0;
		return rect === void 0 ? [] : [{
			id: entry.id,
			type: entry.type,
			name: nameOf(entry),
			rect,
			entry
		}];
	});
	const legends = placeLegends(found, obstacles);
	return found.flatMap(({ entry, ...outline }) => {
		const legend = legends.get(entry.id);
		return legend === void 0 ? [] : [{
			...outline,
			color: ownPaint(entry.raw, "color"),
			legend
		}];
	});
}
/** The ground where a group's name would not be readable: under labels, and under or right behind solids. */
function obstaclesOf(items, labels) {
	return [...items.map(({ at, width, depth, height }) => {
		return {
			minX: at.x - height,
			minY: at.y - height,
			maxX: at.x + width,
			maxY: at.y + depth
		};
	}), ...labels.map(({ lines, size, at }) => textGround(lines, size, at.x, at.y))];
}
/** A group's name is written along its outline, which has less room than a label. */
const MAX_NAME$2 = 40;
function nameOf(entry) {
	const name = ownText(entry.raw, "name") ?? (entry.type === "region" ? ownText(entry.raw, "region") : void 0);
	return visibleLine(name ?? entry.id, MAX_NAME$2);
}
// src/drawing/isometric/scene.ts
/** The bounds of everything in the drawing, names included, in pixels at scale 1. */
function sceneBounds(drawing, projection) {
	return boundsOf(pixelsOf(drawing, projection));
}
function* pixelsOf(drawing, projection) {
	for (const item of drawing.items) yield* cornersOfItem(item, projection);
	for (const plate of drawing.plates) yield* plate.corners.map((corner) => project(corner, projection));
	for (const line of drawing.lines) yield* line.points.map((point) => project(point, projection));
	for (const label of drawing.labels) yield* cornersOfLabel(label).map((corner) => project(corner, projection));
	for (const { rect, legend, name } of drawing.outlines) {
		yield* cornersOfRect(rect).map((corner) => project(corner, projection));
		yield* cornersOfLegend({
			name,
			legend
		}).map((corner) => project(corner, projection));
	}
}
/** The ground that a group's name covers. */
function cornersOfLegend({ name, legend }) {
	return turnedText([name], 16, legend.at, legend.direction);
}
/** The corners of an item's bounding box on the canvas. */
function cornersOfItem({ at, width, depth, height }, projection) {
	return cornersOfRect({
		minX: at.x,
		minY: at.y,
		maxX: at.x + width,
		maxY: at.y + depth
	}).flatMap((corner) => [project({
		...corner,
		z: at.z
	}, projection), project({
		...corner,
		z: at.z + height
	}, projection)]);
}
function cornersOfLabel(label) {
	return turnedText(label.lines, label.size, label.at, label.direction);
}
/** The corners of a text on the ground, rotated to its direction around its upper left corner. */
function turnedText(lines, size, at, direction) {
	return cornersOfRect(textGround(lines, size, 0, 0)).map(({ x, y }) => {
		const [across, down] = TURNS$1[direction](x, y);
		return {
			x: at.x + across,
			y: at.y + down,
			z: 0
		};
	});
}
const TURNS$1 = {
	down: (x, y) => [x, y],
	right: (x, y) => [y, -x],
	up: (x, y) => [-x, -y],
	left: (x, y) => [-y, x]
};
// src/drawing/difference/facts.ts
/** The mark of each resource on either side. A rollout's members are replaced one by one, in the order of their keys. */
function factsOf({ before, after, changes, pairing }) {
	const found = {
		at: [finder(before.inventory), finder(after.inventory)],
		shownAs: pairing.afterOf.slice(),
		marks: new Map(),
		doubtful: new Set(),
		removed: new Map(),
		connections: new Map(),
		memberships: []
	};
	for (const change of changes) note(change, found);
	const { resources } = after.inventory;
	const beforeOf = inverse(found.shownAs, resources.length);
	const facts = resources.map((_, position) => {
		return {
			mark: found.marks.get(position) ?? "unchanged",
			...found.doubtful.has(position) ? { isDoubtful: true } : {},
			before: beforeOf[position] ?? -1,
			after: position
		};
	});
	return {
		...found,
		after: facts
	};
}
function note(change, found) {
	const isDoubtful = change.tags.includes("unconfirmed");
	if (change.kind === "added") mark$1(found, change.after, "added", isDoubtful);
	else if (change.kind === "removed") remove(found, change.before, isDoubtful);
	else if (change.kind === "rollout") exchange(found, change);
	else if (change.kind === "changed" || change.kind === "replaced") mark$1(found, change.after, change.kind);
	else if ("member" in change) {
		const [group, member] = [found.at[1](change.group.after), found.at[1](change.member.after)];
		const mark = change.kind === "membership-added" ? "added" : "removed";
		if (group !== void 0 && member !== void 0) found.memberships.push({
			group,
			member,
			mark
		});
	} else {
		const ends = [found.at[1](change.from.after), found.at[1](change.to.after)];
		found.connections.set(ends.join(">"), change.kind === "connection-added" ? "added" : "removed");
	}
}
function mark$1({ at, marks, doubtful }, reference, as, isDoubtful = false) {
	const position = at[1](reference);
	if (position === void 0 || as === "changed" && marks.has(position)) return;
	marks.set(position, as);
	if (isDoubtful) doubtful.add(position);
}
function remove({ at, removed }, reference, isDoubtful = false) {
	const position = at[0](reference);
	const doubt = isDoubtful ? { isDoubtful: true } : {};
	if (position !== void 0) removed.set(position, {
		mark: "removed",
		...doubt,
		before: position,
		after: -1
	});
}
function exchange(found, { removed, added }) {
	for (const [index, gone] of removed.entries()) {
		const next = added[index];
		const [from, to] = [found.at[0](gone), next && found.at[1](next)];
		if (from !== void 0 && to !== void 0) found.shownAs[from] = to;
		else remove(found, gone);
	}
	for (const [index, come] of added.entries()) mark$1(found, come, removed[index] ? "replaced" : "added");
}
/** Finds the position of the resource that a change refers to; several may share an id. */
function finder({ resources, positions }) {
	const isIt = (resource, { id, key, type }) => resource !== void 0 && resource.id === id && resource.key === key && resource.type === type;
	let twins;
	return (reference) => {
		const likely = positions.get(reference.id);
		if (likely !== void 0 && isIt(resources[likely], reference)) return likely;
		twins ??= grouped(resources);
		const list = twins.get(textOf(reference));
		return list !== void 0 && list.length > 1 ? list.shift() : list?.[0];
	};
}
function grouped(resources) {
	const found = new Map();
	for (const [position, resource] of resources.entries()) {
		const text = textOf(resource);
		found.set(text, [...found.get(text) ?? [], position]);
	}
	return found;
}
function textOf(resource) {
	return JSON.stringify([
		resource?.id,
		resource?.key,
		resource?.type
	]);
}
function inverse(partners, length) {
	const result = new Int32Array(length).fill(-1);
	for (const [position, partner] of partners.entries()) if (partner !== -1) result[partner] = position;
	return result;
}
// src/drawing/difference/fleets.ts
/** The fleets among the changes. A member that is added or removed alone is not a fleet. */
function fleetsOf(changes, sides, names, words) {
	const idOf = (side) => (reference) => {
		const position = sides[side].positions.get(reference.id);
		return position === void 0 ? [] : names[side][position] ?? [];
	};
	const parts = new Map();
	for (const part of changes.flatMap(partsOf$1)) {
		const key = JSON.stringify([part.pool.id, part.mark]);
		parts.set(key, [...parts.get(key) ?? [], part]);
	}
	return [...parts.values()].flatMap((own) => {
		const [lead] = own.toSorted((one, other) => Number(one.type === "ebs") - Number(other.type === "ebs"));
		const pool = lead === void 0 ? void 0 : [idOf(lead.side)(lead.pool)].flat()[0];
		const ids = own.flatMap(({ before, after }) => [...before.flatMap(idOf("before")), ...after.flatMap(idOf("after"))]);
		const members = [...new Set(ids)].filter((id) => id !== pool);
		if (lead === void 0 || pool === void 0 || members.length < 2) return [];
		const count = own.reduce((sum, part) => sum + (part.type === lead.type ? part.count : 0), 0);
		return [{
			pool,
			members,
			mark: lead.mark,
			name: words.fleetName(lead.pool, lead.type, count)
		}];
	});
}
function partsOf$1(change) {
	if (change.kind === "rollout") {
		const { parent, memberType, removed, added } = change;
		const count = Math.min(removed.length, added.length);
		return [{
			pool: parent.after,
			side: "after",
			mark: "replaced",
			type: memberType,
			count,
			before: removed,
			after: added
		}];
	}
	if (change.kind === "added" && change.pool !== void 0) return [poolPart(change.pool, "after", "added", change.after)];
	if (change.kind === "removed" && change.pool !== void 0) return [poolPart(change.pool, "before", "removed", change.before)];
	return [];
}
function poolPart(pool, side, mark, member) {
	return {
		pool,
		side,
		mark,
		type: member.type,
		count: 1,
		before: [],
		after: [],
		[side]: [member]
	};
}
/**
* The pieces of a picture with each fleet as one marked group: its pool has the mark and the name, the members have only marks. If the pool
* is not drawn, or changed itself, the first drawn member has the name.
*/
function withFleets(pieces, fleets, isDrawn) {
	const named = new Map(pieces);
	const change = (id, part) => {
		const piece = named.get(id);
		if (piece !== void 0) named.set(id, {
			...piece,
			...part
		});
	};
	for (const { pool, members, mark, name } of fleets) {
		const shown = members.filter((id) => isDrawn(id) && named.has(id));
		const [first] = shown;
		if (first === void 0 || shown.length < 2) continue;
		for (const id of shown) change(id, { label: "" });
		if (isDrawn(pool) && named.get(pool)?.mark === "unchanged") change(pool, {
			label: name,
			mark
		});
		else change(first, { label: name });
	}
	return named;
}
// src/drawing/difference/connections.ts
/** The connections of both sides, each once. One that was added or removed with one of its ends has that end's mark. */
function connectionsOf(before, after, facts, names) {
	const isAdded = (position) => facts.after[position]?.mark === "added";
	const here = after.connections.map(({ from, to }) => {
		const isNew = isAdded(from) || isAdded(to) || facts.connections.get(`${from}>${to}`) === "added";
		return {
			from: names.after[from] ?? "",
			to: names.after[to] ?? "",
			mark: isNew ? "added" : "unchanged"
		};
	});
	const gone = before.connections.flatMap(({ from, to }) => {
		const ends = [facts.shownAs[from] ?? -1, facts.shownAs[to] ?? -1];
		const isGone = facts.removed.has(from) || facts.removed.has(to) || facts.connections.get(ends.join(">")) === "removed";
		const [start, end] = [names.before[from], names.before[to]];
		return isGone && start !== void 0 && end !== void 0 ? [{
			from: start,
			to: end,
			mark: "removed"
		}] : [];
	});
	return [...new Map([...gone, ...here].map((connection) => [lineId(connection), connection]))].sort(([first], [second]) => first < second ? -1 : 1).map(([, connection]) => connection);
}
/** The id of a connection's line in a drawing. */
function lineId({ from, to, mark }) {
	return JSON.stringify([
		mark === "removed" ? "removed" : "here",
		from,
		to
	]);
}
// src/drawing/difference/grounds.ts
/** Space around what is placed between other components, in grid units. */
const AIR$2 = .9;
/** Room for the label in front. */
const LABEL_ROOM = .3;
/** The ground of everything that has a position of its own: items, and plates other than zones and areas. */
function groundsOf({ items, plates }) {
	const grounds = new Map();
	for (const { id, kind, corners } of plates) if (kind !== "zone" && kind !== "area") grounds.set(id, boundsOf(corners));
	for (const { id, at, width, depth } of items) grounds.set(id, {
		minX: at.x,
		minY: at.y,
		maxX: at.x + width,
		maxY: at.y + depth
	});
	return grounds;
}
/** The smallest rectangle around all grounds and outlines. */
function extentOf(drawing) {
	return boundsOf([...groundsOf(drawing).values(), ...drawing.outlines.map(({ rect }) => rect)].flatMap(({ minX, minY, maxX, maxY }) => [{
		x: minX,
		y: minY
	}, {
		x: maxX,
		y: maxY
	}]));
}
const TERRITORIES = new Set(["vpc", "subnet"]);
/** Groups that enclose ground: anything inside looks like a member. */
function territoriesOf({ outlines, plates }) {
	const networks = outlines.filter(({ type }) => TERRITORIES.has(type)).map(({ id, rect }) => [id, rect]);
	const floors = plates.filter(({ kind }) => kind === "cluster" || kind === "platform").map(({ id, corners }) => [id, boundsOf(corners)]);
	return new Map([...networks, ...floors]);
}
/** The ground that items, labels and lines occupy. */
function takenGround({ items, labels, lines }) {
	const taken = groundMap();
	for (const { at, width, depth } of items) taken.add(roomOf({
		minX: at.x,
		minY: at.y,
		maxX: at.x + width,
		maxY: at.y + depth
	}));
	for (const { lines, size, at, direction } of labels) if (direction === "down") taken.add(textGround(lines, size, at.x, at.y));
	for (const { points } of lines) for (const [index, to] of points.entries()) taken.add(grow(boundsOf([points[index - 1] ?? to, to]), .1));
	return taken;
}
/** The ground that a component needs among others: its own, some space around it, and room for its label. */
function roomOf(ground) {
	const { minX, minY, maxX, maxY } = grow(ground, AIR$2 / 2);
	return {
		minX,
		minY,
		maxX,
		maxY: maxY + LABEL_ROOM
	};
}
// src/drawing/difference/names.ts
/** Gives every resource a unique id: a document's own ids may be missing, shared, or used for different resources on each side. */
function namesOf(before, after, facts) {
	const [was, is] = [uniqueNames("b", before.resources), uniqueNames("a", after.resources)];
	return {
		before: was.map((name, position) => {
			const partner = facts.shownAs[position] ?? -1;
			if (facts.removed.has(position)) return name;
			return partner === -1 ? void 0 : is[partner];
		}),
		after: is
	};
}
function uniqueNames(side, resources) {
	const positions = new Map();
	for (const [position, { id }] of resources.entries()) {
		const twins = positions.get(id);
		if (twins === void 0) positions.set(id, [position]);
		else twins.push(position);
	}
	const names = [];
	for (const [id, twins] of positions) for (const [rank, position] of inOrder$2(twins, resources).entries()) names[position] = `${side}${rank}:${id}`;
	return names;
}
/** Resources with the same id, ordered by content rather than by their position in the document. */
function inOrder$2(twins, resources) {
	if (twins.length < 2) return twins;
	const texts = new Map(twins.map((position) => [position, canonicalText(resources[position]?.properties)]));
	return [...twins].sort((first, second) => (texts.get(first) ?? "") < (texts.get(second) ?? "") ? -1 : 1);
}
// src/drawing/difference/parties.ts
/** Removed resources that move together: a removed group with its members, and connected resources in the same groups. The largest come first. */
function partiesOf(before, facts, names) {
	const groupsOf = containersOf(before);
	const survives = (group) => !facts.removed.has(group) && facts.shownAs[group] !== -1;
	const homesOf = (position) => (groupsOf.get(position) ?? []).filter(survives);
	const leaders = new Map([...facts.removed.keys()].map((position) => [position, position]));
	const join = (first, second) => leaders.set(leaderOf(leaders, first), leaderOf(leaders, second));
	for (const position of facts.removed.keys()) for (const member of before.members.get(position) ?? []) if (leaders.has(member)) join(member, position);
	for (const { from, to } of before.connections) {
		if (!leaders.has(from) || !leaders.has(to)) continue;
		if (homesOf(from).join() === homesOf(to).join()) join(from, to);
	}
	const parties = new Map();
	for (const position of leaders.keys()) {
		const leader = leaderOf(leaders, position);
		parties.set(leader, [...parties.get(leader) ?? [], position]);
	}
	return [...parties.values()].map((positions) => toParty(positions, homesOf, before, names)).sort(bySize$1);
}
function leaderOf(leaders, position) {
	let leader = position;
	for (let next = leaders.get(leader); next !== void 0 && next !== leader; next = leaders.get(leader)) {
		leaders.set(leader, leaders.get(next) ?? next);
		leader = next;
	}
	return leader;
}
/** The groups that each resource is in, the smallest first. */
function containersOf({ members, resources }) {
	const sizeOf = (group) => members.get(group)?.length ?? 0;
	const keyOf = (group) => resources[group]?.key ?? "";
	const bySizeOfGroup = [...members.keys()].sort((a, b) => sizeOf(a) - sizeOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
	const found = new Map();
	for (const group of bySizeOfGroup) for (const member of members.get(group) ?? []) {
		const groups = found.get(member);
		if (groups === void 0) found.set(member, [group]);
		else groups.push(group);
	}
	return found;
}
function toParty(positions, homesOf, before, names) {
	const sizeOf = (group) => before.members.get(group)?.length ?? 0;
	const homes = [...new Set(positions.flatMap(homesOf))].sort((a, b) => sizeOf(a) - sizeOf(b) || nameOrder(names, a, b));
	const named = (list) => list.flatMap((position) => names.before[position] ?? []);
	return {
		ids: named(positions).sort(),
		homes: named(homes)
	};
}
function nameOrder({ before }, first, second) {
	return (before[first] ?? "") < (before[second] ?? "") ? -1 : 1;
}
function bySize$1(first, second) {
	return second.ids.length - first.ids.length || ((first.ids[0] ?? "") < (second.ids[0] ?? "") ? -1 : 1);
}
// src/drawing/difference/neighbours.ts
/** How many neighbours determine how far something moves. */
const NEIGHBOURS = 4;
/** How far the nearest neighbours moved: those in the innermost group that has any, otherwise those anywhere. */
function wantedMove(homes, whole, { was, is, membersOf }) {
	const { minX, minY, maxX, maxY } = whole;
	const centre = {
		x: (minX + maxX) / 2,
		y: (minY + maxY) / 2
	};
	for (const ids of [...homes.map((home) => membersOf.get(home) ?? []), was.keys()]) {
		const nearest = nearestStayed(ids, centre, was, is);
		if (nearest.length > 0) return [median(nearest.map(({ x }) => x)), median(nearest.map(({ y }) => y))];
	}
	return [0, 0];
}
function nearestStayed(ids, centre, was, is) {
	const nearest = [];
	for (const id of ids) {
		const [from, to] = [was.get(id), is.get(id)];
		if (from === void 0 || to === void 0) continue;
		const away = Math.hypot((from.minX + from.maxX) / 2 - centre.x, (from.minY + from.maxY) / 2 - centre.y);
		const last = nearest[3];
		if (last !== void 0 && (last.away < away || last.away === away && last.id < id)) continue;
		nearest.push({
			id,
			away,
			x: to.minX - from.minX,
			y: to.minY - from.minY
		});
		nearest.sort((a, b) => a.away - b.away || (a.id < b.id ? -1 : 1));
		nearest.length = Math.min(nearest.length, NEIGHBOURS);
	}
	return nearest;
}
function median(values) {
	return [...values].sort((a, b) => a - b)[values.length - 1 >> 1] ?? 0;
}
// src/drawing/difference/settle.ts
/** How far a removed resource may be moved from its ideal position, and the step in which positions are tried, in grid units. */
const REACH = 14;
const STEP = .5;
const FAR_REACH = 120;
const FAR_STEP = 2;
/** The search takes time, and more removals than this are useless in a drawing. */
const MAX_PARTIES = 1e3;
/**
* Finds ground for what was removed: near where it would be if it had stayed, not on top of existing components, and not inside a group
* that it did not belong to, unless it was inside before.
* @returns how far each id moves from its position before; what finds no ground is missing
*/
function settle(parties, before, after, membersOf) {
	const [was, is] = [groundsOf(before), groundsOf(after)];
	const [territories, formerTerritories] = [territoriesOf(after), territoriesOf(before)];
	const terrain = {
		was,
		is,
		territories,
		formerTerritories,
		membersOf,
		taken: takenGround(after)
	};
	const moves = new Map();
	for (const party of parties.slice(0, MAX_PARTIES)) {
		const grounds = party.ids.flatMap((id) => was.get(id) ?? []);
		if (grounds.length === 0) continue;
		const move = moveOf(party, grounds, terrain);
		if (move === void 0) continue;
		for (const id of party.ids) moves.set(id, move);
		for (const ground of grounds) terrain.taken.add(roomOf(moved$2(ground, ...move)));
	}
	return moves;
}
function moveOf(party, grounds, terrain) {
	const whole = grounds.reduce(around);
	const [x, y] = wantedMove(party.homes, whole, terrain);
	const home = party.homes.map((id) => terrain.territories.get(id)).find((rect) => rect !== void 0);
	const foreign = foreignTo(party, whole, terrain);
	const isFreeAmong = (rects) => (move) => {
		const ground = moved$2(whole, ...move);
		if (rects.some((rect) => meet(ground, rect))) return false;
		return grounds.every((rect) => terrain.taken.isFree(roomOf(moved$2(rect, ...move))));
	};
	const reachable = grow(moved$2(whole, x, y), 15);
	const isFree = isFreeAmong(foreign.filter((rect) => meet(rect, reachable)));
	const isAtHome = (move) => home === void 0 || isInside(moved$2(whole, ...move), grow(home, .2));
	const takesNobodyIn = outlineCheck(party, home, reachable, terrain);
	const near = NEAR$1.map(([across, down]) => [x + across, y + down]);
	return near.find((move) => isAtHome(move) && isFree(move)) ?? near.find((move) => isFree(move) && takesNobodyIn(moved$2(whole, ...move))) ?? near.find(isFree) ?? FAR.map(([across, down]) => [x + across, y + down]).find(isFreeAmong(foreign));
}
/** Territories in which the party would look like a member of a group that it did not belong to. */
function foreignTo(party, whole, { territories, formerTerritories }) {
	const own = new Set([...party.homes, ...party.ids]);
	const found = [];
	for (const [id, rect] of territories) {
		const former = formerTerritories.get(id);
		if (!own.has(id) && !(former !== void 0 && meet(whole, former))) found.push(rect);
	}
	return found;
}
/** Returns a check whether the group's outline can be extended to a ground without enclosing anything that is not a member. */
function outlineCheck({ homes }, home, reachable, { is, membersOf }) {
	if (home === void 0) return () => true;
	const members = membersOf.get(homes[0] ?? "");
	let strangers;
	return (ground) => {
		const extended = around(home, grow(ground, .7));
		strangers ??= strangersIn(around(home, grow(reachable, 1)), home, members, is);
		return !strangers.some((rect) => meet(rect, extended));
	};
}
function strangersIn(possible, home, members, grounds) {
	const found = [];
	for (const [id, rect] of grounds) if (meet(rect, possible) && !meet(rect, home) && members?.has(id) !== true) found.push(rect);
	return found;
}
/** Moves in whole steps, the shortest first. */
function detours(reach, step) {
	const rings = Math.floor(reach / step);
	const steps = Array.from({ length: 2 * rings + 1 }, (_, index) => (index - rings) * step);
	return steps.flatMap((down) => steps.map((across) => [across, down])).sort((a, b) => Math.hypot(...a) - Math.hypot(...b) || a[1] - b[1] || a[0] - b[0]);
}
const NEAR$1 = detours(REACH, STEP);
const FAR = detours(FAR_REACH, FAR_STEP);
// src/drawing/difference/shelf.ts
const DISTANCE$1 = 3;
const COLUMN = 3;
const ROW$1 = 3;
const MIN_COLUMNS = 6;
/** Adds what has no position in the drawing, in rows in front of everything else. */
function onShelf(drawing, subjects) {
	if (subjects.length === 0) return drawing;
	const { minX, maxX, maxY } = extentOf(drawing);
	const columns = Math.max(MIN_COLUMNS, Math.floor((maxX - minX) / COLUMN), Math.ceil(Math.sqrt(subjects.length)));
	const items = subjects.map((subject, index) => {
		const at = {
			x: minX + index % columns * COLUMN,
			y: maxY + DISTANCE$1 + Math.floor(index / columns) * ROW$1,
			z: 0
		};
		return {
			...subject,
			at,
			...footprintOf(""),
			height: heightOf(subject.type),
			color: {},
			accent: {}
		};
	});
	return {
		...drawing,
		items: [...drawing.items, ...items]
	};
}
// src/drawing/difference/side-document.ts
/** Renames one side's components. Connections are not included, since they are drawn from the inventories. */
function sideDocument(read, { names, shown }) {
	const { inventory } = read;
	const nameOf = (id) => {
		const position = inventory.positions.get(id);
		return position === void 0 ? `c:${id}` : names[position];
	};
	const nodes = [];
	const { groups, ...others } = decorations(read, nameOf);
	for (const [position, resource] of inventory.resources.entries()) {
		const id = names[position];
		if (id === void 0) continue;
		const members = membersOf(inventory, position, names);
		const component = {
			...resource.properties,
			id,
			type: resource.type,
			name: resource.name,
			...shown.has(id) && { visible: true },
			...members && { nodes: members },
			...relocated$1(resource.properties, nameOf)
		};
		if (members === void 0) nodes.push(component);
		else groups.push(component);
	}
	return {
		...others,
		nodes,
		groups
	};
}
function membersOf(inventory, position, names) {
	const list = own(inventory.resources[position]?.properties ?? {}, "nodes");
	if (list === void 0 || !isArray(list)) return void 0;
	return (inventory.members.get(position) ?? []).flatMap((member) => names[member] ?? []);
}
/** A position relative to another component refers to it by id, which is renamed as well. */
function relocated$1(raw, nameOf) {
	const position = own(raw, "mapPos");
	const anchor = isObject(position) ? ownText(position, "relTo") : void 0;
	if (!isObject(position) || anchor === void 0) return {};
	return { mapPos: {
		...position,
		relTo: nameOf(anchor) ?? ""
	} };
}
/** Components that are not resources: regions, zones, icons, and texts. */
function decorations({ document, inventory }, nameOf) {
	const found = {
		groups: [],
		surfaces: [],
		icons: [],
		text: []
	};
	for (const { id, type, section, raw } of readRegistry(document).entries) {
		if (inventory.positions.has(id)) continue;
		const component = {
			...raw,
			id: `c:${id}`,
			...relocated$1(raw, nameOf)
		};
		if (type === "region") found.groups.push({
			...component,
			nodes: regionMembers(raw, nameOf)
		});
		else if (section === "surfaces" || section === "icons" || section === "text") found[section].push(component);
	}
	return found;
}
function regionMembers(region, nameOf) {
	const nodes = own(region, "nodes");
	if (nodes === void 0 || !isArray(nodes)) return [];
	return nodes.flatMap((id) => typeof id === "string" ? nameOf(id) ?? [] : []);
}
// src/drawing/difference/union.ts
/** Places what was removed among what exists. Changed resources without a position are put on a shelf in front. */
function unionOf(before, after, facts) {
	const names = namesOf(before.inventory, after.inventory, facts);
	const byName = factsByName(facts, names);
	const marked = new Set([...byName].filter(([, { mark }]) => mark !== "unchanged").map(([name]) => name));
	const is = sideDocument(after, {
		names: names.after,
		shown: marked
	});
	const was = sideDocument(before, {
		names: names.before,
		shown: marked
	});
	const removed = new Set([...facts.removed.keys()].flatMap((position) => names.before[position] ?? []));
	const connections = connectionsOf(before.inventory, after.inventory, facts, names);
	const [scene, past] = [drawingOf(is, connections), parseDrawing(was)];
	const document = merged(is, was, removed, relocation(past, settle(partiesOf(before.inventory, facts, names), past, scene, membersByGroup(is))));
	const drawing = drawingOf(document, connections);
	const drawn = drawnIds(drawing);
	return {
		document,
		connections,
		facts: byName,
		names,
		drawing: onShelf(drawing, [...marked].filter((name) => !drawn.has(name)).map((id) => ({
			id,
			...subjectOf(byName.get(id), before, after)
		})))
	};
}
/** Draws a document with these connections instead of its own. */
function drawingOf(document, connections) {
	const edges = connections.map((connection) => {
		const { from, to } = connection;
		return {
			type: "edge",
			id: lineId(connection),
			from,
			to,
			endCap: "arrow"
		};
	});
	return parseDrawing({
		...document,
		edges
	});
}
function factsByName(facts, names) {
	const removed = [...facts.removed].map(([position, fact]) => [names.before[position] ?? "", fact]);
	const here = facts.after.map((fact, position) => [names.after[position] ?? "", fact]);
	return new Map([...removed, ...here].sort(([first], [second]) => first < second ? -1 : 1));
}
/** Type and name of the resource that a fact is about, as they are after, otherwise as they were before. */
function subjectOf(fact, before, after) {
	const { type = "", name = "" } = after.inventory.resources[fact?.after ?? -1] ?? before.inventory.resources[fact?.before ?? -1] ?? {};
	return {
		type,
		name
	};
}
function membersByGroup({ groups }) {
	return new Map(groups.map((group) => [String(own(group, "id")), new Set(memberNames(group))]));
}
function memberNames(group) {
	const nodes = own(group, "nodes");
	return nodes !== void 0 && isArray(nodes) ? nodes.filter((id) => typeof id === "string") : [];
}
/** A removed component at its settled position; without a position if it never had one or found no ground. */
function relocation(past, moves) {
	const grounds = groundsOf(past);
	return ({ mapPos, ...component }) => {
		const id = String(own(component, "id"));
		const [move, ground] = [moves.get(id), grounds.get(id)];
		const [x, y] = toPair(mapPos) ?? [ground?.minX ?? 0, ground?.minY ?? 0];
		return move === void 0 ? component : {
			...component,
			mapPos: [x + move[0], y + move[1]]
		};
	};
}
/** The later document with the removed components added; their groups, if they still exist, have them as members again. */
function merged(is, was, removed, relocate) {
	const idOf = (component) => String(own(component, "id"));
	const lost = new Map(was.groups.map((group) => [idOf(group), memberNames(group).filter((id) => removed.has(id))]));
	const here = new Set(is.groups.map(idOf));
	const isLost = (group) => removed.has(idOf(group)) || !here.has(idOf(group)) && idOf(group).startsWith("c:") && lost.get(idOf(group))?.length;
	return {
		...is,
		nodes: [...is.nodes, ...was.nodes.filter((node) => removed.has(idOf(node))).map(relocate)],
		groups: [...is.groups.map((group) => ({
			...group,
			nodes: [...memberNames(group), ...lost.get(idOf(group)) ?? []]
		})), ...was.groups.filter(isLost).map(relocate)]
	};
}
function drawnIds({ items, plates, outlines }) {
	return new Set([
		...items,
		...plates,
		...outlines
	].map(({ id }) => id));
}
// src/drawing/difference/blocks.ts
/** Everything that is not kept, grouped by its mark and by the kept groups that it is in. */
function blocksOf(union, kept, grounds) {
	const groupsOf = new Map();
	for (const [group, members] of membersByGroup(union.document)) {
		if (!kept.has(group)) continue;
		for (const member of members) groupsOf.set(member, [...groupsOf.get(member) ?? [], group]);
	}
	const crowds = new Map();
	for (const [name, { mark }] of union.facts) {
		if (kept.has(name)) continue;
		const key = JSON.stringify([mark, ...(groupsOf.get(name) ?? []).sort()]);
		const members = crowds.get(key);
		if (members === void 0) crowds.set(key, [name]);
		else members.push(name);
	}
	const centres = [...kept].flatMap((name) => centreOf(grounds.get(name)) ?? []);
	return [...crowds].map(([key, members], index) => {
		const [mark, ...groups] = JSON.parse(key);
		const ground = groundOf(members, groups, centres, {
			union,
			kept,
			grounds
		}) ?? besideAll(grounds, index);
		return {
			id: `block ${key}`,
			mark,
			members,
			groups,
			ground
		};
	});
}
/** The ground of a member, if possible one that is not inside a group that the crowd does not belong to. */
function groundOf(members, groups, centres, { union, kept, grounds }) {
	const strange = union.drawing.outlines.filter(({ id }) => kept.has(id) && !groups.includes(id)).map(({ rect }) => rect);
	const own = members.flatMap((name) => grounds.get(name) ?? []);
	const apart = own.filter((ground) => !strange.some((rect) => meet(ground, rect)));
	return closest(apart.length > 0 ? apart : own, centres);
}
function besideAll(grounds, index) {
	let [minX, minY] = [0, 0];
	for (const rect of grounds.values()) [minX, minY] = [Math.min(minX, rect.minX), Math.max(minY, rect.maxY)];
	return {
		minX: minX + index * 3,
		minY: minY + 3,
		maxX: minX + index * 3 + 1,
		maxY: minY + 4
	};
}
function centreOf(rect) {
	return rect && {
		x: (rect.minX + rect.maxX) / 2,
		y: (rect.minY + rect.maxY) / 2
	};
}
/** In a large account only some of what is kept is considered: many positions are equally good. */
const MAX_ASKED = 200;
function closest(grounds, centres) {
	const asked = centres.slice(0, MAX_ASKED);
	let best;
	for (const rect of grounds) {
		const centre = centreOf(rect);
		const away = Math.min(...asked.map(({ x, y }) => Math.hypot(x - (centre?.x ?? 0), y - (centre?.y ?? 0))));
		if (best === void 0 || away < best.away) best = {
			away,
			rect
		};
	}
	return best && {
		...best.rect,
		maxX: best.rect.minX + 1,
		maxY: best.rect.minY + 1
	};
}
// src/drawing/difference/compact.ts
/** Margin that is kept on both sides of components: names and outlines need it. */
const MARGIN = 1.1;
/** What is left of an empty stretch. */
const GAP = .8;
/** Removes columns and rows that are empty across the whole picture. */
function compacted(grounds) {
	return [axisMap(grounds.map(({ minX, maxX }) => [minX - MARGIN, maxX + MARGIN])), axisMap(grounds.map(({ minY, maxY }) => [minY - MARGIN, maxY + MARGIN]))];
}
function axisMap(spans) {
	const cuts = cutsBetween([...spans].sort(([first], [second]) => first - second));
	return (value) => {
		let shift = 0;
		for (const { from, to } of cuts) {
			if (value <= from) break;
			const share = Math.min(1, (value - from) / (to - from));
			shift += share * (to - from - GAP);
		}
		return value - shift;
	};
}
/** The empty stretches that are longer than the gap they are reduced to. */
function cutsBetween(spans) {
	const cuts = [];
	let reach = spans[0]?.[1] ?? 0;
	for (const [from, to] of spans) {
		if (from - reach > GAP) cuts.push({
			from: reach,
			to: from
		});
		reach = Math.max(reach, to);
	}
	return cuts;
}
// src/drawing/difference/islands.ts
/** Space around an island for names, in grid units. */
const SHORE = 1;
/** How much wider than high the whole should be: the shape of a window. */
const SHAPE = 1.3;
/** How many islands are packed individually; more are too many to look at anyway, and are put in one row. */
const MOST_PACKED = 150;
/**
* Packs unrelated parts closely. Islands are what bonds hold together; each keeps its layout without empty ground, and is put next to the
* larger ones where the picture grows least.
* @returns how to move each component that has a ground
*/
function packed(grounds, bonds) {
	const islands = islandsOf(grounds, bonds).map((ids) => {
		const axes = compacted(ids.flatMap((id) => grounds.get(id) ?? []));
		return {
			ids,
			axes,
			ground: wholeSteps(grow(ids.flatMap((id) => grounds.get(id) ?? []).map((ground) => moved$1(ground, axes)).reduce(around), SHORE))
		};
	});
	const taken = [];
	const placements = new Map();
	for (const { ids, axes, ground } of islands.toSorted(bySize)) {
		const place = placeFor(ground, taken);
		taken.push(place);
		const [x, y] = [place.minX - ground.minX, place.minY - ground.minY];
		const placement = [(value) => axes[0](value) + x, (value) => axes[1](value) + y];
		for (const id of ids) placements.set(id, placement);
	}
	return placements;
}
function islandsOf(grounds, bonds) {
	const leaders = new Map([...grounds.keys()].map((id) => [id, id]));
	const leaderOf = (id) => {
		let leader = id;
		for (let next = leaders.get(leader); next !== void 0 && next !== leader; next = leaders.get(leader)) leader = next;
		leaders.set(id, leader);
		return leader;
	};
	for (const bond of bonds) {
		const [first, ...others] = bond.filter((id) => leaders.has(id));
		if (first !== void 0) for (const other of others) leaders.set(leaderOf(other), leaderOf(first));
	}
	const islands = new Map();
	for (const id of [...grounds.keys()].sort()) {
		const leader = leaderOf(id);
		islands.set(leader, [...islands.get(leader) ?? [], id]);
	}
	return [...islands.values()];
}
function moved$1({ minX, minY, maxX, maxY }, [alongX, alongY]) {
	return {
		minX: alongX(minX),
		minY: alongY(minY),
		maxX: alongX(maxX),
		maxY: alongY(maxY)
	};
}
/** Everything keeps its position between the lines of the grid. */
function wholeSteps({ minX, minY, maxX, maxY }) {
	return {
		minX: Math.floor(minX),
		minY: Math.floor(minY),
		maxX: Math.ceil(maxX),
		maxY: Math.ceil(maxY)
	};
}
function bySize(one, other) {
	const area = ({ ground: { minX, minY, maxX, maxY } }) => (maxX - minX) * (maxY - minY);
	return area(other) - area(one) || ((one.ids[0] ?? "") < (other.ids[0] ?? "") ? -1 : 1);
}
/** The free place next to existing islands that makes the picture grow least. */
function placeFor(ground, taken) {
	const last = taken.at(-1);
	if (last === void 0) return ground;
	if (taken.length > MOST_PACKED) return at$1(ground, last.maxX, last.minY);
	const whole = taken.map(spanOf).reduce(around);
	let best;
	for (const rect of taken.flatMap((neighbour) => beside(neighbour, ground))) {
		const cost = costOf(around(whole, spanOf(rect)));
		if ((best === void 0 || cost < best.cost) && !taken.some((other) => overlap(rect, other))) best = {
			rect,
			cost
		};
	}
	return best?.rect ?? at$1(ground, last.maxX, last.minY);
}
function at$1({ minX, minY, maxX, maxY }, x, y) {
	return {
		minX: x,
		minY: y,
		maxX: x + maxX - minX,
		maxY: y + maxY - minY
	};
}
/** Positions along each side of another ground: at both ends and in the middle. */
function beside({ minX, minY, maxX, maxY }, ground) {
	const [width, depth] = [ground.maxX - ground.minX, ground.maxY - ground.minY];
	const along = (low, high, size) => [
		low,
		Math.round((low + high - size) / 2),
		high - size
	];
	return [...along(minY, maxY, depth).flatMap((y) => [at$1(ground, maxX, y), at$1(ground, minX - width, y)]), ...along(minX, maxX, width).flatMap((x) => [at$1(ground, x, maxY), at$1(ground, x, minY - depth)])];
}
function overlap(one, other) {
	return one.minX < other.maxX && other.minX < one.maxX && one.minY < other.maxY && other.minY < one.maxY;
}
/** What a ground spans on the canvas, in pixels. */
function spanOf(ground) {
	return boundsOf(cornersOfRect(ground).map((corner) => project(corner, "isometric")));
}
function costOf({ minX, minY, maxX, maxY }) {
	const [width, height] = [maxX - minX, (maxY - minY) * SHAPE];
	return Math.max(width, height) + (width + height) / 20;
}
// src/drawing/difference/focus.ts
/** Draws what is kept in its layout, with unrelated parts closely packed; blocks represent everything else. */
function focusOn(union, kept) {
	const known = groundsOf(union.drawing);
	const blocks = blocksOf(union, kept, known);
	const alone = new Set([...kept, ...blocks.flatMap(({ members }) => members.length === 1 ? members : [])]);
	const crowds = blocks.filter(({ members }) => members.length > 1);
	const grounds = new Map(crowds.map(({ id, ground }) => [id, ground]));
	for (const name of alone) {
		const ground = known.get(name);
		if (ground !== void 0) grounds.set(name, ground);
	}
	const connections = union.connections.filter(({ from, to }) => alone.has(from) && alone.has(to));
	return {
		drawing: withLost(drawingOf(collapsed(union.document, {
			kept: alone,
			crowds,
			grounds,
			connections
		}), connections), union, alone),
		blocks: new Map(crowds.map(({ id, mark, members }) => [id, {
			mark,
			...wordsFor(mark, members.length)
		}]))
	};
}
function wordsFor(mark, count) {
	return {
		name: `${mark === "unchanged" ? "+" : ""}${count.toLocaleString("en-US")} ${mark}`,
		type: "resources"
	};
}
/** The document with only what is kept, and blocks for the rest, closely packed. */
function collapsed(document, { kept, crowds, grounds, connections }) {
	const isKept = (component) => kept.has(idOf$1(component));
	const blocksIn = new Map();
	for (const { id, groups } of crowds) for (const group of groups) blocksIn.set(group, [...blocksIn.get(group) ?? [], id]);
	const blocks = crowds.map(({ id, mark, members, ground }) => {
		return {
			id,
			type: `${mark === "unchanged" ? "+" : "×"}${members.length}`,
			mapPos: [ground.minX, ground.minY]
		};
	});
	const groups = document.groups.filter(isKept).map((group) => {
		return {
			...group,
			nodes: [...memberNames(group).filter((id) => kept.has(id)), ...blocksIn.get(idOf$1(group)) ?? []]
		};
	});
	const nodes = [...document.nodes.filter(isKept), ...blocks];
	const placements = packed(grounds, [...groups.map((group) => [idOf$1(group), ...memberNames(group)]), ...connections.map(({ from, to }) => [from, to])]);
	const placed = (component) => relocated(component, grounds.get(idOf$1(component)), placements.get(idOf$1(component)));
	return {
		...document,
		nodes: nodes.map(placed),
		groups: groups.map(placed),
		surfaces: [],
		icons: []
	};
}
function idOf$1(component) {
	return String(own(component, "id"));
}
/** The component at its position in the focus, absolute even if it was relative to another component before. */
function relocated(component, ground, placement) {
	if (ground === void 0 || placement === void 0) return component;
	const [alongX, alongY] = placement;
	const [left, top] = toPair(own(component, "mapPos")) ?? [ground.minX, ground.minY];
	const [x, y] = [alongX(left), alongY(top)];
	const size = toPair(own(component, "mapSize"));
	const mapSize = size && [alongX(left + size[0]) - x, alongY(top + size[1]) - y];
	return {
		...component,
		mapPos: [x, y],
		...mapSize && { mapSize }
	};
}
/** Changed resources without ground, in the whole drawing or in this one, are put on the shelf. */
function withLost(drawing, { facts, drawing: whole }, kept) {
	const here = drawnIds(drawing);
	const items = new Map(whole.items.map((item) => [item.id, item]));
	return onShelf(drawing, [...kept].filter((id) => !here.has(id) && facts.get(id)?.mark !== "unchanged").sort().map((id) => {
		const { type = "group", name = "" } = items.get(id) ?? whole.outlines.find((one) => one.id === id) ?? {};
		return {
			id,
			type,
			name
		};
	}));
}
// src/drawing/difference/kept.ts
/** Neighbours kept per resource: a hub is connected to everything. */
const MAX_NEIGHBOURS$1 = 8;
/** Members kept of a changed group that would otherwise be empty. */
const MIN_MEMBERS = 2;
/** Groups that say where something is; groups of other types overlap each other. */
const LOCATIONS = new Set([
	"vpc",
	"subnet",
	"asg"
]);
/** With more changes than this, the neighbours of changed resources are left out. */
const MANY_CHANGES = 120;
/** Changes beyond this number are not drawn individually. */
const MAX_CHANGES = 1200;
const FIRST = {
	removed: 0,
	replaced: 1,
	changed: 2,
	added: 3,
	unchanged: 4
};
/** What a reader needs to see of the changes: what changed, what it is connected to, and the groups around both. */
function keptOf(union, facts, limit = MAX_CHANGES) {
	const changed = [...union.facts].filter(([, { mark }]) => mark !== "unchanged");
	changed.sort(([, first], [, second]) => FIRST[first.mark] - FIRST[second.mark]);
	const kept = new Set(changed.slice(0, limit).map(([name]) => name));
	if (changed.length <= limit) for (const name of relatedBy(facts, union)) kept.add(name);
	if (changed.length <= MANY_CHANGES) for (const name of neighboursOf$1(union, kept)) kept.add(name);
	const groups = [...membersByGroup(union.document)];
	const holdsKept = ([, members]) => [...members].some((member) => kept.has(member));
	for (const [, members] of groups.filter((group) => kept.has(group[0]) && !holdsKept(group))) for (const member of [...members].sort().slice(0, MIN_MEMBERS)) kept.add(member);
	const locations = new Set(union.document.groups.filter(isLocation).map(({ id }) => String(id)));
	for (const group of groups) if (locations.has(group[0]) && holdsKept(group)) kept.add(group[0]);
	return kept;
}
/** Resources of which only relations changed: memberships or connections. */
function relatedBy({ memberships, connections }, { names }) {
	const ends = [...connections.keys()].flatMap((ends) => ends.split(">").map(Number));
	return [...memberships.flatMap(({ group, member }) => [group, member]), ...ends].flatMap((position) => names.after[position] ?? []);
}
function isLocation({ type }) {
	return LOCATIONS.has(String(type)) || lookOf(String(type)).shape === "cluster";
}
function neighboursOf$1({ connections }, kept) {
	const counts = new Map();
	const found = new Set();
	for (const { from, to } of connections) for (const [one, other] of [[from, to], [to, from]]) {
		const count = counts.get(one) ?? 0;
		if (!kept.has(one) || kept.has(other) || count >= MAX_NEIGHBOURS$1) continue;
		counts.set(one, count + 1);
		found.add(other);
	}
	return found;
}
// src/drawing/isometric/colour.ts
/** The colour names of old documents; all other colours are written in digits. */
const NAMED = new Map([
	["black", "#000000"],
	["white", "#ffffff"],
	["gray", "#808080"],
	["grey", "#808080"],
	["red", "#f44336"],
	["green", "#4caf50"],
	["blue", "#4286c5"],
	["orange", "#ff9800"],
	["yellow", "#ffeb3b"],
	["purple", "#673ab7"]
]);
const RGB = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*(\d?\.?\d{1,4})\s*)?\)$/i;
/** The colour that a text stands for; undefined for anything that is not a colour, so nothing else reaches a picture. */
function parseColour(text) {
	const value = text.slice(0, 40).trim().toLowerCase();
	if (value === "none" || value === "transparent") return {
		red: 0,
		green: 0,
		blue: 0,
		alpha: 0
	};
	const hex = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(NAMED.get(value) ?? value)?.[1];
	if (hex !== void 0) return fromHex(hex);
	const [, red, green, blue, alpha] = RGB.exec(value) ?? [];
	if (red === void 0 || green === void 0 || blue === void 0) return void 0;
	return {
		red: byte(red),
		green: byte(green),
		blue: byte(blue),
		alpha: Math.min(1, Number(alpha ?? 1))
	};
}
function fromHex(hex) {
	const [red = 0, green = 0, blue = 0, alpha = 255] = (hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
	return {
		red,
		green,
		blue,
		alpha: alpha / 255
	};
}
function byte(digits) {
	return Math.min(255, Number(digits));
}
/** `#rrggbb`, without the opacity: not every SVG reader supports eight digits. */
function css(colour) {
	return `#${[
		colour.red,
		colour.green,
		colour.blue
	].map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}
/** Perceived brightness from 0 to 1. */
function brightness(colour) {
	return (.299 * colour.red + .587 * colour.green + .114 * colour.blue) / 255;
}
/** The colour with `amount` (-1 to 1) added to its HSL lightness: how Cloudcraft shades the sides of a solid. */
function lighten(colour, amount) {
	const { hue, saturation, lightness } = toHsl(colour);
	return {
		...fromHsl(hue, saturation, Math.min(1, Math.max(0, lightness + amount))),
		alpha: colour.alpha
	};
}
/** `share` of the second colour mixed into the first. */
function mix(first, second, share) {
	const between = (from, to) => from + (to - from) * share;
	return {
		red: between(first.red, second.red),
		green: between(first.green, second.green),
		blue: between(first.blue, second.blue),
		alpha: between(first.alpha, second.alpha)
	};
}
function toHsl(colour) {
	const [red, green, blue] = [
		colour.red / 255,
		colour.green / 255,
		colour.blue / 255
	];
	const max = Math.max(red, green, blue);
	const min = Math.min(red, green, blue);
	const spread = max - min;
	const lightness = (max + min) / 2;
	if (spread === 0) return {
		hue: 0,
		saturation: 0,
		lightness
	};
	const saturation = spread / (1 - Math.abs(2 * lightness - 1));
	if (max === red) return {
		hue: ((green - blue) / spread + 6) % 6,
		saturation,
		lightness
	};
	if (max === green) return {
		hue: (blue - red) / spread + 2,
		saturation,
		lightness
	};
	return {
		hue: (red - green) / spread + 4,
		saturation,
		lightness
	};
}
function fromHsl(hue, saturation, lightness) {
	const reach = saturation * Math.min(lightness, 1 - lightness);
	const channel = (offset) => {
		const turn = (offset + hue * 2) % 12;
		return 255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
	};
	return {
		red: channel(0),
		green: channel(8),
		blue: channel(4)
	};
}
// src/drawing/isometric/caption.ts
/** A centred line of text, at most `room` pixels wide, with letters at most `tallest` pixels high. */
function captionText(text, colour, room, tallest) {
	const caption = cut(text, 10);
	if (caption === "") return "";
	const size = Math.min(tallest, room * .94 / (.6 * [...caption].length));
	return `<text text-anchor="middle" y="${digits(size * .36)}" font-size="${digits(size)}" fill="${colour}" stroke="${colour}" stroke-width="${digits(size * .03)}">${escapeXml(caption)}</text>`;
}
// src/drawing/isometric/signs.ts
/** Strokes in a box from -1 to 1; our own signs, not the vendors' icons. */
const STROKES = {
	none: "",
	lambda: "M-.55-.8H-.2L.5.8H.75M.06-.2L-.6.8",
	balancer: "M-.85 0H-.3M-.3 0L.45-.65M-.3 0H.5M-.3 0L.45.65M.5-.65h.3M.5 0h.3M.5.65h.3",
	globe: `${circle(0, 0, .8)}M-.8 0H.8M0-.8C.55-.4.55.4 0 .8M0-.8C-.55-.4-.55.4 0 .8`,
	broadcast: `${circle(-.55, 0, .18)}M-.1-.4A.55.55 0 0 1-.1.4M.2-.65A.9.9 0 0 1 .2.65M.5-.9A1.25 1.25 0 0 1 .5.9`,
	bolt: "M.2-.85L-.45.15H-.02L-.2.85L.45-.2H.02Z",
	code: "M-.45-.5L-.9 0L-.45.5M.45-.5L.9 0L.45.5M.18-.65L-.18.65",
	envelope: "M-.85-.55H.85V.55H-.85ZM-.85-.55L0 .12L.85-.55",
	shield: "M0-.85L.7-.6V0C.7.45.4.7 0 .88C-.4.7-.7.45-.7 0V-.6ZM-.28 0L-.05.25L.32-.22",
	exchange: "M-.75-.3H.7M.4-.6L.7-.3L.4 0M.75.35H-.7M-.4.05L-.7.35L-.4.65",
	upward: "M0 .45V-.8M-.4-.4L0-.8L.4-.4M-.65.75H.65",
	lock: "M-.5-.05H.5V.75H-.5ZM-.32-.05V-.4A.32.32 0 0 1 .32-.4V-.05M0 .25V.45",
	cube: "M0-.8L.7-.4V.4L0 .8L-.7.4V-.4ZM-.7-.4L0 0L.7-.4M0 0V.8",
	wheel: `${circle(0, 0, .72)}${circle(0, 0, .2)}M0-.2V-.9M0 .2V.9M-.17-.1L-.78-.45M.17.1L.78.45M-.17.1L-.78.45M.17-.1L.78-.45`,
	magnifier: `${circle(-.18, -.18, .5)}M.2.2L.75.75`,
	signpost: "M0-.85V.85M0-.7H.6L.85-.45L.6-.2H0M0-.05H-.6L-.85.2L-.6.45H0",
	stack: "M0-.75L.8-.35L0 .05L-.8-.35ZM-.8 0L0 .4L.8 0M-.8.35L0 .75L.8.35",
	arrows: "M-.8 0H.8M0-.8V.8M-.58-.22L-.8 0L-.58.22M.58-.22L.8 0L.58.22M-.22-.58L0-.8L.22-.58M-.22.58L0 .8L.22.58",
	plug: "M-.28-.85V-.4M.28-.85V-.4M-.5-.4H.5V0A.5.5 0 0 1-.5 0ZM0 .5V.9"
};
/** A sign as an SVG path, `size` pixels wide and high around the origin. */
function signPath(sign, size, colour) {
	if (sign === "none") return "";
	return `<path transform="scale(${Math.round(size / 2 * 100) / 100})" d="${STROKES[sign]}" fill="none" stroke="${colour}" stroke-width=".17" stroke-linecap="round" stroke-linejoin="round"/>`;
}
function circle(x, y, radius) {
	return `M${x - radius} ${y}A${radius} ${radius} 0 1 1 ${x + radius} ${y}A${radius} ${radius} 0 1 1 ${x - radius} ${y}Z`;
}
// src/drawing/isometric/theme.ts
const LIGHT_BACKGROUND = {
	red: 255,
	green: 255,
	blue: 255,
	alpha: 1
};
const DARK_BACKGROUND = {
	red: 24,
	green: 29,
	blue: 38,
	alpha: 1
};
function themeOf(name, projection) {
	return name === "dark" ? {
		name,
		projection,
		background: DARK_BACKGROUND,
		grid: "#2b3340",
		edge: "#05070b"
	} : {
		name,
		projection,
		background: LIGHT_BACKGROUND,
		grid: "#e3e6ea",
		edge: "#000000"
	};
}
/** The colour of a component in this projection, or the fallback if it has none. */
function colourOf(paint, fallback, theme) {
	const text = theme.projection === "2d" ? paint.flat : paint.isometric;
	return (text === void 0 ? void 0 : parseColour(text)) ?? parseColour(fallback) ?? theme.background;
}
/** A line or text colour that contrasts with the background: black becomes light on a dark one. */
function inkOf(paint, fallback, theme) {
	const colour = colourOf(paint, fallback, theme);
	if (theme.name === "light") return colour;
	const { lightness, saturation } = toHsl(colour);
	if (saturation < .15 && lightness < .5) return {
		red: 228,
		green: 232,
		blue: 239,
		alpha: colour.alpha
	};
	return lightness < .62 ? lighten(colour, .62 - lightness) : colour;
}
/** The colour of the halo of a text: the background's, or dark around a light text on a light background. */
function haloOf(ink, theme) {
	return Math.abs(brightness(ink) - brightness(theme.background)) < .25 ? css(lighten(ink, theme.name === "light" ? -.65 : .65)) : css(theme.background);
}
/** Lightens a very dark solid a little, or its faces could not be distinguished. */
function solidColour(colour) {
	const { lightness } = toHsl(colour);
	return {
		...lightness < .24 ? lighten(colour, .24 - lightness) : colour,
		alpha: 1
	};
}
/** `accent` if it contrasts with `base`, otherwise white or near black, whichever does. */
function legible(accent, base) {
	if (Math.abs(brightness(accent) - brightness(base)) > .22) return {
		...accent,
		alpha: 1
	};
	return brightness(base) > .62 ? {
		red: 38,
		green: 44,
		blue: 54,
		alpha: 1
	} : {
		red: 255,
		green: 255,
		blue: 255,
		alpha: 1
	};
}
/** `accent` for a part with an outline of its own, where any hue other than that of `base` is enough. */
function distinct(accent, base) {
	return Math.hypot(accent.red - base.red, accent.green - base.green, accent.blue - base.blue) > 70 ? {
		...accent,
		alpha: 1
	} : legible(accent, base);
}
/** A surface's tint: the colour blended into the background. */
function tint(colour, share, theme) {
	return css(mix(theme.background, {
		...colour,
		alpha: 1
	}, share * colour.alpha));
}
// src/drawing/isometric/flat.ts
/** Shapes that are round from above. */
const ROUND = new Set([
	"database",
	"bucket",
	"disk",
	"hub",
	"gateway",
	"person"
]);
/** An item seen from straight above, its back corner at the origin. */
function drawFlat(item, theme) {
	const look = lookOf(item.type);
	const colour = {
		...colourOf(item.color, look.flat[0], theme),
		alpha: 1
	};
	const accent = css(legible(colourOf(item.accent, look.flat[1], theme), colour));
	const [width, height] = [item.width * 32, item.depth * 32];
	const paint = `fill="${css(colour)}" stroke="${css(lighten(colour, -.18))}" stroke-width="1.5"`;
	const round = ROUND.has(look.shape);
	const room = round && look.sign !== "none" ? width * .58 : width - 6;
	const caption = captionText(look.caption, accent, room, look.sign === "none" ? 11 : 8);
	const captionAt = look.sign === "none" ? height / 2 : height * (round ? .75 : .79);
	return [
		body(round, width, height, paint),
		look.sign === "none" ? "" : moved(width / 2, height * (round ? .38 : .4), signPath(look.sign, 14, accent)),
		caption === "" ? "" : moved(width / 2, captionAt, caption)
	].join("");
}
function body(round, width, height, paint) {
	const corner = round ? Math.min(width, height) / 2 - 1 : 5;
	return `<rect x="1" y="1" width="${digits(width - 2)}" height="${digits(height - 2)}" rx="${digits(corner)}" ${paint}/>`;
}
function moved(x, y, content) {
	return `<g transform="translate(${digits(x)} ${digits(y)})">${content}</g>`;
}
// src/drawing/isometric/plane.ts
const ACROSS = 32 / UNIT_HEIGHT;
const DOWN = GRID_HEIGHT / UNIT_HEIGHT;
/** The first two numbers are the direction of a line of text, the last two that of the next line. */
const SKEWS = {
	ground: [
		ACROSS,
		DOWN,
		-ACROSS,
		DOWN
	],
	"ground-right": [
		ACROSS,
		-DOWN,
		ACROSS,
		DOWN
	],
	"ground-up": [
		-ACROSS,
		-DOWN,
		ACROSS,
		-DOWN
	],
	"ground-left": [
		-ACROSS,
		DOWN,
		-ACROSS,
		-DOWN
	],
	left: [
		ACROSS,
		DOWN,
		0,
		1
	],
	right: [
		ACROSS,
		-DOWN,
		0,
		1
	],
	screen: [
		1,
		0,
		0,
		1
	]
};
const TURNS = {
	...SKEWS,
	ground: [
		1,
		0,
		0,
		1
	],
	"ground-right": [
		0,
		-1,
		1,
		0
	],
	"ground-up": [
		-1,
		0,
		0,
		-1
	],
	"ground-left": [
		0,
		1,
		-1,
		0
	]
};
/** The SVG transform from pixels to a plane, with the origin at `origin`. */
function planeTransform(plane, origin, projection) {
	const { x, y } = project(origin, projection);
	return `matrix(${(projection === "2d" ? TURNS : SKEWS)[plane].map((value) => digits(value, 4)).join(" ")} ${digits(x)} ${digits(y)})`;
}
/** Grid units as pixels in a plane. */
function inPlane(units, projection) {
	return units * unitLength(projection);
}
// src/drawing/isometric/solid.ts
/** Lightness of the left and right side and of inner edges relative to the top; measured on a picture drawn by Cloudcraft. */
const LEFT_SHADE = -.1;
const RIGHT_SHADE = -.2;
const EDGE_SHADE = -.4;
const INNER_EDGE = 1;
/** A box whose back corner on the ground is at `at`. */
function box(at, { width, depth, height }, coat) {
	const corner = (x, y, z) => pixel$1({
		x: at.x + x * width,
		y: at.y + y * depth,
		z: at.z + z * height
	});
	const [back, right, front, left] = [
		corner(0, 0, 1),
		corner(1, 0, 1),
		corner(1, 1, 1),
		corner(0, 1, 1)
	];
	const [rightFoot, frontFoot, leftFoot] = [
		corner(1, 0, 0),
		corner(1, 1, 0),
		corner(0, 1, 0)
	];
	const shades = shadesOf(coat.colour);
	return [
		face([
			back,
			right,
			front,
			left
		], shades.top),
		face([
			left,
			front,
			frontFoot,
			leftFoot
		], shades.left),
		face([
			front,
			right,
			rightFoot,
			frontFoot
		], shades.right),
		`<path d="M${left}L${front}L${right}M${front}L${frontFoot}" fill="none" stroke="${shades.inner}" stroke-width="${INNER_EDGE}"/>`,
		outline(`M${back}L${right}L${rightFoot}L${frontFoot}L${leftFoot}L${left}Z`, coat)
	].join("");
}
/** An upright cylinder; `at` is the centre of its base. */
function cylinder(at, { radius, topRadius = radius, height }, coat) {
	const foot = project(at, "isometric");
	const top = project({
		...at,
		z: at.z + height
	}, "isometric");
	const [footX, footY] = [radius * RADIUS_ACROSS, radius * RADIUS_DOWN];
	const [topX, topY] = [topRadius * RADIUS_ACROSS, topRadius * RADIUS_DOWN];
	const shades = shadesOf(coat.colour);
	const body = `M${pair(top.x - topX, top.y)}L${pair(foot.x - footX, foot.y)}A${digits(footX)} ${digits(footY)} 0 0 0 ${pair(foot.x + footX, foot.y)}L${pair(top.x + topX, top.y)}`;
	const shine = `M${pair(top.x, top.y)}L${pair(foot.x, foot.y + footY)}A${digits(footX)} ${digits(footY)} 0 0 0 ${pair(foot.x + footX, foot.y)}L${pair(top.x + topX, top.y)}Z`;
	const lid = `cx="${digits(top.x)}" cy="${digits(top.y)}" rx="${digits(topX)}" ry="${digits(topY)}"`;
	return [
		`<path d="${body}Z" fill="${shades.left}"/><path d="${shine}" fill="${shades.right}"/>`,
		`<ellipse ${lid} fill="${shades.top}" stroke="${shades.inner}" stroke-width="${INNER_EDGE}"/>`,
		outline(`${body}A${digits(topX)} ${digits(topY)} 0 0 0 ${pair(top.x - topX, top.y)}Z`, coat)
	].join("");
}
/** A circle on the ground is an ellipse: its semi-axes in pixels for a radius of one grid unit. */
const RADIUS_ACROSS = 32 * Math.SQRT2;
const RADIUS_DOWN = GRID_HEIGHT * Math.SQRT2;
/** A ball with its centre at `at`. */
function ball(at, radius, coat) {
	const { x, y } = project(at, "isometric");
	const size = radius * UNIT_HEIGHT;
	const shades = shadesOf(coat.colour);
	return `<circle cx="${digits(x)}" cy="${digits(y)}" r="${digits(size)}" fill="${shades.left}"/><circle cx="${digits(x - size * .22)}" cy="${digits(y - size * .25)}" r="${digits(size * .6)}" fill="${shades.top}"/><circle cx="${digits(x)}" cy="${digits(y)}" r="${digits(size)}" fill="none" stroke="${coat.edge}" stroke-width="${digits(coat.stroke)}"/>`;
}
/** Colours of the faces; the inner edges of a dark solid are lighter, since they cannot be darker. */
function shadesOf(colour) {
	const top = solidColour(colour);
	const inner = toHsl(top).lightness < .45 ? .18 : EDGE_SHADE;
	return {
		top: css(top),
		left: css(lighten(top, LEFT_SHADE)),
		right: css(lighten(top, RIGHT_SHADE)),
		inner: css(lighten(top, inner))
	};
}
function face(corners, fill) {
	return `<path d="M${corners.join("L")}Z" fill="${fill}"/>`;
}
function outline(path, coat) {
	return `<path d="${path}" fill="none" stroke="${coat.edge}" stroke-width="${digits(coat.stroke)}" stroke-linejoin="round"/>`;
}
function pixel$1(point) {
	const { x, y } = project(point, "isometric");
	return pair(x, y);
}
function pair(x, y) {
	return `${digits(x)} ${digits(y)}`;
}
// src/drawing/isometric/shapes.ts
const MAIN_STROKE = 2;
/** Stacked parts have thinner outlines, or the lines between them would dominate the faces. */
const PART_STROKE = 1.3;
const INSET = .05;
/** An item as an isometric solid with its back corner at the origin. */
function drawSolid(item, theme) {
	const look = lookOf(item.type);
	const colour = colourOf(item.color, look.isometric[0], theme);
	const wanted = colourOf(item.accent, look.isometric[1], theme);
	const accent = legible(wanted, solidColour(colour));
	const kit = {
		main: {
			colour,
			edge: theme.edge,
			stroke: MAIN_STROKE
		},
		trim: {
			colour: distinct(wanted, solidColour(colour)),
			edge: theme.edge,
			stroke: PART_STROKE
		},
		sign: accent,
		caption: accent,
		look,
		width: item.width,
		depth: item.depth,
		height: item.height
	};
	return BUILDERS[look.shape](kit);
}
const BUILDERS = {
	block: (kit) => box(at(0, 0), kit, kit.main) + captionOn("left", kit, {
		x: kit.width / 2,
		y: kit.depth,
		z: kit.height / 2
	}, { width: kit.width }),
	server: (kit) => slab(kit, {
		z: 0,
		height: .62
	}, kit.main) + slab(kit, {
		z: .62,
		height: .13
	}, kit.trim) + slab(kit, {
		z: .75,
		height: .15
	}, thin(kit.main)) + captionOn("left", kit, side(.31), { width: .82 }),
	task: (kit) => box(at(.14, .14), extent(.72, .72, .5), kit.main) + signOn(kit, {
		x: .5,
		y: .5,
		z: .5
	}, .44),
	cluster: (kit) => slab(kit, {
		z: 0,
		height: .36
	}, kit.main) + signOn(kit, {
		x: .5,
		y: .5,
		z: .36
	}, .62) + captionOn("left", kit, side(.18), {
		width: .8,
		tallest: .22
	}),
	tile: (kit) => slab(kit, {
		z: 0,
		height: .42
	}, kit.main) + signOn(kit, {
		x: .5,
		y: .5,
		z: .42
	}, .62) + captionOn("left", kit, side(.21), {
		width: .8,
		tallest: .24
	}),
	wall: (kit) => box(at(.05, .3), extent(.9, .4, .9), kit.main) + laidOn("left", {
		x: .5,
		y: .7,
		z: .45
	}, signPath(kit.look.sign, inPlane(.6, "isometric"), css(kit.sign))),
	cache: (kit) => slab(kit, {
		z: 0,
		height: .7
	}, kit.main) + slab(kit, {
		z: .7,
		height: .1
	}, kit.trim) + laidOn("ground", {
		x: .5,
		y: .5,
		z: .8
	}, signPath(kit.look.sign, inPlane(.55, "isometric"), css(legible(kit.main.colour, kit.trim.colour)))) + captionOn("left", kit, side(.35), { width: .82 }),
	search: (kit) => slab(kit, {
		z: 0,
		height: .7
	}, kit.main) + signOn(kit, {
		x: .5,
		y: .5,
		z: .7
	}, .55) + captionOn("left", kit, side(.35), { width: .8 }),
	database: (kit) => cylinder(at(.5, .5), {
		radius: .46,
		height: .26
	}, kit.main) + cylinder(at(.5, .5, .26), {
		radius: .46,
		height: .08
	}, kit.trim) + cylinder(at(.5, .5, .34), {
		radius: .46,
		height: .22
	}, thin(kit.main)) + cylinder(at(.5, .5, .56), {
		radius: .46,
		height: .08
	}, kit.trim) + cylinder(at(.5, .5, .64), {
		radius: .46,
		height: .26
	}, kit.main) + captionOn("ground", kit, {
		x: .5,
		y: .5,
		z: .9
	}, { width: .74 }),
	bucket: (kit) => cylinder(at(.5, .5), {
		radius: .36,
		topRadius: .48,
		height: .75
	}, kit.main) + disc({
		x: .5,
		y: .5,
		z: .75
	}, .38, css(kit.trim.colour)) + captionOn("ground", {
		...kit,
		caption: legible(kit.main.colour, kit.trim.colour)
	}, {
		x: .5,
		y: .5,
		z: .75
	}, { width: .6 }),
	disk: (kit) => cylinder(at(.5, .5), {
		radius: .46,
		height: .4
	}, kit.main) + disc({
		x: .5,
		y: .5,
		z: .4
	}, .36, css(kit.trim.colour)) + captionOn("ground", {
		...kit,
		caption: legible(kit.main.colour, kit.trim.colour)
	}, {
		x: .5,
		y: .5,
		z: .4
	}, { width: .58 }),
	files: (kit) => [
		0,
		.26,
		.52
	].map((z) => slab(kit, {
		z,
		height: .2
	}, thin(kit.main)) + (z < .5 ? slab(kit, {
		z: z + .2,
		height: .06,
		inset: .1
	}, kit.trim) : "")).join("") + signOrCaption(kit, {
		x: .5,
		y: .5,
		z: .72
	}),
	queue: (kit) => slab(kit, {
		z: 0,
		height: .34
	}, kit.main) + [
		.12,
		.4,
		.68
	].map((x) => box(at(x, .22, .34), extent(.2, .56, .26), kit.trim)).join("") + captionOn("left", kit, side(.17), {
		width: .8,
		tallest: .22
	}),
	hub: (kit) => cylinder(at(.5, .5), {
		radius: .48,
		height: .36
	}, kit.main) + cylinder(at(.5, .5, .36), {
		radius: .4,
		height: .14
	}, kit.trim) + laidOn("ground", {
		x: .5,
		y: .5,
		z: .5
	}, signPath(kit.look.sign, inPlane(.48, "isometric"), css(legible(kit.main.colour, kit.trim.colour)))),
	gateway: (kit) => cylinder(at(.5, .5), {
		radius: .48,
		height: .4
	}, kit.main) + signOn(kit, {
		x: .5,
		y: .5,
		z: .4
	}, .56),
	person: (kit) => cylinder(at(.5, .5), {
		radius: .3,
		topRadius: .2,
		height: .5
	}, kit.trim) + ball({
		x: .5,
		y: .5,
		z: .78
	}, .22, kit.main)
};
function slab(kit, { z, height, inset = INSET }, coat) {
	return box(at(inset, inset, z), extent(kit.width - 2 * inset, kit.depth - 2 * inset, height), coat);
}
function thin(coat) {
	return {
		...coat,
		stroke: PART_STROKE
	};
}
function signOn(kit, origin, size) {
	return laidOn("ground", origin, signPath(kit.look.sign, inPlane(size, "isometric"), css(kit.sign)));
}
function signOrCaption(kit, origin) {
	return kit.look.sign === "none" ? captionOn("ground", kit, origin, { width: .74 }) : signOn(kit, origin, .56);
}
function disc(origin, radius, fill) {
	return laidOn("ground", origin, `<circle r="${digits(inPlane(radius, "isometric"))}" fill="${fill}"/>`);
}
/** The caption as large as the room allows, its middle at `origin`. */
function captionOn(plane, kit, origin, { width, tallest = .34 }) {
	return laidOn(plane, origin, captionText(kit.look.caption, css(kit.caption), inPlane(width, "isometric"), inPlane(tallest, "isometric")));
}
function laidOn(plane, origin, content) {
	return content === "" ? "" : `<g transform="${planeTransform(plane, origin, "isometric")}">${content}</g>`;
}
function side(z) {
	return {
		x: .5,
		y: .95,
		z
	};
}
function at(x, y, z = 0) {
	return {
		x,
		y,
		z
	};
}
function extent(width, depth, height) {
	return {
		width,
		depth,
		height
	};
}
// src/drawing/isometric/forms.ts
/** Items that look alike share one definition, named by its content so that several pictures can be in one page. */
function collectForms(items, theme, prefix) {
	const ids = new Map();
	const bodies = new Map();
	const keyOf = ({ type, width, depth, height, color, accent }) => {
		return JSON.stringify([
			type,
			width,
			depth,
			height,
			color.isometric,
			color.flat,
			accent.isometric,
			accent.flat
		]);
	};
	for (const item of items) {
		const key = keyOf(item);
		if (ids.has(key)) continue;
		const body = theme.projection === "2d" ? drawFlat(item, theme) : drawSolid(item, theme);
		const id = `${prefix}${fingerprint(body)}`;
		ids.set(key, id);
		bodies.set(id, `<g id="${id}">${body}</g>`);
	}
	const definitions = [...bodies].sort(([first], [second]) => first < second ? -1 : 1).map(([, body]) => body);
	const idOf = (item) => ids.get(keyOf(item)) ?? "";
	return {
		definitions: definitions.join(""),
		idOf,
		bodyOf: (item) => bodies.get(idOf(item)) ?? ""
	};
}
/** FNV-1a, twice with different offsets: 64 bits are plenty for a few hundred forms. */
function fingerprint(text) {
	let [first, second] = [2166136261, 2654435769];
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		first = Math.imul(first ^ code, 16777619);
		second = Math.imul(second ^ code, 16777619);
	}
	return (first >>> 0).toString(16).padStart(8, "0") + (second >>> 0).toString(16).padStart(8, "0");
}
// src/drawing/difference/mark-style.ts
const MARKS = [
	"added",
	"removed",
	"changed",
	"replaced",
	"unchanged"
];
/** Distinguishable from each other and from grey with every kind of colour blindness; dark enough for white signs, or light enough for black ones. */
const COLOURS = {
	light: {
		added: "#0a8754",
		removed: "#c9302c",
		changed: "#b26a00",
		replaced: "#6247c7",
		unchanged: "#8b95a5"
	},
	dark: {
		added: "#3ecf8e",
		removed: "#ff7b72",
		changed: "#f0b429",
		replaced: "#a99bff",
		unchanged: "#768194"
	}
};
/** A mark's own colour: lines, badges, borders. */
function markColour(mark, { name }) {
	return COLOURS[name][mark];
}
/** Colours of prominent and of less important text. */
function letterColours({ name }) {
	return name === "light" ? {
		loud: "#14181f",
		quiet: "#66717f"
	} : {
		loud: "#eef1f6",
		quiet: "#9aa5b5"
	};
}
/** The theme for drawing greys: it keeps a colour as it is, where a dark theme would lighten it. */
function greyTheme(theme) {
	return {
		...theme,
		name: "light"
	};
}
/** A mark's colour blended into the background. */
function markTint(mark, theme, share) {
	const colour = parseColour(markColour(mark, theme)) ?? theme.background;
	return css(mix(theme.background, colour, share));
}
/** A mark's colour with enough contrast for text on its tint. */
function markShade(mark, theme) {
	return css(mix(parseColour(markColour(mark, theme)) ?? theme.background, theme.name === "light" ? {
		red: 0,
		green: 0,
		blue: 0,
		alpha: 1
	} : {
		red: 255,
		green: 255,
		blue: 255,
		alpha: 1
	}, theme.name === "light" ? .45 : .75));
}
/** The colours of a solid and of the signs on it. */
function markPaint(mark, theme) {
	const isLight = theme.name === "light";
	if (mark === "unchanged") return isLight ? {
		color: "#e8ebef",
		accent: "#a3acb9"
	} : {
		color: "#434c5b",
		accent: "#8590a1"
	};
	return {
		color: markTint(mark, theme, isLight ? .5 : .62),
		accent: markShade(mark, theme)
	};
}
/** Dash pattern of a marked outline or line; each mark has its own. */
const MARK_DASHES = {
	added: "",
	removed: "9 6",
	changed: "2 5",
	replaced: "14 5 3 5",
	unchanged: ""
};
/** Strokes of a pattern's tile of 8 by 8 pixels, distinguishable without colour. */
const HATCHES = {
	added: "M4 1.5V6.5M1.5 4H6.5",
	removed: "M0 0L8 8M8 0L0 8",
	changed: "M0 2H8M0 6H8",
	replaced: "M-2 6L2 10M-2-2L10 10M6-2L10 2",
	unchanged: ""
};
/** The fill of a hatched ground. */
function hatchOf(mark, prefix) {
	return `url(#${prefix}hatch-${mark})`;
}
/** The patterns that `hatchOf` refers to. */
function hatchPatterns(theme, prefix) {
	return MARKS.filter((mark) => mark !== "unchanged").map((mark) => `<pattern id="${prefix}hatch-${mark}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${markTint(mark, theme, .22)}"/><path d="${HATCHES[mark]}" fill="none" stroke="${markColour(mark, theme)}" stroke-width="1.3"/></pattern>`).join("");
}
// src/drawing/difference/badges.ts
/** Outlines in a box from -1 to 1. Every mark has its own shape, so marks can be distinguished without colour or sign. */
const SHAPES$1 = {
	added: "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1-1 0Z",
	removed: "M-.9-.9H.9V.9H-.9Z",
	changed: "M0-1.2L1.2 0L0 1.2L-1.2 0Z",
	replaced: "M-.58-1H.58L1.16 0L.58 1H-.58L-1.16 0Z",
	unchanged: ""
};
/** Plus, minus, wave and two arrows, in the same box. */
const SIGNS$1 = {
	added: "M-.55 0H.55M0-.55V.55",
	removed: "M-.52 0H.52",
	changed: "M-.6.08C-.38-.36-.2-.3 0 0C.2.3.38.36.6-.08",
	replaced: "M-.6-.25H.55M.28-.5L.57-.25L.28 0M.6.3H-.55M-.28.05L-.57.3L-.28.55",
	unchanged: ""
};
/** A question mark, for unconfirmed changes. */
const DOUBT = "M-.38-.3C-.38-.72.38-.72.38-.28C.38.02 0 0 0 .3M0 .62V.63";
/** A mark's sign on its shape; empty for `unchanged`. Unconfirmed changes have a question mark instead. */
function badge(mark, { x, y, radius }, theme, isDoubtful = false) {
	if (mark === "unchanged") return "";
	const background = css(theme.background);
	return `<g transform="matrix(${digits(radius)} 0 0 ${digits(radius)} ${digits(x)} ${digits(y)})"><path d="${SHAPES$1[mark]}" fill="${markColour(mark, theme)}" stroke="${background}" stroke-width=".2"/><path d="${isDoubtful ? DOUBT : SIGNS$1[mark]}" fill="none" stroke="${background}" stroke-width=".24" stroke-linecap="round" stroke-linejoin="round"/></g>`;
}
// src/drawing/difference/letters.ts
const NARROW = /[ijlI.,:;'|!()[\]{}/ ]/;
const WIDE = /[mwMW@%&—…]/;
/** Han, kana, hangul and pictographs are square. */
const SQUARE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{3ffff}]/u;
const CAPITAL = /[A-Z0-9]/;
/** The width of a line of text in ems, never too small. */
function widthInEms(text) {
	let width = 0;
	for (const character of text) if (SQUARE.test(character)) width += 1.05;
	else if (NARROW.test(character)) width += .32;
	else if (WIDE.test(character)) width += .95;
	else width += CAPITAL.test(character) ? .68 : .56;
	return width;
}
// src/drawing/difference/key.ts
/** The key of the marks with their counts, followed by the notes, in rows. */
function drawKey(counts, notes, style) {
	const { room, size, theme } = style;
	const row = size * 2.2;
	const swatch = size * 1.9;
	const ink = letterColours(theme).loud;
	let [x, y, widest] = [
		0,
		0,
		0
	];
	const parts = [];
	const put = (width, draw) => {
		if (x > 0 && x + width > room) [x, y] = [0, y + row];
		parts.push(draw(x, y));
		x += width + size * 1.4;
		widest = Math.max(widest, x);
	};
	const text = (line, left, top) => `<text x="${digits(left)}" y="${digits(top + row * .5 + size * .36)}" font-size="${digits(size)}" fill="${ink}">${escapeXml(line)}</text>`;
	const entry = (line, drawn) => put(swatch + size * .5 + widthInEms(line) * size, (left, top) => {
		return drawn({
			x: left,
			y: top + (row - swatch * .8) / 2
		}) + text(line, left + swatch + size * .5, top);
	});
	for (const mark of MARKS.filter((one) => counts[one] > 0)) entry(`${counts[mark].toLocaleString("en-US")} ${mark}`, (at) => swatchOf(mark, at, swatch, style));
	for (const note of notes) entry(note.text, (at) => noteSwatch(note, at, swatch, style));
	return {
		svg: parts.join(""),
		width: widest,
		height: y + row
	};
}
function swatchOf(mark, { x, y }, size, { prefix, theme }) {
	const [width, height] = [size, size * .8];
	const fill = mark === "unchanged" ? markPaint(mark, theme).color : hatchOf(mark, prefix);
	return `<rect x="${digits(x)}" y="${digits(y)}" width="${digits(width)}" height="${digits(height)}" rx="3" fill="${fill}" stroke="${markColour(mark, theme)}" stroke-width="1.2"/>` + badge(mark, {
		x: x + width / 2,
		y: y + height / 2,
		radius: size * .3
	}, theme);
}
/** A question mark, a line with a sign, or only a sign: as in the picture. */
function noteSwatch({ what, mark }, { x, y }, size, { theme }) {
	const middle = {
		x: x + size / 2,
		y: y + size * .4
	};
	const line = `<path d="M${digits(x)} ${digits(middle.y)}H${digits(x + size)}" fill="none" stroke="${markColour(mark, theme)}" stroke-width="3"/>`;
	const sign = badge(mark, {
		...middle,
		radius: size * .3
	}, theme, what === "doubt");
	return what === "connection" ? line + sign : sign;
}
// src/drawing/isometric/ground.ts
const PLATFORM_HEIGHT = .07;
const CORNER_RADIUS = .35;
/** A surface on the ground. */
function drawPlate(plate, theme) {
	if (plate.kind === "platform") return platform$1(plate, theme);
	if (plate.kind === "area") return area(plate, theme);
	const colour = inkOf(plate.color, plate.kind === "zone" ? "#e8e8e8" : "#4286c5", theme);
	const path = roundedPath(plate.corners, plate.kind === "zone" ? .1 : .25, theme);
	const fill = tint(colour, plate.kind === "zone" ? .3 : .16, theme);
	const dashes = plate.kind === "zone" ? " stroke-dasharray=\"5 4\"" : "";
	return `<path d="${path}" fill="${fill}" stroke="${borderOf(colour, theme)}" stroke-width="1.2"${dashes}/>`;
}
/** A calmer border: neither bright yellow nor hard black. */
function borderOf(colour, theme) {
	return css(mix(brightness(colour) > .75 && theme.name === "light" ? lighten(colour, -.15) : colour, theme.background, .35));
}
/** An autoscaling group: a thin slab with its top level with the ground, so that its instances stand like all others. */
function platform$1(plate, theme) {
	const colour = {
		...colourOf(plate.color, "#f5b720", theme),
		alpha: 1
	};
	if (theme.projection === "2d") return `<path d="${roundedPath(plate.corners, .15, theme)}" fill="${tint(colour, .3, theme)}" stroke="${css(colour)}" stroke-width="1.5"/>`;
	const { minX, minY, maxX, maxY } = boundsOf(plate.corners);
	const coat = {
		colour,
		edge: css(lighten(colour, -.3)),
		stroke: 1.2
	};
	return box({
		x: minX,
		y: minY,
		z: -.07
	}, {
		width: maxX - minX,
		depth: maxY - minY,
		height: PLATFORM_HEIGHT
	}, coat);
}
/** An area as its author drew it; its shadow falls towards the viewer. */
function area(plate, theme) {
	const colour = colourOf(plate.color, "#e6e7e8", theme);
	const border = colourOf(plate.border, "none", theme);
	const fallen = plate.corners.map((corner) => ({
		...corner,
		x: corner.x + .08,
		y: corner.y + .08
	}));
	const shadow = plate.shadow ? `<path d="${roundedPath(fallen, 0, theme)}" fill="#000000" fill-opacity=".18"/>` : "";
	const stroke = border.alpha > 0 ? ` stroke="${css(border)}" stroke-opacity="${digits(border.alpha)}" stroke-width="2"` : "";
	const fill = colour.alpha > 0 ? `fill="${css(colour)}" fill-opacity="${digits(colour.alpha)}"` : "fill=\"none\"";
	return `${shadow}<path d="${roundedPath(plate.corners, 0, theme)}" ${fill}${stroke}/>`;
}
const PENS = new Map([
	["region", {
		width: 2,
		dashes: "2 5",
		tint: 0,
		fallback: "#a991e1"
	}],
	["vpc", {
		width: 2,
		dashes: "",
		tint: .05,
		fallback: "#03a9f4"
	}],
	["subnet", {
		width: 1.5,
		dashes: "",
		tint: .07,
		fallback: "#2f8f5b"
	}],
	["sg", {
		width: 1.5,
		dashes: "6 4",
		tint: 0,
		fallback: "#3f51b5"
	}],
	["networkacl", {
		width: 1.5,
		dashes: "8 3 2 3",
		tint: 0,
		fallback: "#8d6e63"
	}]
]);
const OTHER_PEN = {
	width: 1.5,
	dashes: "6 4",
	tint: 0,
	fallback: "#5f6b7a"
};
/** The line around a network's members, with a light tint of its colour inside. */
function drawOutline(outline, theme) {
	const pen = PENS.get(outline.type) ?? OTHER_PEN;
	const colour = inkOf(outline.color, pen.fallback, theme);
	const path = roundedPath(cornersOfRect(outline.rect), CORNER_RADIUS, theme);
	const fill = pen.tint === 0 ? "fill=\"none\"" : `fill="${css(colour)}" fill-opacity="${pen.tint}"`;
	const dashes = pen.dashes === "" ? "" : ` stroke-dasharray="${pen.dashes}" stroke-linecap="round"`;
	return `<path d="${path}" ${fill} stroke="${css(colour)}" stroke-width="${pen.width}"${dashes}/>`;
}
/** A closed path with rounded corners; the radius is in grid units, and at most half a side. */
function roundedPath(corners, radius, theme) {
	const at = (point) => {
		const { x, y } = project(point, theme.projection);
		return `${digits(x)} ${digits(y)}`;
	};
	return `M${corners.map((corner, index) => {
		const before = corners.at(index - 1) ?? corner;
		const after = corners[(index + 1) % corners.length] ?? corner;
		if (radius === 0) return at(corner);
		return `${at(towards(corner, before, radius))}Q${at(corner)} ${at(towards(corner, after, radius))}`;
	}).join("L")}Z`;
}
/** The point at `distance` from one corner towards another, at most halfway. */
function towards(from, to, distance) {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	const share = length === 0 ? 0 : Math.min(.5, distance / length);
	return {
		x: from.x + (to.x - from.x) * share,
		y: from.y + (to.y - from.y) * share,
		z: from.z
	};
}
/** Surfaces in drawing order: a smaller one lies on a larger one. */
function largestFirst(parts, rectOf) {
	const area = (part) => {
		const { minX, minY, maxX, maxY } = rectOf(part);
		return (maxX - minX) * (maxY - minY);
	};
	return [...parts].sort((first, second) => area(second) - area(first));
}
// src/drawing/isometric/arrows.ts
const BEND_RADIUS = .25;
const HEAD_LENGTH = .36;
const HEAD_WIDTH = .28;
/** Gap between an arrow's tip and what it points at. */
const AIR$1 = .08;
/** A connection on the ground, with its arrowhead where no solid hides it. */
function drawLine(line, end, theme) {
	const colour = css(inkOf(line.color, "#000000", theme));
	const dashes = line.dashed ? " stroke-dasharray=\"7 5\"" : "";
	const points = line.arrow ? shortenedBy(line.points, hiddenLength(line.points, end, theme)) : line.points;
	const shaft = line.arrow ? shortenedBy(points, HEAD_LENGTH * .8) : points;
	const pen = `fill="none" stroke="${colour}" stroke-width="${digits(line.width)}" stroke-linejoin="round"`;
	return `<path d="${bentPath(shaft, theme)}" ${pen}${dashes}/>${line.arrow ? head(points, colour, theme) : ""}`;
}
/** An arrow stops before the ground that a solid hides, or that its label is written on. */
function hiddenLength(points, { item, label }, theme) {
	const [before, tip] = [points.at(-2), points.at(-1)];
	if (before === void 0 || tip === void 0) return AIR$1;
	if (tip.x - before.x + (tip.y - before.y) <= 0) return AIR$1 + writtenLength(tip, label);
	if (item === void 0 || theme.projection === "2d") return AIR$1;
	return AIR$1 + Math.min(item.height, item.width / 2, item.depth / 2);
}
/** How far the label extends in front of the solid at the arrow's end. */
function writtenLength(tip, label) {
	if (label === void 0) return 0;
	const { minX, minY, maxX, maxY } = textGround(label.lines, label.size, label.at.x, label.at.y);
	return tip.x > minX && tip.x < maxX && tip.y < maxY && tip.y > minY - .3 ? maxY - tip.y : 0;
}
function shortenedBy(points, length) {
	const [before, tip] = [points.at(-2), points.at(-1)];
	if (before === void 0 || tip === void 0) return points;
	const whole = Math.hypot(tip.x - before.x, tip.y - before.y);
	const share = Math.min(length, whole * .9) / (whole || 1);
	const end = {
		x: tip.x + (before.x - tip.x) * share,
		y: tip.y + (before.y - tip.y) * share,
		z: tip.z
	};
	return [...points.slice(0, -1), end];
}
function head(points, colour, theme) {
	const [before, tip] = [points.at(-2), points.at(-1)];
	const length = before && tip ? Math.hypot(tip.x - before.x, tip.y - before.y) : 0;
	if (before === void 0 || tip === void 0 || length === 0) return "";
	const [alongX, alongY] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
	const corner = (side) => ({
		x: tip.x - alongX * HEAD_LENGTH - alongY * side,
		y: tip.y - alongY * HEAD_LENGTH + alongX * side,
		z: tip.z
	});
	return `<path d="M${[
		tip,
		corner(HEAD_WIDTH / 2),
		corner(-.28 / 2)
	].map((point) => pixel(point, theme)).join("L")}Z" fill="${colour}"/>`;
}
function bentPath(points, theme) {
	return `M${points.map((point, index) => {
		const [before, after] = [points[index - 1], points[index + 1]];
		if (before === void 0 || after === void 0) return pixel(point, theme);
		const [enter, leave] = [towards(point, before, BEND_RADIUS), towards(point, after, BEND_RADIUS)];
		return `${pixel(enter, theme)}Q${pixel(point, theme)} ${pixel(leave, theme)}`;
	}).join("L")}`;
}
function pixel(point, theme) {
	const { x, y } = project(point, theme.projection);
	return `${digits(x)} ${digits(y)}`;
}
// src/drawing/isometric/depth.ts
/** With more items than this, all in one spot, comparing pairs would take minutes. */
const MAX_COMPARED = 6e3;
/**
* Items from back to front. Sorting by one number is wrong if a long block is next to a short one, so every pair that overlaps on the
* canvas is compared, and the items are sorted topologically: each after all that it partly hides.
*/
function backToFront(items) {
	const sorted = [...items].sort(byNearness);
	if (sorted.length > MAX_COMPARED) return sorted;
	const nodes = sorted.map((item) => ({
		item,
		bounds: boundsOf(cornersOfItem(item, "isometric"))
	}));
	const behind = nodes.map(() => []);
	const sweep = nodes.map((_, index) => index).sort((a, b) => bound(nodes, a).minX - bound(nodes, b).minX || a - b);
	const active = [];
	for (const index of sweep) {
		const { minX } = bound(nodes, index);
		for (let slot = active.length - 1; slot >= 0; slot -= 1) {
			const other = active[slot] ?? 0;
			if (bound(nodes, other).maxX <= minX) active.splice(slot, 1);
			else addPair(nodes, behind, index, other);
		}
		active.push(index);
	}
	return inOrder$1(behind).flatMap((index) => nodes[index]?.item ?? []);
}
function bound(nodes, index) {
	return nodes[index]?.bounds ?? {
		minX: 0,
		minY: 0,
		maxX: 0,
		maxY: 0
	};
}
function addPair(nodes, behind, first, second) {
	const [a, b] = [nodes[first], nodes[second]];
	if (a === void 0 || b === void 0) return;
	if (a.bounds.maxY <= b.bounds.minY || b.bounds.maxY <= a.bounds.minY) return;
	if (isBehind(a.item, b.item)) behind[second]?.push(first);
	else if (isBehind(b.item, a.item)) behind[first]?.push(second);
}
function isBehind(back, front) {
	return back.at.x + back.width <= front.at.x || back.at.y + back.depth <= front.at.y;
}
/** Topological order, depth first. Two that are behind each other (overlapping grounds) keep their order by nearness. */
function inOrder$1(behind) {
	const next = new Int32Array(behind.length).fill(-1);
	const order = [];
	for (let start = 0; start < behind.length; start += 1) {
		const path = next[start] === -1 ? [start] : [];
		while (path.length > 0) {
			const top = path[path.length - 1] ?? 0;
			const seen = (next[top] ?? 0) + 1;
			next[top] = seen;
			const child = behind[top]?.[seen];
			if (child !== void 0) {
				if (next[child] === -1) path.push(child);
			} else {
				order.push(top);
				path.pop();
			}
		}
	}
	return order;
}
/** By the distance of the ground's centre from the viewer, the farthest first; ties are broken by id. */
function byNearness(first, second) {
	return nearness(first) - nearness(second) || (first.id < second.id ? -1 : first.id > second.id ? 1 : 0);
}
function nearness(item) {
	return item.at.x + item.at.y + (item.width + item.depth) / 2;
}
// src/drawing/difference/pieces.ts
/** Ids that are longer than this, or not plain text, are left out of the picture: Cloudcraft's are UUIDs. */
const MAX_ID = 200;
/** One component's part of a picture: the page finds it by its ids, and the title is shown as a tooltip. */
function wrapped(kind, piece, content) {
	if (content === "" || piece === void 0) return content;
	const { mark, isDoubtful, before, after, type, name } = piece;
	const text = name === "" ? type : `${name} (${type})`;
	return `<g class="${kind}"${idAttribute("before", before)}${idAttribute("after", after)} data-mark="${mark}"><title>${escapeXml(text)}: ${mark}${isDoubtful ? ", unconfirmed" : ""}</title>${content}</g>`;
}
function idAttribute(side, id) {
	if (id === void 0 || id === "" || visibleLine(id, MAX_ID) !== id) return "";
	return ` data-${side}="${escapeEntities(id)}"`;
}
// src/drawing/difference/layers.ts
/** How far the hatched ground extends beyond an item, in grid units. */
const PAD = .28;
/** A larger badge would hide what is below it. */
const MAX_BADGE_SCALE = 2.2;
const PAD_RADIUS = .2;
function badgeScale({ scale }) {
	return Math.min(scale, MAX_BADGE_SCALE);
}
/** Surfaces and outlines, the largest first; unchanged ones in grey. */
function groundLayer({ plates, outlines }, brush) {
	const surfaces = largestFirst(plates, ({ corners }) => boundsOf(corners));
	const lines = largestFirst(outlines, ({ rect }) => rect);
	return [
		...surfaces.filter(({ kind }) => kind === "zone" || kind === "area").map((plate) => surface(plate, brush)),
		...lines.map((outline) => networkLine(outline, brush)),
		...surfaces.filter(({ kind }) => kind !== "zone" && kind !== "area").map((plate) => surface(plate, brush))
	].join("");
}
function surface(plate, brush) {
	const mark = brush.markOf(plate.id);
	const grey = { isometric: brush.theme.name === "light" ? "#dfe3e8" : "#3a4250" };
	if (mark === "unchanged") {
		const content = drawPlate({
			...plate,
			color: grey,
			border: {},
			shadow: false
		}, greyTheme(brush.theme));
		return wrapped("p", brush.pieceOf(plate.id), content);
	}
	const path = roundedPath(plate.corners, PAD_RADIUS, brush.theme);
	return wrapped("p", brush.pieceOf(plate.id), hatched(path, mark, 2, brush));
}
function hatched(path, mark, stroke, { theme, prefix }) {
	return `<path d="${path}" fill="${hatchOf(mark, prefix)}" ${pen(mark, stroke, theme)}/>`;
}
function pen(mark, width, theme) {
	const dashes = MARK_DASHES[mark] === "" ? "" : ` stroke-dasharray="${MARK_DASHES[mark]}"`;
	return `stroke="${markColour(mark, theme)}" stroke-width="${digits(width)}" stroke-linejoin="round"${dashes}`;
}
function networkLine(outline, brush) {
	const mark = brush.markOf(outline.id);
	const grey = { isometric: brush.theme.name === "light" ? "#a7b0bd" : "#66707f" };
	if (mark === "unchanged") return wrapped("r", brush.pieceOf(outline.id), drawOutline({
		...outline,
		color: grey
	}, greyTheme(brush.theme)));
	const path = roundedPath(cornersOfRect(outline.rect), .35, brush.theme);
	const fill = `fill="${markTint(mark, brush.theme, .5)}" fill-opacity=".14"`;
	return wrapped("r", brush.pieceOf(outline.id), `<path d="${path}" ${fill} ${pen(mark, 3, brush.theme)}/>`);
}
/** Hatched ground under everything that changed. */
function padLayer(items, brush) {
	return items.filter(({ id }) => brush.markOf(id) !== "unchanged").map(({ id, at, width, depth }) => {
		const path = roundedPath(cornersOfRect(grow({
			minX: at.x,
			minY: at.y,
			maxX: at.x + width,
			maxY: at.y + depth
		}, PAD)), PAD_RADIUS, brush.theme);
		return wrapped("p", brush.pieceOf(id), hatched(path, brush.markOf(id), 1.5, brush));
	}).join("");
}
/** Connections: grey and thin, or in the colour of their mark. */
function lineLayer(drawing, pieceOfLine, brush) {
	const items = new Map(drawing.items.map((item) => [item.id, item]));
	return drawing.lines.map((line) => {
		const piece = pieceOfLine(line);
		const isMarked = piece.mark !== "unchanged";
		const pen = {
			color: { isometric: isMarked ? markColour(piece.mark, brush.theme) : markPaint("unchanged", brush.theme).accent },
			width: isMarked ? 3 : 1.3,
			dashed: piece.mark === "removed"
		};
		return {
			isMarked,
			svg: wrapped("e", piece, drawLine({
				...line,
				...pen
			}, { item: items.get(line.to) }, greyTheme(brush.theme)) + (isMarked ? badge(piece.mark, {
				...middleOf(line.points, brush.theme),
				radius: 8 * badgeScale(brush)
			}, brush.theme) : ""))
		};
	}).sort((first, second) => Number(first.isMarked) - Number(second.isMarked)).map(({ svg }) => svg).join("");
}
/** The point halfway along a line, in pixels. */
function middleOf(points, { projection }) {
	const pixels = points.map((point) => project(point, projection));
	const lengths = pixels.slice(1).map((to, index) => distance(pixels[index] ?? to, to));
	let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
	for (const [index, length] of lengths.entries()) {
		const [from, to] = [pixels[index], pixels[index + 1]];
		if (from !== void 0 && to !== void 0 && left <= length) {
			const share = length === 0 ? 0 : left / length;
			return {
				x: from.x + (to.x - from.x) * share,
				y: from.y + (to.y - from.y) * share
			};
		}
		left -= length;
	}
	return pixels[0] ?? {
		x: 0,
		y: 0
	};
}
function distance(from, to) {
	return Math.hypot(to.x - from.x, to.y - from.y);
}
/** The item in the colours of its mark. */
function painted(item, { markOf, theme }) {
	const { color, accent } = markPaint(markOf(item.id), theme);
	return {
		...item,
		color: { isometric: color },
		accent: { isometric: accent }
	};
}
/** Solids from back to front; removed ones are translucent. */
function solidLayer(items, forms, brush) {
	return backToFront(items).map((item) => {
		const { x, y } = project(item.at, brush.theme.projection);
		const ghost = brush.markOf(item.id) === "removed" ? " opacity=\".62\"" : "";
		const use = `<use href="#${forms.idOf(item)}" x="${digits(x)}" y="${digits(y)}"${ghost}/>`;
		return wrapped("r", brush.pieceOf(item.id), use);
	}).join("");
}
// src/drawing/difference/memberships.ts
const RADIUS = 7;
/** How many groups a title lists. */
const MAX_NAMED = 3;
/** One piece for all groups that a component joined, and one for all that it left. */
function membershipPieces({ memberships }, idOf, nameOf) {
	const found = new Map();
	for (const { member, group, mark } of memberships) {
		const entry = found.get(`${mark} ${member}`) ?? {
			member,
			mark,
			groups: []
		};
		entry.groups.push(nameOf(group));
		found.set(`${mark} ${member}`, entry);
	}
	return [...found.values()].map(({ member, mark, groups }) => {
		const named = groups.sort().slice(0, MAX_NAMED).join(", ");
		const more = groups.length > MAX_NAMED ? ` and ${groups.length - MAX_NAMED} more` : "";
		return {
			id: idOf(member),
			piece: {
				mark,
				type: "member",
				name: `${nameOf(member)} in ${named}${more}`
			}
		};
	}).sort((first, second) => first.id + first.piece.mark < second.id + second.piece.mark ? -1 : 1);
}
/** A small badge at the foot of each component that joined or left a group. */
function membershipLayer(drawing, pieces, brush) {
	const feet = feetOf(drawing, brush.theme);
	const radius = RADIUS * badgeScale(brush);
	const placed = pieces.flatMap(({ id, piece }) => {
		const foot = feet.get(id);
		const side = piece.mark === "added" ? 1 : -1;
		return foot === void 0 ? [] : [{
			piece,
			at: {
				x: foot.x + side * radius,
				y: foot.y
			}
		}];
	});
	return {
		svg: placed.map(({ piece, at }) => wrapped("m", piece, badge(piece.mark, {
			...at,
			radius
		}, brush.theme))).join(""),
		badges: placed.map(({ at }) => at)
	};
}
/** The corner of each component that is nearest to the viewer. */
function feetOf({ items, plates, outlines }, { projection }) {
	const foot = (x, y) => project({
		x,
		y,
		z: 0
	}, projection);
	return new Map([
		...outlines.map(({ id, rect }) => [id, foot(rect.maxX, rect.maxY)]),
		...plates.map(({ id, corners }) => {
			const { maxX, maxY } = boundsOf(corners);
			return [id, foot(maxX, maxY)];
		}),
		...items.map(({ id, at, width, depth }) => [id, foot(at.x + width, at.y + depth)])
	]);
}
// src/drawing/isometric/lettering.ts
/** Distance of the baseline from the top of a line, in ems. */
const BASELINE = .86;
/** A label, lying on the ground, standing on it, or facing the viewer. */
function drawLabel(label, theme) {
	const ink = inkOf(label.color, "#000000", theme);
	const halo = label.halo ? haloOf(ink, theme) : void 0;
	const rise = label.standing ? label.lines.length * label.size * EM * LINE_HEIGHT : 0;
	return lettering({
		lines: label.lines,
		size: label.size,
		at: {
			...label.at,
			z: rise
		},
		plane: planeOf(label),
		colour: css(ink),
		theme,
		...halo === void 0 ? {} : { halo }
	});
}
/** A group's name on its outline, with a halo that interrupts the line. */
function drawLegend(outline, theme) {
	const colour = css(inkOf(outline.color, "#5f6b7a", theme));
	const { at, direction } = outline.legend;
	const halo = css(theme.background);
	return lettering({
		lines: [outline.name],
		size: 16,
		at,
		plane: GROUND[direction],
		colour,
		halo,
		theme
	});
}
/** A cluster's name, inside its front edge. */
function drawPlateName(plate, theme) {
	if (plate.kind !== "cluster" || plate.name === "") return "";
	const { minX, maxY } = boundsOf(plate.corners);
	const at = {
		x: minX + .25,
		y: maxY - .38,
		z: 0
	};
	const colour = css(inkOf({}, "#3b4350", theme));
	return lettering({
		lines: [plate.name],
		size: 16,
		at,
		plane: "ground",
		colour,
		theme
	});
}
const GROUND = {
	down: "ground",
	right: "ground-right",
	up: "ground-up",
	left: "ground-left"
};
function planeOf(label) {
	if (!label.isometric) return "screen";
	if (!label.standing) return GROUND[label.direction];
	return label.direction === "right" || label.direction === "left" ? "right" : "left";
}
function lettering({ lines, size, at, plane, colour, halo, theme }) {
	const em = inPlane(size * EM, theme.projection);
	const centre = inPlane(textWidth(lines[0] ?? "", size) / 2, theme.projection);
	const anchor = lines.length === 1 ? {
		x: digits(centre),
		style: " text-anchor=\"middle\""
	} : {
		x: "0",
		style: ""
	};
	const texts = lines.map((line, index) => {
		return `<text x="${anchor.x}" y="${digits(em * (BASELINE + index * LINE_HEIGHT))}">${escapeXml(line)}</text>`;
	});
	const outline = halo === void 0 ? "" : ` stroke="${halo}" stroke-width="${digits(em * .3)}" stroke-linejoin="round" paint-order="stroke"`;
	return `<g transform="${planeTransform(plane, at, theme.projection)}" font-size="${digits(em)}" fill="${colour}"${anchor.style}${outline}>${texts.join("")}</g>`;
}
// src/drawing/difference/name-plates.ts
const MAX_CHARACTERS$4 = 44;
const AIR = 3;
/** This many of the nearest positions are first tried for covering nothing at all. */
const NEAR = 40;
/** Rings of positions around a component that are tried. */
const RINGS = 14;
/**
* Places each name next to its component so that it covers no other name: in front if possible, otherwise above, to the side, or farther
* away with a line to it.
* @param taken what no plate may cover; the plates are added to it
* @param avoided what plates cover only if no other position is near
*/
function placeNames(namings, size, taken, avoided) {
	return namings.map((naming) => {
		const text = cut(naming.text, MAX_CHARACTERS$4);
		const width = widthInEms(text) * size + size;
		const height = size * 1.6;
		const choices = positionsAround(naming.box, width, height);
		const isFree = (rect) => taken.isFree(grow(rect, AIR / 2));
		const near = choices.slice(0, NEAR);
		const rect = near.find((place) => isFree(place) && avoided.isFree(place)) ?? near.find(isFree) ?? choices.find(isFree) ?? fallenOut(choices, height, isFree);
		taken.add(rect);
		return {
			...naming,
			text,
			rect,
			...leaderTo(naming.box, rect, size)
		};
	});
}
function positionsAround({ minX, minY, maxX, maxY }, width, height) {
	const centre = (minX + maxX) / 2;
	const place = (x, y) => ({
		minX: x,
		minY: y,
		maxX: x + width,
		maxY: y + height
	});
	const middle = (minY + maxY - height) / 2;
	const found = [];
	for (let ring = 0; ring < RINGS; ring += 1) {
		const away = AIR + ring * height * .7;
		const side = ring * height * .9;
		for (const shift of ring === 0 ? [0] : [
			0,
			-side,
			side
		]) {
			found.push(place(centre - width / 2 + shift, maxY + away), place(centre - width / 2 + shift, minY - height - away));
			found.push(place(maxX + away, middle + shift), place(minX - width - away, middle + shift));
		}
	}
	return found;
}
/** The last resort: straight down until there is room, which there always is below everything. */
function fallenOut([first], height, isFree) {
	let rect = first ?? {
		minX: 0,
		minY: 0,
		maxX: 1,
		maxY: 1
	};
	while (!isFree(rect)) rect = {
		...rect,
		minY: rect.minY + height,
		maxY: rect.maxY + height
	};
	return rect;
}
/** The line ends halfway between the middle and the edge: inside a solid of any shape, but not across it. */
function leaderTo({ minX, minY, maxX, maxY }, rect, size) {
	if (meet(grow({
		minX,
		minY,
		maxX,
		maxY
	}, size), rect)) return {};
	const between = (low, high, value) => {
		return ((low + high) / 2 + Math.min(Math.max(value, low), high)) / 2;
	};
	const [x, y] = [(rect.minX + rect.maxX) / 2, (rect.minY + rect.maxY) / 2];
	return { leader: {
		x: between(minX, maxX, x),
		y: between(minY, maxY, y)
	} };
}
/** The plate with its name, in a group of its own: the page keeps its size on the screen. */
function drawPlateOf({ text, mark, rect }, size, theme) {
	const { minX, minY, maxX, maxY } = rect;
	const { loud, quiet } = letterColours(theme);
	return `<g class="n"><rect x="${digits(minX)}" y="${digits(minY)}" width="${digits(maxX - minX)}" height="${digits(maxY - minY)}" rx="${digits(size * .3)}" fill="${css(theme.background)}" stroke="${markColour(mark, theme)}" stroke-width="1.4"/><text x="${digits((minX + maxX) / 2)}" y="${digits((minY + maxY) / 2 + size * .36)}" font-size="${digits(size)}" text-anchor="middle" fill="${mark === "unchanged" ? quiet : loud}">${escapeXml(text)}</text></g>`;
}
/** The line from the middle of a plate, which covers that end, to its component, if the plate is away from it. */
function drawLeaderOf({ leader, mark, rect }, theme) {
	if (leader === void 0) return "";
	const { minX, minY, maxX, maxY } = rect;
	const { x, y } = leader;
	const [endX, endY] = [(minX + maxX) / 2, (minY + maxY) / 2];
	return `<path d="${`M${digits(x)} ${digits(y)}L${digits(endX)} ${digits(endY)}`}" fill="none" stroke="${markColour(mark, theme)}" stroke-width="1"/>`;
}
// src/drawing/difference/names-layer.ts
const BADGE_RADIUS = 10;
/** Pixels of a cell of the map of taken ground: a few names high. */
const CELL = 48;
/**
* Badges and readable names of everything that changed; other names if there is room left.
* @param otherBadges where the badges of connections and memberships are, which no name may cover
*/
function namesLayer(drawing, isNamed, otherBadges, brush) {
	const { theme, scale } = brush;
	const radius = BADGE_RADIUS * badgeScale(brush);
	const bearers = bearersOf(drawing, brush, radius, isNamed);
	const taken = groundMap(CELL);
	const avoided = groundMap(CELL);
	for (const { badgeAt, box, mark } of bearers) {
		if (mark !== "unchanged") taken.add(aroundPixel(badgeAt, radius));
		taken.add(box);
	}
	for (const at of otherBadges) taken.add(aroundPixel(at, radius));
	for (const item of drawing.items) avoided.add(boundsOf(cornersOfItem(item, theme.projection)));
	for (const outline of drawing.outlines) avoided.add(boundsOf(onCanvas(cornersOfLegend(outline), theme)));
	const plates = placeNames(bearers.filter(({ text }) => text !== ""), 14 * scale, taken, avoided);
	const quiet = [...quietLegends(drawing.outlines, taken, brush, isNamed), ...quietLabels(drawing.labels, taken, brush, isNamed)];
	const loud = plates.toSorted((one, other) => Number(one.leader === void 0) - Number(other.leader === void 0)).map((plate) => {
		const drawn = drawLeaderOf(plate, theme) + drawPlateOf(plate, 14 * scale, theme);
		return wrapped("l", brush.pieceOf(plate.id), drawn);
	});
	const badges = bearers.map(({ id, mark, badgeAt }) => {
		const piece = brush.pieceOf(id);
		return wrapped("b", piece, badge(mark, {
			...badgeAt,
			radius
		}, theme, piece?.isDoubtful));
	});
	const rects = [...plates.map(({ rect }) => rect), ...bearers.map(({ badgeAt }) => aroundPixel(badgeAt, radius))];
	return {
		svg: [
			...quiet,
			...loud,
			...badges
		].join(""),
		rects
	};
}
function bearersOf(drawing, brush, radius, isNamed) {
	const { theme, markOf, pieceOf } = brush;
	const isBearer = ({ id }) => markOf(id) !== "unchanged" || isNamed(id);
	const naming = (id, badgeAt, box) => {
		const { label, name = "" } = pieceOf(id) ?? {};
		return {
			id,
			text: label ?? name,
			mark: markOf(id),
			badgeAt,
			box
		};
	};
	const items = drawing.items.filter(isBearer).map((item) => {
		const box = boundsOf(cornersOfItem(item, theme.projection));
		return naming(item.id, {
			x: (box.minX + box.maxX) / 2,
			y: box.minY - radius * .35
		}, box);
	});
	const standing = new Set(items.map(({ id }) => id));
	const plates = drawing.plates.filter((plate) => isBearer(plate) && !standing.has(plate.id)).map(({ id, corners }) => {
		const { minX, maxY } = boundsOf(corners);
		const at = project({
			x: minX + .3,
			y: maxY,
			z: 0
		}, theme.projection);
		return naming(id, at, aroundPixel(at, radius));
	});
	const outlines = drawing.outlines.filter(isBearer).map(({ id, legend }) => {
		const at = project(legend.at, theme.projection);
		return naming(id, at, aroundPixel(at, radius));
	});
	return [
		...items,
		...plates,
		...outlines
	].sort((first, second) => {
		return first.box.minY - second.box.minY || first.box.minX - second.box.minX || (first.id < second.id ? -1 : 1);
	});
}
function aroundPixel({ x, y }, radius) {
	return grow({
		minX: x,
		minY: y,
		maxX: x,
		maxY: y
	}, radius);
}
function onCanvas(corners, { projection }) {
	return corners.map((corner) => project(corner, projection));
}
function quietLegends(outlines, taken, brush, isNamed) {
	return outlines.filter(({ id }) => brush.markOf(id) === "unchanged" && !isNamed(id)).filter((outline) => claims(taken, boundsOf(onCanvas(cornersOfLegend(outline), brush.theme)))).map((outline) => drawLegend({
		...outline,
		color: quietColour(brush.theme)
	}, greyTheme(brush.theme)));
}
function quietLabels(labels, taken, brush, isNamed) {
	return labels.filter(({ of }) => of === void 0 || brush.markOf(of) === "unchanged" && !isNamed(of)).filter((label) => claims(taken, boundsOf(onCanvas(cornersOfLabel(label), brush.theme)))).map((label) => drawLabel({
		...label,
		color: quietColour(brush.theme),
		halo: true
	}, greyTheme(brush.theme)));
}
/** Takes the ground if it is free; returns whether it was. */
function claims(taken, rect) {
	const isFree = taken.isFree(rect);
	if (isFree) taken.add(rect);
	return isFree;
}
function quietColour(theme) {
	return { isometric: letterColours(theme).quiet };
}
// src/drawing/difference/night.ts
/**
* A colour of a drawing by the part that has it: `rect` and `fill`. One colour may become two in dark mode: a ground and a sign in white.
*/
const PAINT$1 = /<([a-z]+)(?: [^<>]*)?>/g;
const COLOUR = / (fill|stroke)="(#[0-9a-f]{3,8})"/g;
/** Only a drawing that is not ours would have more. */
const MAX_PAINTS = 1e3;
/**
* What the colours of a light drawing become in a dark page, as markup for its definitions: one element per colour, whose `fill` is the
* light-mode colour and whose `stroke` is the dark-mode one. It is not drawn; the page reads it, and pictures made from the drawing stay
* light.
* @param day the parts of the light drawing
* @param night the same parts of the dark one
*/
function nightPaints(day, night) {
	const found = new Map();
	day.forEach((part, at) => {
		const [light, dark] = [paintsOf(part), paintsOf(night[at] ?? "")];
		if (light.length !== dark.length) return;
		for (const [index, [role, colour]] of light.entries()) {
			const key = `${role} ${colour}`;
			const other = dark[index]?.[1];
			if (other !== void 0 && !found.has(key) && found.size < MAX_PAINTS) found.set(key, other);
		}
	});
	return `<g class="night">${[...found].sort(([one], [other]) => one < other ? -1 : 1).map(([key, dark]) => paintPair(key, dark)).join("")}</g>`;
}
function paintPair(key, dark) {
	const [role = "", light = ""] = key.split(" ");
	return `<path class="${role}" fill="${light}" stroke="${dark}"/>`;
}
/** The colours of a part, in order: `[rectfill, #ffffff]`. */
function paintsOf(part) {
	return [...part.matchAll(PAINT$1)].flatMap(([tag, name = ""]) => [...tag.matchAll(COLOUR)].map(([, attribute = "", colour = ""]) => [`${name}${attribute}`, colour]));
}
// src/drawing/difference/picture.ts
/** Pictures up to this width, in pixels, have names of the normal size; wider ones are viewed scaled down, so their names grow. */
const PLAIN_WIDTH = 800;
/** How much names grow at most, by the number of names: there has to be room for them. */
const MAX_SCALES = [
	{
		names: 15,
		scale: 5
	},
	{
		names: 30,
		scale: 2.6
	},
	{
		names: 80,
		scale: 1.5
	}
];
const MIN_WIDTH = 360;
const KEY_SIZE = 15;
/** From this scale on, names that lie on the ground are too small to read. */
const AFAR = 1.5;
const MAX_SIDE = 16384;
const PREFIX = /^[a-z][a-z0-9-]{0,40}$/i;
/** Draws both sides as one picture, from the ground up, with the key above. */
function drawPicture(scene, options) {
	const prefix = PREFIX.test(options.prefix) ? options.prefix : "difference-";
	const drawn = drawnIds(scene.drawing);
	const pieces = withFleets(scene.pieces, scene.fleets, (id) => drawn.has(id));
	const ground = sceneBounds({
		...scene.drawing,
		labels: []
	}, "isometric");
	const bearing = [...pieces].filter(([id, { mark, label }]) => mark !== "unchanged" && label !== "" && drawn.has(id));
	const brush = (theme) => ({
		theme: themeOf(theme, "isometric"),
		prefix,
		scale: scaleOf(ground, bearing.length),
		pieceOf: (id) => pieces.get(id),
		markOf: (id) => pieces.get(id)?.mark ?? "unchanged"
	});
	const content = contentOf(scene, ground, brush(options.theme));
	const night = options.theme === "light" ? nightPaints(content.parts, contentOf(scene, ground, brush("dark")).parts) : "";
	return framed({
		...content,
		night
	}, scene, options.title, brush(options.theme));
}
function contentOf(scene, ground, brush) {
	const { drawing } = scene;
	const { theme, prefix } = brush;
	const items = drawing.items.map((item) => painted(item, brush));
	const forms = formsOf(items, brush);
	const marks = drawing.lines.filter((line) => scene.pieceOfLine(line).mark !== "unchanged");
	const members = membershipLayer(drawing, scene.memberships, brush);
	const badges = [...marks.map(({ points }) => middleOf(points, theme)), ...members.badges];
	const isNamed = (id) => scene.named.has(id) || brush.scale > AFAR && scene.namedFromAfar.has(id);
	const names = namesLayer(drawing, isNamed, badges, brush);
	const hatches = hatchPatterns(theme, prefix);
	const back = `<rect fill="${css(theme.background)}"/>`;
	const layers = [
		groundLayer(drawing, brush),
		padLayer(items, brush),
		lineLayer(drawing, scene.pieceOfLine, brush),
		solidLayer(items, forms, brush),
		members.svg,
		names.svg
	];
	return {
		bounds: names.rects.reduce(around, ground),
		definitions: hatches + forms.definitions,
		layers: layers.join(""),
		parts: [
			back,
			hatches,
			...oneOfEach(drawing.items, brush).map((item) => forms.bodyOf(painted(item, brush))),
			...layers
		]
	};
}
/** One item per look, in the same order in every theme. */
function oneOfEach(items, { markOf }) {
	const looks = items.map((item) => [JSON.stringify([
		item.type,
		item.width,
		item.depth,
		item.height,
		markOf(item.id)
	]), item]);
	return [...new Map(looks).values()];
}
function scaleOf({ minX, maxX }, marked) {
	const largest = MAX_SCALES.find(({ names }) => marked <= names)?.scale ?? 1;
	return Math.min(largest, Math.max(1, (maxX - minX) / PLAIN_WIDTH));
}
/** Unchanged components have soft edges. */
function formsOf(items, { theme, prefix, markOf }) {
	const isQuiet = ({ id }) => markOf(id) === "unchanged";
	const soft = {
		...theme,
		edge: markColour("unchanged", theme)
	};
	const quiet = collectForms(items.filter(isQuiet), soft, `${prefix}form-`);
	const loud = collectForms(items.filter((item) => !isQuiet(item)), theme, `${prefix}form-`);
	return {
		definitions: quiet.definitions + loud.definitions,
		idOf: (item) => (isQuiet(item) ? quiet : loud).idOf(item),
		bodyOf: (item) => (isQuiet(item) ? quiet : loud).bodyOf(item)
	};
}
function framed(content, scene, title, { theme, prefix }) {
	const { bounds } = content;
	const across = Math.max(MIN_WIDTH, bounds.maxX - bounds.minX);
	const size = KEY_SIZE * Math.max(1, across / PLAIN_WIDTH);
	const key = drawKey(scene.counts, scene.notes, {
		room: across,
		size,
		prefix,
		theme
	});
	const natural = {
		width: Math.max(across, key.width) + 64,
		height: bounds.maxY - bounds.minY + key.height + 80
	};
	const factor = Math.min(1, MAX_SIDE / natural.width, MAX_SIDE / natural.height);
	const [width, height] = [Math.ceil(natural.width * factor), Math.ceil(natural.height * factor)];
	const dx = natural.width / 2 - (bounds.minX + bounds.maxX) / 2;
	const dy = key.height + 48 - bounds.minY;
	const shrink = factor === 1 ? "" : ` transform="scale(${digits(factor, 6)})"`;
	return {
		svg: [
			`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" `,
			`font-family="Lato, 'Helvetica Neue', Arial, sans-serif">`,
			`<title>${escapeXml(title)}</title><desc>${escapeEntities(describe(scene))}</desc><defs>${content.definitions}${content.night}</defs>`,
			`<rect width="${width}" height="${height}" fill="${css(theme.background)}"/><g${shrink}>`,
			`<g class="k"><rect class="kground" x="0" y="0" width="${digits(natural.width)}" height="${digits(key.height + 16)}" fill="none"/>`,
			`<g transform="translate(${digits(32)} ${digits(16)})">${key.svg}</g></g>`,
			`<g transform="translate(${digits(dx)} ${digits(dy)})">${content.layers}</g></g></svg>\n`
		].join(""),
		width,
		height
	};
}
function describe({ counts, notes }) {
	return [...Object.entries(counts).filter(([, count]) => count > 0).map(([mark, count]) => `${count} ${mark}`), ...notes.map(({ text }) => text)].join(", ");
}
// src/drawing/difference/words.ts
const PLAIN_WORDS = {
	typeName: (type) => type,
	fleetName: ({ name }, memberType, count) => `${name}, ${count} ${memberType}`
};
/** Ids that only a machine reads: the tasks of a service have 32 hexadecimal digits. */
const HEXADECIMAL = /^[0-9a-f]{16,}$/i;
const SHOWN_DIGITS = 8;
/** Characters of each name if one is replaced by another. */
const HALF$1 = 20;
/** The label next to a component in a picture. */
function labelOf(name, type, words) {
	if (name === "" || name === type) return words.typeName(type);
	return HEXADECIMAL.test(name) ? `${words.typeName(type)} ${name.slice(0, SHOWN_DIGITS)}…` : name;
}
/** `customers → customers-restored`; undefined if both have the same name. */
function replacedLabel(before, after) {
	return before === after || before === "" || after === "" ? void 0 : `${cut(before, HALF$1)} → ${cut(after, HALF$1)}`;
}
// src/drawing/difference/scene.ts
/** What a picture of a whole union shows. */
function sceneOf(subject) {
	const { union, facts, after } = subject;
	const pieces = new Map([...union.facts].map(([name, fact]) => [name, pieceOf(fact, subject)]));
	const lines = new Map(union.connections.map((connection) => {
		const [from, to] = [pieces.get(connection.from), pieces.get(connection.to)];
		const name = `${from?.name ?? ""} → ${to?.name ?? ""}`;
		return [lineId(connection), {
			mark: connection.mark,
			type: "connection",
			name
		}];
	}));
	return {
		drawing: union.drawing,
		pieces,
		pieceOfLine: ({ id }) => lines.get(id) ?? {
			mark: "unchanged",
			type: "connection",
			name: ""
		},
		memberships: membershipPieces(facts, (position) => union.names.after[position] ?? "", (position) => after.inventory.resources[position]?.name ?? ""),
		named: new Set(),
		namedFromAfar: new Set(),
		counts: countsOf(facts),
		notes: notesOf(facts)
	};
}
function pieceOf(fact, { before, after, words }) {
	const [was, is] = [before.inventory.resources[fact.before], after.inventory.resources[fact.after]];
	const { type, name } = subjectOf(fact, before, after);
	const exchanged = fact.mark === "replaced" ? replacedLabel(was?.name ?? "", is?.name ?? "") : void 0;
	return {
		mark: fact.mark,
		...fact.isDoubtful && { isDoubtful: true },
		type,
		name,
		label: exchanged ?? labelOf(name, type, words),
		...fact.before !== -1 && was !== void 0 && { before: was.id },
		...fact.after !== -1 && is !== void 0 && { after: is.id }
	};
}
function countsOf({ after, removed }) {
	const counts = {
		added: 0,
		removed: removed.size,
		changed: 0,
		replaced: 0,
		unchanged: 0
	};
	for (const { mark } of after) counts[mark] += 1;
	return counts;
}
/** Unconfirmed changes are marked as added or removed like all others; the key says how many there are. */
function doubtOf({ after, removed }) {
	const doubtful = [...after, ...removed.values()].filter(({ isDoubtful }) => isDoubtful);
	const [first] = doubtful;
	return first === void 0 ? [] : [{
		what: "doubt",
		mark: first.mark,
		text: `${doubtful.length} unconfirmed`
	}];
}
/** Unconfirmed changes, and changed relations: `2 connections added, 1 removed`. */
function notesOf(facts) {
	const { connections, memberships } = facts;
	return [
		...doubtOf(facts),
		...relationNote("connection", [...connections.values()]),
		...relationNote("membership", memberships.map(({ mark }) => mark))
	];
}
function relationNote(what, list) {
	const told = ["added", "removed"].map((mark) => ({
		mark,
		count: list.filter((one) => one === mark).length
	})).filter(({ count }) => count > 0);
	const [first] = told;
	if (first === void 0) return [];
	const noun = first.count === 1 ? what : `${what}s`;
	const words = told.map(({ mark, count }, index) => index === 0 ? `${count} ${noun} ${mark}` : `${count} ${mark}`);
	return [{
		what,
		mark: first.mark,
		text: words.join(", ")
	}];
}
// src/drawing/difference/difference.ts
/**
* Draws both inventories as one picture in one layout: everything that exists after is at its position after, and what was removed is where
* it would be if it had stayed. Equal inputs give equal bytes, whatever the order of their parts.
*/
function drawDifference(compared, options = {}) {
	const { before, after } = compared;
	const facts = factsOf(compared);
	const union = unionOf(before, after, facts);
	const { theme = "light", prefix = "difference-", title = "What changed", words = PLAIN_WORDS } = options;
	const fleets = fleetsOf(compared.changes, {
		before: before.inventory,
		after: after.inventory
	}, union.names, words);
	const whole = {
		...sceneOf({
			union,
			facts,
			before,
			after,
			words
		}),
		fleets
	};
	const kept = keptOf(union, facts);
	const total = union.facts.size;
	const focused = () => drawFocus(whole, union, facts, {
		theme,
		prefix: `${prefix}focus-`,
		title
	});
	if (total > MAX_WHOLE) return focused();
	const picture = drawPicture(whole, {
		theme,
		prefix,
		title
	});
	if (picture.svg.length > MAX_CHARACTERS$3) return focused();
	return total <= MANY || kept.size > total * WORTH_COLLAPSING && total <= DENSE ? picture : {
		...picture,
		focus: focused()
	};
}
/** Draws fewer and fewer of the changes individually until the picture is small enough: names and ids may be of any length. */
function drawFocus(whole, union, facts, options) {
	const changed = [...union.facts.values()].filter(({ mark }) => mark !== "unchanged").length;
	for (let limit = changed > DENSE ? SHOWN_OF_MANY : DENSE;; limit = Math.floor(limit / 4)) {
		const picture = drawPicture(focusedScene(whole, focusOn(union, keptOf(union, facts, limit))), options);
		if (picture.svg.length <= MAX_CHARACTERS$3 || limit === 0) return picture;
	}
}
/** If more than this changed, drawing each change would be unreadable: only the most important ones are drawn individually. */
const DENSE = 120;
const SHOWN_OF_MANY = 24;
/** Larger accounts are only drawn collapsed. */
const MAX_WHOLE = 2e3;
const MAX_CHARACTERS$3 = 4e6;
/** Up to this many resources the whole drawing is readable. */
const MANY = 30;
/** A focus that keeps more than this share of the resources is no clearer than the whole. */
const WORTH_COLLAPSING = .7;
/** At most this many groups get a name that is readable from afar. */
const MAX_NAMED_GROUPS = 40;
/** The scene of what is kept. Blocks have names, since these say how much is left out. */
function focusedScene(whole, { drawing, blocks }) {
	return {
		...whole,
		drawing,
		pieces: new Map([...whole.pieces, ...blocks]),
		named: new Set(blocks.keys()),
		namedFromAfar: new Set(drawing.outlines.map(({ id }) => id).slice(0, MAX_NAMED_GROUPS))
	};
}
// src/drawing/map/map.ts
/** The type of the node that is not a resource: the internet. */
const INTERNET = "internet";
// src/drawing/map/merged-inventories.ts
function mergeInventories(before, after, pairing) {
	const width = after.resources.length;
	const ofBefore = (position) => {
		const partner = pairing.afterOf[position] ?? -1;
		return partner === -1 ? width + position : partner;
	};
	return {
		before,
		after,
		ofBefore,
		ofBeforeId: (id) => {
			const position = before.positions.get(id);
			return position === void 0 ? void 0 : ofBefore(position);
		},
		ofAfterId: (id) => after.positions.get(id),
		resource: (number) => number < width ? at$3(after.resources, number) : at$3(before.resources, number - width),
		isSurvivor: (number) => number < width && (pairing.beforeOf[number] ?? -1) !== -1,
		wasRemoved: (number) => number >= width
	};
}
/** Visits every connection of both sides: the numbers of its ends, and the side that it is on. */
function eachConnection({ before, after, ofBefore }, visit) {
	for (const { from, to, automatic } of before.connections) visit(ofBefore(from), ofBefore(to), "before", automatic);
	for (const { from, to, automatic } of after.connections) visit(from, to, "after", automatic);
}
/** The numbers sorted by type, name and key, which does not depend on the order of the documents. */
function byName({ resource }, numbers) {
	return numbers.map((number) => {
		const { type, name, key } = resource(number);
		return {
			number,
			text: `${type}\n${name}\n${key}`
		};
	}).sort((a, b) => a.text < b.text ? -1 : a.text > b.text ? 1 : 0).map(({ number }) => number);
}
// src/drawing/map/map-edges.ts
/** What connects the nodes: connections of both sides, memberships that were added or removed, and what a changed security group guards. */
function edgesAmong(merged, marks, selection) {
	const { nodes, nodeOf } = selection;
	const links = new Map(marks.links.map(({ from, to, mark }) => [`${nodeOf(from)} ${nodeOf(to)}`, mark]));
	const edges = new Map();
	const add = (edge) => {
		if (nodes.has(edge.from) && nodes.has(edge.to) && edge.from !== edge.to) edges.set(`${edge.from} ${edge.to}`, edge);
	};
	for (const [key, { from, to, before, after }] of connections(merged, selection)) {
		const mark = links.get(key) ?? markOf$2(before, after);
		const isImplied = [from, to].some((end) => !merged.isSurvivor(end) || marks.rollouts.has(end));
		if (mark === "unchanged" || links.has(key) || isImplied) add({
			from,
			to,
			mark
		});
	}
	for (const from of nodes) for (const member of guardedBy(from, merged, marks)) add({
		from,
		to: nodeOf(member),
		mark: "unchanged"
	});
	for (const { from, to, mark } of marks.links) add({
		from: nodeOf(from),
		to: nodeOf(to),
		mark
	});
	return [...edges.values()];
}
function markOf$2(before, after) {
	return before && after ? "unchanged" : after ? "added" : "removed";
}
function connections(merged, { nodes, nodeOf }) {
	const found = new Map();
	const comparable = merged.before.hasAutoConnections === merged.after.hasAutoConnections;
	eachConnection(merged, (start, end, side, automatic) => {
		const [from, to] = [nodeOf(start), nodeOf(end)];
		if (!nodes.has(from) || !nodes.has(to)) return;
		const key = `${from} ${to}`;
		const presence = found.get(key) ?? {
			from,
			to,
			before: false,
			after: false
		};
		presence[side] = true;
		if (automatic && !comparable) presence.before = presence.after = true;
		found.set(key, presence);
	});
	return found;
}
/** Groups that are drawn as nodes next to their members: a change to such a group affects all of them. */
const GUARDS = /^(sg|networkacl|azurensg)$/;
/** Members, on both sides, of a security group or ACL that changed; empty for anything else. */
function guardedBy(number, merged, { marks }) {
	const mark = marks.get(number);
	if (mark === void 0 || mark === "added" || mark === "removed") return [];
	if (!GUARDS.test(merged.resource(number).type)) return [];
	return (merged.after.members.get(number) ?? []).filter(merged.isSurvivor);
}
// src/drawing/map/map-networks.ts
/** Cloudcraft also shows Azure's networks, but has not published their type names. */
const VPC = "vpc";
const SUBNET = "subnet";
/** Whether a map draws resources of this type around others. */
function isNetwork(type) {
	return type === VPC || type === SUBNET;
}
/** A resource in two subnets is drawn in their VPC, one in two VPCs in no network. */
function networksOf(merged, { nodes, nodeOf }) {
	const found = {
		vpcs: new Map(),
		subnets: new Map()
	};
	const { before, after, ofBefore, wasRemoved } = merged;
	collect(found, after, (position) => position, {
		nodes,
		nodeOf
	});
	collect(found, before, ofBefore, {
		nodes,
		nodeOf: (number) => wasRemoved(number) ? nodeOf(number) : -1
	});
	const only = (numbers) => numbers?.size === 1 ? [...numbers][0] : void 0;
	const of = new Map();
	const around = new Map();
	for (const node of nodes) {
		const [vpc, subnet] = [only(found.vpcs.get(node)), only(found.subnets.get(node))];
		const innermost = subnet ?? vpc;
		if (innermost !== void 0 && innermost !== node) of.set(node, innermost);
		const outer = subnet === void 0 ? void 0 : only(found.vpcs.get(subnet)) ?? vpc;
		if (subnet !== void 0 && outer !== void 0 && outer !== subnet) around.set(subnet, outer);
	}
	return {
		of,
		around
	};
}
/**
* Adds the networks of one side to `found`. A subnet is always a member of its VPC, whatever `nodeOf` says.
* @param numberOf the number of the resource at a position of the inventory
*/
function collect({ vpcs, subnets }, { resources, members }, numberOf, { nodes, nodeOf }) {
	const isSubnet = (position) => resources[position]?.type === SUBNET;
	const nodeAt = (position) => isSubnet(position) ? numberOf(position) : nodeOf(numberOf(position));
	for (const [position, list] of members) {
		const type = resources[position]?.type ?? "";
		if (!isNetwork(type)) continue;
		const into = type === VPC ? vpcs : subnets;
		for (const member of list) {
			const node = nodeAt(member);
			if (nodes.has(node) || isSubnet(member)) into.set(node, (into.get(node) ?? new Set()).add(numberOf(position)));
		}
	}
}
// src/drawing/map/map-assembly.ts
const MAX_GROUPS = 60;
const MAX_EDGES = 200;
/** A full map has no room for a node that is not a resource. */
const MAX_NODES_WITH_INTERNET = 60;
/** Limits the length of names in the report. */
const MAX_NAME$1 = 100;
/** Characters of each name of a replaced resource. */
const HALF = 18;
/** Nodes with the networks around them and the edges between them, with new ids. */
function assembleMap(merged, marks, selection) {
	const networks = networksOf(merged, selection);
	const groupIds = idsOfGroups(networks, merged);
	const drawn = byName(merged, [...selection.nodes]).filter((number) => !groupIds.has(number));
	const nodeIds = new Map(drawn.map((number, at) => [number, `n${at + 1}`]));
	const edges = edgesAmong(merged, marks, {
		...selection,
		nodes: new Set(drawn)
	});
	const internet = openings(marks, nodeIds);
	return {
		nodes: [...internet.nodes, ...[...nodeIds].map(([number, id]) => {
			const group = groupIds.get(networks.of.get(number) ?? -1);
			const rollout = marks.rollouts.get(number);
			return {
				...shownAs(number, id, merged, marks),
				...group !== void 0 && { group },
				...rollout !== void 0 && {
					type: rollout.type,
					count: rollout.count
				}
			};
		})],
		groups: [...groupIds].map(([number, id]) => {
			const parent = groupIds.get(networks.around.get(number) ?? -1);
			return {
				...shownAs(number, id, merged, marks),
				...parent !== void 0 && { parent }
			};
		}),
		edges: [...internet.edges, ...inOrder(edges, drawn).flatMap(({ from, to, mark }) => {
			const [start, end] = [nodeIds.get(from), nodeIds.get(to)];
			return start === void 0 || end === void 0 ? [] : [{
				from: start,
				to: end,
				mark
			}];
		})].slice(0, MAX_EDGES)
	};
}
/** The internet and its new entry points, so that a reader can follow an alert in the map. */
function openings({ exposed }, nodeIds) {
	const reached = [...exposed].flatMap((number) => nodeIds.get(number) ?? []);
	const id = `n${nodeIds.size + 1}`;
	if (reached.length === 0 || nodeIds.size >= MAX_NODES_WITH_INTERNET) return {
		nodes: [],
		edges: []
	};
	return {
		nodes: [{
			id,
			type: INTERNET,
			name: "Internet",
			mark: "unchanged"
		}],
		edges: reached.map((to) => ({
			from: id,
			to,
			mark: "added"
		}))
	};
}
/** VPCs before their subnets, so that every parent is known when its child is read. */
function idsOfGroups({ of, around }, merged) {
	const inner = new Set(of.values());
	const outer = new Set([...inner].flatMap((number) => around.get(number) ?? []));
	const children = [...inner].filter((number) => !outer.has(number));
	const ordered = [...byName(merged, [...outer]), ...byName(merged, children)].slice(0, MAX_GROUPS);
	return new Map(ordered.map((number, at) => [number, `g${at + 1}`]));
}
/** What nodes and groups have in common. */
function shownAs(number, id, merged, { marks, formerNames }) {
	const { type, name } = merged.resource(number);
	const former = formerNames.get(number);
	const shown = former === void 0 ? name : `${cut(former, HALF)} → ${cut(name, HALF)}`;
	return {
		id,
		type: cut(type, MAX_NAME$1),
		name: cut(shown, MAX_NAME$1),
		mark: marks.get(number) ?? "unchanged"
	};
}
const ORDER$2 = [
	"removed",
	"added",
	"unchanged"
];
/** If there are too many edges, those that were added or removed are kept first; ties are broken by the order of the nodes. */
function inOrder(edges, drawn) {
	const at = new Map(drawn.map((number, position) => [number, position]));
	const rank = ({ from, to, mark }) => (ORDER$2.indexOf(mark) * drawn.length + (at.get(from) ?? 0)) * drawn.length + (at.get(to) ?? 0);
	return [...edges].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_EDGES);
}
// src/drawing/map/map-marks.ts
/** If not everything fits, the kinds that a reader must not miss come first. */
const ORDER$1 = [
	"removed",
	"replaced",
	"changed",
	"rollout",
	"added"
];
function marksOf(changes, merged) {
	const found = {
		marks: new Map(),
		rollouts: new Map(),
		poolOf: new Map(),
		links: [],
		exposed: new Set(),
		formerNames: new Map()
	};
	const isUrgent = ({ tags }) => tags.includes("destructive") || tags.includes("exposure");
	for (const change of changes) if (isUrgent(change)) mark(found, change, merged);
	for (const kind of ORDER$1) for (const change of changes) if (change.kind === kind && !isUrgent(change)) mark(found, change, merged);
	for (const change of changes) relate(found, change, merged);
	return found;
}
function mark(found, change, merged) {
	if (change.kind === "rollout") rollOut(found, change, merged);
	const [number, value] = markOf$1(change, merged);
	if (number === void 0 || value === void 0) return;
	if (!found.marks.has(number)) found.marks.set(number, value);
	if (change.tags.includes("exposure")) found.exposed.add(number);
	if (change.kind === "replaced" && change.before.name !== change.after.name) found.formerNames.set(number, change.before.name);
}
function markOf$1(change, merged) {
	switch (change.kind) {
		case "added": return [merged.ofAfterId(change.after.id), "added"];
		case "removed": return [merged.ofBeforeId(change.before.id), "removed"];
		case "changed":
		case "replaced": return [merged.ofAfterId(change.after.id), change.kind];
		default: return [];
	}
}
/** Volumes go with their instances: the pool is counted in instances, whichever rollout comes first. */
function rollOut(found, { parent, memberType, removed, added }, merged) {
	const pool = merged.ofAfterId(parent.after.id);
	if (pool === void 0) return;
	if (!found.marks.has(pool) || found.marks.get(pool) === "changed") found.marks.set(pool, "replaced");
	const known = found.rollouts.get(pool);
	if (known === void 0 || isCompanion(known.type)) found.rollouts.set(pool, {
		type: memberType,
		count: Math.min(removed.length, added.length)
	});
	const join = (number) => number !== void 0 && found.poolOf.set(number, pool);
	for (const member of removed) join(merged.ofBeforeId(member.id));
	for (const member of added) join(merged.ofAfterId(member.id));
}
function relate(found, change, merged) {
	const end = ({ after }) => merged.ofAfterId(after.id);
	const link = (from, to) => {
		const mark = change.kind.endsWith("-added") ? "added" : "removed";
		if (from !== void 0 && to !== void 0) found.links.push({
			from,
			to,
			mark
		});
	};
	if (change.kind === "connection-added" || change.kind === "connection-removed") link(end(change.from), end(change.to));
	if (change.kind !== "membership-added" && change.kind !== "membership-removed") return;
	const member = end(change.member);
	if (!isNetwork(change.group.after.type)) link(end(change.group), member);
	else if (member !== void 0 && !found.marks.has(member)) found.marks.set(member, "changed");
}
// src/drawing/map/change-map.ts
/** A larger map is not readable in a comment. */
const MAX_NODES = 60;
/** Neighbours per node: a hub has hundreds. */
const MAX_NEIGHBOURS = 6;
/** Neighbours per node that are collected before the first by name are chosen. */
const MAX_CANDIDATES = 1e3;
/**
* The map of what changed: changed resources, the most important first, and as many of their neighbours as there is room for. At most
* 60 nodes, 60 groups and 200 edges. Equal accounts give equal maps, whatever the order of the documents.
* @returns undefined when nothing changed that can be drawn
*/
function changeMap(before, after, pairing, changes) {
	const merged = mergeInventories(before, after, pairing);
	const marks = marksOf(changes.filter(({ tags }) => !tags.includes("unconfirmed")), merged);
	const nodeOf = (number) => marks.poolOf.get(number) ?? number;
	const changed = new Set([...marks.marks.keys()].map(nodeOf));
	const core = [...changed].slice(0, MAX_NODES);
	const linked = marks.links.flatMap(({ from, to }) => [nodeOf(from), nodeOf(to)]).slice(0, MAX_NODES);
	const around = neighboursOf(core, merged, marks, nodeOf);
	const nodes = new Set([...new Set([
		...core,
		...linked,
		...around
	])].slice(0, MAX_NODES));
	if (nodes.size === 0) return void 0;
	return {
		...assembleMap(merged, marks, {
			nodes,
			nodeOf
		}),
		left: changed.size - core.length
	};
}
/** Survivors that are connected to the nodes or guarded by them: a few for each node, in the order of their names. */
function neighboursOf(nodes, merged, marks, nodeOf) {
	const found = new Map(nodes.map((node) => [node, new Set()]));
	const meet = (node, other) => {
		const met = found.get(node);
		if (met !== void 0 && !found.has(other) && merged.isSurvivor(other) && met.size < MAX_CANDIDATES) met.add(other);
	};
	eachConnection(merged, (from, to) => {
		meet(nodeOf(from), nodeOf(to));
		meet(nodeOf(to), nodeOf(from));
	});
	for (const node of nodes) for (const member of guardedBy(node, merged, marks)) meet(node, nodeOf(member));
	return [...found.values()].flatMap((others) => byName(merged, [...others]).slice(0, MAX_NEIGHBOURS));
}
// src/drawing/isometric/own-svg.ts
const NUMBER = "-?(?:\\d{1,7}(?:\\.\\d{0,8})?|\\.\\d{1,8})";
const whole = (pattern) => new RegExp(`^(?:${pattern})$`, "i");
const NUMBERS = whole(`${NUMBER}(?:[ ,]+${NUMBER})*`);
const PATH = /^[mlhvcsqtaz\d ,.-]*$/i;
const PAINT = whole("#[0-9a-f]{3,8}|none|url\\(#[a-z][\\w-]*\\)");
const NAME = whole("[a-z][\\w-]*");
const TRANSFORM = whole(`(?:(?:matrix|translate|scale|rotate)\\(${NUMBER}(?:[ ,]+${NUMBER})*\\) ?)+`);
const ANY = /^/;
/** The allowed values of each attribute. Only `data-before` and `data-after` contain foreign text. */
const ATTRIBUTES = new Map([
	..."x y x1 y1 x2 y2 cx cy r rx ry width height viewBox font-size stroke-width stroke-opacity fill-opacity opacity".split(" ").map((name) => [name, NUMBERS]),
	["stroke-dasharray", NUMBERS],
	["d", PATH],
	["points", NUMBERS],
	["fill", PAINT],
	["stroke", PAINT],
	["id", NAME],
	["class", whole("[a-z]{1,20}")],
	["href", whole("#[a-z][\\w-]*")],
	["transform", TRANSFORM],
	["patternTransform", TRANSFORM],
	["patternUnits", whole("userSpaceOnUse")],
	["text-anchor", whole("start|middle|end")],
	["font-family", whole("[a-z ,'-]+")],
	["font-weight", whole("[a-z0-9]+")],
	["stroke-linejoin", whole("round|miter|bevel")],
	["stroke-linecap", whole("round|butt|square")],
	["paint-order", whole("stroke")],
	["role", whole("img")],
	["xmlns", /^http:\/\/www\.w3\.org\/2000\/svg$/],
	["data-mark", whole("added|removed|changed|replaced|unchanged")],
	["data-before", ANY],
	["data-after", ANY]
]);
const ELEMENTS = new Set("svg title desc defs g use path rect circle ellipse text pattern".split(" "));
/** Elements that contain only text. */
const TEXTUAL = new Set([
	"title",
	"desc",
	"text"
]);
/** Our drawings stay below these limits: nesting, size, size of a form, number of copies of forms. */
const MAX_DEPTH = 32;
const MAX_CHARACTERS$2 = 8388608;
const MAX_FORM_CHARACTERS = 2e4;
const MAX_COPIES = 5e4;
const TAG = /<(\/?)([A-Za-z]+)((?: [A-Za-z0-9-]+="[^"<]*")*)(\/?)>/y;
const ATTRIBUTE = / ([A-Za-z0-9-]+)="([^"<]*)"/g;
const TEXT = /[^<]*/y;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|#39);)/;
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
/**
* Whether a text is an SVG of the kind that is drawn here: known elements and attributes in one strict form, and nothing that could run,
* load, style or multiply anything. Runs in linear time. False for anything else, including other well-formed SVG.
*/
function isOwnSvg(text) {
	if (text.length > MAX_CHARACTERS$2 || !text.startsWith("<svg ")) return false;
	if (FORBIDDEN.test(text) || REFERENCE.test(text)) return false;
	const open = [];
	let copies = 0;
	let at = 0;
	do {
		const end = step(text, at, open);
		if (end === void 0) return false;
		if (text.startsWith("<use ", at)) copies += 1;
		at = end;
	} while (open.length > 0 && copies <= MAX_COPIES);
	return open.length === 0 && at === text.length;
}
/** Reads a tag and the text after it. Returns the end position, or `undefined` if one of them is not allowed. */
function step(text, at, open) {
	const tag = tagAt(text, at);
	if (tag === void 0 || !(tag.closing ? closes(open, tag, at) : opens(open, tag, at))) return void 0;
	const between = textAt(text, tag.end);
	if (between.trim() !== "" && !TEXTUAL.has(open.at(-1)?.name ?? "")) return void 0;
	return tag.end + between.length;
}
function tagAt(text, at) {
	TAG.lastIndex = at;
	const [tag, closing, name = "", attributes = "", empty] = TAG.exec(text) ?? [];
	if (tag === void 0) return void 0;
	return {
		name,
		closing: closing === "/",
		empty: empty === "/",
		attributes,
		end: at + tag.length
	};
}
function textAt(text, at) {
	TEXT.lastIndex = at;
	return TEXT.exec(text)?.[0] ?? "";
}
function closes(open, { name, attributes, empty }, at) {
	const top = open.pop();
	const isSmall = top?.form === void 0 || at - top.form <= MAX_FORM_CHARACTERS;
	return top?.name === name && attributes === "" && !empty && isSmall;
}
function opens(open, { name, attributes, empty }, at) {
	const inside = open.at(-1);
	if (!ELEMENTS.has(name) || inside === void 0 !== (name === "svg")) return false;
	if (inside !== void 0 && TEXTUAL.has(inside.name)) return false;
	const form = inside?.form ?? (attributes.includes(" id=\"") ? at : void 0);
	if (!empty) open.push({
		name,
		form
	});
	return open.length <= MAX_DEPTH && areAllowed(attributes, form !== void 0);
}
/** A form must not refer to others: nested copies could grow exponentially. */
function areAllowed(attributes, isForm) {
	const seen = new Set();
	for (const [, name = "", value = ""] of attributes.matchAll(ATTRIBUTE)) {
		if (seen.has(name) || ATTRIBUTES.get(name)?.test(value) !== true) return false;
		if (isForm && (name === "href" || value.startsWith("url("))) return false;
		seen.add(name);
	}
	return true;
}
// src/drawing/map/mermaid-text.ts
/** Everything except letters, digits and spaces is escaped. */
const MARKUP = /[^\p{L}\p{Nd} ]/gu;
/**
* Text from outside inside a quoted label. Mermaid reads labels as Markdown and then as HTML, so every character except letters, digits
* and spaces becomes one of its `#number;` entities, which it decodes last of all.
*/
function mermaidText(text, maxLength) {
	const shown = cut(apart(visibleLine(text, maxLength)), maxLength);
	return shown === "" ? "no name" : shown.replace(MARKUP, (character) => `#${character.codePointAt(0)};`);
}
/**
* Mermaid sanitises labels as HTML, which decodes entities, and only then looks for formulas between pairs of dollar signs and for
* icons such as `fa:fa-bolt`: a space between keeps both plain text. Its internal spelling of an entity is
* `ﬂ°°60¶ß`.
*/
function apart(text) {
	return text.replace(/\$(?=\$)/g, "$ ").replace(/:(?=fa-)/g, ": ").replaceAll("ﬂ", "fl").replace(/¶(?=ß)/g, "¶ ");
}
// src/drawing/map/mermaid.ts
/** GitHub renders up to 50,000 characters, and the whole comment has room for little more than that. */
const MAX_LENGTH$1 = 2e4;
/** Maximum characters of a name and of a type, tried in this order until the map is short enough. */
const NAME_LENGTHS = [
	40,
	24,
	12,
	6,
	3
];
/**
* The map as a Mermaid flowchart. A resource's mark shows in its shape, its colour and a word. No text from the cloud is read as
* markup. At most 20,000 characters.
*/
function renderMermaid(map, typeName = String) {
	const texts = NAME_LENGTHS.map((length) => () => flowchart(map, typeName, length));
	for (const text of texts) {
		const rendered = text();
		if (rendered.length <= MAX_LENGTH$1) return rendered;
	}
	return flowchart({
		nodes: [],
		groups: [],
		edges: [],
		left: map.left + map.nodes.length
	}, typeName, 0);
}
function flowchart(map, typeName, nameLength) {
	const words = {
		name: (name) => mermaidText(name, nameLength),
		type: (type) => mermaidText(typeName(type), nameLength)
	};
	const edges = map.edges.map(edgeLine);
	return [
		"flowchart LR",
		"  accTitle: Map of what changed",
		...members(map, void 0, words, "  "),
		...edges.map((line) => `  ${line}`),
		...rows(map).map((row) => `  ${row.join(" ~~~ ")}`),
		...edgeStyles(map.edges),
		...classes(map)
	].join("\n");
}
/** The groups and nodes inside `group`; `undefined` is the top level. */
function members(map, group, words, indent) {
	const groups = map.groups.filter(({ parent }) => parent === group);
	const nodes = map.nodes.filter((node) => node.group === group);
	return [...groups.flatMap((inner) => [
		`${indent}subgraph ${inner.id}["${groupLabel(inner, words)}"]`,
		`${indent}  direction LR`,
		...members(map, inner.id, words, `${indent}  `),
		`${indent}end`
	]), ...nodes.map((node) => `${indent}${nodeLine(node, words)}`)];
}
function groupLabel({ type, name, mark }, { name: nameWords, type: typeWords }) {
	return `${typeWords(type)} ${nameWords(name)}${mark === "unchanged" ? "" : ` ${WORDS$1[mark]}`}`;
}
/** A sign and a word for readers who do not see colours or use a screen reader. */
const WORDS$1 = {
	added: "#43; added",
	removed: "#8722; removed",
	changed: "#8776; changed",
	replaced: "#8635; replaced"
};
const SHAPES = {
	added: ["([\"", "\"])"],
	removed: ["{{\"", "\"}}"],
	changed: ["[[\"", "\"]]"],
	replaced: ["[/\"", "\"/]"],
	unchanged: ["[\"", "\"]"]
};
function nodeLine({ id, type, name, mark, count }, words) {
	const [open, close] = SHAPES[mark];
	const kind = count === void 0 ? words.type(type) : `${count} × ${words.type(type)}`;
	const word = mark === "unchanged" ? [] : [WORDS$1[mark]];
	return `${id}${open}${(type === "internet" ? [words.name(name)] : [
		words.name(name),
		kind,
		...word
	]).join("<br/>")}${close}:::${mark}`;
}
const ARROWS = {
	added: "==>|\"new\"|",
	removed: "-.->|\"gone\"|",
	unchanged: "-->"
};
function edgeLine({ from, to, mark }) {
	return `${from} ${ARROWS[mark]} ${to}`;
}
/** Mermaid would put unconnected nodes into one long column; this many go into a row instead. */
const ROW = 3;
/** Unconnected nodes of one group in rows, held together by invisible links, which come after all visible ones. */
function rows({ nodes, edges }) {
	const connected = new Set(edges.flatMap(({ from, to }) => [from, to]));
	const alone = nodes.filter(({ id }) => !connected.has(id));
	const groups = new Map();
	for (const { id, group } of alone) groups.set(group, [...groups.get(group) ?? [], id]);
	return [...groups.values()].flatMap((ids) => ids.flatMap((_, at) => at % ROW === 0 && at + 1 < ids.length ? [ids.slice(at, at + ROW)] : []));
}
/** A fill with its own text colour is readable on both light and dark pages of GitHub. */
const STYLES = {
	added: "fill:#dafbe1,stroke:#1a7f37,color:#0b3d1a,stroke-width:2px",
	removed: "fill:#ffebe9,stroke:#cf222e,color:#5c0b10,stroke-width:2px,stroke-dasharray:6 4",
	changed: "fill:#fff8c5,stroke:#9a6700,color:#3d2a00,stroke-width:2px",
	replaced: "fill:#fbefff,stroke:#8250df,color:#3b1675,stroke-width:2px",
	unchanged: "fill:#f6f8fa,stroke:#8c959f,color:#424a53"
};
/** Networks are transparent, so their text has the colour of the page's theme. */
const NETWORK = "fill:none,stroke:#8c959f";
function classes({ nodes, groups }) {
	const marked = groups.filter(({ mark }) => mark !== "unchanged");
	const plain = groups.filter(({ mark }) => mark === "unchanged").map(({ id }) => id);
	return [
		...[...new Set([...nodes, ...marked].map(({ mark }) => mark))].sort().map((mark) => `  classDef ${mark} ${STYLES[mark]}`),
		...marked.map(({ id, mark }) => `  class ${id} ${mark}`),
		...plain.length === 0 ? [] : [`  classDef network ${NETWORK}`, `  class ${plain.join(",")} network`]
	];
}
const EDGE_COLOURS = {
	added: "#1a7f37",
	removed: "#cf222e"
};
function edgeStyles(edges) {
	return ["added", "removed"].flatMap((mark) => {
		const places = edges.flatMap((edge, at) => edge.mark === mark ? [at] : []);
		return places.length === 0 ? [] : [`  linkStyle ${places.join(",")} stroke:${EDGE_COLOURS[mark]},stroke-width:2px`];
	});
}
// src/drawing/difference/blueprint/captions.ts
/** The same signs as on the drawing's badges; every font has them. */
const SIGNS = {
	added: "+",
	removed: "−",
	changed: "~",
	replaced: "≠",
	unchanged: ""
};
const WORDS = {
	added: "new",
	removed: "removed",
	changed: "changed",
	replaced: "replaced",
	unchanged: ""
};
const MAX_WORDS = 40;
/** The suffix of each resource that changed or has a caption, by its name in the union. */
function suffixesOf(union, before, after, captions) {
	const told = new Map();
	for (const caption of captions) if (!told.has(keyOf(caption.of))) told.set(keyOf(caption.of), caption);
	const found = new Map();
	for (const [name, fact] of union.facts) {
		const caption = [after.inventory.resources[fact.after], before.inventory.resources[fact.before]].map((one) => one && told.get(keyOf(one))).find((one) => one !== void 0);
		const mark = fact.mark === "unchanged" ? caption?.mark ?? "unchanged" : fact.mark;
		if (mark === "unchanged") continue;
		const words = visibleLine(caption?.words ?? "", MAX_WORDS) || WORDS[mark];
		found.set(name, {
			mark,
			text: `${SIGNS[mark]} ${words}`
		});
	}
	return found;
}
function keyOf({ id, key, type }) {
	return JSON.stringify([
		id,
		key,
		type
	]);
}
function signOf(mark) {
	return SIGNS[mark];
}
// src/drawing/difference/blueprint/ids.ts
/** Cloudcraft's ids are UUIDs; longer ones than this are truncated. */
const MAX_LENGTH = 200;
/** Which component keeps an id that two want: one that exists after, then one that is not a resource, a removed one, one of ours. */
const ORDER = "acbw";
/** The wish of a component for its own id. */
function ownId(name) {
	return [name, name.slice(name.indexOf(":") + 1)];
}
/**
* The ids that a union's names get in a blueprint: the components' own, since rules and peerings refer to some of them, or a similar one if
* the own id is taken or unusable. Unique; equal names give equal ids, whatever their order.
*/
function documentIds(wishes) {
	const ids = new Map();
	const taken = new Set();
	const counts = new Map();
	for (const [name, wish] of [...new Map(wishes)].sort(([first], [second]) => byOrigin(first, second))) {
		const wanted = cleaned(wish);
		let [id, count] = [wanted, counts.get(wanted) ?? 1];
		while (taken.has(id)) {
			count += 1;
			id = `${wanted}-${count}`;
		}
		counts.set(wanted, count);
		taken.add(id);
		ids.set(name, id);
	}
	return ids;
}
function byOrigin(first, second) {
	return ORDER.indexOf(first.charAt(0)) - ORDER.indexOf(second.charAt(0)) || (first < second ? -1 : 1);
}
function cleaned(id) {
	return visibleLine(id.slice(0, MAX_LENGTH), MAX_LENGTH) || "component";
}
// src/drawing/difference/blueprint/paint.ts
/** Blueprints have a white background, whatever the snapshot's theme. */
const THEME = themeOf("light", "isometric");
/** A colour for both projections, in the form of current documents. */
function paint(colour) {
	return {
		isometric: colour,
		"2d": colour
	};
}
/** The colours of solids and surfaces. */
function solidPaint(mark) {
	const { color, accent } = markPaint(mark, THEME);
	return {
		color: paint(color),
		accentColor: paint(accent)
	};
}
/** The colour of a frame around others, or of a line. */
function linePaint(mark) {
	return paint(mark === "unchanged" ? "#c3c9d2" : markColour(mark, THEME));
}
/** The colour of text; less prominent for unchanged components. */
function textPaint(mark) {
	return paint(mark === "unchanged" ? letterColours(THEME).quiet : markPaint(mark, THEME).accent);
}
function titlePaint() {
	return paint(letterColours(THEME).loud);
}
// src/drawing/difference/blueprint/labels.ts
/** The text size of a scan's own labels, and of those added where a scan has none. */
const SIZE$1 = 16;
const SMALL = 11;
/** The width of a letter, in grid units per unit of text size, with which Cloudcraft centres labels. */
const LETTER = .01;
const MAX_NAME = 60;
/** A label of up to this many characters keeps its size. */
const LONG = 22;
/** A label of the document with its owner's suffix after the name, centred as before. */
function suffixedLabel(label, suffix) {
	const { link: _link, ...kept } = label;
	if (suffix === void 0) return {
		...kept,
		color: textPaint("unchanged")
	};
	const [name, size] = [ownText(label, "text") ?? "", ownNumber(label, "textSize") ?? SIZE$1];
	const text = `${name} ${suffix.text}`;
	const textSize = sizeFor(text, name, size);
	const growth = widthOf(text, textSize) - widthOf(name, size);
	return {
		...kept,
		text,
		textSize,
		color: textPaint(suffix.mark),
		mapPos: shifted(own(label, "mapPos"), -growth / 2)
	};
}
/** A long label becomes smaller instead of wider, or it would run across its neighbours. */
function sizeFor(text, name, size) {
	const room = Math.max(LONG, [...name].length);
	return Math.max(Math.min(SMALL, size), Math.min(size, Math.round(size * room / [...text].length)));
}
function widthOf(text, size) {
	return LETTER * size * [...text].length;
}
function shifted(mapPos, by) {
	if (!isObject(mapPos)) return mapPos ?? null;
	const offset = own(mapPos, "offset");
	const [x = 0, y = 1] = Array.isArray(offset) ? offset.map(Number) : [];
	return {
		...mapPos,
		offset: [tidy(x + by), y]
	};
}
/** A label for a changed resource without one: the label it had or, if `named`, its name, and the suffix. */
function writtenLabel(owner, { type, label, name }, suffix, named) {
	const own = visibleLine(label ?? (named ? name : ""), MAX_NAME);
	const text = `${own} ${suffix.text}`.trim();
	const textSize = own === "" ? SMALL : sizeFor(text, own, SIZE$1);
	const [width, y] = type === "asg" ? [2, 1.14] : [1, 1];
	const offset = [tidy((width - widthOf(text, textSize)) / 2), y];
	return {
		...flatText(`w:label-${owner}`, text, textSize),
		mapPos: {
			relTo: owner,
			offset
		},
		color: textPaint(suffix.mark)
	};
}
/** A text that lies on the ground like the labels of a scan. */
function flatText(id, text, textSize) {
	return {
		type: "isotext",
		id,
		text,
		textSize,
		isometric: true,
		standing: false,
		direction: "down",
		outline: true
	};
}
function tidy(value) {
	return Math.round(value * 1e4) / 1e4;
}
// src/drawing/difference/blueprint/legend.ts
const SIZE = 32;
const MAX_CHARACTERS$1 = 160;
/** Distance of the last line from the drawing, in grid units. */
const DISTANCE = 2;
/** Title, counts in the colours of their marks, and notes, as texts at the back of the drawing. */
function legendOf(title, counts, notes, drawing) {
	const marks = MARKS.filter((mark) => counts[mark] > 0);
	const lines = [
		{
			text: visibleLine(title, MAX_CHARACTERS$1),
			color: titlePaint()
		},
		...marks.map((mark) => ({
			text: `${signOf(mark)} ${counts[mark].toLocaleString("en-US")} ${mark}`.trim(),
			color: textPaint(mark)
		})),
		...notes.map((note) => ({
			text: visibleLine(note, MAX_CHARACTERS$1),
			color: titlePaint()
		}))
	];
	const { minX, minY } = extentOf(drawing);
	const step = SIZE * EM * LINE_HEIGHT * 1.2;
	const top = minY - DISTANCE - lines.length * step;
	return lines.map(({ text, color }, index) => {
		const mapPos = [minX, Math.round((top + index * step) * 100) / 100];
		return {
			...flatText(`w:legend-${index + 1}`, text, SIZE),
			mapPos,
			color
		};
	});
}
// src/drawing/difference/blueprint/components.ts
/** Secrets, anything that would make Cloudcraft scan again, links to elsewhere, and a key that no document needs. */
const LEFT_OUT = new Set([...SECRET_KEYS, ...[
	"liveAccount",
	"liveOptions",
	"link",
	"locked",
	"__proto__"
]]);
/** A component without secrets, in the colours of its mark and at an absolute position. */
function markedComponent(raw, section, mark, ground) {
	const component = publishable(raw);
	const isFrame = isFrameIn(component, section);
	const { mapPos, ...unplaced } = component;
	const fixed = isFrame ? void 0 : absolutePosition(mapPos, ground);
	return {
		...unplaced,
		...fixed !== void 0 && { mapPos: fixed },
		...isFrame ? { color: linePaint(mark) } : solidPaint(mark),
		...mark === "removed" && section === "nodes" && { transparent: true },
		...own(component, "type") === "asg" && platform(component)
	};
}
/** A zone, an area or an icon: always unchanged. */
function backdrop(raw) {
	const component = publishable(raw);
	const painted = ["color", "borderColor"].filter((key) => Object.hasOwn(component, key));
	return {
		...component,
		...Object.fromEntries(painted.map((key) => [key, linePaint("unchanged")]))
	};
}
/** Whether a component is a line around its members, without a position of its own. */
function isFrameIn(component, section) {
	const type = ownText(component, "type") ?? "";
	const entry = {
		id: "",
		type,
		section,
		raw: component
	};
	return isOutlined(entry) && !isCluster(entry) && type !== "asg";
}
/** Cloudcraft lays out the members of an `even` platform itself, and removed members would displace the others. */
function platform(asg) {
	return {
		layout: "manual",
		...toPair(own(asg, "mapSize")) === void 0 && { mapSize: [2, 1] }
	};
}
/** A position relative to another component becomes absolute: that component may be missing. */
function absolutePosition(mapPos, ground) {
	const fixed = toPair(mapPos);
	if (fixed !== void 0) return [...fixed];
	return ground === void 0 ? void 0 : [ground.minX, ground.minY];
}
/** The component without the keys that a published document must not have, at any depth. */
function publishable(component, depth = 0) {
	const entries = Object.entries(component).filter(([key]) => !LEFT_OUT.has(key));
	return Object.fromEntries(entries.map(([key, value]) => [key, publishableValue(value, depth + 1)]));
}
function publishableValue(value, depth) {
	if (depth > 500) return null;
	if (isArray(value)) return value.map((item) => publishableValue(item, depth + 1));
	return isObject(value) ? publishable(value, depth) : value;
}
// src/drawing/difference/blueprint/parts.ts
/** The union's components with their marks: only those in `kept`, or all of them without it. */
function partsOf(matter, kept) {
	const { union } = matter;
	const isKept = (component) => kept === void 0 || kept.has(idOf(component));
	const grounds = groundsOf(union.drawing);
	const nodes = union.document.nodes.filter(isKept).map((node) => toComponent(node, "nodes", matter, grounds));
	const kinds = kept === void 0 ? union.document : {
		...union.document,
		surfaces: [],
		icons: []
	};
	const [surfaces, icons] = [kinds.surfaces.map(backdrop), kinds.icons.map(backdrop)];
	const groups = union.document.groups.filter(isKept).map((group) => toComponent(group, "groups", matter, grounds));
	const there = new Set([
		...nodes,
		...groups,
		...surfaces,
		...icons
	].map(idOf));
	const lost = lostFrames(groups, grounds, matter);
	const standing = lost.map(({ label }) => label);
	for (const id of standing.map(idOf)) there.add(id);
	return {
		nodes,
		groups: groups.map((group) => withMembers(group, there, lost)),
		edges: edgesOf(union, there),
		surfaces,
		icons,
		text: [...labelsOf(matter, there, kept === void 0), ...standing]
	};
}
function idOf(component) {
	return String(own(component, "id"));
}
function markOf({ facts }, name) {
	return facts.get(name)?.mark ?? "unchanged";
}
function resourceOf({ union, before, after }, name) {
	const fact = union.facts.get(name);
	return fact && (after.inventory.resources[fact.after] ?? before.inventory.resources[fact.before]);
}
/** The union gives every component a name; scanned nodes have theirs only in a label, so it is taken out again. */
function toComponent(component, section, matter, grounds) {
	const id = idOf(component);
	const { name, ...nameless } = markedComponent(component, section, markOf(matter.union, id), grounds.get(id));
	const suffix = matter.suffixes.get(id);
	if (suffix !== void 0 && isFrameIn(component, section)) return {
		...nameless,
		name: `${String(name ?? "")} ${suffix.text}`.trim()
	};
	return Object.hasOwn(resourceOf(matter, id)?.properties ?? component, "name") && name !== void 0 ? {
		...nameless,
		name
	} : nameless;
}
/** Cloudcraft does not draw an empty frame, so a text at its position on the shelf becomes its member. */
function lostFrames(groups, grounds, { suffixes }) {
	return groups.flatMap((group) => {
		const id = idOf(group);
		const [ground, suffix] = [grounds.get(id), suffixes.get(id)];
		if (ground === void 0 || suffix === void 0 || !isFrameIn(group, "groups")) return [];
		return [{
			group: id,
			label: {
				...flatText(`w:frame-${id}`, ownText(group, "name") ?? suffix.text, 16),
				mapPos: [ground.minX, ground.minY],
				color: textPaint(suffix.mark)
			}
		}];
	});
}
function withMembers(group, there, lost) {
	const own = lost.filter((one) => one.group === idOf(group)).map(({ label }) => idOf(label));
	const members = memberNames(group).filter((id) => there.has(id) && id !== idOf(group));
	return {
		...group,
		nodes: [...new Set([...members, ...own])]
	};
}
function edgesOf({ connections }, there) {
	return connections.filter(({ from, to }) => there.has(from) && there.has(to)).map(({ from, to, mark }) => ({
		type: "edge",
		id: `w:edge ${mark === "removed" ? "removed" : "here"} ${from} ${to}`,
		from,
		to,
		color: linePaint(mark),
		width: mark === "unchanged" ? 2 : 3,
		dashed: mark === "removed",
		endCap: "arrow"
	}));
}
/** The existing labels with suffixes, and new ones for changed components without a label. */
function labelsOf(matter, there, isWhole) {
	const { union, suffixes, after } = matter;
	const frames = new Set(union.document.groups.filter((group) => isFrameIn(group, "groups")).map(idOf));
	const open = new Map([...suffixes].filter(([name]) => there.has(name) && !frames.has(name)));
	const found = [];
	const sorted = [...union.document.text].sort((first, second) => idOf(first) < idOf(second) ? -1 : 1);
	for (const label of sorted) {
		const mapPos = own(label, "mapPos");
		const owner = mapPos !== void 0 && isObject(mapPos) ? String(own(mapPos, "relTo")) : void 0;
		if (owner === void 0 ? !isWhole : !there.has(owner)) continue;
		found.push(suffixedLabel(label, open.get(owner ?? "")));
		open.delete(owner ?? "");
	}
	const written = [...open].flatMap(([name, suffix]) => {
		const resource = resourceOf(matter, name);
		return resource === void 0 ? [] : [writtenLabel(name, resource, suffix, !after.inventory.hasLabels)];
	});
	return [...found, ...written];
}
// src/drawing/difference/blueprint/difference-blueprint.ts
const MOST = 5e3;
const MAX_CHARACTERS = 8e6;
/**
* Both inventories as one Cloudcraft document in the layout of the drawn difference: unchanged components in grey, added, changed and
* replaced ones in the colours of their marks, and removed ones where they would be. It contains no secrets, and nothing that makes
* Cloudcraft scan it again. Equal inputs give equal documents, whatever the order of their parts.
*/
function differenceBlueprint(compared, options) {
	const { before, after } = compared;
	const facts = factsOf(compared);
	const union = unionOf(before, after, facts);
	const matter = {
		union,
		before,
		after,
		suffixes: suffixesOf(union, before, after, options.captions ?? [])
	};
	if (union.document.nodes.length + union.document.groups.length <= (options.most ?? MOST)) {
		const data = write(partsOf(matter), matter, facts, options);
		if (JSON.stringify(data).length <= MAX_CHARACTERS) return {
			data,
			warnings: []
		};
	}
	const text = `of ${union.facts.size.toLocaleString("en-US")} resources only those that changed and their neighbours are in the blueprint`;
	return {
		data: reduced(matter, facts, options),
		warnings: [{
			code: "blueprint-reduced",
			text
		}]
	};
}
/** Includes fewer and fewer of the changes until the document is small enough: names and fields may be of any length. */
function reduced(matter, facts, options) {
	for (let limit = MAX_CHANGES;; limit = Math.floor(limit / 4)) {
		const data = write(partsOf(matter, keptOf(matter.union, facts, limit)), matter, facts, options);
		if (JSON.stringify(data).length <= MAX_CHARACTERS || limit === 0) return data;
	}
}
function write(parts, matter, facts, { name }) {
	const notes = notesOf(facts).map(({ text }) => text);
	const text = [...parts.text, ...legendOf(name, countsOf(facts), notes, matter.union.drawing)];
	const sections = {
		...parts,
		text
	};
	const ids = documentIds(Object.values(sections).flatMap((list) => list.map(wishOf)));
	const renamed = Object.entries(sections).map(([section, list]) => [section, renamedAll(list, ids)]);
	const { nodes, groups, edges, surfaces, icons, text: texts } = Object.fromEntries(renamed);
	return {
		name,
		...formatOf(matter.after.document),
		grid: "infinite",
		theme: { base: "light" },
		shareDocs: false,
		nodes,
		groups,
		edges,
		surfaces,
		text: texts,
		icons,
		images: [],
		connectors: [],
		disabledLayers: []
	};
}
/** Components that only the difference has are named after the component they belong to. */
function wishOf(component) {
	const name = idOf(component);
	const [from, to] = [own(component, "from"), own(component, "to")];
	if (typeof from === "string" && typeof to === "string") return [name, `${ownId(from)[1]}-${ownId(to)[1]}`];
	const [, kind, owner] = /^w:(label|frame)-(.*)$/s.exec(name) ?? [];
	return owner === void 0 ? ownId(name) : [name, `${kind}-${ownId(owner)[1]}`];
}
function renamedAll(list, ids) {
	return list.map((component) => renamed(component, ids)).sort((a, b) => idOf(a) < idOf(b) ? -1 : 1);
}
function renamed(component, ids) {
	const { nodes, from, to, mapPos, ...others } = component;
	const idFor = (name) => ids.get(String(name)) ?? "";
	const members = nodes !== void 0 && isArray(nodes) ? { nodes: nodes.map(idFor).sort() } : {};
	const ends = from === void 0 || to === void 0 ? {} : {
		from: idFor(from),
		to: idFor(to)
	};
	const place = isObject(mapPos) ? {
		...mapPos,
		relTo: idFor(own(mapPos, "relTo"))
	} : mapPos;
	return {
		...others,
		id: idFor(component["id"]),
		...ends,
		...place !== void 0 && { mapPos: place },
		...members
	};
}
/** The format version and the projection of the snapshot. */
function formatOf(document) {
	const data = blueprintOf(document);
	const version = own(data, "version");
	return {
		version: typeof version === "number" && Number.isSafeInteger(version) && version > 0 && version < 100 ? version : 4,
		projection: own(data, "projection") === "2d" ? "2d" : "isometric"
	};
}
export { GRID_HEIGHT, INTERNET, backToFront, boundsOf, changeMap, collectForms, cornersOfItem, cornersOfRect, css, differenceBlueprint, digits, drawDifference, drawLabel, drawLegend, drawLine, drawOutline, drawPlate, drawPlateName, escapeXml, fit, isOwnSvg, largestFirst, naturalSize, parseDrawing, project, renderMermaid, sceneBounds, themeOf };
