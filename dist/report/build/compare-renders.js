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
	if (!(render instanceof Uint8Array)) return void 0;
	const reported = `${options.prefix}-${name}.png`;
	return {
		...side,
		reported,
		file: {
			name: side.name ?? reported,
			bytes: render
		}
	};
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
	const files = new Map([before, after].map(({ reported, file }) => [reported, file.bytes]));
	if (result.diff !== void 0) files.set(diff, result.diff);
	for (const { file, bytes } of explained.crops) files.set(file, bytes);
	return {
		report: {
			answer: explained.answer,
			before: sideOf(before, result.before),
			after: sideOf(after, result.after),
			...result.diff && { diff: { file: diff } },
			changedPixels: result.changedPixels,
			totalPixels: result.totalPixels,
			...explained.scale !== void 0 && { scale: explained.scale },
			...explained.displacement && { displacement: explained.displacement },
			movedPixels: explained.movedPixels,
			regions: explained.regions,
			...explained.places && { places: explained.places }
		},
		files
	};
}
function sideOf({ reported, name }, { width, height }) {
	return {
		file: reported,
		...name !== void 0 && { name },
		width,
		height
	};
}
export { compareRenders };
