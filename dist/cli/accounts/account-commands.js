import { addAccount } from "./add.js";
import { iam } from "./iam.js";
import { accounts } from "./list.js";
import { removeAccount } from "./remove.js";
import { updateAccount } from "./update.js";
// src/cli/accounts/account-commands.ts
const ACCOUNT_COMMANDS = [
	accounts,
	addAccount,
	updateAccount,
	removeAccount,
	iam
];
export { ACCOUNT_COMMANDS };
