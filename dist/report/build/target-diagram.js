import { drawDifference } from "../../drawing/difference/difference.js";
import { changeMap } from "../../drawing/map/change-map.js";
import { visibleLine } from "../../text.js";
import { memberName, plural, typeName } from "../words/type-names.js";
// src/report/build/target-diagram.ts
/** Both inventories in one drawing, as files with the report's facts about them; `undefined` when nothing changed. */
function targetDiagram({ prefix, title, ...compared }) {
	if (compared.changes.length === 0) return void 0;
	const options = {
		prefix: `diagram-${prefix.replace(/[^A-Za-z0-9-]/g, "-").slice(0, 24)}-`,
		title,
		words: WORDS
	};
	const { focus, ...whole } = drawDifference(compared, options);
	const files = new Map();
	const keep = (name, { svg, width, height }) => {
		files.set(name, new TextEncoder().encode(svg));
		return {
			file: name,
			width,
			height
		};
	};
	return {
		report: {
			svg: keep(`${prefix}-difference.svg`, whole),
			...focus && { focus: keep(`${prefix}-difference-focus.svg`, focus) }
		},
		files
	};
}
/** What people call what is drawn: the members of a pool by the pool. */
const WORDS = {
	typeName,
	fleetName: ({ type, name }, memberType, count) => {
		const member = memberName(type, memberType);
		return `${name}, ${count} ${count === 1 ? member : plural(member)}`;
	}
};
/** What changed, drawn twice: everything for the page, and a small graph for the comment. A failure costs the drawing, not the report. */
function illustrate(source) {
	if (source.changes.length === 0) return {
		report: {},
		files: new Map(),
		warnings: []
	};
	try {
		const drawn = targetDiagram(source);
		const map = changeMap(source.before.inventory, source.after.inventory, source.pairing, source.changes);
		return {
			report: {
				...drawn && { diagram: drawn.report },
				...map && { map }
			},
			files: drawn?.files ?? new Map(),
			warnings: []
		};
	} catch (error) {
		const text = `the difference cannot be drawn: ${visibleLine(error instanceof Error ? error.message : String(error), 300)}`;
		return {
			report: {},
			files: new Map(),
			warnings: [{
				code: "diagram-missing",
				text
			}]
		};
	}
}
export { illustrate };
