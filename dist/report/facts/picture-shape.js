import { array, exactOptional, finite, literal, maxLength, maxValue, minValue, number, object, picklist, pipe, regex, safeInteger, string } from "../../vendor/valibot.js";
// src/report/facts/picture-shape.ts
const Count = pipe(number(), safeInteger(), minValue(0));
const Pixels = pipe(number(), safeInteger(), minValue(1));
/** Beyond any picture; drawings may extend a little outside of theirs. */
const Coordinate = pipe(number(), finite(), minValue(-1e6), maxValue(1e6));
const Length = pipe(number(), finite(), minValue(0), maxValue(1e6));
const PictureFile = pipe(string(), regex(/^[0-9]+-[a-z0-9-]{1,150}\.png$/));
const DrawingFile = pipe(string(), regex(/^[0-9]+-[a-z0-9-]{1,120}\.(svg|png)$/));
const MAX_REGIONS = 1e4;
const MAX_PLACES = 5e3;
const MAX_KEYS = 1e3;
const PictureSide = object({
	file: PictureFile,
	width: Pixels,
	height: Pixels,
	name: exactOptional(pipe(string(), maxLength(1e3)))
});
const Region = object({
	kind: picklist([
		"changed",
		"moved",
		"revealed"
	]),
	seenIn: exactOptional(picklist([
		"before",
		"after",
		"both"
	])),
	x: Count,
	y: Count,
	width: Pixels,
	height: Pixels,
	changedPixels: Count,
	line: exactOptional(literal(true)),
	resources: pipe(array(string()), maxLength(MAX_KEYS)),
	crop: exactOptional(object({ file: PictureFile }))
});
const Place = object({
	id: pipe(string(), maxLength(1e3)),
	x: Coordinate,
	y: Coordinate,
	width: Length,
	height: Length
});
const Places = pipe(array(Place), maxLength(MAX_PLACES));
/** Facts about renders from outside. A file name cannot contain a path. */
const PictureShape = object({
	answer: exactOptional(picklist([
		"identical",
		"no-visible-difference",
		"only-layout-moved",
		"places"
	])),
	before: PictureSide,
	after: PictureSide,
	diff: exactOptional(object({ file: PictureFile })),
	changedPixels: Count,
	totalPixels: Pixels,
	movedPixels: Count,
	scale: exactOptional(pipe(number(), finite(), minValue(0))),
	displacement: exactOptional(object({
		dx: Coordinate,
		dy: Coordinate
	})),
	regions: pipe(array(Region), maxLength(MAX_REGIONS)),
	places: exactOptional(object({
		before: Places,
		after: Places
	}))
});
const Drawing = object({
	file: DrawingFile,
	width: Pixels,
	height: Pixels
});
/** Facts about the drawing of both inventories. */
const DiagramShape = object({
	svg: Drawing,
	focus: exactOptional(Drawing),
	png: exactOptional(Drawing)
});
export { DiagramShape, PictureShape };
