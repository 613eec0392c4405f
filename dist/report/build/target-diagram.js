import { drawDifference } from "../../drawing/difference/difference.js";
// src/report/build/target-diagram.ts
/** Both inventories in one drawing, as files and what a report says of them; `undefined` when nothing changed. */
function targetDiagram({ before, after, changes, pairing, prefix, title }) {
	if (changes.length === 0) return void 0;
	const options = {
		prefix: `diagram-${prefix.replace(/[^A-Za-z0-9-]/g, "-").slice(0, 24)}-`,
		title
	};
	const { focus, ...whole } = drawDifference(before, after, changes, pairing, options);
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
export { targetDiagram };
