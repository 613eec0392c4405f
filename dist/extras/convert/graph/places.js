import { isGroup, typeOf } from "../components/kinds.js";
// src/extras/convert/graph/places.ts
/** Kinds that pass their position on to the resources that refer to them. */
const HANDS_ON = new Set("aws_launch_template aws_launch_configuration aws_db_subnet_group aws_docdb_subnet_group aws_neptune_subnet_group aws_rds_cluster aws_elasticache_subnet_group aws_redshift_subnet_group aws_network_interface aws_docdb_cluster aws_neptune_cluster azurerm_network_interface azurerm_subnet AWS::EC2::LaunchTemplate AWS::AutoScaling::LaunchConfiguration AWS::RDS::DBSubnetGroup AWS::RDS::DBCluster AWS::DocDB::DBSubnetGroup AWS::DocDB::DBCluster AWS::Neptune::DBSubnetGroup AWS::Neptune::DBCluster AWS::ElastiCache::SubnetGroup AWS::Redshift::ClusterSubnetGroup AWS::EC2::NetworkInterface".split(" "));
/** Kinds that position another resource, with the attributes that refer to it. */
const SAYS_OF = new Map([
	["aws_efs_mount_target", ["file_system_id"]],
	["aws_internet_gateway_attachment", ["internet_gateway_id"]],
	["aws_vpn_gateway_attachment", ["vpn_gateway_id"]],
	["aws_network_interface_sg_attachment", ["network_interface_id"]],
	["aws_network_acl_association", ["subnet_id"]],
	["azurerm_network_interface_security_group_association", ["network_interface_id"]],
	["azurerm_subnet_network_security_group_association", ["subnet_id"]],
	["AWS::EFS::MountTarget", ["FileSystemId"]],
	["AWS::EC2::VPCGatewayAttachment", ["InternetGatewayId", "VpnGatewayId"]],
	["AWS::EC2::SubnetNetworkAclAssociation", ["SubnetId"]]
]);
/** Attributes whose references say nothing about the position. */
const ELSEWHERE = new Set("environment Environment tags Tags ingress egress SecurityGroupIngress SecurityGroupEgress user_data UserData policy Policies container_definitions ContainerDefinitions source_security_group_id role Role route_table_id depends_on".split(" "));
/** Whether a kind only positions other resources. */
function isPlacing(kind) {
	return HANDS_ON.has(kind) || SAYS_OF.has(kind);
}
/** Finds what contains each component, through subnet groups, launch templates and network interfaces. */
function findPlaces(resources) {
	const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
	const saidBy = new Map();
	for (const resource of resources) {
		const attributes = SAYS_OF.get(resource.kind) ?? [];
		const owners = resource.links.filter(({ path }) => attributes.includes(path[0] ?? "")).map(({ to }) => to);
		for (const owner of new Set(owners)) {
			const sayings = saidBy.get(owner);
			if (sayings === void 0) saidBy.set(owner, [resource]);
			else sayings.push(resource);
		}
	}
	return (address) => placesOf(address, byAddress, saidBy);
}
function placesOf(address, byAddress, saidBy) {
	const places = {
		vpcs: new Set(),
		subnets: new Set(),
		holders: new Set()
	};
	const seen = new Set([address]);
	const open = [byAddress.get(address)];
	for (let here = open.pop(); here !== void 0; here = open.pop()) {
		const named = placesNamedBy(here, byAddress).filter((target) => target.address !== address);
		for (const target of named) setFor(places, typeOf(target.kind))?.add(target.address);
		const on = [...saidBy.get(here.address) ?? [], ...named.filter(({ kind }) => HANDS_ON.has(kind))];
		open.push(...on.filter((next) => isNew(seen, next.address)));
	}
	return places;
}
function placesNamedBy({ links }, byAddress) {
	return links.flatMap(({ path, to }) => {
		const target = ELSEWHERE.has(path[0] ?? "") ? void 0 : byAddress.get(to);
		return target === void 0 ? [] : [target];
	});
}
function setFor({ vpcs, subnets, holders }, type) {
	if (type === "vpc") return vpcs;
	if (type === "subnet") return subnets;
	return type !== void 0 && isGroup(type) ? holders : void 0;
}
function isNew(seen, address) {
	if (seen.has(address)) return false;
	seen.add(address);
	return true;
}
export { findPlaces, isPlacing };
