import { isSameSharing, sharedWith, sharingText } from "./sharing.js";
// src/extras/backup/plan-blueprints.ts
/** Matches a blueprint by id, or else by content: then an earlier restore has created it. */
function planBlueprints(copies, { blueprints: current, teams }, { accounts, overwrite }) {
	const now = new Map(current.map((outline) => [outline.entry.id, outline]));
	const moved = new Set(copies.flatMap(({ entry: { id } }) => now.has(id) ? [] : [id]));
	const isStale = ({ links, liveAccount }) => liveAccount !== void 0 && accounts.moved.has(liveAccount) || [...links].some((link) => moved.has(link));
	const takeTwin = twins(copies, current, accounts.ids);
	const ids = new Map();
	const steps = inOrder(copies).flatMap((copy) => {
		const sharing = sharedWith(copy.entry, teams);
		const same = now.get(copy.entry.id);
		if (same !== void 0) {
			const isAsItWas = isSameContent(copy, same, accounts.ids) && isSameSharing(sharing, same.entry);
			return isAsItWas && !isStale(same) ? [] : [changedStep(copy, isAsItWas, overwrite)];
		}
		const twin = takeTwin(copy, sharing);
		if (twin === void 0) return [{
			kind: "create-blueprint",
			copy
		}];
		ids.set(copy.entry.id, twin.outline.entry.id);
		return twin.isOurs && isStale(twin.outline) ? [{
			kind: "relink-blueprint",
			entry: twin.outline.entry
		}] : [];
	});
	return {
		steps,
		ids,
		unchanged: copies.length - steps.length
	};
}
/** Blueprints that were already deleted come last: of two with equal content, the one that existed is matched first. */
function inOrder(copies) {
	return [...copies.filter(({ isGone }) => !isGone), ...copies.filter(({ isGone }) => isGone)];
}
function changedStep(copy, isAsItWas, overwrite) {
	const { id, name } = copy.entry;
	if (!overwrite) return {
		kind: "leave",
		what: `blueprint ${name}`,
		why: isAsItWas ? "links" : "different"
	};
	return isAsItWas ? {
		kind: "relink-blueprint",
		entry: {
			id,
			name
		}
	} : {
		kind: "update-blueprint",
		copy
	};
}
function isSameContent(copy, other, accounts) {
	const { liveAccount } = copy;
	return (liveAccount === other.liveAccount || liveAccount !== void 0 && accounts.get(liveAccount) === other.liveAccount) && copy.content === other.content;
}
/**
* Finds blueprints by content, each at most once: of two equal copies, one may exist and the other not. A blueprint that was deleted
* before the backup may also have been restored before it; then its twin is in the backup, too.
*/
function twins(copies, current, accounts) {
	const known = new Set(copies.map(({ entry }) => entry.id));
	const keyOf = (content, sharing) => `${content} ${sharingText(sharing)}`;
	const shelf = new Map();
	for (const outline of current) {
		const key = keyOf(outline.content, outline.entry);
		shelf.set(key, [...shelf.get(key) ?? [], {
			outline,
			isOurs: !known.has(outline.entry.id)
		}]);
	}
	return (copy, sharing) => {
		const alike = shelf.get(keyOf(copy.content, sharing)) ?? [];
		const fits = alike.filter(({ outline }) => isSameContent(copy, outline, accounts));
		const found = fits.find(({ isOurs }) => isOurs) ?? (copy.isGone ? fits[0] : void 0);
		if (found !== void 0) alike.splice(alike.indexOf(found), 1);
		return found;
	};
}
export { planBlueprints };
