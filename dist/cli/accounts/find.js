import { resolveTargets } from "../../snapshot.js";
// src/cli/accounts/find.ts
/** Finds an account by id or name, like the targets of a snapshot. @throws ExpectedError ACCOUNT_UNKNOWN, ACCOUNT_AMBIGUOUS */
async function findAccount(api, wanted) {
	const { aws, azure } = await api.accounts();
	const linked = [...aws.map((account) => ({
		provider: "aws",
		account
	})), ...azure.map((account) => ({
		provider: "azure",
		account
	}))];
	const id = resolve(wanted, linked.map(({ provider, account }) => ({
		provider,
		id: account.id,
		name: account.name
	})));
	return linked.find(({ account }) => account.id === id);
}
function resolve(wanted, known) {
	try {
		return resolveTargets([{
			account: wanted.trim(),
			regions: [""]
		}], known)[0]?.account.id;
	} catch (error) {
		throw error instanceof AggregateError && error.errors.length === 1 ? error.errors[0] : error;
	}
}
export { findAccount };
