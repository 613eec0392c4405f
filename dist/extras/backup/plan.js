import { planAccounts } from "./plan-accounts.js";
import { planBlueprints } from "./plan-blueprints.js";
import { foreignTeams } from "./sharing.js";
// src/extras/backup/plan.ts
/**
* What a restore would do. Nothing in the account is changed but with `overwrite`; what the backup does not have is never touched.
* Asked again after an interrupted restore it leaves out what that has done: what is there under a new id is recognised by its content.
*/
function planRestore(backup, current, { overwrite }) {
	const { teams } = current;
	const accounts = planAccounts(backup.accounts, current, overwrite);
	const blueprints = planBlueprints(backup.blueprints, current, {
		accounts,
		overwrite
	});
	return {
		steps: [
			...foreignTeams([...backup.accounts, ...backup.blueprints.map(({ entry }) => entry)], teams).map((team) => ({
				kind: "leave",
				what: `sharing with ${team}`,
				why: "team"
			})),
			...accounts.steps,
			...blueprints.steps
		],
		ids: {
			accounts: accounts.ids,
			blueprints: blueprints.ids
		},
		unchanged: accounts.unchanged + blueprints.unchanged,
		teams
	};
}
export { planRestore };
