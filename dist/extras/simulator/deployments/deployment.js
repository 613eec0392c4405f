// src/extras/simulator/deployments/deployment.ts
function accountNamed(world, name) {
	const account = world.accounts.find((candidate) => candidate.name === name);
	if (!account) throw new Error(`The simulated company has no account ${name}`);
	return account;
}
function regionNamed(world, account, name) {
	const region = accountNamed(world, account).regions.get(name);
	if (!region) throw new Error(`The account ${account} does not use ${name}`);
	return region;
}
/** The region of nearly all deployments. */
function mainRegion(world) {
	return regionNamed(world, "Production", "us-east-1");
}
export { accountNamed, mainRegion, regionNamed };
