import { targetTitle } from "../../snapshot/target.js";
import { linkable, shortSha } from "../facts/origin.js";
import { code, prose } from "./markdown.js";
// src/report/markdown/links.ts
/** Targets whose pictures are linked; the review has them all. */
const MAX_TARGETS = 10;
/** What can be opened with one click: the review, and the pictures and the blueprint of each target. */
function linkLines({ targets }, options) {
	const { reportUrl } = options;
	const pictures = targets.flatMap((target) => targetLinks(target, options, targets.length > 1) || []);
	const review = reportUrl === void 0 ? [] : [`**${link("Open the review", reportUrl)}**`];
	if (targets.length === 1) return [...review, ...pictures].join(" · ");
	return [...review, ...pictures.slice(0, MAX_TARGETS)].join("\n\n");
}
function targetLinks({ target, diagram, picture }, options, isNamed) {
	const { pictureUrls, blueprints } = options;
	const links = [...[
		["diagram of the changes", diagram?.png?.file],
		["picture diff", picture?.diff?.file],
		["picture after", picture?.after.file]
	].flatMap(([title, file]) => {
		const url = file === void 0 ? void 0 : pictureUrls?.get(file);
		return url === void 0 ? [] : [link(title, url)];
	}), ...blueprintLink(blueprints?.get(targetTitle(target)))];
	if (links.length === 0) return "";
	return `${isNamed ? `${code(targetTitle(target))}: ` : ""}${links.join(" · ")}`;
}
function blueprintLink(blueprint) {
	if (blueprint === void 0) return [];
	const { id, url } = blueprint;
	return [url === void 0 ? `in Cloudcraft: blueprint ${code(id)}` : link("difference in Cloudcraft", url)];
}
/** The commit that was deployed and the run that reports, as far as they are known. */
function originLinks(origin) {
	const [sha, commit, run] = [
		shortSha(origin),
		linkable(origin.commitUrl),
		linkable(origin.runUrl)
	];
	return [...sha === void 0 ? [] : [`commit ${commit === void 0 ? code(sha) : link(code(sha), commit)}`], ...run === void 0 ? [] : [link(origin.runName === void 0 ? "workflow run" : prose(origin.runName), run)]];
}
/** Characters that could end the link or its address are percent-encoded. */
function link(title, url) {
	return `[${title}](${url.replace(/[\s<>()[\]\\"`]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`)})`;
}
export { linkLines, originLinks };
