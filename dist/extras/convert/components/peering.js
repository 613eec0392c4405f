import { textAt } from "./reading.js";
// src/extras/convert/components/peering.ts
const PEERINGS = new Set(["aws_vpc_peering_connection", "AWS::EC2::VPCPeeringConnection"]);
function isPeering(kind) {
	return PEERINGS.has(kind);
}
/** The peerings that a VPC requests, as `peeringConnections`. The other VPC is `{address}`, which the writer replaces. */
function peeringsOf(resources) {
	const peerings = new Map();
	for (const resource of resources) {
		if (!isPeering(resource.kind)) continue;
		const end = (...attributes) => resource.links.find(({ path }) => attributes.includes(path[0] ?? ""))?.to;
		const [from, to] = [end("vpc_id", "VpcId"), end("peer_vpc_id", "PeerVpcId")];
		if (from === void 0 || to === void 0) continue;
		const name = textAt(resource, "tags.Name") ?? resource.localName;
		const peering = {
			id: resource.address,
			name,
			accepterVpc: { address: to },
			hidden: false
		};
		const others = peerings.get(from);
		if (others === void 0) peerings.set(from, [peering]);
		else others.push(peering);
	}
	return (vpc) => {
		const found = peerings.get(vpc);
		return found === void 0 ? {} : { peeringConnections: found };
	};
}
export { isPeering, peeringsOf };
