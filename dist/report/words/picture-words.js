import { subjectsOf } from "../../inventory/change-kinds.js";
import { changedRegions } from "../judgement.js";
import { nameOf } from "./type-names.js";
// src/report/words/picture-words.ts
/** What changed in the picture, as a sentence without a capital and without its end. */
function pictureText(picture) {
	const { changedPixels, regions } = picture;
	if (changedPixels === 0) return "the pictures are identical";
	const changed = changedRegions(picture).length;
	const others = regions.length - changed;
	if (changed === 0) return "only the layout moved";
	const places = changed === 1 ? "1 place differs" : `${changed} places differ`;
	return others === 0 ? places : `${places}, ${others} more moved or came into view with the layout`;
}
/** What stands in a region, as far as that is known: names where a change has them, else the last parts of keys. */
function regionTitle({ resources }, target, quote) {
	if (resources.length === 0) return "a place without a name";
	const known = new Map(target.changes.flatMap(subjectsOf).map((reference) => [reference.key, reference]));
	return resources.map((key) => resourceTitle(key, known.get(key), quote)).join(", ");
}
function resourceTitle(key, reference, quote) {
	if (reference !== void 0) return nameOf(reference, quote);
	return quote(key.slice(Math.max(key.lastIndexOf("/"), key.lastIndexOf(":")) + 1));
}
export { pictureText, regionTitle };
