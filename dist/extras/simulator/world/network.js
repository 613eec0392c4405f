import { addResource } from "./world.js";
const ANYWHERE = [{
	protocol: "-1",
	ports: "0",
	peer: "0.0.0.0/0"
}];
const TIERS = [
	"public",
	"app",
	"data"
];
/** A VPC with its subnets by tier and zone, one network ACL, the way out to the internet, and one address block. */
function addNetwork(region, name, zonesPerTier) {
	addResource(region, {
		handle: "vpc",
		type: "vpc",
		name,
		tags: { env: name }
	});
	addResource(region, {
		handle: "acl",
		type: "networkacl",
		name: `${name}-acl`,
		inbound: ANYWHERE,
		outbound: ANYWHERE
	});
	for (const [tier, label] of TIERS.entries()) for (let zone = 0; zone < (zonesPerTier[tier] ?? 0); zone++) addSubnet(region, `${label}-${"abc".charAt(zone)}`, tier, zone);
	addResource(region, {
		handle: "igw",
		type: "internetgateway",
		name: `${name}-igw`,
		within: ["vpc"]
	});
	if (zonesPerTier[0] > 0) addResource(region, {
		handle: "nat",
		type: "natgateway",
		name: `${name}-nat`,
		fields: { dataGb: 10 },
		within: ["vpc", "subnet/public-a"]
	});
}
function addSubnet(region, name, tier, zone) {
	addResource(region, {
		handle: `subnet/${name}`,
		type: "subnet",
		name,
		within: ["vpc", "acl"],
		place: {
			tier,
			zone
		}
	});
}
/** A security group; all traffic may leave. */
function addSecurityGroup(region, name, inbound) {
	addResource(region, {
		handle: `sg/${name}`,
		type: "sg",
		name,
		within: ["vpc"],
		inbound,
		outbound: ANYWHERE
	});
}
/** Opens a port for one peer more, unless it is open already. */
function openPort(region, group, rule) {
	const existing = region.resources.get(group);
	if (!existing || existing.inbound.some((other) => other.peer === rule.peer && other.ports === rule.ports)) return;
	region.resources.set(group, {
		...existing,
		inbound: [...existing.inbound, rule]
	});
}
/** The subnets of a tier, by zone. */
function subnetsOf(region, tier) {
	const wanted = TIERS.indexOf(tier);
	return [...region.resources.values()].filter((resource) => resource.place?.tier === wanted);
}
/** An application load balancer in front of `targets`. */
function addLoadBalancer(region, name, group, targets) {
	addResource(region, {
		handle: `elb/${name}`,
		type: "elb",
		name,
		fields: {
			elbType: "application",
			dataGb: 10,
			lcu: 1
		},
		within: ["vpc", group],
		connects: targets
	});
}
/** A gateway endpoint of the VPC: it has no place in a subnet. */
function addEndpoint(region, name) {
	addResource(region, {
		handle: `vpce/${name}`,
		type: "vpcendpoint",
		name,
		fields: {
			endpointType: "gateway",
			dataGb: 10
		}
	});
}
export { addEndpoint, addLoadBalancer, addNetwork, addSecurityGroup, openPort, subnetsOf };
