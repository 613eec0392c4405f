import { subnetsOf } from "./network.js";
import { addResource, membersOf, reissueResource, removeResource } from "./world.js";
// src/extras/simulator/world/compute.ts
/** `c5.large` as Cloudcraft writes it. */
function instanceFields(instance) {
	const [instanceType = "", instanceSize = ""] = instance.split(".");
	return {
		instanceType,
		instanceSize
	};
}
function ec2Fields(instance) {
	const billingOptions = {
		type: "od",
		utilization: 1
	};
	return {
		platform: "linux",
		...instanceFields(instance),
		billingOptions,
		transparent: false
	};
}
const ROOT_VOLUME = {
	volume: "gp3",
	storage: 30,
	iops: 3e3,
	throughput: 125,
	snapshots: 0
};
/** An autoscaling group over the app subnets; every instance has a root volume. */
function addAutoScalingGroup(region, fleet) {
	const { handle, name, group } = fleet;
	const tags = {
		role: "web",
		...fleet.tags
	};
	addResource(region, {
		handle,
		type: "asg",
		name,
		tags,
		within: ["vpc", group]
	});
	for (let i = 0; i < fleet.count; i++) launch(region, handle, fleet.instance);
}
/** One instance more in an autoscaling group, in the zone that has the fewest. */
function launch(region, asg, instance) {
	const group = region.resources.get(asg);
	if (!group) return;
	const slot = freeSlot(region, asg);
	const within = [
		...group.within,
		asg,
		emptiestSubnet(region, asg)
	];
	const volume = `${asg}/volume-${slot}`;
	addResource(region, {
		handle: volume,
		type: "ebs",
		fields: ROOT_VOLUME,
		tags: group.tags
	});
	addResource(region, {
		handle: `${asg}/instance-${slot}`,
		type: "ec2",
		...group.name === void 0 ? {} : { name: group.name },
		tags: {
			...group.tags,
			"aws:autoscaling:groupName": group.name ?? ""
		},
		fields: ec2Fields(instance),
		addresses: [`10.20.${16 + slot}.${10 + region.chance.below(200)}`],
		within,
		connects: [volume]
	});
}
function freeSlot(region, asg) {
	let slot = 1;
	while (region.resources.has(`${asg}/instance-${slot}`)) slot++;
	return slot;
}
function emptiestSubnet(region, asg) {
	const members = membersOf(region, asg);
	const load = (subnet) => members.filter((member) => member.within.includes(subnet.handle)).length;
	const [first] = subnetsOf(region, "app").sort((a, b) => load(a) - load(b));
	return first?.handle ?? "subnet/app-a";
}
/** Ends the newest instance of a group and its volume; the last one stays. */
function terminateNewest(region, asg) {
	const members = membersOf(region, asg);
	const newest = members.at(-1);
	if (!newest || members.length < 2) return;
	for (const volume of newest.connects) removeResource(region, volume);
	removeResource(region, newest.handle);
}
/** Replaces every instance of a group and its root volume, perhaps by another instance type. */
function rollInstances(region, asg, instance) {
	for (const member of membersOf(region, asg)) {
		const fields = instance === void 0 ? member.fields : {
			...member.fields,
			...instanceFields(instance)
		};
		region.resources.set(member.handle, {
			...member,
			fields
		});
		reissueResource(region, member.handle);
		for (const volume of member.connects) reissueResource(region, volume);
	}
}
/** A group with all of its instances and volumes goes. */
function removeAutoScalingGroup(region, asg) {
	for (const member of membersOf(region, asg)) {
		for (const volume of member.connects) removeResource(region, volume);
		removeResource(region, member.handle);
	}
	removeResource(region, asg);
}
/** A single instance with a named volume. */
function addInstance(region, name, instance, within) {
	const volume = `ebs/${name}`;
	addResource(region, {
		handle: volume,
		type: "ebs",
		name: `${name}-root`,
		fields: ROOT_VOLUME
	});
	addResource(region, {
		handle: `ec2/${name}`,
		type: "ec2",
		name,
		tags: { role: name },
		fields: ec2Fields(instance),
		addresses: [`10.20.0.${10 + region.chance.below(200)}`],
		within: ["vpc", ...within],
		connects: [volume]
	});
}
export { addAutoScalingGroup, addInstance, instanceFields, launch, removeAutoScalingGroup, rollInstances, terminateNewest };
