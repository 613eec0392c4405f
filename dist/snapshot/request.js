import { ExpectedError, at } from "../errors.js";
// src/snapshot/request.ts
const REQUEST_DEFAULTS = {
	projection: "isometric",
	theme: "light",
	width: "1920",
	height: "1080"
};
/** Larger renders take minutes and gigabytes to compare. */
const MAX_SIZE = 8192;
/** @throws AggregateError with one ExpectedError REQUEST_INVALID per invalid part */
function parseRequest(texts) {
	const errors = [];
	const text = (name) => (texts[name] ?? "").trim();
	const choice = (name, choices) => {
		const value = text(name) || REQUEST_DEFAULTS[name];
		const found = choices.find((choice) => choice === value);
		if (found === void 0) errors.push(invalid(name, value, `Choose ${choices.join(" or ")}`));
		return found ?? at(choices, 0);
	};
	const size = (name) => {
		const value = text(name) || REQUEST_DEFAULTS[name];
		if (!/^\d{1,5}$/.test(value) || Number(value) < 16 || Number(value) > MAX_SIZE) errors.push(invalid(name, value, `Give whole pixels from 16 to ${MAX_SIZE}`));
		return Number(value);
	};
	const exclude = text("exclude").split(/[\s,]+/).filter((type) => type !== "");
	const request = {
		...text("filter") !== "" && { filter: text("filter") },
		...exclude.length > 0 && { exclude },
		projection: choice("projection", ["isometric", "2d"]),
		theme: choice("theme", ["light", "dark"]),
		width: size("width"),
		height: size("height")
	};
	if (errors.length > 0) throw new AggregateError(errors, errors.map((error) => error.message).join("\n"));
	return request;
}
function invalid(name, value, remedy) {
	return new ExpectedError("REQUEST_INVALID", `${name} is "${value.slice(0, 100)}"`, remedy);
}
export { REQUEST_DEFAULTS, parseRequest };
