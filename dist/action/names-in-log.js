// src/action/names-in-log.ts
/** What must not stand in this log, with what stands there instead; longest first. */
let hidden = [];
/**
* Everybody can read the log of a public repository. From now on a name of the cloud is written as something that tells its reader
* nothing, but lets its owner follow: `target 1 of 3`.
*/
function hideInLog(name, instead) {
	const text = name.trim();
	if (text === "" || text === instead) return;
	const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`, "giu");
	if (hidden.some(([{ source }]) => source === whole.source)) return;
	hidden = [...hidden, [whole, instead]].toSorted(([one], [other]) => other.source.length - one.source.length);
}
/** The text without the names that are hidden. */
function withoutNames(text) {
	return hidden.reduce((kept, [name, instead]) => kept.replace(name, () => instead), text);
}
function escaped(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
export { hideInLog, withoutNames };
