// src/report/words/times.ts
/** `2026-03-01 10:00:20 UTC` from an ISO time in UTC; undefined for any other text, which may come from outside. */
function readableTime(iso) {
	const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/.exec(iso) ?? [];
	return day && `${day} ${time} UTC`;
}
/** When the first before-snapshot and the last after-snapshot were taken, and the time between them. */
function snapshotTimes(targets) {
	const times = (side) => targets.flatMap((target) => target[side]?.takenAt ?? []).filter((time) => readableTime(time) !== void 0);
	const before = times("before").sort()[0];
	const after = times("after").sort().at(-1);
	const between = before !== void 0 && after !== void 0 ? timeBetween(before, after) : void 0;
	const later = between === void 0 ? "" : `, ${between} later`;
	return [...before === void 0 ? [] : [`before ${readableTime(before)}`], ...after === void 0 ? [] : [`after ${readableTime(after)}${later}`]];
}
/** How long it is from one ISO time to another, as `duration` says it; undefined when that is not known or negative. */
function timeBetween(from, to) {
	return duration(Date.parse(to) - Date.parse(from));
}
/**
* `2 d 3 h`, `1 h 29 min`, `6 min 45 s`, `12 s`: the largest unit and the next smaller one, which is left out when it is zero (`1 h`,
* not `1 h 5 s`). Undefined for a negative duration or NaN.
*/
function duration(milliseconds) {
	const seconds = Math.round(milliseconds / 1e3);
	if (!(seconds >= 0)) return void 0;
	const units = [
		[Math.floor(seconds / 86400), "d"],
		[Math.floor(seconds / 3600) % 24, "h"],
		[Math.floor(seconds / 60) % 60, "min"],
		[seconds % 60, "s"]
	];
	const first = units.findIndex(([count]) => count > 0);
	if (first < 0) return "0 s";
	return units.slice(first, first + 2).filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`).join(" ");
}
export { readableTime, snapshotTimes, timeBetween };
