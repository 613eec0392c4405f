// src/plan/verdict/kept-rules.ts
/**
* The announcements without the removal of rules that another one adds to the same group: a rule that only moves from one declaration
* to another stays where it is.
*/
function withoutMovedRules(entries, seen) {
	const added = new Set();
	const each = (position, rules, visit) => {
		const found = seen.get(position);
		if (found?.after === void 0 || rules === void 0) return;
		for (const side of ["inboundRules", "outboundRules"]) for (const rule of rules[side]) visit(`${found.target} ${found.after} ${side} ${rule}`);
	};
	for (const [position, { announcement }] of entries.entries()) each(position, announcement.rules?.added, (key) => added.add(key));
	return entries.map((entry, position) => {
		let isMoved = false;
		each(position, entry.announcement.rules?.removed, (key) => {
			isMoved ||= added.has(key);
		});
		const place = seen.get(position);
		return isMoved && place !== void 0 ? {
			...entry,
			announcement: withoutRemovals(entry.announcement, `${place.target} ${place.after}`, added)
		} : entry;
	});
}
function withoutRemovals(announcement, place, added) {
	const { rules } = announcement;
	if (rules === void 0) return announcement;
	const left = (side) => new Set([...rules.removed[side]].filter((rule) => !added.has(`${place} ${side} ${rule}`)));
	const removed = {
		inboundRules: left("inboundRules"),
		outboundRules: left("outboundRules")
	};
	return {
		...announcement,
		rules: {
			...rules,
			removed
		}
	};
}
export { withoutMovedRules };
