// src/report/build/reconcile.ts
/**
* Every target once: where two jobs tell of one, the newer job counts, since a job that was run again looked again. Its order is that of the
* jobs.
*/
function toldOnce(legs) {
	const told = [];
	for (const leg of legs) for (const target of leg.report.targets) {
		const known = told.findIndex((one) => isSame(one.target.target, target.target));
		if (known < 0) told.push({
			target,
			leg
		});
		else if ((leg.createdAt ?? 0) >= (told[known]?.leg.createdAt ?? 0)) told[known] = {
			target,
			leg
		};
	}
	return told;
}
/** A job that could not ask Cloudcraft knows an account by its name alone. */
function isSame(one, other) {
	if (one.provider !== other.provider || one.region !== other.region) return false;
	if (one.account.id === other.account.id && one.account.id !== "") return true;
	return (isNameless(one) || isNameless(other)) && lower(one.account.name) === lower(other.account.name);
}
function isNameless({ account: { id, name } }) {
	return id === "" || id === name;
}
/** Whether a report's target is what the inputs mean. */
function isWanted({ account, region }, wanted) {
	return [account.id, account.name].map(lower).includes(lower(wanted.account)) && lower(region) === lower(wanted.region);
}
/** In the order in which the inputs name them; what they do not name comes last, as it was. */
function inOrder(targets, wanted) {
	const placeOf = ({ target }) => {
		const place = wanted.findIndex((one) => isWanted(target, one));
		return place < 0 ? wanted.length : place;
	};
	return targets.map((target) => ({
		target,
		place: placeOf(target)
	})).toSorted((one, other) => one.place - other.place).map(({ target }) => target);
}
function lower(text) {
	return text.trim().toLowerCase();
}
export { inOrder, isWanted, toldOnce };
