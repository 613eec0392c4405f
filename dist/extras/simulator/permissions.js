// src/extras/simulator/permissions.ts
/** Component types by the service whose API a scan reads them with; any other name is a type of its own. */
const SERVICES = {
	ec2: [
		"ec2",
		"ebs",
		"vpc",
		"subnet",
		"sg",
		"networkacl",
		"internetgateway",
		"natgateway",
		"vpcendpoint"
	],
	ecs: [
		"ecscluster",
		"ecsservice",
		"ecstask"
	],
	eks: [
		"ekscluster",
		"eksworkload",
		"ekspod"
	],
	autoscaling: ["asg"],
	elasticloadbalancing: ["elb"],
	elasticfilesystem: ["efs"],
	route53: ["r53"],
	sns: ["snstopic", "snssubscriptions"]
};
/** The types that faults keep a scan of a region from seeing: as when the role lost a permission, they are silently missing. */
function unreadableTypes(faults, region) {
	const lost = faults.flatMap((fault) => {
		if (fault.kind !== "no-permission" || fault.scope !== void 0 && fault.scope !== region) return [];
		return Object.hasOwn(SERVICES, fault.service) ? SERVICES[fault.service] ?? [] : [fault.service];
	});
	return new Set(lost);
}
export { unreadableTypes };
