import { ExpectedError } from "../../errors.js";
import { readList } from "../option-values.js";
// src/cli/accounts/fields.ts
/** Options that belong to one cloud. */
const AWS_FIELDS = ["role-arn"];
const AZURE_FIELDS = [
	"subscription-id",
	"directory-id",
	"application-id"
];
const FIELD_OPTIONS = {
	name: {
		type: "string",
		value: "NAME",
		text: "the name of the account in Cloudcraft"
	},
	"role-arn": {
		type: "string",
		value: "ARN",
		text: "AWS: the role that Cloudcraft assumes to scan"
	},
	"subscription-id": {
		type: "string",
		value: "UUID",
		text: "Azure: the subscription"
	},
	"directory-id": {
		type: "string",
		value: "UUID",
		text: "Azure: the directory (tenant)"
	},
	"application-id": {
		type: "string",
		value: "UUID",
		text: "Azure: the application that Cloudcraft signs in as"
	},
	"client-secret-stdin": {
		type: "boolean",
		text: "Azure: read its client secret from stdin, instead of CLOUDCRAFT_AZURE_CLIENT_SECRET"
	}
};
const ACCESS_OPTIONS = {
	"read-access": {
		type: "string",
		value: "LIST",
		text: "who may read: team/ID, customer/ID, or none"
	},
	"write-access": {
		type: "string",
		value: "LIST",
		text: "who may write: team/ID, customer/ID, or none"
	}
};
/** Access from the options; absent options change nothing. The client validates the entries. */
function readAccess(given) {
	const [read, write] = ["read-access", "write-access"].map((name) => readList(given, name));
	return {
		...read && { readAccess: read },
		...write && { writeAccess: write }
	};
}
/** @throws ExpectedError OPTION_MISPLACED for a field of the other cloud */
function checkFields(given, provider) {
	const found = (provider === "aws" ? [...AZURE_FIELDS, "client-secret-stdin"] : [...AWS_FIELDS, "region"]).find((name) => given.flag(name));
	if (found === void 0) return;
	const message = `--${found} does not apply to an ${provider === "aws" ? "AWS" : "Azure"} account`;
	throw new ExpectedError("OPTION_MISPLACED", message, `Omit --${found}`);
}
/** Never an argument, which other users of the machine could read. @throws ExpectedError CLIENT_SECRET_EMPTY */
async function readClientSecret(given, terminal) {
	if (!given.flag("client-secret-stdin")) return terminal.env["CLOUDCRAFT_AZURE_CLIENT_SECRET"] || void 0;
	const secret = new TextDecoder().decode(await terminal.input()).replace(/\r?\n$/, "");
	if (secret !== "") return secret;
	throw new ExpectedError("CLIENT_SECRET_EMPTY", "No client secret came from stdin", "Pipe it in");
}
/** An account as JSON, without its external id, which must not be logged. */
function shownAccount(provider, account) {
	const { externalId: _, ...shown } = {
		externalId: "",
		...account
	};
	return {
		provider,
		...shown
	};
}
export { ACCESS_OPTIONS, FIELD_OPTIONS, checkFields, readAccess, readClientSecret, shownAccount };
