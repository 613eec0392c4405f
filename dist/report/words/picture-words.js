import { subjectsOf } from "../../inventory/change-kinds.js";
import { answerOf, changedRegions } from "../judgement.js";
import { nameOf } from "./type-names.js";
// src/report/words/picture-words.ts
const ANSWERS = {
	identical: "the pictures are identical",
	"no-visible-difference": "no visible difference",
	"only-layout-moved": "only the layout moved"
};
/** What changed in the picture, as a sentence without a capital and without its end. */
function pictureText(picture) {
	const answer = answerOf(picture);
	if (answer !== "places") return ANSWERS[answer];
	const changed = changedRegions(picture);
	const lines = changed.filter(({ line }) => line === true).length;
	const things = changed.length - lines;
	const others = picture.regions.length - changed.length;
	return [
		...things === 0 ? [] : [things === 1 ? "1 place differs" : `${things} places differ`],
		...lines === 0 ? [] : [lines === 1 ? "1 connector or border was redrawn" : `${lines} connectors or borders were redrawn`],
		...others === 0 ? [] : [`${others} more moved or came into view with the layout`]
	].join(", ");
}
/** The same for all pictures that were compared, where nothing but pictures was. */
function picturesText(pictures) {
	const [only] = pictures;
	if (only !== void 0 && pictures.length === 1) return pictureText(only);
	const differing = pictures.filter((picture) => answerOf(picture) === "places").length;
	return differing === 0 ? "no picture shows a change" : `${differing} of ${pictures.length} pictures differ`;
}
/** Both pictures by name and size: `a.png (1280 × 720) → b.png (1920 × 1080)`. */
function picturePair({ before, after }, quote) {
	const side = ({ name, file, width, height }) => `${quote(name ?? file)} (${width} × ${height})`;
	return `${side(before)} → ${side(after)}`;
}
/** What stands in a region, as far as that is known: names where a change has them, else the last parts of keys, else where it is. */
function regionTitle(region, target, quote) {
	const known = new Map(target.changes.flatMap(subjectsOf).map((reference) => [reference.key, reference]));
	const names = region.resources.map((key) => resourceTitle(key, known.get(key), quote));
	const { width, height, x, y, line } = region;
	const place = `${line === true ? "a connector or border" : "a place"} of ${width} × ${height} px at ${x}, ${y}`;
	const presence = presenceOf(region);
	return `${names.length === 0 ? place : names.join(", ")}${presence === "" ? "" : `: ${presence}`}`;
}
/** Whether only one of the pictures shows something in a region; empty where both do. */
function presenceOf({ seenIn }) {
	if (seenIn === "after") return "not there before";
	return seenIn === "before" ? "no longer there" : "";
}
function resourceTitle(key, reference, quote) {
	if (reference !== void 0) return nameOf(reference, quote);
	return quote(key.slice(Math.max(key.lastIndexOf("/"), key.lastIndexOf(":")) + 1));
}
export { picturePair, pictureText, picturesText, regionTitle };
