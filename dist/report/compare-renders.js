import { ExpectedError } from "../errors.js";
import { comparePictures } from "../picture/compare.js";
// src/report/compare-renders.ts
/**
* Compares two renders and names the files of the report after `prefix`. A render that is missing or unreadable costs the
* picture, never the report.
*/
function compareRenders(before, after, prefix) {
	const files = new Map();
	const warnings = [];
	const failures = [];
	for (const [side, render] of [["before", before], ["after", after]]) if (render instanceof Uint8Array) files.set(`${prefix}-${side}.png`, render);
	else if (render !== void 0) {
		warnings.push({
			code: "render-missing",
			text: `there is no ${side}-render: ${render.message}`
		});
		failures.push(render);
	}
	if (!(before instanceof Uint8Array && after instanceof Uint8Array)) return {
		files,
		warnings,
		failures
	};
	try {
		return {
			...reportOn(before, after, prefix, files),
			warnings,
			failures
		};
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		return {
			files: new Map(),
			warnings: [{
				code: "render-unreadable",
				text: error.message
			}],
			failures: [...failures, error]
		};
	}
}
function reportOn(before, after, prefix, files) {
	const named = {
		before: `${prefix}-before.png`,
		after: `${prefix}-after.png`,
		diff: `${prefix}-diff.png`
	};
	const result = comparePictures({
		name: named.before,
		bytes: before
	}, {
		name: named.after,
		bytes: after
	});
	if (result.diff !== void 0) files.set(named.diff, result.diff);
	return {
		report: {
			before: {
				file: named.before,
				width: result.before.width,
				height: result.before.height
			},
			after: {
				file: named.after,
				width: result.after.width,
				height: result.after.height
			},
			...result.diff && { diff: { file: named.diff } },
			changedPixels: result.changedPixels,
			totalPixels: result.totalPixels,
			regions: result.regions.map((region) => ({
				...region,
				resources: []
			}))
		},
		files
	};
}
export { compareRenders };
