// src/plan/verdict/companions.ts
/** What comes and goes with a machine that it is connected to. */
const DISKS = new Map([["ebs", "ec2"], ["azuredisk", "azurevm"]]);
/**
* What an announced resource brings with it and takes away: a machine its disks, a new network its default group and access list.
* @returns the address of the announcement by `before position` and `after position`
*/
function companionsOf(target, claims) {
	const found = new Map();
	const sides = [[
		"before",
		target.before,
		target.fateBefore,
		claims.before
	], [
		"after",
		target.after,
		target.fateAfter,
		claims.after
	]];
	for (const [side, index, fates, claimed] of sides) {
		const addressOf = (position) => isComingOrGoing(fates.get(position)) ? claimed.get(`${target.number} ${position}`) : void 0;
		for (const [position, address] of disks(index.inventory, addressOf)) found.set(`${side} ${position}`, address);
		for (const [position, address] of defaults(index, addressOf)) found.set(`${side} ${position}`, address);
	}
	return found;
}
function isComingOrGoing(fate) {
	return fate !== void 0 && fate.kind !== "changed";
}
function disks({ connections, resources }, addressOf) {
	return connections.flatMap(({ from, to }) => [[from, to], [to, from]].flatMap(([disk = -1, machine = -1]) => {
		const address = DISKS.get(resources[disk]?.type ?? "") === resources[machine]?.type ? addressOf(machine) : void 0;
		return address === void 0 ? [] : [[disk, address]];
	}));
}
function defaults({ inventory }, addressOf) {
	const { resources, members } = inventory;
	return [...members].flatMap(([group, list]) => {
		const address = resources[group]?.type === "vpc" ? addressOf(group) : void 0;
		if (address === void 0) return [];
		return list.filter((member) => {
			const { type, name } = resources[member] ?? {
				type: "",
				name: ""
			};
			return type === "networkacl" || type === "sg" && name === "default";
		}).map((member) => [member, address]);
	});
}
export { companionsOf };
