// src/extras/simulator/world/identity.ts
/** Makes up ids for a new resource, in the shapes that AWS and Azure give. */
function mintIdentity(place, resource) {
	return place.provider === "aws" ? awsIdentity(place, resource) : azureIdentity(place, resource);
}
/** Type: id prefix, and the resource part of an ec2 ARN. */
const EC2_SHAPES = new Map([
	["ec2", ["i-", "instance"]],
	["ebs", ["vol-", "volume"]],
	["vpc", ["vpc-", "vpc"]],
	["subnet", ["subnet-", "subnet"]],
	["sg", ["sg-", "security-group"]],
	["networkacl", ["acl-", "network-acl"]],
	["internetgateway", ["igw-", "internet-gateway"]],
	["natgateway", ["nat-", "natgateway"]],
	["vpcendpoint", ["vpce-", "vpc-endpoint"]]
]);
/** Type: service, and the resource part of the ARN. `{region}` and `{account}` are left empty where AWS leaves them empty. */
const ARN_SHAPES = new Map([
	["elb", (name, at, _, chance) => `arn:aws:elasticloadbalancing:${at}:loadbalancer/app/${name}/${chance.hex(16)}`],
	["asg", (name, at, _, chance) => `arn:aws:autoscaling:${at}:autoScalingGroup:${chance.uuid()}:autoScalingGroupName/${name}`],
	["rds", (name, at) => `arn:aws:rds:${at}:db:${name}`],
	["elasticache", (name, at) => `arn:aws:elasticache:${at}:cluster:${name}`],
	["lambda", (name, at) => `arn:aws:lambda:${at}:function:${name}`],
	["ecr", (name, at) => `arn:aws:ecr:${at}:repository/${name}`],
	["ecscluster", (name, at) => `arn:aws:ecs:${at}:cluster/${name}`],
	["ecsservice", (name, at, owner) => `arn:aws:ecs:${at}:service/${owner}/${name}`],
	["ecstask", (_, at, owner, chance) => `arn:aws:ecs:${at}:task/${owner}/${chance.hex(32)}`],
	["ekscluster", (name, at) => `arn:aws:eks:${at}:cluster/${name}`],
	["s3", (name) => `arn:aws:s3:::${name}`],
	["dynamodb", (name, at) => `arn:aws:dynamodb:${at}:table/${name}`],
	["sqs", (name, at) => `arn:aws:sqs:${at}:${name}`],
	["snstopic", (name, at) => `arn:aws:sns:${at}:${name}`],
	["apigateway", (_, at, __, chance) => `arn:aws:apigateway:${at.split(":")[0]}::/restapis/${chance.word(10, LOWER)}`],
	["cloudfront", (_, at, __, chance) => `arn:aws:cloudfront::${at.split(":")[1]}:distribution/E${chance.word(13, UPPER)}`],
	["r53", (_, __, ___, chance) => `arn:aws:route53:::hostedzone/Z0${chance.word(19, UPPER)}`]
]);
const LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
const UPPER = LOWER.toUpperCase();
/** File systems, pods and workloads have no ARN in a scan. */
function awsIdentity(place, { type, name = "", owner = "" }) {
	const at = `${place.name}:${place.owner}`;
	const ec2 = EC2_SHAPES.get(type);
	if (ec2) {
		const cloudId = `${ec2[0]}0${place.chance.hex(16)}`;
		return {
			cloudId,
			arn: `arn:aws:ec2:${at}:${ec2[1]}/${cloudId}`
		};
	}
	if (type === "efs") return { cloudId: `fs-0${place.chance.hex(16)}` };
	const arn = ARN_SHAPES.get(type)?.(name, at, owner, place.chance);
	return arn === void 0 ? {} : { arn };
}
const AZURE_KINDS = new Map([
	["azurevm", "Microsoft.Compute/virtualMachines"],
	["azurevmss", "Microsoft.Compute/virtualMachineScaleSets"],
	["azurensg", "Microsoft.Network/networkSecurityGroups"],
	["azurelb", "Microsoft.Network/loadBalancers"],
	["azureappgw", "Microsoft.Network/applicationGateways"],
	["azurebastion", "Microsoft.Network/bastionHosts"],
	["azurevngw", "Microsoft.Network/virtualNetworkGateways"],
	["azuredisk", "Microsoft.Compute/disks"],
	["azureakscluster", "Microsoft.ContainerService/managedClusters"],
	["azurecosmosdb", "Microsoft.DocumentDB/databaseAccounts"],
	["azuremysql", "Microsoft.DBforMySQL/servers"],
	["azurepostgresql", "Microsoft.DBforPostgreSQL/servers"],
	["azureredis", "Microsoft.Cache/redis"],
	["azuresbnamespace", "Microsoft.ServiceBus/namespaces"],
	["azureapimanagement", "Microsoft.ApiManagement/service"],
	["azurefunctionapp", "Microsoft.Web/sites"],
	["azurewebapp", "Microsoft.Web/sites"]
]);
function azureIdentity(place, { type, name = "", owner = "", path }) {
	const kind = path ?? AZURE_KINDS.get(type);
	if (kind === void 0) return {};
	const ending = type === "azureakspod" ? `-${place.chance.word(5, LOWER)}` : "";
	const suffix = type === "azurewebapp" ? "#componentType=azurewebapp" : "";
	return { resourceId: `/subscriptions/${place.owner}/resourceGroups/${owner}/providers/${kind}/${name}${ending}${suffix}` };
}
export { mintIdentity };
