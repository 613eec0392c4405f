import { targetTitle } from "../snapshot/target.js";
import { visibleLine } from "../text.js";
import { judgeFile, outcomeOf } from "./evidence.js";
import { listLinkedAccounts } from "./linked-accounts.js";
import { openSession } from "./session.js";
import { requestSnapshot } from "./snapshots.js";
import { readUser } from "./users.js";
// src/cloudcraft/client.ts
/** Cloudcraft as the story asks it: see `Cloud` in deployment-diff.ts. @throws ExpectedError as `openSession` */
function openCloud(options) {
	const client = new CloudcraftClient(options);
	return {
		host: new URL(options.baseUrl).host,
		accounts: () => client.accounts(),
		inventory: (target, request) => client.inventory(target, request),
		render: (target, request) => client.render(target, request)
	};
}
/**
* The part of Cloudcraft's API that comparisons need, in terms of accounts and targets. Throws only ExpectedError or the signal's
* reason. Errors never contain the key. The whole API is in cloudcraft.ts.
*/
var CloudcraftClient = class {
	#session;
	/** What this key has proved so far: accounts by id, and what came of each format of a target. */
	#listed = new Set();
	#outcomes = new Map();
	constructor(options) {
		this.#session = openSession(options);
	}
	/** The linked accounts, AWS before Azure, in the server's order. */
	async accounts() {
		const { aws, azure } = await listLinkedAccounts(this.#session);
		for (const { id } of [...aws, ...azure]) this.#listed.add(id);
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
	/** The user of the key: the cheapest call to check that the key works. */
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
	/**
	* A fresh scan of a target in one format: the bytes as sent, once their signature matches the format. A refusal is held against what the
	* same key has read before, and at the same time: evidence.ts.
	*/
	async snapshot(target, format, request) {
		const { provider, account, region } = target;
		const title = visibleLine(targetTitle(target), 120);
		const place = {
			provider,
			accountId: account.id,
			region,
			title
		};
		const asked = requestSnapshot(this.#session, place, format, optionsOf(format, request));
		const key = (kind) => [
			kind,
			provider,
			account.id,
			region
		].join(" ");
		this.#outcomes.set(key(format), asked.then(() => "read", outcomeOf));
		try {
			return await asked;
		} catch (error) {
			const other = await this.#outcomes.get(key(format === "json" ? "png" : "json"));
			throw judgeFile(error, {
				isListed: this.#listed.has(account.id),
				other
			});
		}
	}
};
/**
* Always requests labels and edges: without them the document has no component names and no connections. Appearance and size are
* only sent for pictures.
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
export { CloudcraftClient, openCloud };
