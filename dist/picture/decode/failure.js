import { ExpectedError } from "../../errors.js";
// src/picture/decode/failure.ts
const REMEDIES = {
	PNG_NOT_PNG: "Give a PNG file.",
	PNG_TRUNCATED: "Copy the file again, or take the snapshot again.",
	PNG_CORRUPT: "Copy the file again, or take the snapshot again.",
	PNG_TOO_LARGE: "Ask for a smaller picture with `width` and `height`, or store it with 8 bits and without interlacing."
};
/** What is wrong with a picture, as an error to throw. */
function pngFault(code, name, what) {
	return new ExpectedError(code, `${name} ${what}`, REMEDIES[code]);
}
export { pngFault };
