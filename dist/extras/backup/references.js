// src/extras/backup/references.ts
/** A component may lead to another blueprint; blanks before it have been seen. */
const LINK = /^(\s*blueprint:\/\/)([A-Za-z0-9_-]{1,100})(.*)$/s;
/** Cloudcraft's id of the linked account that a live diagram shows. */
function liveAccountOf(data) {
	const account = Object.hasOwn(data, "liveAccount") ? data["liveAccount"] : void 0;
	const id = typeof account === "object" && account !== null ? account["id"] : void 0;
	return typeof id === "string" ? id : void 0;
}
/** The blueprints that components of this one lead to. */
function linksOf(data) {
	const found = new Set();
	JSON.stringify(data, (key, value) => {
		const link = key === "link" && typeof value === "string" ? LINK.exec(value) : null;
		if (link !== null) found.add(link[2]);
		return value;
	});
	return found;
}
/** A link without the blueprint that it leads to; any other one as it is. */
function blindLink(link) {
	return link.replace(LINK, "$1");
}
/** The document with the ids of today in it. */
function withIds(data, { accounts, blueprints }) {
	const account = liveAccountOf(data);
	const mapped = JSON.parse(JSON.stringify(data), (key, value) => {
		const link = key === "link" && typeof value === "string" ? LINK.exec(value) : null;
		return link === null ? value : `${link[1]}${blueprints.get(link[2]) ?? link[2]}${link[3]}`;
	});
	if (account === void 0 || !accounts.has(account)) return mapped;
	return {
		...mapped,
		liveAccount: {
			...mapped["liveAccount"],
			id: accounts.get(account)
		}
	};
}
export { blindLink, linksOf, liveAccountOf, withIds };
