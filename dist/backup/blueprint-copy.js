// src/backup/blueprint-copy.ts
/** Grants, not content: whoever holds one may look at the diagram. */
const SECRETS = new Set([
	"linkKey",
	"externalId",
	"clientSecret"
]);
/** A copy without the key of its share link: a backup lies where others may read it. */
function copyOf(blueprint) {
	const { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId, data } = blueprint;
	return {
		id,
		name,
		tags,
		readAccess,
		writeAccess,
		updatedAt,
		CurrentVersionId,
		data: withoutSecrets(data)
	};
}
function withoutSecrets(data) {
	return JSON.parse(JSON.stringify(data, (key, value) => SECRETS.has(key) ? void 0 : value));
}
/** Cloudcraft's id of the linked account that a live diagram shows. */
function liveAccountOf(data) {
	const account = Object.hasOwn(data, "liveAccount") ? data["liveAccount"] : void 0;
	const id = typeof account === "object" && account !== null ? account["id"] : void 0;
	return typeof id === "string" ? id : void 0;
}
/** A component may lead to another blueprint; blanks before it have been seen. */
const LINK = /^(\s*blueprint:\/\/)([A-Za-z0-9_-]{1,100})(.*)$/s;
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
/** Equal for two blueprints that differ in nothing a client can set, but for where their links to other blueprints lead. */
function contentOf({ data, tags, readAccess, writeAccess }) {
	const content = {
		data: withoutSecrets(data),
		tags,
		readAccess,
		writeAccess
	};
	return JSON.stringify(content, (key, value) => {
		if (key === "link" && typeof value === "string") return value.replace(LINK, "$1");
		return isPlain(value) ? Object.fromEntries(Object.entries(value).sort(byKey)) : value;
	});
}
function isPlain(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function byKey([one], [other]) {
	return one < other ? -1 : 1;
}
export { contentOf, copyOf, linksOf, withIds };
