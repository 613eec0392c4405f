import { ExpectedError } from "../errors.js";
import { array, boolean, check, custom, exactOptional, getDotPath, is, literal, minValue, nullable, number, object, pipe, regex, safeParse, string, variant } from "../vendor/valibot.js";
import { ONE_ISSUE, isArray, isObject, own } from "../json.js";
import { SECRET_KEYS } from "../inventory.js";
// src/extras/backup/manifest.ts
const MANIFEST = "backup.json";
const ACCOUNTS = "accounts.json";
const TEAMS = "teams.json";
/** For git: the digests are of the files as they are. */
const ATTRIBUTES = ".gitattributes";
const BLUEPRINTS = "blueprints";
/** The file of a blueprint's copy. */
function blueprintFile(id) {
	return `${BLUEPRINTS}/${id}.json`;
}
const FileEntry = object({
	file: pipe(string(), regex(/^(accounts|teams|blueprints\/[A-Za-z0-9_-]{1,100})\.json$/)),
	sha256: pipe(string(), regex(/^[0-9a-f]{64}$/))
});
/** Manifests are untrusted: a blueprint's file must be the one named after its id. */
const BlueprintFile = pipe(object({
	...FileEntry.entries,
	id: string(),
	name: string(),
	/** When it was first missing in the account: deleted there, kept here. */
	goneSince: exactOptional(string())
}), check(({ file, id }) => file === blueprintFile(id), "the file of another one"));
const Schema = object({
	schemaVersion: literal(1),
	tool: object({
		name: string(),
		version: string()
	}),
	kind: literal("cloudcraft-backup"),
	host: string(),
	user: object({
		id: string(),
		name: string()
	}),
	/** False while the backup runs and after an interruption. */
	complete: boolean(),
	takenAt: string(),
	files: array(FileEntry),
	blueprints: pipe(array(BlueprintFile), check((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, "a blueprint is listed twice"))
});
/** The files of a backup and their digests. @throws ExpectedError BACKUP_DAMAGED, BACKUP_NEWER */
function parseManifest(bytes) {
	const json = parsed(bytes);
	const result = safeParse(Schema, json, ONE_ISSUE);
	if (result.success) return result.output;
	if (is(Newer, json)) throw newer(json.schemaVersion);
	const issue = result.issues[0];
	throw manifestDamaged(`${MANIFEST} of the backup cannot be read: ${getDotPath(issue) ?? "its root"} is invalid`);
}
const Newer = object({
	kind: literal("cloudcraft-backup"),
	schemaVersion: pipe(number(), minValue(2))
});
function newer(schemaVersion) {
	const what = `The backup was written by a newer version of this program (schemaVersion ${schemaVersion})`;
	return new ExpectedError("BACKUP_NEWER", what, "Use that version, or let `restore --partial` read what it can of the files");
}
/** A manifest can be lost and the files be whole: the remedy must not be to take again what may no longer exist. */
function manifestDamaged(what) {
	return new ExpectedError("BACKUP_DAMAGED", what, "`restore --partial` reads the files without it. Take the next backup into another folder");
}
/** For any file but the manifest. */
function damaged(what) {
	return new ExpectedError("BACKUP_DAMAGED", what, "Get the file from a copy, or leave it out with `restore --partial`");
}
/** undefined for what is not JSON. */
function parsed(bytes) {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return;
	}
}
// src/extras/backup/step.ts
/** A step as one line. */
function stepTitle(step) {
	switch (step.kind) {
		case "add-account": return `add AWS account ${step.account.name}`;
		case "update-account": return `update account ${step.account.name}`;
		case "create-blueprint": return `create blueprint ${step.copy.entry.name}`;
		case "update-blueprint": return `overwrite blueprint ${step.copy.entry.name}`;
		case "relink-blueprint": return `update links of blueprint ${step.entry.name}`;
		case "leave": return `leave ${step.what}: ${WHY[step.why]}`;
	}
}
const WHY = {
	different: "it exists and differs (--overwrite replaces it)",
	links: "ids that it links to have changed (--overwrite updates only those)",
	secret: "backups contain no client secrets (add it with `accounts add`, then restore again)",
	team: "there is no such team here"
};
// src/extras/backup/account-copy.ts
function awsCopy({ id, name, roleArn, readAccess, writeAccess }) {
	return {
		provider: "aws",
		id,
		name,
		roleArn,
		readAccess,
		writeAccess
	};
}
function azureCopy(account) {
	const { id, name, subscriptionId, directoryId, applicationId, readAccess, writeAccess } = account;
	return {
		provider: "azure",
		id,
		name,
		subscriptionId,
		directoryId,
		applicationId,
		readAccess,
		writeAccess
	};
}
/** Equal for two links to the same cloud account, whatever their names. */
function placeOf(account) {
	if (account.provider === "aws") return `aws ${account.roleArn}`;
	return `azure ${account.subscriptionId} ${account.directoryId}`.toLowerCase();
}
// src/extras/backup/blueprint-copy.ts
/** Share links: whoever has one can see the diagram. */
const SECRETS = new Set(SECRET_KEYS);
/** A copy without its share link, because others may be able to read the backup. */
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
/** Equal for two reads of the same version; undefined without a date, which would prove nothing. */
function versionOf(entry) {
	const { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId } = entry;
	if (updatedAt === null) return void 0;
	return JSON.stringify([
		id,
		name,
		tags,
		readAccess,
		writeAccess,
		updatedAt,
		CurrentVersionId
	]);
}
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
// src/extras/backup/outline.ts
function outlineOf({ data, ...entry }, sha256) {
	const { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId } = entry;
	return {
		entry: {
			id,
			name,
			tags,
			readAccess,
			writeAccess,
			updatedAt,
			CurrentVersionId
		},
		content: sha256(contentOf({
			data,
			tags
		})),
		links: linksOf(data),
		liveAccount: liveAccountOf(data)
	};
}
/**
* Equal for two blueprints with the same content. Ignores the ids of linked blueprints and of the live account, which are compared
* separately, and what Cloudcraft adds itself: empty sections and the format's version.
*/
function contentOf({ data, tags }) {
	const content = {
		data: Object.fromEntries(Object.entries(withoutSecrets(data)).flatMap(told)),
		tags
	};
	return JSON.stringify(content, (key, value) => {
		if (key === "link" && typeof value === "string") return blindLink(value);
		return isPlain(value) ? Object.fromEntries(Object.entries(value).sort(byKey)) : value;
	});
}
function told([key, value]) {
	if (key === "version" || Array.isArray(value) && value.length === 0) return [];
	return [[key, key === "liveAccount" && isPlain(value) ? {
		...value,
		id: void 0
	} : value]];
}
function isPlain(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function byKey([one], [other]) {
	return one < other ? -1 : 1;
}
// src/extras/backup/sharing.ts
const TEAM = "team/";
/** Drops teams this organisation does not have. */
function sharedWith({ readAccess, writeAccess }, teams) {
	return {
		readAccess: known(readAccess, teams),
		writeAccess: known(writeAccess, teams)
	};
}
function known(access, teams) {
	if (access === null || teams === void 0) return access;
	const kept = access.filter((entry) => !isForeign(entry, teams));
	return kept.length === 0 && access.length > 0 ? null : kept;
}
function isForeign(entry, teams) {
	return entry.startsWith(TEAM) && !teams.has(entry.slice(5));
}
/** Teams that the backup shares with and that do not exist here, each once. */
function foreignTeams(things, teams) {
	if (teams === void 0) return [];
	const entries = things.flatMap(({ readAccess, writeAccess }) => [...readAccess ?? [], ...writeAccess ?? []]);
	return [...new Set(entries.filter((entry) => isForeign(entry, teams)))];
}
function isSameSharing(one, other) {
	return sharingText(one) === sharingText(other);
}
/** A key for comparison. */
function sharingText({ readAccess, writeAccess }) {
	return JSON.stringify([readAccess, writeAccess]);
}
// src/extras/backup/plan-accounts.ts
/** Matches an account by id, or else by the cloud account it links to. */
function planAccounts(copies, { accounts, teams }, overwrite) {
	const find = finder(copies, accounts);
	const ids = new Map();
	const moved = new Set();
	const steps = [];
	for (const copy of copies) {
		const account = {
			...copy,
			...sharedWith(copy, teams)
		};
		const now = find(copy);
		const step = accountStep(account, now, overwrite);
		if (now !== void 0 && now.id !== copy.id) ids.set(copy.id, now.id);
		if (ids.has(copy.id) || step?.kind === "add-account") moved.add(copy.id);
		if (step !== void 0) steps.push(step);
	}
	return {
		steps,
		ids,
		moved,
		unchanged: copies.length - steps.length
	};
}
function finder(copies, accounts) {
	const byId = new Map(accounts.map((account) => [account.id, account]));
	const known = new Set(copies.map(({ id }) => id));
	const others = accounts.filter(({ id }) => !known.has(id));
	return (copy) => {
		const same = byId.get(copy.id);
		if (same?.provider === copy.provider) return same;
		const places = others.filter((account) => placeOf(account) === placeOf(copy));
		return places.find(({ name }) => name === copy.name) ?? places[0];
	};
}
function accountStep(account, now, overwrite) {
	const what = `${account.provider === "aws" ? "AWS" : "Azure"} account ${account.name}`;
	if (now === void 0) return account.provider === "aws" ? {
		kind: "add-account",
		account
	} : {
		kind: "leave",
		what,
		why: "secret"
	};
	if (isSame(account, now)) return void 0;
	return overwrite || isUnfinished(account, now) ? {
		kind: "update-account",
		id: now.id,
		account
	} : {
		kind: "leave",
		what,
		why: "different"
	};
}
function isSame(one, other) {
	return one.name === other.name && placeOf(one) === placeOf(other) && isSameSharing(one, other) && applicationOf(one) === applicationOf(other);
}
function applicationOf(account) {
	return account.provider === "azure" ? account.applicationId.toLowerCase() : void 0;
}
/**
* Whether an interrupted restore has added the account and not shared it yet: another id, the same name, not shared. With the same
* id, somebody has changed the sharing on purpose.
*/
function isUnfinished(account, now) {
	return now.id !== account.id && now.name === account.name && applicationOf(account) === applicationOf(now) && now.readAccess === null && now.writeAccess === null;
}
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
// src/extras/backup/listing.ts
/**
* The files of a backup, by its manifest.
* @param partial accept an incomplete backup, and one whose manifest cannot be read: then the files themselves are the list
* @throws ExpectedError BACKUP_MISSING, BACKUP_INCOMPLETE, BACKUP_DAMAGED, BACKUP_NEWER
*/
function listBackup(store, partial) {
	try {
		return byManifest(store, partial);
	} catch (error) {
		if (!partial || !(error instanceof ExpectedError)) throw error;
		const listing = byFiles(store, error);
		if (listing.blueprints.length === 0 && store.read("accounts.json") === void 0) throw error;
		return listing;
	}
}
function byManifest(store, partial) {
	const bytes = store.read(MANIFEST);
	if (bytes === void 0) throw missing(store);
	const { complete, user, files, blueprints } = parseManifest(bytes);
	if (!complete && !partial) throw new ExpectedError("BACKUP_INCOMPLETE", "The backup is not complete: it was interrupted, or blueprints could not be read", "Run `backup` again with the same folder, or restore what it has with --partial");
	const accounts = files.find(({ file }) => file === ACCOUNTS);
	if (accounts !== void 0 || !complete) return {
		user,
		accounts,
		blueprints,
		damage: []
	};
	return {
		user,
		accounts,
		blueprints,
		damage: [manifestDamaged(`${ACCOUNTS} is not listed in the backup`)]
	};
}
function missing(store) {
	const what = `The folder has no ${MANIFEST}`;
	return idsIn(store).length === 0 ? new ExpectedError("BACKUP_MISSING", what, "Give a folder that `backup` wrote") : manifestDamaged(what);
}
/** Digests are taken from the entries of the manifest that are valid by themselves. */
function byFiles(store, why) {
	const manifest = manifestOf(store);
	const known = new Map();
	for (const entry of validEntries(manifest, "blueprints", BlueprintFile)) {
		const other = known.get(entry.id);
		const sha256 = other === void 0 || other.sha256 === entry.sha256 ? entry.sha256 : void 0;
		known.set(entry.id, {
			...entry,
			sha256
		});
	}
	const accounts = validEntries(manifest, "files", FileEntry).find(({ file }) => file === ACCOUNTS);
	const ids = [...new Set([...known.keys(), ...idsIn(store)])].sort();
	return {
		accounts: accounts ?? { file: "accounts.json" },
		blueprints: ids.map((id) => known.get(id) ?? {
			id,
			file: blueprintFile(id)
		}),
		damage: [why]
	};
}
function manifestOf(store) {
	try {
		const bytes = store.read(MANIFEST);
		const json = bytes && parsed(bytes);
		return isObject(json) ? json : {};
	} catch (error) {
		if (error instanceof ExpectedError) return {};
		throw error;
	}
}
function validEntries(manifest, section, schema) {
	const list = own(manifest, section);
	return (isArray(list) ? list : []).flatMap((entry) => {
		const result = safeParse(schema, entry, ONE_ISSUE);
		return result.success ? [result.output] : [];
	});
}
/** The ids of the blueprints whose files are there. */
function idsIn(store) {
	return store.list(BLUEPRINTS).flatMap((name) => /^([A-Za-z0-9_-]{1,100})\.json$/.exec(name)?.[1] ?? []);
}
// src/extras/backup/read.ts
/**
* Reads a backup and verifies every file, reporting all damage at once.
* @param partial accept a backup that was interrupted or is damaged, and leave out what cannot be read
* @throws ExpectedError BACKUP_MISSING, BACKUP_INCOMPLETE, BACKUP_NEWER; AggregateError of ExpectedError BACKUP_DAMAGED, which name the files
*/
function readBackup(store, { partial = false } = {}) {
	const listing = listBackup(store, partial);
	const damage = [...listing.damage];
	/** A list of what was read; collects a failure. */
	const sift = (part) => {
		if (!(part instanceof ExpectedError)) return [part];
		damage.push(part);
		return [];
	};
	const accounts = listing.accounts === void 0 ? [] : sift(readFile(store, listing.accounts, Accounts)).flat();
	const blueprints = listing.blueprints.flatMap((entry) => sift(keptBlueprint(store, entry)));
	if (damage.length > 0 && !partial) throw new AggregateError(damage);
	return {
		...listing.user && { user: listing.user },
		accounts,
		blueprints,
		damage
	};
}
function keptBlueprint(store, entry) {
	const copy = readBlueprintFile(store, entry);
	if (copy instanceof ExpectedError) return copy;
	const outline = outlined(copy, store);
	if (outline === void 0) return damaged(`${entry.file} of the backup is nested deeper than any diagram`);
	return {
		...outline,
		isGone: entry.goneSince !== void 0,
		load() {
			const again = readBlueprintFile(store, entry);
			if (again instanceof ExpectedError) throw again;
			return again;
		}
	};
}
/** undefined for a document that is nested too deeply for JSON.stringify. */
function outlined(copy, store) {
	try {
		return outlineOf(copy, store.sha256);
	} catch (error) {
		if (error instanceof RangeError) return void 0;
		throw error;
	}
}
const Access = nullable(array(string()));
const Linked = {
	id: string(),
	name: string(),
	readAccess: Access,
	writeAccess: Access
};
const Accounts = array(variant("provider", [object({
	provider: literal("aws"),
	...Linked,
	roleArn: string()
}), object({
	provider: literal("azure"),
	...Linked,
	subscriptionId: string(),
	directoryId: string(),
	applicationId: string()
})]));
const Blueprint = object({
	id: string(),
	name: string(),
	tags: array(string()),
	readAccess: Access,
	writeAccess: Access,
	updatedAt: nullable(string()),
	CurrentVersionId: nullable(string()),
	data: custom((value) => typeof value === "object" && value !== null && !Array.isArray(value))
});
/** One blueprint of a backup. Returns its error instead of throwing, so that all can be reported. */
function readBlueprintFile(store, entry) {
	const copy = readFile(store, entry, Blueprint);
	if (copy instanceof ExpectedError || copy.id === entry.id) return copy;
	return damaged(`${entry.file} of the backup holds another blueprint`);
}
function readFile(store, { file, sha256 }, schema) {
	try {
		const bytes = store.read(file);
		if (bytes === void 0) return damaged(`${file} of the backup is missing`);
		if (sha256 !== void 0 && !isAsWritten(bytes, sha256, store)) return damaged(`${file} of the backup has changed since it was written`);
		const result = safeParse(schema, parsed(bytes), ONE_ISSUE);
		return result.success ? result.output : damaged(`${file} of the backup has the wrong form`);
	} catch (error) {
		if (error instanceof ExpectedError) return damaged(error.message);
		throw error;
	}
}
/** git may have changed the line endings, which says nothing else in a file of ours: in JSON text, a carriage return is escaped. */
function isAsWritten(bytes, sha256, store) {
	if (store.sha256(bytes) === sha256) return true;
	return store.sha256(bytes.filter((byte, at) => !(byte === CR && bytes[at + 1] === LF))) === sha256;
}
const [CR, LF] = [13, 10];
// src/extras/backup/failures.ts
/** Failures that the next request or file would have, too. */
const GENERAL = new Set([
	"API_KEY_REJECTED",
	"API_NOT_FOUND",
	"NETWORK_ERROR",
	"RATE_LIMITED",
	"REDIRECT_REFUSED",
	"OUT_UNWRITABLE",
	"FILE_UNREADABLE"
]);
/** One of these may concern a single blueprint; `OUTAGE` in a row mean an outage. */
const PASSING = new Set(["SERVER_ERROR", "WRITE_UNCONFIRMED"]);
const OUTAGE = 3;
function collectFailures() {
	const all = [];
	let isOver = false;
	let row = 0;
	return {
		all,
		get isOver() {
			return isOver;
		},
		async attempt(action, endsAll = () => false) {
			try {
				await action();
				row = 0;
				return true;
			} catch (error) {
				if (!(error instanceof ExpectedError)) throw error;
				all.push(error);
				row = PASSING.has(error.code) ? row + 1 : 0;
				isOver ||= GENERAL.has(error.code) || row >= OUTAGE || endsAll(error);
				return false;
			}
		}
	};
}
// src/extras/backup/record.ts
/**
* Writes the manifest before the first file and after each one, so that all listed files exist whenever the process ends.
* @param known the files of an earlier backup, which stay listed until they are replaced
*/
function openRecord(store, known, { toolVersion, ...header }) {
	const files = new Map(known.files.map((entry) => [entry.file, entry]));
	const blueprints = new Map(known.blueprints);
	const start = {
		schemaVersion: 1,
		kind: "cloudcraft-backup",
		tool: {
			name: "cloudcraft-deployment-diff",
			version: toolVersion
		},
		...header
	};
	const write = (complete) => {
		const sorted = [...blueprints.values()].sort((one, other) => one.id < other.id ? -1 : 1);
		const manifest = {
			...start,
			complete,
			files: [...files.values()],
			blueprints: sorted
		};
		store.write(MANIFEST, toText(manifest));
	};
	const put = (file, content) => {
		const text = toText(content);
		store.write(file, text);
		return {
			file,
			sha256: store.sha256(text)
		};
	};
	write(false);
	if (store.read(".gitattributes") === void 0) store.write(ATTRIBUTES, "* -text\n");
	return {
		file(file, content) {
			files.set(file, put(file, content));
			write(false);
		},
		blueprint(copy) {
			blueprints.set(copy.id, {
				...put(blueprintFile(copy.id), copy),
				id: copy.id,
				name: copy.name
			});
			write(false);
		},
		keep: (entry) => void blueprints.set(entry.id, entry),
		drop(entry) {
			blueprints.delete(entry.id);
			write(false);
			store.remove(entry.file);
		},
		finish: () => write(true)
	};
}
function toText(content) {
	return `${JSON.stringify(content, null, 2)}\n`;
}
export { ACCOUNTS, MANIFEST, TEAMS, awsCopy, azureCopy, collectFailures, copyOf, foreignTeams, linksOf, liveAccountOf, openRecord, outlineOf, parseManifest, planAccounts, planBlueprints, readBackup, readBlueprintFile, sharedWith, stepTitle, versionOf, withIds };
