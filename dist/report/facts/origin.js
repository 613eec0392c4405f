// src/report/facts/origin.ts
/** The commit as people write it; undefined for anything that is no commit. */
function shortSha({ sha }) {
	return sha !== void 0 && /^[0-9a-f]{7,64}$/i.test(sha) ? sha.slice(0, 7).toLowerCase() : void 0;
}
/** An address that a link may have; undefined for every other. */
function linkable(url) {
	return url !== void 0 && /^https?:\/\/[^\s<>"'`\\]+$/.test(url) ? url : void 0;
}
export { linkable, shortSha };
