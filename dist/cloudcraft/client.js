import { targetTitle } from "../snapshot/target.js";
import { listLinkedAccounts } from "./linked-accounts.js";
import { plainText } from "./plain-text.js";
import { openSession } from "./session.js";
import { takeSnapshot } from "./snapshots.js";
import { readUser } from "./users.js";
// src/cloudcraft/client.ts
/**
* Cloudcraft's API as a comparison asks it, in the words of a comparison: accounts and targets. All it throws is ExpectedError, or the
* signal's reason; the key is in a private field and in none of those. The whole API is in cloudcraft.ts.
*/
var CloudcraftClient = class {
	#session;
	constructor(options) {
		this.#session = openSession(options);
	}
	/** The linked accounts, AWS before Azure, in the server's order. */
	async accounts() {
		const { aws, azure } = await listLinkedAccounts(this.#session);
		return [...aws.map(({ id, name }) => ({
			provider: "aws",
			id,
			name
		})), ...azure.map(({ id, name }) => ({
			provider: "azure",
			id,
			name
		}))];
	}
	/** Whose key this is: the cheapest call that tells whether the key works. */
	async user() {
		return readUser(this.#session);
	}
	/** The JSON document of a target, as sent. */
	inventory(target, request) {
		return this.snapshot(target, "json", request);
	}
	/** The PNG picture of a target, as sent. */
	render(target, request) {
		return this.snapshot(target, "png", request);
	}
	/** A fresh scan of a target in one format: the bytes as sent, after a look at whether they are that format. */
	async snapshot(target, format, request) {
		const { provider, account, region } = target;
		const title = plainText(targetTitle(target), 120);
		const place = {
			provider,
			accountId: account.id,
			region,
			title
		};
		return takeSnapshot(this.#session, place, format, optionsOf(format, request));
	}
};
/**
* Labels and edges are always asked for: without them the document loses the names of its components and their connections. Looks and
* size go with pictures only.
*/
function optionsOf(format, request) {
	const { filter, exclude, projection, theme, width, height } = request;
	const found = {
		filter,
		exclude,
		label: true,
		autoconnect: true
	};
	if (format === "json") return found;
	return {
		...found,
		projection,
		theme,
		...format !== "mxGraph" && {
			width,
			height
		}
	};
}
export { CloudcraftClient };
