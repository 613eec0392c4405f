import { ExpectedError, describeError } from "../errors.js";
import { visibleLine } from "../text.js";
import { compareBudgets, readPrices } from "../cost.js";
import { identityOf as identityOf$1, manifestDigest, slug, targetTitle } from "../snapshot.js";
import { canonicalText } from "../json.js";
import { MOST_EXPLAINED_PIXELS, areaShown, comparePictures, crop, explainReduced, isNear, partsOf, readParts, readReduced, stepsFor } from "../picture.js";
import { NO_COSMETICS, TOOL_NAME, countChanges, isConfirmed, sealed, sha256 } from "./facts.js";
import { PASSING, applyIgnoreRules, changedIn, compareInventories, isExpired, isPooled, matchInventories, movingIn, parseInventory, sidesOf as sidesOf$1, subjectsOf, tagBackground, tagUnsettled, withoutBackground } from "../inventory.js";
import { memberName, plural, typeName, verdictOf, wordsOf } from "./words.js";
import { boundsOf, changeMap, cornersOfItem, cornersOfRect, differenceBlueprint, drawDifference, fit, isOwnSvg, parseDrawing, project, sceneBounds } from "../drawing.js";
import { comparePlan, countPlan, isGlobal } from "../plan.js";
import { once } from "./once.js";
// src/report/build/build.ts
/** The report of all targets: counts and verdict follow from the changes. */
function buildReport(targets, { toolVersion, deployment, ignored, plan, rollback, watch, evidence }) {
	const counts = countChanges(targets);
	const report = {
		schemaVersion: 1,
		tool: {
			name: TOOL_NAME,
			version: toolVersion
		},
		...deployment !== void 0 && { deployment },
		verdict: verdictOf(counts, targets),
		counts,
		...ignored && { ignored },
		...plan && { plan },
		...watch && { watch },
		...rollback && { rollback },
		...evidence && { evidence: {
			...evidence,
			sha256: ""
		} },
		targets
	};
	return evidence === void 0 ? report : sealed(report, evidence);
}
// src/report/build/calm-target.ts
/** Separates what a deployment changed from what changes by itself and from what had not settled. */
function calmTarget(found, sides) {
	const { after, is, ignore } = sides;
	const controls = controlsOf(sides);
	const background = controls.flatMap(({ motions }) => changesOf(motions));
	const settle = after?.settle;
	const moved = settle?.previous && motionsBetween(settle.previous, is);
	const motions = moved instanceof ExpectedError || moved === void 0 ? [] : whatMatters(moved, background, ignore);
	const changes = tagUnsettled(tagBackground(found, background), motions);
	const control = controls.find(({ motions }) => !(motions instanceof ExpectedError));
	return {
		changes,
		report: {
			...control && { control: control.takenAt === void 0 ? {} : { takenAt: control.takenAt } },
			...settle && { settle: settleReport(settle, motions, changes) }
		},
		failures: [...controls.map(({ motions }) => motions), moved].filter((one) => one instanceof ExpectedError)
	};
}
/**
* What the second inventories of both sides say about what changes by itself. A snapshot that needed more than one further scan says
* nothing: what it waited for is also between its two inventories.
*/
function controlsOf({ before, after, was, is, isWatch }) {
	return [{
		control: before?.control,
		own: was
	}, {
		control: isWatch && isQuick(after?.settle) ? after?.control : void 0,
		own: is
	}].flatMap(({ control, own }) => control === void 0 ? [] : [{
		takenAt: control.takenAt,
		motions: motionsBetween(control.inventory, own)
	}]);
}
function isQuick(settle) {
	return settle === void 0 || settle.ended === "settled" && settle.scans <= 2;
}
function settleReport({ previous, ...settle }, motions, changes) {
	const touched = changes.filter(({ tags }) => tags.includes("unsettled"));
	const moving = movingIn(motions, touched);
	const isCalm = previous !== void 0 && moving.length === 0 && settle.ended !== "failed";
	return {
		...settle,
		...isCalm && { ended: "settled" },
		moving
	};
}
/** What is worth waiting for after a deployment, once its before-snapshot is known: the same as what the report calls unsettled. */
function mattersAfter(before, ignore) {
	const known = new Map();
	const backgroundOf = async ({ target, begun }) => {
		const key = identityOf$1(target);
		const taken = (await before)?.targets.find((one) => identityOf$1(one.target) === key);
		const background = known.get(key) ?? [...ownMotions(taken), ...ownMotions(begun)];
		known.set(key, background);
		return background;
	};
	return async (changes, place) => whatMatters({
		changes,
		earlier: place.before,
		later: place.after
	}, await backgroundOf(place), ignore);
}
function whatMatters({ changes, earlier, later }, background, ignore) {
	const left = withoutBackground(changes, background);
	if (ignore === void 0) return left;
	return applyIgnoreRules(left, ignore.rules, {
		before: earlier,
		after: later,
		now: ignore.now
	}).changes;
}
/** What changed by itself before the deployment; empty if unknown. */
function ownMotions(taken) {
	const { inventory, control } = taken ?? {};
	if (!(inventory instanceof Uint8Array) || control === void 0) return [];
	const own = expected(() => parseInventory("The before-inventory", inventory));
	return own instanceof ExpectedError ? [] : motionsBefore(taken, own) ?? [];
}
/**
* What changed by itself between the two inventories of a snapshot; undefined if there is no readable second one.
* @param own the inventory of the snapshot, which has already been read
*/
function motionsBefore(taken, own) {
	if (taken?.control === void 0) return void 0;
	const motions = motionsBetween(taken.control.inventory, own);
	return motions instanceof ExpectedError ? void 0 : motions.changes;
}
function motionsBetween(bytes, later) {
	if (bytes instanceof ExpectedError) return bytes;
	return expected(() => {
		const earlier = parseInventory("The inventory taken a moment earlier", bytes);
		return {
			changes: compareInventories(earlier, later).diff.changes,
			earlier,
			later
		};
	});
}
function changesOf(motions) {
	return motions === void 0 || motions instanceof ExpectedError ? [] : motions.changes;
}
/** An expected failure as a value; anything else is rethrown. */
function expected(work) {
	try {
		return work();
	} catch (error) {
		if (error instanceof ExpectedError) return error;
		throw error;
	}
}
// src/report/build/change-places.ts
/** More boxes than this cannot be told apart in one picture. */
const MOST_PLACES = 5e3;
/**
* Where the changed resources are drawn in each render, in its pixels: solids, platforms and outlines. A side whose render does not show
* its document's layout gets no places; undefined if neither side has any.
*/
function changePlaces(before, after, changes) {
	const sides = changes.map(sidesOf$1);
	const ids = (side) => new Set(sides.flatMap((one) => one[side].map(({ id }) => id)));
	const places = {
		before: placesOn(before, ids("before")),
		after: placesOn(after, ids("after"))
	};
	return places.before.length + places.after.length === 0 ? void 0 : places;
}
function placesOn(layout, ids) {
	if (layout === void 0 || ids.size === 0) return [];
	return boxesOf(layout, ids).flatMap(({ id, box }) => toPlace(id, box, layout) ?? []).slice(0, MOST_PLACES);
}
function boxesOf({ drawing, projection, fit: { scale, dx, dy } }, ids) {
	const toPixel = (corner) => {
		const { x, y } = project(corner, projection);
		return {
			x: x * scale + dx,
			y: y * scale + dy
		};
	};
	const boxOf = (corners) => {
		const { minX, minY, maxX, maxY } = boundsOf(corners.map(toPixel));
		return {
			x: minX,
			y: minY,
			width: maxX - minX,
			height: maxY - minY
		};
	};
	return [
		...drawing.items.filter(({ id }) => ids.has(id)).map((item) => ({
			id: item.id,
			box: boxOf(cornersOfSolid(item))
		})),
		...drawing.plates.filter(({ id }) => ids.has(id)).map(({ id, corners }) => ({
			id,
			box: boxOf(corners)
		})),
		...drawing.outlines.filter(({ id }) => ids.has(id)).map(({ id, rect }) => ({
			id,
			box: boxOf(cornersOfRect(rect))
		}))
	];
}
function cornersOfSolid({ at, width, depth, height }) {
	return cornersOfRect({
		minX: at.x,
		minY: at.y,
		maxX: at.x + width,
		maxY: at.y + depth
	}).flatMap((corner) => [{
		...corner,
		z: at.z
	}, {
		...corner,
		z: at.z + height
	}]);
}
/** Clipped to whole pixels of the picture; undefined if outside it. */
function toPlace(id, { x, y, width, height }, size) {
	const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
	const [right, bottom] = [Math.min(size.width, Math.ceil(x + width)), Math.min(size.height, Math.ceil(y + height))];
	if (!(right > left && bottom > top)) return void 0;
	return {
		id,
		x: left,
		y: top,
		width: right - left,
		height: bottom - top
	};
}
/**
* Crops of the changed regions, those with the most changed pixels first, things before lines. Regions that only moved or were hidden need
* none. For a region that only one of the pictures shows, the crop has one part: the other picture shows something unrelated there.
*/
function cropRegions(before, after, regions, prefix) {
	const shown = regions.filter(({ kind }) => kind === "changed").sort((one, other) => Number(one.isLine) - Number(other.isLine)).slice(0, 6);
	const parts = {
		before: partsBy(before, shown, "before"),
		after: partsBy(after, shown, "after")
	};
	return shown.map((region, index) => {
		const sides = sidesOf(region).map((side) => ({
			part: parts[side].get(region) ?? NOTHING,
			box: region[side]
		}));
		return {
			file: `${prefix}-region-${index + 1}.png`,
			region,
			bytes: crop(sides)
		};
	});
}
const NOTHING = {
	x: 0,
	y: 0,
	frame: {
		width: 0,
		height: 0,
		pixels: new Uint32Array()
	}
};
function sidesOf({ seenIn }) {
	return seenIn === "both" ? ["before", "after"] : [seenIn];
}
/** What a side shows of each region that is visible there. All at once, since the picture may have to be read again. */
function partsBy(source, regions, side) {
	const seen = regions.filter((region) => sidesOf(region).includes(side));
	const parts = source(seen.map((region) => areaShown(region[side], sidesOf(region).map((one) => region[one]))));
	return new Map(seen.map((region, index) => [region, parts[index] ?? NOTHING]));
}
// src/report/build/region-names.ts
/** The maximum number of names for one region. */
const MOST_NAMES = 5;
/** Touching is not enough: this share of the item, or of the region, must overlap. */
const LEAST_COVERED = .3;
/**
* The ids of the components in each region of a picture, by area, at most five. Without a layout that the picture shows, no region is named.
* Regions are in pixels of the picture.
*/
function nameRegions(regions, layout) {
	return regions.map((region) => layout === void 0 ? [] : namesIn(region, layout.places));
}
function namesIn(region, places) {
	return places.map(({ id, box }) => ({
		id,
		common: commonArea(region, box),
		least: Math.min(areaOf(region), areaOf(box))
	})).filter(({ common, least }) => common > 0 && common >= least * LEAST_COVERED).sort((a, b) => b.common - a.common || (a.id < b.id ? -1 : 1)).slice(0, MOST_NAMES).map(({ id }) => id);
}
function commonArea(one, other) {
	const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
	const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
	return Math.max(width, 0) * Math.max(height, 0);
}
function areaOf({ width, height }) {
	return width * height;
}
// src/report/build/item-places.ts
/** Places all items in a picture that a drawing is fitted into. */
function placesOfItems(drawing, fit, projection) {
	return drawing.items.map((item) => placeOf$1(item, fit, projection));
}
/** Fractions of an item's width, depth and height: near its vertical axis, which every shape covers. */
const INSIDE = [
	{
		x: .5,
		y: .75,
		z: .25
	},
	{
		x: .75,
		y: .5,
		z: .25
	},
	{
		x: .5,
		y: .5,
		z: .3
	}
];
/** For the view from above: on the ground, away from signs and captions in the middle. */
const INSIDE_FLAT = [
	{
		x: .2,
		y: .2,
		z: 0
	},
	{
		x: .8,
		y: .2,
		z: 0
	},
	{
		x: .2,
		y: .8,
		z: 0
	}
];
/** Next to the right side; the label is in front of the left one. */
const OUTSIDE = [
	{
		x: 1.2,
		y: .6,
		z: 0
	},
	{
		x: 1.25,
		y: .2,
		z: 0
	},
	{
		x: 1.2,
		y: -.15,
		z: 0
	}
];
function placeOf$1(item, { scale, dx, dy }, projection) {
	const onCanvas = ({ x, y }) => ({
		x: x * scale + dx,
		y: y * scale + dy
	});
	const at = (share) => onCanvas(project({
		x: item.at.x + item.width * share.x,
		y: item.at.y + item.depth * share.y,
		z: item.at.z + item.height * share.z
	}, projection));
	const { minX, minY, maxX, maxY } = boundsOf(cornersOfItem(item, projection).map(onCanvas));
	return {
		id: item.id,
		box: {
			x: minX,
			y: minY,
			width: maxX - minX,
			height: maxY - minY
		},
		inside: (projection === "2d" ? INSIDE_FLAT : INSIDE).map(at),
		outside: OUTSIDE.map(at)
	};
}
// src/report/build/shown-layout.ts
/**
* The share of items that must be visible where the document puts them. In pictures that follow the layout it is nearly 1; in pictures of
* another layout less than half, mostly by chance.
*/
const LEAST_SEEN = .8;
/**
* Lays a document out as Cloudcraft does: the whole scene fitted into the picture and centred. This is known only from measurements, so it
* is checked against the picture; undefined if they disagree. Never throws, whatever the document.
*/
function shownLayout(document, picture, projection) {
	const { width, height } = picture;
	const drawing = parseDrawing(document);
	const fit$1 = fit(sceneBounds(drawing, projection), width, height);
	const places = placesOfItems(drawing, fit$1, projection);
	const seen = places.filter((place) => isSeen(place, picture)).length;
	return places.length > 0 && seen / places.length >= LEAST_SEEN ? {
		drawing,
		projection,
		fit: fit$1,
		width,
		height,
		places
	} : void 0;
}
/** Whether an item's faces differ from the ground around it where the layout puts both. */
function isSeen({ inside, outside }, picture) {
	const ground = outside.flatMap((point) => pixelAt(picture, point) ?? []);
	const differing = inside.flatMap((point) => pixelAt(picture, point) ?? []).filter((face) => !ground.some((pixel) => isNear(face, pixel)));
	return ground.length > 0 && differing.length >= 2;
}
function pixelAt({ step, frame: { width, height, pixels } }, point) {
	const [x, y] = [Math.floor(point.x / step), Math.floor(point.y / step)];
	return x < 0 || y < 0 || x >= width || y >= height ? void 0 : pixels[y * width + x];
}
// src/report/build/explained-picture.ts
/**
* Separates what changed in a picture from what only moved, names the regions by the resources in them, and crops the changed ones.
* Pictures that are too large keep plain regions without names.
*/
function explainPicture(before, after, comparison, options) {
	const plain = comparison.regions.map((region) => ({
		kind: "changed",
		...region,
		resources: []
	}));
	const nothing = {
		answer: answerTo(comparison),
		regions: plain,
		movedPixels: 0,
		crops: []
	};
	if (comparison.totalPixels > 4e7) return nothing;
	if (comparison.changedPixels === 0) return {
		...nothing,
		...AT_REST,
		...placesInEqual(before, after, comparison, options)
	};
	const [was, is] = comparison.reduced ?? reducedPair(before.file, after.file, comparison);
	return {
		...nothing,
		...explainSeen([before, was], [after, is], comparison, options)
	};
}
const AT_REST = {
	scale: 1,
	displacement: {
		dx: 0,
		dy: 0
	}
};
/** The answer, with or without an explanation. */
function answerTo({ changedPixels, isIdentical }, explanation) {
	if (isIdentical) return "identical";
	if (changedPixels === 0) return "no-visible-difference";
	if (explanation === void 0 || explanation.regions.some(({ kind }) => kind === "changed")) return "places";
	return isMoved(explanation) ? "only-layout-moved" : "no-visible-difference";
}
function isMoved({ movedPixels, regions }) {
	return movedPixels > 0 || regions.length > 0;
}
function reducedPair(before, after, sizes) {
	const [was, is] = stepsFor(sizes.before, sizes.after);
	return [readReduced(before, was), readReduced(after, is)];
}
function explainSeen(before, after, comparison, options) {
	const layouts = [layoutOf(...before, options), layoutOf(...after, options)];
	const placed = placesIn(layouts, options);
	const explanation = explainReduced(before[1], after[1], comparison.cells);
	if (explanation === void 0) return placed;
	const found = explanation.regions;
	const names = namesOf(found, layouts, [before[0], after[0]]);
	const crops = cropRegions(partsFrom(before), partsFrom(after), found, options.prefix);
	const regions = found.map((region, index) => toReport(region, [before[1], after[1]], names[index] ?? [], crops));
	const { scale, displacements, movedPixels } = explanation;
	const { dx, dy } = displacements[0] ?? AT_REST.displacement;
	return {
		answer: answerTo(comparison, explanation),
		regions,
		scale,
		displacement: {
			dx,
			dy
		},
		movedPixels,
		crops,
		...placed
	};
}
/** Identical pictures are decoded only when there are changes to find in them. */
function placesInEqual(before, after, { after: size }, options) {
	if (options.changes === void 0 || options.changes.length === 0) return {};
	const [step] = stepsFor(size, size);
	const picture = readReduced(after.file, step);
	return placesIn([layoutOf(before, picture, options), layoutOf(after, picture, options)], options);
}
function placesIn([before, after], { changes = [] }) {
	const places = changePlaces(before, after, changes);
	return places === void 0 ? {} : { places };
}
/** With more resources, each is only a few pixels large, and laying them out would take longer than the comparison. */
const MOST_NAMED = 5e3;
/** The parts of a picture at full resolution. */
function partsFrom([{ file }, { step, frame }]) {
	return (boxes) => step === 1 ? partsOf(frame, boxes) : readParts(file, boxes);
}
function layoutOf({ inventory, document }, picture, { projection }) {
	return inventory === void 0 || inventory.resources.length > MOST_NAMED ? void 0 : shownLayout(document, picture, projection);
}
/** A region is named after the resources there, before and after, on the sides where it is visible. */
function namesOf(regions, layouts, sides) {
	const [was, is] = ["before", "after"].map((side, i) => nameRegions(regions.map((region) => region[side]), layouts[i]).map((ids) => ids.flatMap((id) => keyOf(id, sides[i]?.inventory) ?? [])));
	return regions.map(({ seenIn }, index) => {
		const keys = [...seenIn === "after" ? [] : was?.[index] ?? [], ...seenIn === "before" ? [] : is?.[index] ?? []];
		return [...new Set(keys)];
	});
}
function keyOf(id, inventory) {
	return inventory?.resources[inventory.positions.get(id) ?? -1]?.key;
}
function toReport(region, [was, is], resources, crops) {
	const { kind, seenIn, changedPixels, isLine } = region;
	const box = seenIn === "before" ? inside(region.before, was) : inside(region.after, is);
	const crop = crops.find((one) => one.region === region);
	const line = isLine && { line: true };
	return {
		kind,
		seenIn,
		...box,
		changedPixels,
		...line,
		resources,
		...crop && { crop: { file: crop.file } }
	};
}
/** The part of a box that is inside the picture, at least one pixel. */
function inside({ x, y, width, height }, size) {
	const left = Math.min(Math.max(0, Math.floor(x)), size.width - 1);
	const top = Math.min(Math.max(0, Math.floor(y)), size.height - 1);
	const right = Math.min(Math.max(left + 1, Math.ceil(x + width)), size.width);
	const bottom = Math.min(Math.max(top + 1, Math.ceil(y + height)), size.height);
	return {
		x: left,
		y: top,
		width: right - left,
		height: bottom - top
	};
}
// src/report/build/compare-renders.ts
/**
* Compares two renders. If a render is missing or unreadable, or the comparison of pictures has a bug, only the picture is missing, never
* the report.
*/
function compareRenders(before, after, options) {
	const warnings = [];
	const failures = [];
	for (const [side, { render }] of [["before", before], ["after", after]]) if (render instanceof ExpectedError) {
		warnings.push({
			code: "render-missing",
			text: `there is no ${side}-render: ${render.message}`
		});
		failures.push(render);
	}
	const [was, is] = [picturedSide("before", before, options), picturedSide("after", after, options)];
	if (was === void 0 || is === void 0) return {
		files: new Map(),
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
	const result = comparePictures(before.file, after.file, { reducedUpTo: MOST_EXPLAINED_PIXELS });
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
// src/report/build/request-doubts.ts
/** Whether two snapshots cover the same part of the account, however it is drawn. */
function requestsAgree(before, after) {
	return before.filter === after.filter && asText(before.exclude) === asText(after.exclude);
}
/** A baseline of another part of the account says nothing about this one. @throws ExpectedError BASELINE_DIFFERS */
function checkRequest(baseline, request) {
	if (requestsAgree(baseline, request)) return;
	const [was, is] = [baseline, request].map(({ filter, exclude = [] }) => {
		const parts = [...filter === void 0 ? [] : [`filter "${filter}"`], ...exclude.length === 0 ? [] : [`exclude "${exclude.join(", ")}"`]];
		return parts.length === 0 ? "neither filter nor exclude" : parts.join(" and ");
	});
	const what = `The baseline was taken with ${was}, and this look asks for ${is}`;
	throw new ExpectedError("BASELINE_DIFFERS", what, "Use the same filter and exclude, or take a new baseline");
}
function asText(exclude) {
	return [...exclude ?? []].sort().join(",");
}
/** With different filters, what is on one side only may not have been requested on the other. */
function doubtDifferentRequests(diff) {
	const text = "the snapshots were taken with different filter or exclude: what is only on one side may not have been asked for";
	const changes = diff.changes.map((change) => oneSided(change) ? {
		...change,
		tags: [...new Set([...change.tags, "unconfirmed"])]
	} : change);
	return {
		...diff,
		changes,
		warnings: [{
			code: "request-differs",
			text
		}, ...diff.warnings]
	};
}
function oneSided({ kind }) {
	return kind === "added" || kind === "removed";
}
// src/report/build/seen-place.ts
/** A single file does not contain its cloud; its resources do. */
function withSeenProvider(target, sides) {
	if (target.region !== "" || target.provider === "azure") return target;
	return sides.some((side) => side?.resources.some(({ identity }) => identity === "azure-id")) ? {
		...target,
		provider: "azure"
	} : target;
}
/** Nor does it contain its region: if all of its resources are in one, it is that one. */
function withSeenRegion(target, sides) {
	if (target.region !== "") return target;
	const regions = new Set(sides.flatMap((side) => regionsIn(side)));
	const [only] = regions;
	return regions.size === 1 && only !== void 0 ? {
		...target,
		region: only
	} : target;
}
function regionsIn(side) {
	return (side?.resources ?? []).flatMap(({ type, region }) => isGlobal([type]) ? [] : region ?? []);
}
// src/report/build/target-diagram.ts
/** Both inventories in one drawing, as files with the report's facts about them; `undefined` if nothing changed. */
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
/** What people call the drawn resources: members of a pool by the pool. */
const WORDS = {
	typeName,
	fleetName: ({ type, name }, memberType, count) => {
		const member = memberName(type, memberType);
		return `${name}, ${count} ${count === 1 ? member : plural(member)}`;
	}
};
/**
* What changed, drawn twice: everything for the page, and a small graph for the comment. After a failure only the drawing is missing, not
* the report.
*/
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
// src/report/build/target-side.ts
/** Reads one side. The document of the inventory is parsed again, once, when first needed. */
function readSide(taken, side) {
	const code = `no-${side}`;
	const nothing = {
		document: () => void 0,
		asked: false,
		warnings: [],
		failures: []
	};
	if (taken === void 0) return {
		...nothing,
		asked: true,
		warnings: [{
			code,
			text: `there is no ${side}-snapshot of this target`
		}]
	};
	const { inventory, takenAt } = taken;
	if (inventory === void 0) return nothing;
	const lost = (why) => ({
		...nothing,
		asked: true,
		warnings: [{
			code,
			text: `the ${side}-inventory is missing: ${why.message}`
		}],
		failures: [why]
	});
	if (inventory instanceof ExpectedError) return lost(inventory);
	const parsed = parsedOrError(inventory, side);
	if (parsed instanceof ExpectedError) return lost(parsed);
	const summary = {
		...takenAt !== void 0 && { takenAt },
		resources: parsed.resources.length,
		sha256: sha256(inventory)
	};
	return {
		...nothing,
		inventory: parsed,
		document: once(() => parseJson(inventory)),
		summary,
		asked: true
	};
}
/** The inventory was parsed from the same bytes, so they are JSON. */
function parseJson(bytes) {
	return JSON.parse(new TextDecoder().decode(bytes));
}
function parsedOrError(bytes, side) {
	try {
		return parseInventory(`The ${side}-inventory`, bytes);
	} catch (error) {
		if (error instanceof ExpectedError) return error;
		throw error;
	}
}
function statusOf(was, is, pictured) {
	if (was.inventory && is.inventory) return "compared";
	if (!was.asked && !is.asked) return pictured ? "compared" : "unreadable";
	if (was.inventory) return "no-after";
	return is.inventory ? "no-before" : "unreadable";
}
// src/report/build/compare-target.ts
/** Compares one target: its inventories for the verdict, its renders as evidence. A missing side is reported as missing. */
function compareTarget(given) {
	const { target, number, before, after, projection } = given;
	const was = readSide(before, "before");
	const is = readSide(after, "after");
	const prefix = `${number}-${slug(target)}`;
	const compared = compareSides(given, was, is);
	const { changes = [], unchanged = 0, cosmetic = NO_COSMETICS, warnings = [], hidden = [] } = compared?.diff ?? {};
	const pictures = compareRenders(renderSide(before, was), renderSide(after, is), {
		prefix,
		projection,
		changes
	});
	const drawn = compared && illustrate({
		...compared,
		changes,
		prefix,
		title: targetTitle(target)
	});
	const status = statusOf(was, is, pictures.report !== void 0);
	return {
		report: {
			target: withSeenProvider(target, [was.inventory, is.inventory]),
			status,
			...was.summary && { before: was.summary },
			...is.summary && { after: is.summary },
			changes,
			unchanged,
			cosmetic,
			warnings: [
				...was.warnings,
				...is.warnings,
				...warnings,
				...pictures.warnings,
				...drawn?.warnings ?? []
			],
			...compared?.calm.report,
			...pictures.report && { picture: pictures.report },
			...drawn?.report
		},
		files: new Map([...pictures.files, ...drawn?.files ?? []]),
		failures: [
			...was.failures,
			...is.failures,
			...compared?.calm.failures ?? [],
			...pictures.failures
		],
		hidden,
		read: {
			before: was.inventory,
			after: is.inventory,
			found: compared?.found ?? []
		}
	};
}
function renderSide(taken, { inventory, document }) {
	const name = taken?.renderName;
	return {
		render: taken?.render,
		inventory,
		document,
		...name !== void 0 && { name }
	};
}
function compareSides(sides, was, is) {
	const { comparable, ignore } = sides;
	const { inventory: before } = was;
	const { inventory: after } = is;
	if (before === void 0 || after === void 0) return void 0;
	const { diff: found, pairing } = compareInventories(before, after);
	const doubted = comparable ? found : doubtDifferentRequests(found);
	const calm = calmTarget(doubted.changes, {
		...sides,
		was: before,
		is: after
	});
	const calmed = {
		...doubted,
		changes: calm.changes
	};
	const diff = ignore ? {
		...calmed,
		...hide(calmed, before, after, ignore)
	} : calmed;
	const [wasDrawn, isDrawn] = diff.changes.length === 0 ? [] : [was.document(), is.document()];
	return {
		diff,
		found: calmed.changes,
		calm,
		pairing,
		before: {
			inventory: before,
			document: wasDrawn
		},
		after: {
			inventory: after,
			document: isDrawn
		}
	};
}
function hide(diff, before, after, { rules, now }) {
	return applyIgnoreRules(diff.changes, rules, {
		before,
		after,
		now
	});
}
// src/report/build/compare.ts
/**
* Compares two snapshots target by target.
* @param before undefined if there is no before-snapshot: every target is then reported as `no-before`
* @param ignore rules that hide changes
* @param isWatch whether `after` is the scan of a watch, with no deployment in between
* @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH if they have no target in common
*/
function compareSnapshots(before, after, ignore, isWatch = false) {
	checkCommonTarget(before, after);
	const comparable = before === void 0 || requestsAgree(before.request, after.request);
	const compared = targetsOf(before, after).map((sides, index) => compareTarget({
		...sides,
		number: index + 1,
		projection: after.request.projection,
		comparable,
		isWatch,
		...ignore && { ignore }
	}));
	return {
		targets: compared.map(({ report }) => report),
		files: new Map(compared.flatMap(({ files }) => [...files])),
		failures: compared.flatMap(({ failures }) => failures),
		...ignore && { ignored: ignoredBy(ignore, compared) },
		reads: compared.map(({ read }) => read)
	};
}
function ignoredBy({ rules, now }, compared) {
	const reports = rules.rules.map((rule, index) => {
		const hidden = compared.reduce((sum, target) => sum + (target.hidden[index] ?? 0), 0);
		return {
			reason: rule.reason,
			line: rule.line,
			hidden,
			state: isExpired(rule, now) ? "expired" : hidden > 0 ? "used" : "unused"
		};
	});
	return {
		hidden: reports.reduce((sum, { hidden }) => sum + hidden, 0),
		rules: reports
	};
}
/** Every target of either side, in the order of the after-snapshot; then those that only the before-snapshot has. */
function targetsOf(before, after) {
	const left = new Map((before?.targets ?? []).map((taken) => [identityOf$1(taken.target), taken]));
	const right = new Map(after.targets.map((taken) => [identityOf$1(taken.target), taken]));
	return [...new Map([...right, ...left])].map(([identity, { target }]) => ({
		target: right.get(identity)?.target ?? target,
		before: left.get(identity),
		after: right.get(identity)
	}));
}
function checkCommonTarget(before, after) {
	if (before === void 0 || before.targets.length === 0 || after.targets.length === 0) return;
	const known = new Set(before.targets.map(({ target }) => identityOf$1(target)));
	if (after.targets.some(({ target }) => known.has(identityOf$1(target)))) return;
	const accounts = new Set(before.targets.map(({ target }) => target.account.id));
	const code = after.targets.some(({ target }) => accounts.has(target.account.id)) ? "REGION_MISMATCH" : "ACCOUNT_MISMATCH";
	const what = `The snapshots have no target in common: before ${titles(before)}, after ${titles(after)}`;
	throw new ExpectedError(code, what, "Compare two snapshots of the same targets");
}
function titles({ targets }) {
	return targets.slice(0, 3).map(({ target }) => targetTitle(target)).join(", ");
}
// src/report/build/difference-blueprint.ts
/**
* The difference of a target as a Cloudcraft document called `name`; without changes, everything in grey. `undefined` if a side is missing,
* since the changes are then unknown.
*/
function blueprintOfTarget(source, name) {
	const [was, is] = [readSide(source.before, "before"), readSide(source.after, "after")];
	const { changes, status } = source.report;
	if (status !== "compared" || was.inventory === void 0 || is.inventory === void 0) return void 0;
	const { pairing } = matchInventories(was.inventory, is.inventory);
	const [before, after] = [{
		document: was.document(),
		inventory: was.inventory
	}, {
		document: is.document(),
		inventory: is.inventory
	}];
	return differenceBlueprint({
		before,
		after,
		changes,
		pairing
	}, {
		name,
		captions: captionsOf(changes)
	});
}
/** Captions after the names of the resources: `resized`, `no longer seen`. */
function captionsOf(changes) {
	return changes.flatMap((change) => wordsOf(change).label(change) ?? []);
}
// src/report/build/merge-files.ts
/**
* A target of another job's report, with its files renamed, since every job numbers its targets from 1. A file that is missing, or is not
* what the report says, is left out together with what refers to it.
* @param own the files of that job
* @param files receives the files that are kept, under their new names
*/
function adoptTarget(target, prefix, own, files) {
	const { picture, diagram, ...rest } = target;
	const keep = (one) => {
		const file = `${prefix}${one.file}`;
		const bytes = own.get(one.file);
		if (bytes !== void 0) files.set(file, bytes);
		return {
			...one,
			file
		};
	};
	const pictured = picture && isWhole(picture, own);
	const drawn = diagram && isDrawing(own, diagram.svg);
	const warnings = picture && !pictured ? [...rest.warnings, LOST_PICTURE] : rest.warnings;
	return {
		...rest,
		warnings,
		...pictured && { picture: adoptPicture(picture, own, keep) },
		...drawn && { diagram: adoptDiagram(diagram, own, keep) }
	};
}
const LOST_PICTURE = {
	code: "picture-missing",
	text: "the pictures of this target are not in the report of its job"
};
function isWhole({ before, after, diff }, own) {
	return isPicture(own, before) && isPicture(own, after) && (diff === void 0 || isPng(own.get(diff.file)));
}
function adoptPicture(picture, own, keep) {
	const { before, after, diff, regions } = picture;
	return {
		...picture,
		before: keep(before),
		after: keep(after),
		...diff && { diff: keep(diff) },
		regions: regions.map((region) => adoptRegion(region, own, keep))
	};
}
/** A region is useful without its crop. */
function adoptRegion({ crop, ...region }, own, keep) {
	return crop && isPng(own.get(crop.file)) ? {
		...region,
		crop: keep(crop)
	} : region;
}
function adoptDiagram({ svg, focus, png }, own, keep) {
	return {
		svg: keep(svg),
		...focus && isDrawing(own, focus) && { focus: keep(focus) },
		...png && isPicture(own, png) && { png: keep(png) }
	};
}
function isDrawing(own, { file }) {
	const bytes = own.get(file);
	return bytes !== void 0 && isOwnSvg(new TextDecoder().decode(bytes));
}
const PNG = [
	137,
	80,
	78,
	71,
	13,
	10,
	26,
	10
];
/** Signature, and the header with the size. */
const PNG_START = 24;
function isPng(bytes) {
	return bytes !== void 0 && bytes.byteLength >= PNG_START && PNG.every((byte, at) => bytes[at] === byte);
}
/** Whether it is a PNG of the size in the report. */
function isPicture(own, side) {
	const bytes = own.get(side.file);
	if (!isPng(bytes)) return false;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return view.getUint32(16) === side.width && view.getUint32(20) === side.height;
}
// src/report/build/excused-changes.ts
const ANY = [
	"update",
	"create",
	"replace",
	"delete"
];
/** What each kind of change can result from; adding or removing a part changes the whole. */
const CAUSES = {
	added: ["create", "replace"],
	removed: ["delete", "replace"],
	replaced: [
		"replace",
		"update",
		"create"
	]
};
/**
* A job knows only its own plans. If another job's plan announced the same kind of change for a resource of that type and that job has not
* seen it, this change may be it: it then follows from that announcement, one change per announcement.
* @param changes the changes of all targets, in their order
*/
function withoutExcused(jobs, announcements, changes) {
	const open = openAnnouncements(announcements);
	const unplanned = [];
	const follows = [];
	for (const { unplanned: found, own } of jobs) for (const place of found) {
		const change = changes[place.target]?.[place.change];
		const cause = change && takeFrom(open, change, own);
		if (cause === void 0) unplanned.push(place);
		else follows.push({
			...place,
			of: cause.address
		});
	}
	return {
		unplanned,
		follows
	};
}
/** By action and type: announcements that no job has found. */
function openAnnouncements(announcements) {
	const open = new Map();
	for (const one of announcements) {
		if (one.outcome !== "unknown" || one.target !== void 0) continue;
		const key = `${one.action} ${one.type}`;
		const others = open.get(key);
		if (others === void 0) open.set(key, [one]);
		else others.push(one);
	}
	return open;
}
function takeFrom(open, change, own) {
	const { before, after } = changedIn(change);
	const types = new Set([...before, ...after].map(({ type }) => type));
	for (const action of CAUSES[change.kind] ?? ANY) for (const type of types) {
		const list = open.get(`${action} ${type}`) ?? [];
		const at = list.findIndex(({ source }) => !own.has(source));
		if (at >= 0) return list.splice(at, 1)[0];
	}
}
// src/report/build/merge-plans.ts
/**
* Merges the plans of many jobs; undefined if no job had one. Jobs that were given the same plan each saw a part of the cloud: if one of
* them saw an announced change, it happened. If jobs had separate plans, a change that another job's plan may have announced does not count
* as unplanned.
*/
function mergePlans(reports) {
	const { sources, placed } = place(reports);
	if (placed.length === 0) return void 0;
	const announcements = reconcile(placed);
	const moved = placed.map(({ plan, firstTarget }) => ({
		unplanned: plan.unplanned.map((one) => ({
			...one,
			target: one.target + firstTarget
		})),
		follows: plan.follows.map((one) => ({
			...one,
			target: one.target + firstTarget
		}))
	}));
	const changes = reports.flatMap(({ targets }) => targets).map((target) => target.changes);
	const excused = withoutExcused(moved.map(({ unplanned }, at) => ({
		unplanned,
		own: new Set(placed[at]?.sources)
	})), announcements, changes);
	const lists = {
		sources,
		announcements,
		unplanned: excused.unplanned,
		follows: [...moved.flatMap(({ follows }) => follows), ...excused.follows],
		stale: mergeStale(placed)
	};
	return {
		...lists,
		counts: countPlan(lists)
	};
}
function place(reports) {
	const known = new Map();
	const sources = [];
	const placed = [];
	let firstTarget = 0;
	for (const [job, { plan, targets }] of reports.entries()) {
		const positions = (plan?.sources ?? []).map((source) => {
			const key = identityOf(source, job);
			const position = known.get(key) ?? sources.push(source) - 1;
			known.set(key, position);
			return position;
		});
		if (plan !== void 0) placed.push({
			plan,
			sources: positions,
			firstTarget
		});
		firstTarget += targets.length;
	}
	return {
		sources,
		placed
	};
}
/** The same bytes are the same plan. A missing plan has no bytes: the same message about it appears once. */
function identityOf({ digest, file, error, complete }, job) {
	if (digest !== void 0) return `${digest} ${complete} ${error ?? ""}`;
	return error === void 0 ? `job ${job} ${file}` : `${file}\n${error}`;
}
/** Each announcement once, with the best outcome that any job has seen. */
function reconcile(placed) {
	const best = new Map();
	for (const { plan, sources, firstTarget } of placed) {
		const seen = new Map();
		for (const { source: own, target, ...rest } of plan.announcements) {
			const source = sources[own] ?? 0;
			const key = [
				source,
				rest.action,
				rest.address
			].join("\n");
			const number = seen.get(key) ?? 0;
			seen.set(key, number + 1);
			const one = {
				source,
				...rest,
				...target !== void 0 && { target: target + firstTarget }
			};
			const other = best.get(`${key}\n${number}`);
			best.set(`${key}\n${number}`, other === void 0 ? one : better(other, one));
		}
	}
	return [...best.values()];
}
/** The most informative first: without a resource, `not-seen` holds only if all jobs agree. */
const TOLD = [
	"happened",
	"otherwise",
	"not-seen",
	"unknown",
	"invisible"
];
function better(one, other) {
	const [first, second] = [weight(one), weight(other)];
	if (first !== second) return first > second ? one : other;
	const order = TOLD.indexOf(one.outcome) - TOLD.indexOf(other.outcome);
	if (order !== 0) return order < 0 ? one : other;
	return (other.confidence ?? 0) > (one.confidence ?? 0) ? other : one;
}
function weight({ target, change, changes }) {
	if (change !== void 0 || changes !== void 0) return 2;
	return target === void 0 ? 0 : 1;
}
/** Differences are kept. A resource that one job misses may be where another looked, so all jobs have to miss it. */
function mergeStale(placed) {
	const all = new Map();
	for (const { plan } of placed) for (const [key, stale] of new Map(plan.stale.map((one) => [JSON.stringify(one), one]))) {
		const known = all.get(key);
		if (known !== void 0) known.jobs += 1;
		else all.set(key, {
			stale,
			jobs: 1
		});
	}
	return [...all.values()].filter(({ stale, jobs }) => stale.path !== "" || jobs === placed.length).map(({ stale }) => stale);
}
// src/report/build/plan-positions.ts
/**
* The report of a job without what its plan says about targets for which there is a newer report: that job has scanned them again.
* Positions do not change.
*/
function withoutOutdatedPlan(report, isTold) {
	const { plan, targets } = report;
	if (plan === void 0) return report;
	const counts = targets.map(isTold);
	if (targets.length > 0 && !counts.includes(true)) {
		const { plan: _, ...rest } = report;
		return rest;
	}
	const isKept = ({ target }) => counts[target] === true;
	const announcements = plan.announcements.map((one) => {
		if (one.target === void 0 || counts[one.target] === true) return one;
		const { target: _, change: _change, changes: _changes, ...rest } = one;
		return {
			...rest,
			outcome: one.outcome === "invisible" ? one.outcome : "unknown"
		};
	});
	const lists = {
		...plan,
		announcements,
		unplanned: plan.unplanned.filter(isKept),
		follows: plan.follows.filter(isKept)
	};
	return {
		...report,
		plan: lists
	};
}
/**
* The plan with the positions of targets in the whole report.
* @param positions by position in the jobs' reports, one after the other; undefined for a target that is reported by another job
*/
function withPositions$1(plan, positions) {
	const moved = (list) => list.flatMap((one) => {
		const target = positions[one.target];
		return target === void 0 ? [] : [{
			...one,
			target
		}];
	});
	const announcements = plan.announcements.map((one) => {
		const target = one.target === void 0 ? void 0 : positions[one.target];
		return target === void 0 ? one : {
			...one,
			target
		};
	});
	const lists = {
		...plan,
		announcements,
		unplanned: moved(plan.unplanned),
		follows: moved(plan.follows)
	};
	return {
		...lists,
		counts: countPlan(lists)
	};
}
// src/report/build/reconcile.ts
/** The jobs that report on a wanted target: a run may have jobs of other environments. Without a list, all jobs. */
function legsOf(legs, wanted) {
	if (wanted.length === 0) return legs;
	return legs.filter(({ report }) => report.targets.some(({ target }) => isOneOf(target, wanted)));
}
function isOneOf(target, wanted) {
	return wanted.length === 0 || wanted.some((one) => isWanted(target, one));
}
/**
* Every wanted target once: if two jobs report on one, the newer job counts, since a job that was run again has scanned again. In the order
* of the jobs.
*/
function toldOnce(legs, wanted = []) {
	const told = [];
	for (const leg of legs) for (const target of leg.report.targets.filter((one) => isOneOf(one.target, wanted))) {
		const known = told.findIndex((one) => isSame$1(one.target.target, target.target));
		if (known < 0) told.push({
			target,
			leg
		});
		else if ((leg.createdAt ?? 0) >= (told[known]?.leg.createdAt ?? 0)) told[known] = {
			target,
			leg
		};
	}
	return told;
}
/** A job that could not ask Cloudcraft knows only the name of an account. */
function isSame$1(one, other) {
	if (one.provider !== other.provider || one.region !== other.region) return false;
	if (one.account.id === other.account.id && one.account.id !== "") return true;
	return (isNameless(one) || isNameless(other)) && lower(one.account.name) === lower(other.account.name);
}
function isNameless({ account: { id, name } }) {
	return id === "" || id === name;
}
/** Whether a report's target is what the inputs mean. */
function isWanted({ account, region }, wanted) {
	const names = [account.id, account.name].map(lower);
	return (account.number !== void 0 && account.number === wanted.account.replaceAll("-", "") || names.includes(lower(wanted.account))) && lower(region) === lower(wanted.region);
}
/** In the order of the inputs; others come last, in their original order. */
function inOrder(targets, wanted) {
	const placeOf = ({ target }) => {
		const place = wanted.findIndex((one) => isWanted(target, one));
		return place < 0 ? wanted.length : place;
	};
	return targets.map((target) => ({
		target,
		place: placeOf(target)
	})).toSorted((one, other) => one.place - other.place).map(({ target }) => target);
}
function lower(text) {
	return text.trim().toLowerCase();
}
// src/report/build/rollback-marks.ts
/** A resource by its identity and, since a recreated one has another identity, by its type and name. */
function names({ key, type, name }) {
	return [`key ${key}`, ...name === "" ? [] : [`name ${type} ${name}`]];
}
function pairs(one, other) {
	return names(one.after).flatMap((left) => names(other.after).map((right) => `${left}\n${right}`));
}
/** Marks by which a change of the later deployment is found, the most certain first. */
function marksOf(change) {
	switch (change.kind) {
		case "added": return names(change.after).map((name) => `came ${name}`);
		case "removed": return names(change.before).map((name) => `went ${name}`);
		case "changed":
		case "replaced": return names(change.before).map((name) => `differs ${name}`);
		case "rollout": return names(change.parent.before).map((name) => `rolled ${change.memberType} ${name}`);
		case "membership-added":
		case "membership-removed": return pairs(change.group, change.member).map((pair) => `${change.kind} ${pair}`);
		default: return pairs(change.from, change.to).map((pair) => `${change.kind} ${pair}`);
	}
}
const OPPOSITE = {
	"membership-added": "membership-removed",
	"membership-removed": "membership-added",
	"connection-added": "connection-removed",
	"connection-removed": "connection-added"
};
/** Marks by which a change that undoes this one is found. */
function inverseMarks(change) {
	switch (change.kind) {
		case "added": return names(change.after).map((name) => `went ${name}`);
		case "removed": return names(change.before).map((name) => `came ${name}`);
		case "changed":
		case "replaced": return names(change.after).map((name) => `differs ${name}`);
		case "rollout": return names(change.parent.after).map((name) => `rolled ${change.memberType} ${name}`);
		case "membership-added":
		case "membership-removed": return pairs(change.group, change.member).map((pair) => `${OPPOSITE[change.kind]} ${pair}`);
		default: return pairs(change.from, change.to).map((pair) => `${OPPOSITE[change.kind]} ${pair}`);
	}
}
// src/report/build/rollback.ts
/** How many missing changes are listed; the counts include all. */
const MAX_MISSING = 100;
/**
* The earlier deployment that this one rolls back, if it undoes more than half of what that one changed. Of several, the one of which it
* undoes most; then the latest.
* @param earlier the latest last
*/
function findRollback(targets, earlier = []) {
	if (targets.every(({ changes }) => changes.length === 0)) return void 0;
	const found = earlier.flatMap(({ deployment, targets: past }) => {
		const { broughtBack, total, missing } = compareBack(past, targets);
		return broughtBack * 2 > total ? [{
			of: deployment,
			broughtBack,
			total,
			missing: missing.slice(0, MAX_MISSING)
		}] : [];
	});
	const share = ({ broughtBack, total }) => broughtBack / total;
	return found.reduce((best, one) => {
		if (best === void 0) return one;
		return (share(one) - share(best) || one.broughtBack - best.broughtBack) >= 0 ? one : best;
	}, void 0);
}
/** How much of what `earlier` changed is undone by `later`. Changes without a direction, and what pools do by themselves, do not count. */
function compareBack(earlier, later) {
	const backs = new Map(later.map(({ target, changes }) => [identityOf$1(target), new Undone(changes)]));
	const wanted = earlier.flatMap(({ target, changes }) => {
		const undone = backs.get(identityOf$1(target));
		return changes.filter(hasDirection).map((change) => ({
			change,
			isBack: undone?.takes(change) === true
		}));
	});
	const missing = wanted.filter(({ isBack }) => !isBack).map(({ change }) => missingOf(change));
	return {
		broughtBack: wanted.length - missing.length,
		total: wanted.length,
		missing
	};
}
function missingOf(change) {
	const [resource = {
		id: "",
		key: "",
		type: "",
		name: ""
	}] = subjectsOf(change);
	return {
		kind: change.kind,
		resource
	};
}
/** A restart replaces members and changes nothing that could be undone; an autoscaled member comes and goes by itself. */
function hasDirection(change) {
	if (isPooled(change) || !isConfirmed(change) || change.tags.some((tag) => PASSING.includes(tag))) return false;
	if (change.kind === "rollout") return change.fields.length > 0 || scaleOf(change) !== void 0;
	return change.kind !== "replaced" || change.fields.length > 0;
}
/** The changes of the later deployment; each undoes one change of the earlier one. */
var Undone = class {
	#left = new Map();
	constructor(changes) {
		for (const change of changes) for (const key of new Set(marksOf(change))) {
			const known = this.#left.get(key);
			if (known === void 0) this.#left.set(key, [change]);
			else known.push(change);
		}
	}
	/** Whether one of the remaining changes undoes this one; it is then used up. */
	takes(change) {
		for (const key of inverseMarks(change)) {
			const found = (this.#left.get(key) ?? []).find((one) => bringsBack(one, change));
			if (found === void 0) continue;
			this.#remove(found);
			return true;
		}
		return false;
	}
	#remove(change) {
		for (const key of new Set(marksOf(change))) {
			const list = this.#left.get(key) ?? [];
			this.#left.set(key, list.filter((one) => one !== change));
		}
	}
};
/** Whether a change of the same resource leaves it as it was before the earlier one. */
function bringsBack(later, earlier) {
	if (!isConfirmed(later)) return false;
	if (!("fields" in earlier) || !("fields" in later)) return true;
	if (earlier.kind === "rollout" && later.kind === "rollout" && !isScaledBack(later, earlier)) return false;
	const left = later.fields.map(textsOf);
	return earlier.fields.every((field) => {
		const { path, before, after } = textsOf(field);
		const isValue = before !== void 0 && after !== void 0;
		const at = left.findIndex((one) => one.path === path && one.after === before && (isValue || one.before === after));
		if (at >= 0) left.splice(at, 1);
		return at >= 0;
	});
}
function textsOf({ path, before, after }) {
	return {
		path,
		before: before === void 0 ? void 0 : canonicalText(before),
		after: after === void 0 ? void 0 : canonicalText(after)
	};
}
function scaleOf({ members }) {
	return members === void 0 || members.before === members.after ? void 0 : members;
}
function isScaledBack(later, earlier) {
	const scale = scaleOf(earlier);
	return scale === void 0 || later.members?.after === scale.before;
}
// src/report/build/merge.ts
/**
* One report from many jobs: each target once, with counts and verdict computed again. File names get the number of their job as a prefix.
* @param missing targets that no job has reported: they are unknown, not unchanged
*/
function mergeLegs(legs, missing, { toolVersion, ending, wanted = [], run, earlier }) {
	const files = new Map();
	const adopted = new Map(toldOnce(legs, wanted).map(({ target, leg }) => [target, adoptTarget(target, `${legs.indexOf(leg) + 1}-`, leg.files, files)]));
	const targets = inOrder([...adopted.values(), ...missing], wanted);
	const deployment = worst([...legs.flatMap(({ report }) => report.deployment ?? []), ...ending === void 0 ? [] : [ending]]);
	const ignored = mergedRules(legs.flatMap(({ report }) => report.ignored ?? []));
	const plan = planOf(legs, adopted, targets);
	const rollback = findRollback(targets, earlier);
	return {
		report: buildReport(targets, {
			toolVersion,
			...deployment !== void 0 && { deployment },
			...ignored && { ignored },
			...plan && { plan },
			...rollback && { rollback },
			evidence: {
				...run && { run },
				reports: digestsOf(legs)
			}
		}),
		files
	};
}
/** The SHA-256 of each merged report.json. */
function digestsOf(legs) {
	return legs.flatMap(({ files }) => {
		const bytes = files.get("report.json");
		return bytes === void 0 ? [] : [sha256(bytes)];
	});
}
/** @param adopted the targets of the report, by the jobs' versions of them */
function planOf(legs, adopted, targets) {
	const plan = mergePlans(legs.map(({ report }) => withoutOutdatedPlan(report, (target) => adopted.has(target))));
	if (plan === void 0) return void 0;
	return withPositions$1(plan, legs.flatMap((leg) => leg.report.targets.map((target) => {
		const own = adopted.get(target);
		return own && targets.indexOf(own);
	})));
}
/** A target whose report is missing. */
function missingTarget(target, text) {
	return {
		target,
		status: "unreadable",
		changes: [],
		unchanged: 0,
		cosmetic: NO_COSMETICS,
		warnings: [{
			code: "report-missing",
			text
		}]
	};
}
const ENDINGS$1 = [
	"failure",
	"cancelled",
	"skipped",
	"success"
];
/** A deployment in many jobs ended the way its worst job did. */
function worst(endings) {
	const rank = (ending) => ENDINGS$1.indexOf(ending);
	return endings.toSorted((one, other) => rank(one) - rank(other))[0];
}
/** The jobs share their rules: one entry per rule, with the sum of what it has hidden. */
function mergedRules(ignored) {
	if (ignored.length === 0) return void 0;
	const rules = new Map();
	for (const rule of ignored.flatMap((one) => one.rules)) {
		const key = `${rule.line} ${rule.reason}`;
		const known = rules.get(key);
		const hidden = rule.hidden + (known?.hidden ?? 0);
		const state = known?.state === "used" || rule.state === "used" ? "used" : rule.state;
		rules.set(key, {
			...rule,
			hidden,
			state
		});
	}
	return {
		hidden: ignored.reduce((sum, { hidden }) => sum + hidden, 0),
		rules: [...rules.values()]
	};
}
// src/report/build/price-orders.ts
/** The targets that were seen on both sides; none if the snapshots requested different parts of the account. */
function priceOrders(before, after) {
	if (before === void 0 || !requestsAgree(before.request, after.request)) return [];
	const earlier = new Map(before.targets.map((taken) => [identityOf$1(taken.target), taken.inventory]));
	return after.targets.flatMap(({ target, inventory }) => {
		const was = earlier.get(identityOf$1(target));
		return was instanceof Uint8Array && inventory instanceof Uint8Array ? [{
			target,
			before: was,
			after: inventory
		}] : [];
	});
}
/** The result if no request was possible: one reason for every target. */
function noPrices(orders, currency, failure) {
	return {
		currency,
		outcomes: new Map(orders.map(({ target }) => [identityOf$1(target), failure])),
		failures: []
	};
}
// src/report/build/compare-costs.ts
/**
* The targets with their cost, or the reason why it is unknown. After a failure only that target's figure is missing.
* @param reads what was read of each target, in the order of the targets
* @param prices undefined if not requested
*/
function withCosts(targets, reads, prices) {
	if (prices === void 0) return {
		targets,
		failures: []
	};
	const { currency, outcomes } = prices;
	const failed = [];
	return {
		targets: targets.map((target, position) => {
			const without = (error) => ({
				...target,
				cost: {
					currency,
					period: "month",
					error
				}
			});
			const outcome = outcomes.get(identityOf$1(target.target));
			if (outcome === void 0) return without(whyNotAsked(target));
			const cost = outcome instanceof ExpectedError ? outcome : figuresOf(target, reads[position], outcome, currency);
			if (!(cost instanceof ExpectedError)) return {
				...target,
				cost
			};
			failed.push(leftOut(target, cost));
			return without(reasonOf(cost));
		}),
		failures: [...failed, ...prices.failures]
	};
}
function figuresOf(target, read, budgets, currency) {
	try {
		const side = (name) => ({
			rows: readPrices(`the budget ${name} the deployment`, budgets[name]),
			resources: read?.[name]?.resources ?? []
		});
		return compareBudgets(side("before"), side("after"), target.changes, currency);
	} catch (error) {
		if (error instanceof ExpectedError) return error;
		return new ExpectedError("COST_FAILED", "The cost could not be worked out", "Report this as a bug");
	}
}
/** The report says elsewhere what is missing, so this is not another failure. */
function whyNotAsked({ status, before }) {
	return status === "compared" && before !== void 0 ? "The snapshots asked for different parts of the account" : "The inventories of both sides are needed";
}
function leftOut({ target }, { code, message, remedy, said }) {
	return new ExpectedError(code, `The cost of ${targetTitle(target)} is left out: ${message}`, remedy, said);
}
function reasonOf({ message, remedy }) {
	const [what, advice] = [message, remedy].map((text) => text.replace(/[.\s]+$/, ""));
	return `${what?.charAt(0).toUpperCase()}${what?.slice(1)}. ${advice}`;
}
// src/report/build/compare-plans.ts
/** Like `comparePlans`. If it has a bug, only the part about the plans is missing, not the report. */
function tryComparePlans(...given) {
	try {
		const plan = comparePlans(...given);
		return {
			...plan && { plan },
			failures: []
		};
	} catch {
		const failure = new ExpectedError("PLAN_FAILED", "The plans could not be compared", "Report this as a bug");
		const lists = {
			sources: given[0].map(({ file }) => ({
				file,
				complete: false,
				error: describeError(failure)
			})),
			announcements: [],
			unplanned: [],
			follows: [],
			stale: []
		};
		return {
			plan: {
				...lists,
				counts: countPlan(lists)
			},
			failures: [failure]
		};
	}
}
/**
* Compares plans with the targets of a report; undefined without plans. Changes hidden by ignore rules are included, since an announced
* change has happened even if nobody wants to see it; hidden changes are neither linked nor counted as unplanned.
* @param reads what was read of each target, in the order of the targets
* @param deployment how it ended; undefined if unknown, which counts as a success
*/
function comparePlans(plans, targets, reads, deployment) {
	if (plans.length === 0) return void 0;
	const alignments = targets.map(({ changes }, at) => align(reads[at]?.found ?? [], changes));
	const held = targets.map((report, at) => {
		const { before, after } = reads[at] ?? {};
		return {
			target: placeOf(report, reads[at]),
			before,
			after,
			changes: alignments[at]?.changes ?? []
		};
	});
	return withoutHidden(comparePlan(plans, held, { job: jobStatus(deployment) }), alignments.map(({ shown }) => shown));
}
const ENDINGS = [
	"success",
	"failure",
	"cancelled",
	"skipped"
];
function jobStatus(deployment = "success") {
	return ENDINGS.find((ending) => ending === deployment) ?? "failure";
}
function placeOf({ target }, read) {
	const sides = [read?.before, read?.after];
	return withSeenRegion(withSeenProvider(target, sides), sides);
}
/** The changes of a report are those that were found, in the same order, without those and without the fields that rules hide. */
function align(found, shown) {
	let next = 0;
	const pairs = found.map((change) => {
		const candidate = shown[next];
		if (candidate === void 0 || !isSame(change, candidate)) return {
			change,
			position: void 0
		};
		next += 1;
		return {
			change: candidate,
			position: next - 1
		};
	});
	return {
		changes: pairs.map(({ change }) => change),
		shown: pairs.map(({ position }) => position)
	};
}
/** A change of which a rule hides fields is a new object about the same resources. */
function isSame(change, shown) {
	if (change === shown) return true;
	return change.kind === "changed" && shown.kind === "changed" && change.after === shown.after;
}
const HIDDEN = "an ignore rule hides its change";
function withoutHidden({ sources, announcements, unplanned, follows, stale }, shown) {
	const positionOf = (target, change) => shown[target]?.[change];
	const moved = (place) => {
		const change = positionOf(place.target, place.change);
		return change === void 0 ? [] : [{
			...place,
			change
		}];
	};
	const lists = {
		sources,
		announcements: announcements.map((one) => withPositions(one, positionOf)),
		unplanned: unplanned.flatMap(moved),
		follows: follows.flatMap(moved),
		stale
	};
	return {
		...lists,
		counts: countPlan(lists)
	};
}
function withPositions({ change, changes, because, ...rest }, positionOf) {
	const { target } = rest;
	const all = change === void 0 ? changes ?? [] : [change];
	const left = target === void 0 ? [] : all.flatMap((one) => positionOf(target, one) ?? []);
	const [only] = left;
	return {
		...rest,
		...change !== void 0 && only !== void 0 && { change: only },
		...change === void 0 && left.length > 0 && { changes: left },
		because: left.length < all.length ? [...because, HIDDEN] : because
	};
}
// src/report/build/drift.ts
/**
* Adds to each target what had changed before the deployment began. The inventory before it is the one that the report was made from, so no
* scan is needed. If it has a bug, only the part about drift is missing, not the report.
* @param reads what was read of each target, in the order of the targets
*/
function tryAddDrift(targets, reads, context) {
	try {
		return {
			...addDrift(targets, reads, context),
			failures: []
		};
	} catch {
		return {
			targets,
			hidden: [],
			failures: [new ExpectedError("DRIFT_FAILED", "The drift could not be determined", "Report this as a bug")]
		};
	}
}
function addDrift(targets, reads, context) {
	const known = byIdentity(context.baseline.snapshot);
	const taken = byIdentity(context.before);
	const hidden = [];
	return {
		targets: targets.map((target, at) => {
			const now = reads[at]?.before;
			if (now === void 0) return target;
			const identity = identityOf$1(target.target);
			const { drift, counts } = driftOf({
				target,
				now,
				was: known.get(identity),
				before: taken.get(identity)
			}, context);
			for (const [rule, count] of counts.entries()) hidden[rule] = (hidden[rule] ?? 0) + count;
			return {
				...target,
				drift
			};
		}),
		hidden
	};
}
function byIdentity({ targets }) {
	return new Map(targets.map((taken) => [identityOf$1(taken.target), taken]));
}
function driftOf({ target, was, before: taken, now }, context) {
	const { takenAt } = was ?? {};
	const since = {
		...takenAt !== void 0 && { takenAt },
		...context.baseline.since
	};
	const before = inventoryOf(was);
	const notCompared = (warning) => ({
		drift: {
			since,
			compared: false,
			changes: [],
			counts: countChanges([]),
			warnings: [warning]
		},
		counts: []
	});
	if (typeof before === "string") return notCompared({
		code: "baseline-missing",
		text: before
	});
	const hurdle = hurdleFor(target, was, context);
	if (hurdle !== void 0) return notCompared(hurdle);
	const { diff } = compareInventories(before, now);
	const { ignore } = context;
	const motions = motionsBefore(taken, now);
	const found = tagBackground(diff.changes, motions ?? []);
	const left = ignore ? applyIgnoreRules(found, ignore.rules, {
		before,
		after: now,
		now: ignore.now
	}) : {
		changes: found,
		hidden: []
	};
	const controlled = motions !== void 0 && { control: {} };
	const counts = countChanges([{
		changes: left.changes,
		unchanged: diff.unchanged,
		...controlled
	}]);
	const hidden = left.hidden.reduce((sum, count) => sum + count, 0);
	return {
		drift: {
			since,
			compared: true,
			changes: left.changes,
			counts,
			warnings: diff.warnings,
			...ignore && { hidden }
		},
		counts: left.hidden
	};
}
/** Why the two say nothing about drift although both exist; otherwise undefined. */
function hurdleFor({ before }, was, { baseline, before: asked }) {
	if (!requestsAgree(baseline.snapshot.request, asked.request)) return {
		code: "request-differs",
		text: "the baseline was taken with another filter or exclude"
	};
	const [earlier, later] = [was?.takenAt, before?.takenAt].map((time) => Date.parse(time ?? ""));
	if (earlier !== void 0 && later !== void 0 && earlier > later) return {
		code: "baseline-newer",
		text: "the baseline is newer than the before-snapshot"
	};
}
/** The inventory of the baseline, or why there is none. */
function inventoryOf(was) {
	const bytes = was?.inventory;
	if (bytes === void 0) return "the baseline does not have this target";
	if (bytes instanceof ExpectedError) return `the last deployment left no inventory of this target: ${bytes.message}`;
	try {
		return parseInventory("The baseline", bytes);
	} catch (error) {
		if (error instanceof ExpectedError) return error.message;
		throw error;
	}
}
// src/report/build/evidence-facts.ts
/**
* What a report is made from, in addition to what it already says: enough to rebuild it from the two snapshots. Contains only what is
* known, and nothing that depends on when or where the report is made.
*/
function evidenceFacts(before, after, { toolVersion, run, ignore }) {
	const [was, is] = [before && manifestDigest(before, toolVersion), manifestDigest(after, toolVersion)];
	const snapshots = {
		...was !== void 0 && { before: was },
		...is !== void 0 && { after: is }
	};
	return {
		...run && Object.keys(run).length > 0 && { run },
		...Object.keys(snapshots).length > 0 && { snapshots },
		...ignore && ignore.sources.length > 0 && { ignore: ignoreEvidence(ignore) }
	};
}
function ignoreEvidence({ sources, now }) {
	return {
		day: now.toISOString().slice(0, 10),
		sources: sources.map(({ origin, text, besides }) => ({
			origin,
			text,
			...besides && { besides }
		}))
	};
}
export { blueprintOfTarget, buildReport, calmTarget, checkRequest, compareSnapshots, evidenceFacts, findRollback, isWanted, legsOf, mattersAfter, mergeLegs, missingTarget, motionsBefore, noPrices, priceOrders, tryAddDrift, tryComparePlans, withCosts };
