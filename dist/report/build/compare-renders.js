import { ExpectedError } from "../../errors.js";
import { comparePictures } from "../../picture/compare/compare.js";
import { explainPicture } from "./explained-picture.js";
// src/report/build/compare-renders.ts
/**
* Compares two renders. A render that is missing or unreadable costs the picture, never the report; nor does a mistake of ours in
* the most intricate part of it.
*/
function compareRenders(before, after, options) {
	const files = new Map();
	const warnings = [];
	const failures = [];
	for (const [side, { render }] of [["before", before], ["after", after]]) if (render instanceof Uint8Array) files.set(`${options.prefix}-${side}.png`, render);
	else if (render !== void 0) {
		warnings.push({
			code: "render-missing",
			text: `there is no ${side}-render: ${render.message}`
		});
		failures.push(render);
	}
	if (!(before.render instanceof Uint8Array && after.render instanceof Uint8Array)) return {
		files,
		warnings,
		failures
	};
	try {
		return {
			...reportOn(before, after, options, files),
			warnings,
			failures
		};
	} catch (error) {
		const failure = error instanceof ExpectedError ? error : pictureFailed(error);
		const warning = {
			code: "render-unreadable",
			text: failure.message
		};
		return {
			files: new Map(),
			warnings: [warning],
			failures: [...failures, failure]
		};
	}
}
function pictureFailed(error) {
	const why = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 300);
	return new ExpectedError("PICTURE_FAILED", `The pictures could not be compared: ${why}`, "Report this as a bug; the inventories are compared without the pictures");
}
function reportOn(before, after, options, files) {
	const { prefix } = options;
	const named = {
		before: `${prefix}-before.png`,
		after: `${prefix}-after.png`,
		diff: `${prefix}-diff.png`
	};
	const [was, is] = [{
		name: named.before,
		bytes: before.render
	}, {
		name: named.after,
		bytes: after.render
	}];
	const result = comparePictures(was, is);
	if (result.diff !== void 0) files.set(named.diff, result.diff);
	const [left, right] = [{
		...before,
		file: was,
		document: before.document()
	}, {
		...after,
		file: is,
		document: after.document()
	}];
	const explained = explainPicture(left, right, result, options);
	for (const { file, bytes } of explained.crops) files.set(file, bytes);
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
			movedPixels: explained.movedPixels,
			regions: explained.regions,
			...explained.places && { places: explained.places }
		},
		files
	};
}
export { compareRenders };
