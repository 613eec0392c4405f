// src/action/channels/telling-pictures.ts
/** The most informative first. The render from before is only in the report: nothing links to it directly. */
const ORDER = [
	"diagram",
	"difference",
	"after"
];
/**
* The pictures of what changed, at most `most` of them: the diagrams of all targets first, then the differences of their renders, then the
* renders after. Targets in which nothing changed have none.
*/
function tellingPictures({ report, files }, most, order = ORDER) {
	const changed = report.targets.filter(({ changes, picture }) => changes.length > 0 || picture?.diff !== void 0);
	return order.flatMap((shows) => changed.flatMap((target) => {
		const file = fileOf(target, shows);
		const bytes = file === void 0 ? void 0 : files.get(file);
		return file !== void 0 && bytes instanceof Uint8Array ? [{
			file,
			shows,
			bytes
		}] : [];
	})).slice(0, most);
}
function fileOf({ diagram, picture }, shows) {
	if (shows === "diagram") return diagram?.png?.file;
	if (shows === "difference") return picture?.diff?.file;
	return picture?.after.file;
}
export { tellingPictures };
