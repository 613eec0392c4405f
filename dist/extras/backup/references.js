import { isObject, own } from "../../json.js";
// src/extras/backup/references.ts
/** A component may link to another blueprint; leading blanks have been observed. */
const LINK = /^(\s*blueprint:\/\/)([A-Za-z0-9_-]{1,100})(.*)$/s;
/** Cloudcraft's id of the linked account that a live diagram shows. */
function liveAccountOf(data) {
	const account = Object.hasOwn(data, "liveAccount") ? data["liveAccount"] : void 0;
	const id = typeof account === "object" && account !== null && "id" in account ? account.id : void 0;
	return typeof id === "string" ? id : void 0;
}
/** The parts of a link to a blueprint, if the property is one. */
function linkAt(key, value) {
	return key === "link" && typeof value === "string" ? LINK.exec(value) : null;
}
/** The blueprints that its components link to. */
function linksOf(data) {
	const found = new Set();
	JSON.stringify(data, (key, value) => {
		const [, , id] = linkAt(key, value) ?? [];
		if (id !== void 0) found.add(id);
		return value;
	});
	return found;
}
/** A link to a blueprint without the id; other links unchanged. */
function blindLink(link) {
	return link.replace(LINK, "$1");
}
/** The document with the new ids. */
function withIds(data, { accounts, blueprints }) {
	const account = liveAccountOf(data);
	const mapped = JSON.parse(JSON.stringify(data), (key, value) => {
		const [, before, id, rest] = linkAt(key, value) ?? [];
		return id === void 0 ? value : `${before}${blueprints.get(id) ?? id}${rest}`;
	});
	if (account === void 0 || !accounts.has(account)) return mapped;
	const live = own(mapped, "liveAccount");
	return {
		...mapped,
		liveAccount: {
			...isObject(live) && live,
			id: accounts.get(account)
		}
	};
}
export { blindLink, linksOf, liveAccountOf, withIds };
