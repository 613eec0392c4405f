import { isSameSharing, sharedWith, sharingText } from "./sharing.js";
// src/extras/backup/plan-blueprints.ts
/** A blueprint is the one of the same id; else one that an earlier restore has made, which is known by its content. */
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
/** What had gone before the backup comes last: of two that are alike, the one that was there has the first claim. */
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
* Hands out blueprints by their content, each once: of two copies that are alike, one may be there and the other not. What had gone
* before the backup may have been restored before it, too: then its twin is in the backup as well.
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
