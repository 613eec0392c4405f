import { changeMap } from "../../drawing/map/change-map.js";
import { targetDiagram } from "./target-diagram.js";
// src/report/build/illustrate.ts
/** What changed, drawn twice: whole, for the page, and as a small graph, for the comment. The report stands without them. */
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
		const text = `the difference cannot be drawn: ${error instanceof Error ? error.message : String(error)}`;
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
