import { GRID_HEIGHT, backToFront, boundsOf, collectForms, css, digits, drawLabel, drawLegend, drawLine, drawOutline, drawPlate, drawPlateName, escapeXml, fit, largestFirst, naturalSize, project, sceneBounds, themeOf } from "../../drawing.js";
// src/drawing/isometric/svg.ts
/** The longest side in pixels: browsers and rasterisers fail on longer ones. */
const MAX_SIDE = 16384;
/** Draws a picture as SVG, without script, style or external resources. Equal drawings give equal bytes. */
function drawSvg(drawing, options) {
	const theme = themeOf(options.theme, options.projection);
	const bounds = sceneBounds(drawing, options.projection);
	const { width, height } = canvasSize(bounds, options);
	const placed = fit(bounds, width, height);
	const forms = collectForms(drawing.items, theme, "form-");
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" `,
		`font-family="Lato, 'Helvetica Neue', Arial, sans-serif">`,
		options.title === void 0 ? "" : `<title>${escapeXml(options.title)}</title>`,
		`<defs>${options.grid === true ? gridPattern(theme, placed) : ""}${forms.definitions}</defs>`,
		backdrop(width, height, theme, options),
		`<g transform="matrix(${digits(placed.scale, 6)} 0 0 ${digits(placed.scale, 6)} ${digits(placed.dx)} ${digits(placed.dy)})">`,
		scene(drawing, forms.idOf, theme),
		"</g></svg>\n"
	].join("");
}
/** The size of the canvas in whole pixels. */
function canvasSize(bounds, { width, height, scale = 1 }) {
	const natural = naturalSize(bounds);
	if (width !== void 0 && height !== void 0) return {
		width: side(width),
		height: side(height)
	};
	const wanted = width === void 0 ? height === void 0 ? scale : height / natural.height : width / natural.width;
	const factor = Math.min(wanted, MAX_SIDE / natural.width, MAX_SIDE / natural.height);
	return {
		width: side(width ?? natural.width * factor),
		height: side(height ?? natural.height * factor)
	};
}
function side(pixels) {
	return Number.isFinite(pixels) ? Math.min(MAX_SIDE, Math.max(1, Math.round(pixels))) : 1;
}
function backdrop(width, height, theme, { grid, transparent }) {
	const size = `width="${width}" height="${height}"`;
	return `${transparent === true ? "" : `<rect ${size} fill="${css(theme.background)}"/>`}${grid === true ? `<rect ${size} fill="url(#gridPatternMajor)"/>` : ""}${transparent === true ? `<rect ${size} fill="none" id="interactionLayer"/>` : ""}`;
}
/** Lines one grid unit apart, skewed like the ground. */
function gridPattern({ projection, grid }, { scale, dx, dy }) {
	return `<pattern id="gridPatternMajor" width="1" height="1" patternUnits="userSpaceOnUse" patternTransform="matrix(${[
		...(projection === "2d" ? [
			32,
			0,
			0,
			32
		] : [
			32,
			GRID_HEIGHT,
			-32,
			GRID_HEIGHT
		]).map((value) => digits(value * scale, 4)),
		digits(dx),
		digits(dy)
	].join(" ")})"><path d="M0 0H1M0 0V1" fill="none" stroke="${grid}" stroke-width=".05"/></pattern>`;
}
/** Everything from the ground up: surfaces, outlines, connections, solids from back to front, and text on top. */
function scene(drawing, idOf, theme) {
	const plates = (kinds) => largestFirst(drawing.plates.filter(({ kind }) => kinds.includes(kind)), ({ corners }) => boundsOf(corners));
	const outlines = largestFirst(drawing.outlines, ({ rect }) => rect);
	const itemById = new Map(drawing.items.map((item) => [item.id, item]));
	const labelByOwner = new Map(drawing.labels.map((label) => [label.of, label]));
	return [
		...plates(["area", "zone"]).map((plate) => drawPlate(plate, theme)),
		...outlines.map((outline) => drawOutline(outline, theme)),
		...plates(["cluster"]).map((plate) => drawPlate(plate, theme)),
		...plates(["platform"]).map((plate) => drawPlate(plate, theme)),
		...drawing.lines.map((line) => drawLine(line, {
			item: itemById.get(line.to),
			label: labelByOwner.get(line.to)
		}, theme)),
		...backToFront(drawing.items).map((item) => stand(item, idOf(item), theme)),
		...drawing.plates.filter(({ id }) => !labelByOwner.has(id)).map((plate) => drawPlateName(plate, theme)),
		...outlines.map((outline) => drawLegend(outline, theme)),
		...drawing.labels.map((label) => drawLabel(label, theme))
	].join("");
}
function stand(item, form, theme) {
	const { x, y } = project(item.at, theme.projection);
	const title = `<title>${escapeXml(item.name === "" ? item.type : `${item.name} (${item.type})`)}</title>`;
	return `<use href="#${form}" x="${digits(x)}" y="${digits(y)}">${title}</use>`;
}
export { drawSvg };
