import "./map.js";
import { mermaidText } from "./mermaid-text.js";
// src/drawing/map/mermaid.ts
/** GitHub renders up to 50,000 characters, and the whole comment has room for little more than that. */
const MAX_LENGTH = 2e4;
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
		if (rendered.length <= MAX_LENGTH) return rendered;
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
	return `${typeWords(type)} ${nameWords(name)}${mark === "unchanged" ? "" : ` ${WORDS[mark]}`}`;
}
/** A sign and a word for readers who do not see colours, or hear the map read. */
const WORDS = {
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
	const word = mark === "unchanged" ? [] : [WORDS[mark]];
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
/** A fill with its own text colour is readable on GitHub's light and dark pages alike. */
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
export { renderMermaid };
