import { foreignTeams, planAccounts, planBlueprints } from "../backup.js";
// src/extras/backup/plan.ts
/**
* What a restore would do. Existing things change only with `overwrite`; what is not in the backup is never touched. After an
* interrupted restore, a new plan omits what is already done: things with a new id are recognised by their content.
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
