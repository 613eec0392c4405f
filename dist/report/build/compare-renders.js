import { ExpectedError } from "../../errors.js";
import { comparePictures } from "../../picture/compare/compare.js";
import { visibleLine } from "../../text.js";
import { explainPicture } from "./explained-picture.js";
// src/report/build/compare-renders.ts
/**
* Compares two renders. A render that is missing or unreadable, or a bug in the comparison of pictures, costs the picture and never the
* report.
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
	const [was, is] = [picturedSide("before", before, options), picturedSide("after", after, options)];
	if (was === void 0 || is === void 0) return {
		files,
		warnings,
		failures
	};
	try {
		return {
			...reportOn(was, is, options),
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
	const why = visibleLine(error instanceof Error ? `${error.name}: ${error.message}` : String(error), 300);
	return new ExpectedError("PICTURE_FAILED", `The pictures could not be compared: ${why}`, "Report this as a bug; the inventories are compared without the pictures");
}
function picturedSide(name, side, options) {
	const { render } = side;
	return render instanceof Uint8Array ? {
		...side,
		file: {
			name: `${options.prefix}-${name}.png`,
			bytes: render
		}
	} : void 0;
}
function reportOn(before, after, options) {
	const result = comparePictures(before.file, after.file);
	const diff = `${options.prefix}-diff.png`;
	const explained = explainPicture({
		...before,
		document: before.document()
	}, {
		...after,
		document: after.document()
	}, result, options);
	const files = new Map([before.file, after.file].map(({ name, bytes }) => [name, bytes]));
	if (result.diff !== void 0) files.set(diff, result.diff);
	for (const { file, bytes } of explained.crops) files.set(file, bytes);
	return {
		report: {
			before: {
				file: before.file.name,
				width: result.before.width,
				height: result.before.height
			},
			after: {
				file: after.file.name,
				width: result.after.width,
				height: result.after.height
			},
			...result.diff && { diff: { file: diff } },
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
