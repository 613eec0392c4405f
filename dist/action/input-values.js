import { ExpectedError } from "../errors.js";
import { nearest } from "../text.js";
// src/action/input-values.ts
/** @throws ExpectedError INPUT_INVALID */
function oneOf(name, value, choices) {
	if (choices.includes(value)) return value;
	const close = nearest(value, choices);
	const remedy = close === void 0 ? `Choose among ${choices.join(", ")}` : `Did you mean "${close}"?`;
	throw new ExpectedError("INPUT_INVALID", `${name} is "${value.slice(0, 100)}"`, remedy);
}
/** A number from 1 upwards, or the default, which may be 0; undefined for an empty text. @throws ExpectedError INPUT_INVALID */
function wholeNumber(name, text, { most, instead }) {
	if (text === "" || text === instead) return text === "" ? void 0 : Number(text);
	const value = Number(text);
	if (/^\d{1,15}$/.test(text) && value >= 1 && value <= most) return value;
	throw new ExpectedError("INPUT_INVALID", `${name} is "${text.slice(0, 100)}"`, "Give a whole number greater than 0, or nothing");
}
/** @throws ExpectedError INPUT_INVALID */
function artifactName(name) {
	if (name.length <= 100 && /^[\w. -]+$/.test(name) && !/^\.+$/.test(name)) return name;
	throw new ExpectedError("INPUT_INVALID", `artifact-name is "${name.slice(0, 100)}"`, "Use letters, digits, spaces, - _ and .");
}
export { artifactName, oneOf, wholeNumber };
