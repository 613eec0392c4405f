import { ExpectedError, describeError } from "./errors.js";
import { visibleLine } from "./text.js";
import { isArray, isObject, own, ownText } from "./json.js";
import { PASSING, kindsOf, sameValue, shortName } from "./inventory.js";
// src/plan/kinds.ts
const KINDS = new Map(`${`
ec2; aws:ec2/instance:Instance aws:ec2/spotInstanceRequest:SpotInstanceRequest; tags.Name
ebs; aws:ebs/volume:Volume; tags.Name
elb; aws:lb/loadBalancer:LoadBalancer aws:alb/loadBalancer:LoadBalancer aws:elb/loadBalancer:LoadBalancer; name Name LoadBalancerName
asg; aws:autoscaling/group:Group; name AutoScalingGroupName
lambda; aws:lambda/function:Function; function_name FunctionName name
rds; aws:rds/instance:Instance aws:rds/clusterInstance:ClusterInstance; identifier DBInstanceIdentifier
docdb; aws:docdb/clusterInstance:ClusterInstance; identifier DBInstanceIdentifier
neptune; aws:neptune/clusterInstance:ClusterInstance; identifier DBInstanceIdentifier
elasticache; aws:elasticache/cluster:Cluster aws:elasticache/replicationGroup:ReplicationGroup; cluster_id replication_group_id ClusterName ReplicationGroupId
redshift; aws:redshift/cluster:Cluster; cluster_identifier ClusterIdentifier
es; aws:opensearch/domain:Domain aws:elasticsearch/domain:Domain; domain_name DomainName
efs; aws:efs/fileSystem:FileSystem; tags.Name
fsx; aws:fsx/lustreFileSystem:LustreFileSystem aws:fsx/windowsFileSystem:WindowsFileSystem aws:fsx/ontapFileSystem:OntapFileSystem aws:fsx/openZfsFileSystem:OpenZfsFileSystem; tags.Name
s3; aws:s3/bucket:Bucket aws:s3/bucketV2:BucketV2; bucket BucketName
glaciervault; aws:glacier/vault:Vault; name
dynamodb; aws:dynamodb/table:Table; name TableName
keyspaces; aws:keyspaces/table:Table; table_name TableName
timestream; aws:timestreamwrite/table:Table; table_name TableName
apigateway; aws:apigateway/restApi:RestApi aws:apigatewayv2/api:Api; ?name ?Name
cloudfront; aws:cloudfront/distribution:Distribution; ?comment
r53; aws:route53/zone:Zone; ?name ?Name
sqs; aws:sqs/queue:Queue; name QueueName
snstopic; aws:sns/topic:Topic; name TopicName
snssubscriptions; aws:sns/topicSubscription:TopicSubscription;
ses; aws:ses/domainIdentity:DomainIdentity aws:ses/emailIdentity:EmailIdentity aws:sesv2/emailIdentity:EmailIdentity; email_identity email domain EmailIdentity
eventbus; aws:cloudwatch/eventBus:EventBus; name Name
kinesisstream; aws:kinesis/stream:Stream; name Name
ecr; aws:ecr/repository:Repository; name RepositoryName
ecscluster; aws:ecs/cluster:Cluster; name ClusterName
ecsservice; aws:ecs/service:Service; name ServiceName
ekscluster; aws:eks/cluster:Cluster; name Name
sg; aws:ec2/securityGroup:SecurityGroup aws:ec2/defaultSecurityGroup:DefaultSecurityGroup; ?name ?GroupName tags.Name
vpc; aws:ec2/vpc:Vpc aws:ec2/defaultVpc:DefaultVpc; tags.Name
subnet; aws:ec2/subnet:Subnet aws:ec2/defaultSubnet:DefaultSubnet; tags.Name
networkacl; aws:ec2/networkAcl:NetworkAcl aws:ec2/defaultNetworkAcl:DefaultNetworkAcl; tags.Name
internetgateway; aws:ec2/internetGateway:InternetGateway; tags.Name
natgateway; aws:ec2/natGateway:NatGateway; tags.Name
vpngateway; aws:ec2/vpnGateway:VpnGateway; tags.Name
customergateway; aws:ec2/customerGateway:CustomerGateway; tags.Name
transitgateway; aws:ec2transitgateway/transitGateway:TransitGateway; tags.Name
vpcendpoint; aws:ec2/vpcEndpoint:VpcEndpoint; tags.Name
dxconnection; aws:directconnect/connection:Connection; ?name
waf; aws:wafv2/webAcl:WebAcl aws:waf/webAcl:WebAcl aws:wafregional/webAcl:WebAcl; name Name
eksworkload azureaksworkload; kubernetes:apps/v1:Deployment kubernetes:apps/v1:StatefulSet kubernetes:apps/v1:DaemonSet kubernetes:batch/v1:Job kubernetes:batch/v1:CronJob; ?metadata.name
`.trim()}\n${`
azurevm; azure-native:compute:VirtualMachine azure:compute/linuxVirtualMachine:LinuxVirtualMachine azure:compute/windowsVirtualMachine:WindowsVirtualMachine azure:compute/virtualMachine:VirtualMachine; name vm_name; microsoft.compute/virtualmachines
azurevmss; azure-native:compute:VirtualMachineScaleSet azure:compute/linuxVirtualMachineScaleSet:LinuxVirtualMachineScaleSet azure:compute/windowsVirtualMachineScaleSet:WindowsVirtualMachineScaleSet azure:compute/orchestratedVirtualMachineScaleSet:OrchestratedVirtualMachineScaleSet; name vm_scale_set_name; microsoft.compute/virtualmachinescalesets
azurensg; azure-native:network:NetworkSecurityGroup azure:network/networkSecurityGroup:NetworkSecurityGroup; name network_security_group_name; microsoft.network/networksecuritygroups
azurefunctionapp; azure:appservice/linuxFunctionApp:LinuxFunctionApp azure:appservice/windowsFunctionApp:WindowsFunctionApp azure:appservice/functionApp:FunctionApp; name; microsoft.web/sites
azurewebapp; azure:appservice/linuxWebApp:LinuxWebApp azure:appservice/windowsWebApp:WindowsWebApp azure:appservice/appService:AppService; name; microsoft.web/sites
azurewebapp azurefunctionapp; azure-native:web:WebApp; name; microsoft.web/sites
azureakscluster; azure-native:containerservice:ManagedCluster azure:containerservice/kubernetesCluster:KubernetesCluster; name resource_name; microsoft.containerservice/managedclusters
azurelb; azure-native:network:LoadBalancer azure:lb/loadBalancer:LoadBalancer; name load_balancer_name; microsoft.network/loadbalancers
azureappgw; azure-native:network:ApplicationGateway azure:network/applicationGateway:ApplicationGateway; name application_gateway_name; microsoft.network/applicationgateways
azurebastion; azure-native:network:BastionHost azure:compute/bastionHost:BastionHost; name bastion_host_name; microsoft.network/bastionhosts
azurevngw; azure-native:network:VirtualNetworkGateway azure:network/virtualNetworkGateway:VirtualNetworkGateway; name virtual_network_gateway_name; microsoft.network/virtualnetworkgateways
azuredisk; azure-native:compute:Disk azure:compute/managedDisk:ManagedDisk; name disk_name; microsoft.compute/disks
azureblob; azure-native:storage:BlobContainer azure:storage/container:Container; name container_name; microsoft.storage/storageaccounts/blobservices/containers
azurequeue; azure-native:storage:Queue azure:storage/queue:Queue; name queue_name; microsoft.storage/storageaccounts/queueservices/queues
azuretable; azure-native:storage:Table azure:storage/table:Table; name table_name; microsoft.storage/storageaccounts/tableservices/tables
azurefiles; azure-native:storage:FileShare azure:storage/share:Share; name share_name; microsoft.storage/storageaccounts/fileservices/shares
azurecosmosdb; azure-native:cosmosdb:DatabaseAccount azure-native:documentdb:DatabaseAccount azure-native:dbforpostgresql:ServerGroupCluster azure:cosmosdb/account:Account azure:cosmosdb/postgresqlCluster:PostgresqlCluster; name account_name cluster_name; microsoft.documentdb/databaseaccounts
azuremysql; azure-native:dbformysql:Server azure:mysql/flexibleServer:FlexibleServer azure:mysql/server:Server; name server_name; microsoft.dbformysql/flexibleservers
azurepostgresql; azure-native:dbforpostgresql:Server azure:postgresql/flexibleServer:FlexibleServer azure:postgresql/server:Server; name server_name; microsoft.dbforpostgresql/flexibleservers
azureredis; azure-native:redis:Redis azure-native:cache:Redis azure:redis/cache:Cache; name; microsoft.cache/redis
azuresbnamespace; azure-native:servicebus:Namespace azure:servicebus/namespace:Namespace; name namespace_name; microsoft.servicebus/namespaces
azuresbqueue; azure-native:servicebus:Queue azure:servicebus/queue:Queue; name queue_name; microsoft.servicebus/namespaces/queues
azuresbtopic; azure-native:servicebus:Topic azure:servicebus/topic:Topic; name topic_name; microsoft.servicebus/namespaces/topics
azureapimanagement; azure-native:apimanagement:ApiManagementService azure:apimanagement/service:Service; name service_name; microsoft.apimanagement/service
-; azurerm_mssql_database azurerm_sql_database azure-native:sql:Database azure:mssql/database:Database azure:sql/database:Database; name database_name; microsoft.sql/servers/databases
-; azurerm_virtual_network azure-native:network:VirtualNetwork azure:network/virtualNetwork:VirtualNetwork; name virtual_network_name; microsoft.network/virtualnetworks
-; azurerm_subnet azure-native:network:Subnet azure:network/subnet:Subnet; name subnet_name; microsoft.network/virtualnetworks/subnets
`.trim()}`.split("\n").flatMap((line) => {
	const [types = "", kinds = "", names = "", azureType = ""] = line.split(";").map((part) => part.trim());
	const kind = {
		types: types === "-" ? [] : types.split(" "),
		names: names.split(" ").flatMap(nameOf),
		...azureType !== "" && { azureType }
	};
	return [...declaredKinds(kind.types), ...kinds.split(" ").filter((name) => name !== "")].map((name) => [folded$1(name), kind]);
}));
/** The kinds of Terraform and CloudFormation that declare a component of each of these types. */
function declaredKinds(types) {
	const [first = "", ...others] = types;
	return kindsOf(first).filter((kind) => others.every((type) => kindsOf(type).includes(kind)));
}
function nameOf(attribute) {
	if (attribute === "") return [];
	const isOwn = !attribute.startsWith("?") && attribute !== "tags.Name";
	return [{
		attribute: attribute.replace("?", ""),
		isOwn
	}];
}
/** What Cloudcraft makes of a kind; undefined where it shows no such thing. */
function kindOf(kind) {
	return KINDS.get(folded$1(kind));
}
/**
* One spelling for one kind: Pulumi's native providers put a version into it (`azure-native:web/v20230101:WebApp`) or spell
* CloudFormation's kinds their own way (`aws-native:rds:DbInstance`).
*/
function folded$1(kind) {
	if (kind.startsWith("aws-native:")) return kind.replace("aws-native:", "aws:").replaceAll(":", "::").toLowerCase();
	if (kind.startsWith("azure-native:")) return kind.replace(/\/v\d{8}[a-z]*:/, ":");
	return kind.startsWith("AWS::") ? kind.toLowerCase() : kind;
}
/** What resources of a kind are looked up under: Cloudcraft's types, and the end of Azure's own: `microsoft.sql/databases`. */
function lookupsOf$1({ types, azureType }) {
	return azureType === void 0 ? types : [...types, shortAzureType(azureType.split("/"))];
}
/** The name space and the last part of an Azure type: `microsoft.sql/databases`. */
function shortAzureType(parts) {
	return `${parts[0]}/${parts.at(-1)}`;
}
/** Types that are not bound to a region: they may be found in any. */
const GLOBAL = new Set([
	"s3",
	"cloudfront",
	"r53",
	"waf"
]);
function isGlobal(types) {
	return types.some((type) => GLOBAL.has(type));
}
/** Which cloud a kind belongs to; undefined for one of neither. */
function providerOf(kind) {
	if (/^(azurerm_|azapi_|azure(-native)?:)/.test(kind)) return "azure";
	return /^(aws_|awscc_|AWS::|Custom::|Alexa::|aws(-native|x)?:)/.test(kind) ? "aws" : void 0;
}
// src/plan/plan-report.ts
/** The counts follow from the lists. */
function countPlan({ announcements, unplanned, follows }) {
	const count = (outcome) => announcements.filter((one) => one.outcome === outcome).length;
	return {
		happened: count("happened"),
		otherwise: count("otherwise"),
		notSeen: count("not-seen"),
		unknown: count("unknown"),
		invisible: count("invisible"),
		unplanned: unplanned.length,
		follows: follows.length
	};
}
// src/plan/read/refusal.ts
/** How each of the three tools writes a plan that can be read here. */
const SHOW = "Give what `terraform show -json PLANFILE` prints";
const ANY_TOOL = "Give what `terraform show -json PLANFILE`, `aws cloudformation describe-change-set` or `pulumi preview --json` prints";
function refused(code, what, remedy) {
	return new ExpectedError(code, what, remedy);
}
// src/plan/read/document.ts
const MAX_BYTES = 209715200;
/** Deeper than any plan; each nested module takes three levels. */
const MAX_DEPTH = 300;
/** Pages of one change set, and the sets nested in it. */
const MAX_DOCUMENTS = 1e3;
/**
* The JSON documents in a file. What tools and shells put around them is taken off: a byte order mark, UTF-16, the lines of the
* wrapper of setup-terraform, warnings before and after.
* @throws ExpectedError PLAN_TOO_LARGE, PLAN_TOO_DEEP, PLAN_BINARY, PLAN_NOT_JSON, PLAN_SEVERAL
*/
function readDocuments(file, bytes) {
	if (bytes.byteLength > MAX_BYTES) throw refused("PLAN_TOO_LARGE", `${file} has ${Math.ceil(bytes.byteLength / 1024 / 1024)} MiB; the limit is 200`, "Plan one module or stack at a time");
	if (bytes[0] === 80 && bytes[1] === 75) throw refused("PLAN_BINARY", `${file} is a saved plan, not its JSON`, SHOW);
	const text = decode(bytes);
	const found = cutOut(file, text);
	if (found.length === 0) throw noJson(file, text);
	return found.map((part) => parse(file, part));
}
/** PowerShell writes what a command prints as UTF-16. */
function decode(bytes) {
	const [first, second] = bytes;
	if (first === 255 && second === 254) return new TextDecoder("utf-16le").decode(bytes);
	if (first === 254 && second === 255) return new TextDecoder("utf-16be").decode(bytes);
	if (first === 123 && second === 0) return new TextDecoder("utf-16le").decode(bytes);
	return new TextDecoder().decode(bytes);
}
/** A document begins a line with `{`, or with a list; `[command]…` and `[WARN]…` do not begin one. */
const BEGIN = /^[ \t]*(?=\{|\[\s*[[{\]])/gm;
/** The text of each document. Its end is found by counting brackets, which bounds the depth before anything is parsed. */
function cutOut(file, text) {
	const found = [];
	BEGIN.lastIndex = 0;
	for (let match = BEGIN.exec(text); match !== null; match = BEGIN.exec(text)) {
		const start = match.index + match[0].length;
		const end = endOf(file, text, start);
		found.push(text.slice(start, end));
		if (found.length > MAX_DOCUMENTS) throw refused("PLAN_SEVERAL", `${file} holds more than ${MAX_DOCUMENTS} documents`, "Give each plan in a file of its own");
		BEGIN.lastIndex = end;
	}
	return found;
}
const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [
	34,
	92,
	91,
	93,
	123,
	125
];
function endOf(file, text, start) {
	let depth = 0;
	for (let at = start; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) at = endOfString(text, at);
		else if (code === OPEN || code === OPEN_LIST) {
			depth += 1;
			if (depth > MAX_DEPTH) throw refused("PLAN_TOO_DEEP", `${file} is nested deeper than any plan`, ANY_TOOL);
		} else if (code === CLOSE || code === CLOSE_LIST) {
			depth -= 1;
			if (depth === 0) return at + 1;
		}
	}
	throw refused("PLAN_NOT_JSON", `${file} ends in the middle of its JSON`, "Write the plan again, whole");
}
function endOfString(text, start) {
	for (let at = start + 1; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === BACKSLASH) at += 1;
		else if (code === QUOTE) return at;
	}
	return text.length;
}
function parse(file, text) {
	try {
		return JSON.parse(text);
	} catch {
		throw refused("PLAN_NOT_JSON", `${file} begins like JSON but is not`, "Write the plan again, whole, into a file of its own");
	}
}
function noJson(file, text) {
	if (text.trim() === "") return refused("PLAN_NOT_JSON", `${file} is empty`, ANY_TOOL);
	if (/^(Terraform|OpenTofu) (will perform|used the selected)|^Plan: \d+ to add/m.test(text.slice(0, 2e5))) return refused("PLAN_NOT_JSON", `${file} is a human-readable plan, not its JSON`, SHOW);
	if (/^\[command\]/m.test(text.slice(0, 2e4))) return refused("PLAN_NOT_JSON", `${file} holds the output of setup-terraform's wrapper, not a plan`, "Set `terraform_wrapper: false` for hashicorp/setup-terraform, or write the plan with `terraform show -json PLANFILE > FILE`");
	return refused("PLAN_NOT_JSON", `${visibleLine(file)} holds no JSON`, ANY_TOOL);
}
// src/plan/announcement.ts
const NO_CANDIDATES = {
	arns: [],
	azureIds: [],
	ids: [],
	names: [],
	within: []
};
// src/plan/fields/attributes.ts
/** The first of these attributes that is there. Dots lead into blocks; Terraform writes a block as a list of one. */
function findAt(attributes, ...paths) {
	if (attributes === void 0) return void 0;
	for (const path of paths) for (const steps of spellings(path, attributes.style)) {
		const found = walk(attributes, steps);
		if (found !== void 0) return found;
	}
}
function valueAt(attributes, ...paths) {
	const found = findAt(attributes, ...paths);
	return found === void 0 || found === "withheld" ? void 0 : found.value;
}
/** Longer than any name, id or setting. */
const MAX_TEXT = 512;
function textAt(attributes, ...paths) {
	const value = valueAt(attributes, ...paths);
	if (typeof value === "number") return String(value);
	return typeof value === "string" && value !== "" && value.length <= MAX_TEXT ? value : void 0;
}
/** What a resource is labelled with: Terraform and Pulumi have an object of tags, CloudFormation a list of pairs. */
function nameTagOf(attributes) {
	const tag = textAt(attributes, "tags.Name", "tags_all.Name");
	if (tag !== void 0 || attributes === void 0) return tag;
	const list = valueAt(attributes, "Tags");
	if (list === void 0 || !isArray(list)) return void 0;
	const pair = list.find((entry) => isObject(entry) && own(entry, "Key") === "Name");
	const text = isObject(pair) ? own(pair, "Value") : void 0;
	return typeof text === "string" && text !== "" && text.length <= MAX_TEXT ? text : void 0;
}
/** The blocks at an attribute, each with its own masks; `withheld` where the list itself is not known. */
function blocksAt(attributes, ...paths) {
	if (attributes === void 0) return [];
	const blocks = [];
	for (const path of paths) {
		const found = findAt(attributes, path);
		if (found === "withheld") return "withheld";
		if (found === void 0 || !isArray(found.value)) continue;
		const steps = spellings(path, attributes.style).find((one) => walk(attributes, one) !== void 0) ?? [];
		const [secret, unknown] = [attributes.secret, attributes.unknown].map((mask) => steps.reduce(step, mask));
		blocks.push(...found.value.map((values, index) => ({
			values,
			secret: step(secret, String(index)),
			unknown: step(unknown, String(index)),
			style: attributes.style
		})));
	}
	return blocks;
}
function walk({ values, secret, unknown }, steps) {
	let [value, hidden, later] = [
		values,
		secret,
		unknown
	];
	for (const key of steps) {
		value = step(value, key);
		hidden = step(hidden, key);
		later = step(later, key);
	}
	if (hidden === true || later === true || isPlaceholder(value)) return "withheld";
	return value === void 0 || value === null ? void 0 : { value };
}
/** A mask that says `true` says it of everything inside. */
function step(value, key) {
	if (value === true) return true;
	if (value === void 0 || typeof value !== "object" || value === null) return void 0;
	if (isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : step(value[0], key);
	return isObject(value) ? own(value, key) : void 0;
}
/** What Pulumi and CloudFormation write in place of a value that is not known yet, or is secret. */
const PLACEHOLDERS = new Set([
	"04da6b54-80e4-46f7-96ec-b56ff0331ba9",
	"1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
	"3eeb2bf0-c639-47a8-9e75-3b44932eb421",
	"6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
	"dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
	"[secret]",
	"[unknown]",
	"****"
]);
const SECRET_SIGNATURE = "4dabf18193072939515e22adb298388d";
function isPlaceholder(value) {
	if (typeof value === "string") return PLACEHOLDERS.has(value) || /\{\{(changeSet|resolve):/.test(value);
	return isObject(value) && Object.hasOwn(value, SECRET_SIGNATURE);
}
const KNOWN_SPELLINGS = {
	snake: new Map(),
	pascal: new Map(),
	camel: new Map()
};
function spellings(path, style) {
	const known = KNOWN_SPELLINGS[style].get(path);
	if (known !== void 0) return known;
	const steps = path.split(".");
	const found = style === "camel" ? [steps.map(camel$1), steps] : [steps];
	KNOWN_SPELLINGS[style].set(path, found);
	return found;
}
/** `instance_class` and `InstanceClass` as `instanceClass`; the keys of tags stay as people wrote them. */
function camel$1(word, position, steps) {
	if (position > 0 && /^tags/i.test(steps[0] ?? "")) return word;
	const joined = word.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
	return joined.charAt(0).toLowerCase() + joined.slice(1);
}
// src/plan/kinds-bring.ts
const FLEET = { types: ["ec2", "ebs"] };
const BRINGS = new Map([
	["aws_eks_node_group AWS::EKS::Nodegroup aws:eks/nodeGroup:NodeGroup", [{
		types: ["asg"],
		name: /^eks-/
	}, FLEET]],
	["aws_elastic_beanstalk_environment AWS::ElasticBeanstalk::Environment aws:elasticbeanstalk/environment:Environment", [{
		types: [
			"asg",
			"ec2",
			"ebs",
			"elb",
			"sg"
		],
		name: /^awseb|^e-/i
	}, FLEET]],
	["aws_eks_cluster AWS::EKS::Cluster aws:eks/cluster:Cluster", [{
		types: ["sg"],
		name: /^eks-cluster-sg-/
	}]],
	["aws_spot_fleet_request aws_ec2_fleet aws_batch_compute_environment AWS::EC2::SpotFleet AWS::EC2::EC2Fleet AWS::Batch::ComputeEnvironment", [FLEET, { types: ["asg"] }]],
	["aws_emr_cluster AWS::EMR::Cluster", [FLEET, {
		types: ["sg"],
		name: /^ElasticMapReduce-/
	}]],
	["aws_rds_cluster AWS::RDS::DBCluster aws:rds/cluster:Cluster aws_docdb_cluster AWS::DocDB::DBCluster aws_neptune_cluster AWS::Neptune::DBCluster", [{
		types: [
			"rds",
			"docdb",
			"neptune"
		],
		fields: [
			"engine",
			"multiAZ",
			"minimumCapacityUnit",
			"maximumCapacityUnit",
			"minNCUs",
			"maxNCUs",
			"role"
		]
	}]],
	["aws_ecs_task_definition AWS::ECS::TaskDefinition aws:ecs/taskDefinition:TaskDefinition aws_ecs_service AWS::ECS::Service", [{ types: ["ecstask"] }]],
	["azurerm_kubernetes_cluster azurerm_kubernetes_automatic_cluster azurerm_kubernetes_cluster_node_pool azure-native:containerservice:ManagedCluster azure:containerservice/kubernetesCluster:KubernetesCluster azure:containerservice/kubernetesClusterNodePool:KubernetesClusterNodePool", [{
		types: [
			"azurevmss",
			"azurevm",
			"azurelb",
			"azurensg",
			"azuredisk",
			"azureaksworkload",
			"azureakspod"
		],
		key: /\/resourcegroups\/mc_/
	}]],
	["azurerm_service_plan azurerm_app_service_plan azure-native:web:AppServicePlan azure:appservice/servicePlan:ServicePlan", [{
		types: ["azurewebapp", "azurefunctionapp"],
		fields: ["instance", "tier"]
	}]],
	["azurerm_storage_account azure-native:storage:StorageAccount azure:storage/account:Account", [{
		types: [
			"azureblob",
			"azurequeue",
			"azuretable",
			"azurefiles"
		],
		ofOwn: "id"
	}]],
	["azurerm_servicebus_namespace azure-native:servicebus:Namespace azure:servicebus/namespace:Namespace", [{
		types: ["azuresbqueue", "azuresbtopic"],
		fields: ["tier"],
		ofOwn: "id"
	}]],
	["helm_release kubernetes_manifest kubectl_manifest kubernetes:helm.sh/v3:Release kubernetes:helm.sh/v4:Chart", [{ types: [
		"eksworkload",
		"ekspod",
		"azureaksworkload",
		"azureakspod"
	] }]]
].flatMap(([kinds, brings]) => kinds.split(" ").map((kind) => [kind, brings])));
function broughtBy(kind) {
	return BRINGS.get(kind) ?? [];
}
// src/plan/kinds-parts.ts
const PARTS = new Map(`
aws_security_group_rule aws_vpc_security_group_ingress_rule aws_vpc_security_group_egress_rule AWS::EC2::SecurityGroupIngress AWS::EC2::SecurityGroupEgress aws:ec2/securityGroupRule:SecurityGroupRule aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule; sg; security_group_id GroupId; rules
aws_network_acl_rule AWS::EC2::NetworkAclEntry aws:ec2/networkAclRule:NetworkAclRule; networkacl; network_acl_id NetworkAclId; rules
azurerm_network_security_rule azure-native:network:SecurityRule azure:network/networkSecurityRule:NetworkSecurityRule; azurensg; network_security_group_name; *
azurerm_network_interface_security_group_association azurerm_subnet_network_security_group_association azure:network/networkInterfaceSecurityGroupAssociation:NetworkInterfaceSecurityGroupAssociation azure:network/subnetNetworkSecurityGroupAssociation:SubnetNetworkSecurityGroupAssociation; azurensg; network_security_group_id; -
aws_vpc_peering_connection AWS::EC2::VPCPeeringConnection aws:ec2/vpcPeeringConnection:VpcPeeringConnection; vpc; vpc_id VpcId; peeringConnections
aws_internet_gateway_attachment aws_vpn_gateway_attachment AWS::EC2::VPCGatewayAttachment; vpc; vpc_id VpcId; -
aws_network_acl_association AWS::EC2::SubnetNetworkAclAssociation; networkacl; network_acl_id NetworkAclId; -
aws_ec2_transit_gateway_vpc_attachment AWS::EC2::TransitGatewayAttachment AWS::EC2::TransitGatewayVpcAttachment aws:ec2transitgateway/vpcAttachment:VpcAttachment; transitgateway; transit_gateway_id TransitGatewayId; connections
aws_volume_attachment AWS::EC2::VolumeAttachment aws:ec2/volumeAttachment:VolumeAttachment; ebs; volume_id VolumeId; -
aws_efs_mount_target AWS::EFS::MountTarget aws:efs/mountTarget:MountTarget; efs; file_system_id FileSystemId; -
aws_lb_listener aws_alb_listener AWS::ElasticLoadBalancingV2::Listener aws:lb/listener:Listener; elb; load_balancer_arn LoadBalancerArn; -
aws_elb_attachment aws:elb/attachment:Attachment; elb; elb; -
aws_autoscaling_policy aws_autoscaling_attachment aws_autoscaling_schedule AWS::AutoScaling::ScalingPolicy AWS::AutoScaling::ScheduledAction aws:autoscaling/policy:Policy aws:autoscaling/attachment:Attachment aws:autoscaling/schedule:Schedule; asg; autoscaling_group_name AutoScalingGroupName; -
aws_lambda_event_source_mapping aws_lambda_permission aws_lambda_function_event_invoke_config AWS::Lambda::EventSourceMapping AWS::Lambda::Permission AWS::Lambda::EventInvokeConfig aws:lambda/eventSourceMapping:EventSourceMapping aws:lambda/permission:Permission; lambda; function_name FunctionName; -
aws_sqs_queue_policy aws_sqs_queue_redrive_policy AWS::SQS::QueuePolicy aws:sqs/queuePolicy:QueuePolicy; sqs; queue_url Queues; -
aws_sns_topic_policy AWS::SNS::TopicPolicy aws:sns/topicPolicy:TopicPolicy; snstopic; arn Topics; -
aws_s3_bucket_policy aws_s3_bucket_notification aws_s3_bucket_versioning aws_s3_bucket_public_access_block aws_s3_bucket_lifecycle_configuration aws_s3_bucket_server_side_encryption_configuration aws_s3_bucket_acl aws_s3_bucket_cors_configuration aws_s3_bucket_ownership_controls aws_s3_bucket_logging aws_s3_bucket_website_configuration AWS::S3::BucketPolicy aws:s3/bucketPolicy:BucketPolicy aws:s3/bucketNotification:BucketNotification aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock; s3; bucket Bucket; -
aws_wafv2_web_acl_association AWS::WAFv2::WebACLAssociation aws:wafv2/webAclAssociation:WebAclAssociation; waf; web_acl_arn WebACLArn; -
aws_ecr_repository_policy aws_ecr_lifecycle_policy aws:ecr/repositoryPolicy:RepositoryPolicy aws:ecr/lifecyclePolicy:LifecyclePolicy; ecr; repository; -
aws_ecs_cluster_capacity_providers AWS::ECS::ClusterCapacityProviderAssociations aws:ecs/clusterCapacityProviders:ClusterCapacityProviders; ecscluster; cluster_name Cluster; -
aws_dynamodb_kinesis_streaming_destination aws_dynamodb_table_item aws:dynamodb/tableItem:TableItem; dynamodb; table_name; -
azurerm_virtual_machine_extension azurerm_virtual_machine_data_disk_attachment azure:compute/extension:Extension azure:compute/dataDiskAttachment:DataDiskAttachment; azurevm; virtual_machine_id; -
azurerm_virtual_machine_scale_set_extension azurerm_monitor_autoscale_setting azure:compute/virtualMachineScaleSetExtension:VirtualMachineScaleSetExtension azure:monitoring/autoscaleSetting:AutoscaleSetting; azurevmss; virtual_machine_scale_set_id target_resource_id; -
azurerm_linux_function_app_slot azurerm_windows_function_app_slot azurerm_function_app_function; azurefunctionapp; function_app_id; -
azurerm_linux_web_app_slot azurerm_windows_web_app_slot; azurewebapp; app_service_id; -
azurerm_kubernetes_cluster_node_pool azure:containerservice/kubernetesClusterNodePool:KubernetesClusterNodePool; azureakscluster; kubernetes_cluster_id; -
azurerm_lb_rule azurerm_lb_probe azurerm_lb_backend_address_pool azurerm_lb_nat_rule azurerm_lb_nat_pool azurerm_lb_outbound_rule azure:lb/rule:Rule azure:lb/probe:Probe azure:lb/backendAddressPool:BackendAddressPool azure:lb/natRule:NatRule azure:lb/outboundRule:OutboundRule; azurelb; loadbalancer_id; numberOfRules
azurerm_virtual_network_gateway_connection azure:network/virtualNetworkGatewayConnection:VirtualNetworkGatewayConnection; azurevngw; virtual_network_gateway_id; s2sTunnels
azurerm_cosmosdb_sql_database azurerm_cosmosdb_sql_container azurerm_cosmosdb_mongo_database azurerm_cosmosdb_mongo_collection azurerm_cosmosdb_table azurerm_cosmosdb_cassandra_keyspace azurerm_cosmosdb_gremlin_database azure:cosmosdb/sqlDatabase:SqlDatabase azure:cosmosdb/sqlContainer:SqlContainer; azurecosmosdb; account_name; requestUnits
azurerm_mysql_flexible_database azurerm_mysql_flexible_server_configuration azurerm_mysql_flexible_server_firewall_rule azure:mysql/flexibleDatabase:FlexibleDatabase azure:mysql/flexibleServerConfiguration:FlexibleServerConfiguration; azuremysql; server_name; -
azurerm_postgresql_flexible_server_database azurerm_postgresql_flexible_server_configuration azurerm_postgresql_flexible_server_firewall_rule azure:postgresql/flexibleServerDatabase:FlexibleServerDatabase azure:postgresql/flexibleServerConfiguration:FlexibleServerConfiguration; azurepostgresql; server_id; -
azurerm_redis_firewall_rule azure:redis/firewallRule:FirewallRule; azureredis; redis_cache_name; -
azurerm_servicebus_subscription azure:servicebus/subscription:Subscription; azuresbtopic; topic_id; -
azurerm_api_management_api azurerm_api_management_gateway azure:apimanagement/api:Api azure:apimanagement/gateway:Gateway; azureapimanagement; api_management_name api_management_id; gateways
`.trim().split("\n").flatMap((line) => {
	const [kinds = "", types = "", attributes = "", fields = ""] = line.split(";").map((part) => part.trim());
	const isRule = fields === "rules";
	const explains = fields === "-" || isRule ? [] : fields.split(" ");
	const part = {
		types: types.split(" "),
		attributes: attributes.split(" "),
		explains,
		isRule
	};
	return kinds.split(" ").map((kind) => [kind, part]);
}));
/** What a kind is a part of; undefined for what stands for itself. */
function partOf(kind) {
	return PARTS.get(kind);
}
// src/plan/read/candidates.ts
const AWS_ID = /^[a-z]+-[0-9a-z]{8,17}$/;
/** What the provider calls a resource, sorted into what it can be found by. */
function identifiers(texts) {
	const found = {
		arns: new Set(),
		azureIds: new Set(),
		ids: new Set(),
		others: new Set()
	};
	for (const text of texts) {
		if (text === void 0) continue;
		if (/^arn:[^:]*:[^:]*:/.test(text)) found.arns.add(text);
		else if (/^\/subscriptions\//i.test(text)) found.azureIds.add(text.toLowerCase().replace(/#.*$/, ""));
		else {
			if (AWS_ID.test(text)) found.ids.add(text);
			found.others.add(/^https:\/\/sqs[.-]/.test(text) ? text.slice(text.lastIndexOf("/") + 1) : text);
		}
	}
	return {
		arns: [...found.arns],
		azureIds: [...found.azureIds],
		ids: [...found.ids],
		others: [...found.others]
	};
}
/** By what a resource can be found, from what a plan says of one side of it. */
function candidatesOf(kind, attributes, said = []) {
	const texts = [
		"resource_manager_id",
		"arn",
		"id",
		"Arn"
	].map((path) => textAt(attributes, path));
	const { others, ...ids } = identifiers([...said, ...texts]);
	return {
		...ids,
		names: namesOf$1(kind, attributes, others),
		within: withinOf(attributes)
	};
}
/** Terraform adds 26 digits to these. */
const PREFIXES = [
	"name_prefix",
	"bucket_prefix",
	"identifier_prefix",
	"cluster_identifier_prefix"
];
function namesOf$1(kind, attributes, ids) {
	const automatic = own(objectOf(attributes), "__defaults") ?? null;
	const isMadeUp = (attribute) => isArray(automatic) && automatic.includes(camel(attribute));
	const said = kind.names.flatMap(({ attribute, isOwn }) => {
		const text = attribute === "tags.Name" ? nameTagOf(attributes) : textAt(attributes, attribute);
		return text === void 0 || isMadeUp(attribute) ? [] : [{
			text,
			form: isOwn ? "own" : "tag"
		}];
	});
	const prefix = PREFIXES.map((attribute) => textAt(attributes, attribute)).find((text) => text?.endsWith("-"));
	const hasOwn = kind.names.some(({ isOwn }) => isOwn);
	const parts = ids.flatMap((id) => hasOwn ? [id, ...id.split(/[/|]/)] : [id]);
	const names = new Map(said.map((name) => [name.text, name]));
	for (const text of parts) names.set(text, {
		text,
		form: "own"
	});
	if (names.size === 0 && prefix !== void 0) names.set(prefix, {
		text: prefix,
		form: "prefix"
	});
	return [...names.values()];
}
function objectOf(attributes) {
	const values = attributes?.values;
	return isObject(values) ? values : {};
}
function camel(attribute) {
	return attribute.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}
/** Parents whose name stands in an Azure id. */
const PARENTS = [
	["resource_group_name", "resourcegroups"],
	["storage_account_name", "storageaccounts"],
	["virtual_network_name", "virtualnetworks"]
];
const PARENT_IDS = [
	"namespace_id",
	"storage_account_id",
	"server_id"
];
function withinOf(attributes) {
	const named = PARENTS.flatMap(([attribute, segment]) => {
		const name = textAt(attributes, attribute);
		return name === void 0 || name.includes("/") ? [] : [`/${segment}/${name.toLowerCase()}/`];
	});
	const ids = PARENT_IDS.flatMap((attribute) => {
		const id = textAt(attributes, attribute);
		return id?.startsWith("/subscriptions/") ? [`${id.toLowerCase()}/`] : [];
	});
	return [...named, ...ids];
}
// src/plan/fields/rule.ts
const asText = (value) => typeof value === "string" && value !== "" ? value : void 0;
const asNumber = (value) => {
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isFinite(number) ? number : void 0;
};
const asFlag = (value) => {
	if (value === true || value === "true") return true;
	return value === false || value === "false" ? false : void 0;
};
function text(path, from) {
	return {
		path,
		from: from.split(" "),
		read: asText
	};
}
function number(path, from, times = 1) {
	return {
		path,
		from: from.split(" "),
		read: (value) => scaled(asNumber(value), times)
	};
}
function scaled(value, times) {
	return value === void 0 ? void 0 : value * times;
}
function flag(path, from) {
	return {
		path,
		from: from.split(" "),
		read: asFlag
	};
}
/** A text, by what Cloudcraft calls it. */
function word(path, from, says) {
	return {
		path,
		from: from.split(" "),
		read: (value) => typeof value === "string" ? says(value) : void 0
	};
}
function oneOf(path, from, table) {
	return word(path, from, (value) => Object.hasOwn(table, value) ? table[value] : void 0);
}
/** `db.r6g.large`, `cache.t3.micro`, `t3.medium.search`: Cloudcraft keeps family and size apart. */
function size(from) {
	return [word("instanceType", from, (name) => parts(name)?.[0]), word("instanceSize", from, (name) => parts(name)?.[1])];
}
function parts(name) {
	const [family, size, ...rest] = name.replace(/^(db|cache)\./, "").replace(/\.(search|elasticsearch)$/, "").split(".");
	return family && size && rest.length === 0 && family !== "serverless" ? [family, size] : void 0;
}
/** What a rule finds: a value, or that there is one which is not known. */
function readField(rule, attributes) {
	const found = findAt(attributes, ...rule.from);
	if (found === void 0 || found === "withheld") return found;
	const value = rule.read(found.value);
	return value === void 0 ? void 0 : { value };
}
// src/plan/fields/aws.ts
const CLASS = "instance_class DBInstanceClass";
const SEARCH = "cluster_config.instance_count ClusterConfig.InstanceCount ElasticsearchClusterConfig.InstanceCount";
const SEARCH_TYPE = "cluster_config.instance_type ClusterConfig.InstanceType ElasticsearchClusterConfig.InstanceType";
const lower$1 = (value) => value.toLowerCase();
/** A table that is paid for by request has no units: tools write 0, Cloudcraft its default. */
function units(path, from) {
	const rule = number(path, from);
	return {
		...rule,
		read: (value) => rule.read(value) || void 0
	};
}
/** Cloudcraft's fields of AWS that an attribute of a plan decides, by type. What only sometimes does is left out: no false alarm. */
const AWS_FIELDS = {
	ec2: size("instance_type InstanceType"),
	ebs: [
		word("volume", "type VolumeType", (value) => value === "standard" ? "magnetic" : value),
		number("storage", "size Size"),
		number("iops", "iops Iops"),
		number("throughput", "throughput Throughput")
	],
	lambda: [word("architecture", "architectures.0 Architectures.0", (value) => value), number("memory", "memory_size MemorySize")],
	rds: [
		text("engine", "engine Engine"),
		flag("multiAZ", "multi_az MultiAZ"),
		...size(CLASS)
	],
	docdb: size(CLASS),
	neptune: size(CLASS),
	elasticache: [text("engine", "engine Engine"), ...size("node_type CacheNodeType")],
	redshift: [number("nodeCount", "number_of_nodes NumberOfNodes"), ...size("node_type NodeType")],
	es: [number("instanceCount", SEARCH), ...size(SEARCH_TYPE)],
	dynamodb: [
		oneOf("tableClass", "table_class TableClass", { STANDARD: "standard" }),
		oneOf("capacityMode", "billing_mode BillingMode", {
			PAY_PER_REQUEST: "on-demand",
			PROVISIONED: "provisioned"
		}),
		units("readUnits", "read_capacity ProvisionedThroughput.ReadCapacityUnits"),
		units("writeUnits", "write_capacity ProvisionedThroughput.WriteCapacityUnits")
	],
	efs: [
		text("throughputMode", "throughput_mode ThroughputMode"),
		number("throughput", "provisioned_throughput_in_mibps ProvisionedThroughputInMibps"),
		text("availabilityZone", "availability_zone_name AvailabilityZoneName")
	],
	fsx: [
		number("storageCapacity", "storage_capacity StorageCapacity"),
		word("storageType", "storage_type StorageType", lower$1),
		number("throughputCapacity", "throughput_capacity")
	],
	elb: [text("elbType", "load_balancer_type Type")],
	apigateway: [word("apiType", "protocol_type ProtocolType", lower$1)],
	kinesisstream: [number("shards", "shard_count ShardCount")],
	vpcendpoint: [word("endpointType", "vpc_endpoint_type VpcEndpointType", lower$1)],
	dxconnection: [text("site", "location"), word("capacity", "bandwidth", (value) => value.replace("bps", ""))]
};
// src/plan/fields/azure.ts
const VM_SIZE = "size vm_size sku.name sku hardware_profile.vm_size";
const lower = (value) => value.toLowerCase();
/** `Standard_D2s_v5` is tier Standard, instance `D2s v5`. */
const VM = [word("tier", VM_SIZE, (value) => /^(Standard|Basic)_\w+$/.exec(value)?.[1]), word("instance", VM_SIZE, (value) => /^(?:Standard|Basic)_(\w+)$/.exec(value)?.[1]?.replaceAll("_", " "))];
const SERVER = [text("instance", "sku_name"), number("backupRetention", "backup_retention_days backup.backup_retention_days")];
/** Cloudcraft's fields of Azure that an attribute of a plan decides, by type. */
const AZURE_FIELDS = {
	azurevm: VM,
	azurevmss: [...VM, number("capacity", "instances sku.capacity")],
	azureakscluster: [word("tier", "sku_tier sku.tier", lower)],
	azurelb: [text("skuName", "sku sku.name"), text("tier", "sku_tier sku.tier")],
	azureappgw: [
		word("tier", "sku.tier", (value) => value.replace(/_v2$/, " V2")),
		word("size", "sku.name", (value) => /_(Small|Medium|Large)$/.exec(value)?.[1]),
		number("instances", "sku.capacity")
	],
	azurebastion: [text("tier", "sku sku.name"), number("scaleUnits", "scale_units")],
	azurevngw: [text("gatewayType", "type gateway_type"), text("tier", "sku sku.name")],
	azuredisk: [number("diskSizeGb", "disk_size_gb disk_size_gB"), text("tier", "tier")],
	azurefiles: [word("tier", "access_tier", (value) => value === "TransactionOptimized" ? "Standard" : value)],
	azuremysql: [...SERVER, number("storageMB", "storage.size_gb storage.storage_size_gb", 1024)],
	azurepostgresql: [...SERVER, number("storageMB", "storage_mb")],
	azureredis: [text("tier", "sku_name sku.name")],
	azuresbnamespace: [text("tier", "sku sku.name"), number("messagingUnits", "capacity sku.capacity")],
	azureapimanagement: [word("tier", "sku_name", (value) => value.split("_")[0]), word("units", "sku_name", (value) => /_(\d+)$/.exec(value)?.[1])]
};
// src/plan/fields/fields.ts
const FIELDS = new Map(Object.entries({
	...AWS_FIELDS,
	...AZURE_FIELDS
}));
/** Types whose name is drawn from the tag, so that a new tag is a new name. */
const NAMED_BY_TAG = new Set("ec2 ebs efs fsx vpc subnet networkacl internetgateway natgateway vpngateway customergateway transitgateway vpcendpoint".split(" "));
/** The fields of a type that the plans of some provider decide. */
function decidedFields(type) {
	const known = DECIDED.get(type);
	if (known !== void 0) return known;
	const found = new Set((FIELDS.get(type) ?? []).map(({ path }) => path));
	if (NAMED_BY_TAG.has(type)) found.add("name");
	if (type === "sg" || type === "networkacl") found.add("inboundRules").add("outboundRules");
	DECIDED.set(type, found);
	return found;
}
const DECIDED = new Map();
/** What a plan says of each of a type's fields on one side. */
function fieldsOf(type, attributes) {
	const found = new Map();
	for (const rule of FIELDS.get(type) ?? []) {
		const field = readField(rule, attributes);
		if (field !== void 0) found.set(rule.path, field);
	}
	if (NAMED_BY_TAG.has(type)) {
		const tag = nameTagOf(attributes);
		if (tag !== void 0) found.set("name", { value: tag });
		else if (findAt(attributes, "tags.Name", "Tags") === "withheld") found.set("name", "withheld");
	}
	return found;
}
/** The fields that an attribute decides, for plans that name what changes but not to what: `DBInstanceClass`. */
function fieldsDecidedBy(type, attribute) {
	const named = attribute === "Tags" && NAMED_BY_TAG.has(type) ? ["name"] : [];
	const rules = (FIELDS.get(type) ?? []).filter(({ from }) => from.some((path) => path.split(".")[0] === attribute));
	return [...named, ...rules.map(({ path }) => path)];
}
// src/plan/fields/rules.ts
/** Stands for any rule, or for a target that is not known. */
const ANY = "*";
/** Stands for any security group. */
const ANY_GROUP = "sg-*";
/** Stands before a rule that may not be meant. */
const OPTIONAL = "? ";
/** More than AWS lets a group have. */
const MAX_RULES = 5e3;
/** The rules that a group's own declaration lists. */
function inlineRules(attributes) {
	return {
		inboundRules: rulesIn(attributes, "ingress", "SecurityGroupIngress"),
		outboundRules: rulesIn(attributes, "egress", "SecurityGroupEgress")
	};
}
function rulesIn(attributes, ...blocks) {
	const found = blocksAt(attributes, ...blocks);
	if (found === "withheld") return new Set([ANY]);
	return new Set(found.slice(0, MAX_RULES).flatMap(statements));
}
/** The rule that a resource of its own declares. */
function ruleOf(kind, attributes) {
	if (attributes === void 0) return NO_RULES;
	const rules = new Set(statements(attributes));
	return isInbound(kind, attributes) ? {
		inboundRules: rules,
		outboundRules: new Set()
	} : {
		inboundRules: new Set(),
		outboundRules: rules
	};
}
const NO_RULES = {
	inboundRules: new Set(),
	outboundRules: new Set()
};
function isInbound(kind, attributes) {
	if (/ingress/i.test(kind)) return true;
	if (/egress/i.test(kind)) return false;
	const egress = valueAt(attributes, "egress", "Egress");
	return egress !== true && egress !== "true" && textAt(attributes, "type") !== "egress";
}
/** What a rule can admit, and what stands for one that is not known. */
const TARGETS = [
	["cidr_ipv4 cidr_ipv6 cidr_blocks ipv6_cidr_blocks cidr_block ipv6_cidr_block", ANY],
	["CidrIp CidrIpv6 CidrBlock Ipv6CidrBlock", ANY],
	["security_groups source_security_group_id referenced_security_group_id", ANY_GROUP],
	["SourceSecurityGroupId DestinationSecurityGroupId", ANY_GROUP]
];
/** Cloudcraft's word for a list of prefixes is not published: it counts as any target. */
const PREFIX_LISTS = [
	"prefix_list_ids",
	"prefix_list_id",
	"SourcePrefixListId",
	"DestinationPrefixListId"
];
/**
* One rule for each target. A part that is not known admits any. Beside targets that are known, one that is not may be none at all:
* Terraform computes what is not set.
*/
function statements(rule) {
	const what = trafficOf(rule);
	if (what === void 0) return [ANY];
	const { known, unknown } = targetsOf(rule);
	const traffic = numbering(rule) + what;
	if (known.length > 0) return [...known.map((target) => `${traffic} ${target}`), ...unknown.map((target) => `${OPTIONAL}${traffic} ${target}`)];
	return (unknown.length === 0 ? [ANY] : unknown).map((target) => `${traffic} ${target}`);
}
function targetsOf(rule) {
	const known = valueAt(rule, "self") === true ? [ANY_GROUP] : [];
	const unknown = new Set();
	for (const [attributes, any] of TARGETS) for (const attribute of attributes.split(" ")) {
		const found = findAt(rule, attribute);
		if (found === "withheld") unknown.add(any);
		else if (found !== void 0) known.push(...textsIn(found.value).map(addressOf$1));
	}
	if (PREFIX_LISTS.map((attribute) => findAt(rule, attribute)).some((list) => list === "withheld" || list !== void 0 && textsIn(list.value).length > 0)) unknown.add(ANY);
	return {
		known,
		unknown: [...unknown]
	};
}
function textsIn(value) {
	return (isArray(value) ? value : [value]).filter((item) => typeof item === "string" && item !== "");
}
function trafficOf(rule) {
	const found = findAt(rule, "ip_protocol", "protocol", "IpProtocol", "Protocol");
	if (found === "withheld") return void 0;
	const protocol = protocolOf(found?.value);
	if (protocol === ANY) return "* *";
	if (protocol.startsWith("icmp")) return `${protocol} *`;
	const [from, to] = [textAt(rule, "from_port", "FromPort", "PortRange.From"), textAt(rule, "to_port", "ToPort", "PortRange.To")];
	if (from === void 0 || to === void 0) return `${protocol} *`;
	return `${protocol} ${portsOf(from === to ? from : `${from}-${to}`)}`;
}
/** Rules of an access list are told apart by number and effect, too. */
function numbering(rule) {
	const number = textAt(rule, "rule_no", "rule_number", "RuleNumber");
	const effect = textAt(rule, "action", "rule_action", "RuleAction");
	return number === void 0 ? "" : `${number} ${(effect ?? "allow").toLowerCase()} `;
}
/** One of Cloudcraft's rules in the same words. */
function seenRule(rule) {
	if (!isObject(rule)) return ANY;
	const [number, access, target] = [
		own(rule, "ruleNumber"),
		own(rule, "access"),
		own(rule, "target")
	];
	const numbered = number === void 0 || number === null ? "" : `${number} ${String(access ?? "allow").toLowerCase()} `;
	const protocol = protocolOf(own(rule, "protocol"));
	return `${numbered}${protocol} ${protocol === ANY || protocol.startsWith("icmp") ? ANY : portsOf(String(own(rule, "portRange") ?? "0"))} ${addressOf$1(typeof target === "string" ? target : ANY)}`;
}
const NUMBERED = {
	"-1": ANY,
	all: ANY,
	"1": "icmp",
	"6": "tcp",
	"17": "udp",
	"58": "icmpv6"
};
function protocolOf(value) {
	const text = String(value ?? ANY).toLowerCase();
	return Object.hasOwn(NUMBERED, text) ? NUMBERED[text] ?? text : text;
}
function portsOf(range) {
	return [
		"0",
		"-1",
		"0-65535",
		"1-65535",
		"*",
		"0-0",
		""
	].includes(range) ? ANY : range;
}
/** A security group by its id, whether named by id or by ARN; an address always with its width. */
function addressOf$1(target) {
	const tail = target.startsWith("arn:") ? target.slice(target.lastIndexOf("/") + 1) : target;
	return /^\d+\.\d+\.\d+\.\d+$/.test(tail) ? `${tail}/32` : tail.toLowerCase();
}
/** Whether a rule that was seen to come or go is one that was announced. */
function explainsRule(announced, seen) {
	if (announced.has(seen) || announced.has(ANY)) return true;
	const end = seen.lastIndexOf(" ") + 1;
	return (seen.startsWith("sg-", end) ? [ANY, ANY_GROUP] : [ANY]).map((target) => seen.slice(0, end) + target).some((rule) => announced.has(rule) || announced.has(OPTIONAL + rule));
}
/** Whether it is not known which rule exactly was announced. */
function isOpenRule(rule) {
	return rule.endsWith(ANY);
}
/** Whether a rule need not come at all. */
function isOptionalRule(rule) {
	return rule === ANY || rule.startsWith(OPTIONAL);
}
/** Whether one of the rules that were seen can be an announced one. */
function isAmong(rule, seen) {
	if (!isOpenRule(rule)) return seen.has(rule);
	return [...seen].some((one) => one.startsWith(rule.slice(0, -1)));
}
/** The rules of the first that the second has not. */
function rulesWithout(first, second) {
	const without = (side) => new Set([...first[side]].filter((rule) => !second[side].has(rule)));
	return {
		inboundRules: without("inboundRules"),
		outboundRules: without("outboundRules")
	};
}
// src/plan/fields/spelling.ts
const AS_IT_IS = [(text) => text, (text) => text];
/**
* Whether a plan and a diagram mean the same value. Providers and Cloudcraft spell some differently (`Standard_v2`, `Standard V2`;
* `postgres`, `postgresql`), and not every spelling of Cloudcraft's is published: a difference in spelling alone is never told.
*/
function meansTheSame(first, second) {
	if (sameValue(first, second, AS_IT_IS)) return true;
	return typeof first === "string" && typeof second === "string" && folded(first) === folded(second);
}
function folded(text) {
	return text.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, "").replace("postgresql", "postgres");
}
// src/plan/read/modelled.ts
/** What is announced of Cloudcraft's fields: all of them for what is created, those that differ for what is changed. */
function fieldPlans(type, action, { before, after }) {
	if (action === "delete") return [];
	const [was, is] = [fieldsOf(type, before), fieldsOf(type, after)];
	return [...is].flatMap(([path, next]) => {
		const old = was.get(path);
		const known = old === void 0 || old === "withheld" ? {} : { before: old.value };
		if (next === "withheld") return [{
			path,
			...known,
			certain: false
		}];
		if (action !== "create" && old !== void 0 && old !== "withheld" && meansTheSame(old.value, next.value)) return [];
		return [{
			path,
			...known,
			after: next.value,
			certain: old !== "withheld"
		}];
	});
}
/** The same for a plan that names the attributes that change, but not their values. */
function namedFieldPlans(type, changed) {
	const found = new Map();
	for (const { name, certain } of changed) for (const path of fieldsDecidedBy(type, name)) found.set(path, {
		path,
		certain: certain || found.get(path)?.certain === true,
		attribute: name
	});
	return [...found.values()];
}
/** What a plan knows of the resource as it is. */
function knownFields(type, before) {
	const known = [...fieldsOf(type, before)].flatMap(([path, field]) => field === "withheld" ? [] : [[path, field.value]]);
	return new Map(known);
}
/** How Cloudcraft writes the rules of Azure's groups is not published: they are not compared. */
const WITH_RULES = new Set(["sg", "networkacl"]);
/** Rules that come and go with a group's own declaration; undefined for what has none. */
function ruleChanges(type, { before, after }) {
	if (!WITH_RULES.has(type)) return void 0;
	const [was, is] = [inlineRules(before), inlineRules(after)];
	if (after === void 0) return {
		added: NO_RULES,
		removed: was
	};
	return {
		added: rulesWithout(is, was),
		removed: rulesWithout(was, is)
	};
}
/** The same for a rule with a declaration of its own. */
function ruleChangesOf(kind, { before, after }) {
	const [was, is] = [ruleOf(kind, before), ruleOf(kind, after)];
	return {
		added: rulesWithout(is, was),
		removed: rulesWithout(was, is)
	};
}
// src/plan/read/place.ts
/** Where a resource lies: its ids say so, or its attributes, or the provider it is made with. */
function placeOf(kind, sides, candidates, hint) {
	const provider = candidates.some(({ azureIds }) => azureIds.length > 0) ? "azure" : providerOf(kind) ?? "aws";
	const region = regionOfIds(candidates) ?? regionOfAttributes(provider, sides) ?? hint.region;
	const account = accountOfIds(candidates) ?? hint.account;
	return {
		provider,
		...region !== void 0 && { region },
		...account !== void 0 && { account }
	};
}
function regionOfIds(candidates) {
	for (const { arns } of candidates) for (const arn of arns) if (arn.split(":")[3]) return arn.split(":")[3];
}
function accountOfIds(candidates) {
	for (const { arns, azureIds } of candidates) {
		for (const arn of arns) if (/^\d{12}$/.test(arn.split(":")[4] ?? "")) return arn.split(":")[4];
		for (const id of azureIds) if (id.split("/")[2]) return id.split("/")[2];
	}
}
function regionOfAttributes(provider, sides) {
	for (const side of sides) {
		const found = provider === "azure" ? azureRegion(textAt(side, "location")) : awsRegion(side);
		if (found !== void 0) return found;
	}
}
function awsRegion(side) {
	const region = textAt(side, "region");
	if (region !== void 0 && /^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) return region;
	const zone = textAt(side, "availability_zone", "AvailabilityZone");
	return /^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/.exec(zone ?? "")?.[1];
}
/** `West Europe` is `westeurope`. */
function azureRegion(location) {
	return location?.replaceAll(" ", "").toLowerCase();
}
// src/plan/read/announce.ts
/** Of kinds that Cloudcraft does not show nothing is kept but what tells apart what follows from them. */
const UNSEEN = {
	types: [],
	names: [{
		attribute: "name",
		isOwn: true
	}]
};
function announce(raw) {
	const { action } = raw;
	if (action === "none") return void 0;
	const part = partOf(raw.kind);
	const kind = kindOf(raw.kind);
	const used = kind ?? (broughtBy(raw.kind).length > 0 ? UNSEEN : void 0);
	const [old, next] = used === void 0 ? [NO_CANDIDATES, NO_CANDIDATES] : candidates(raw, used);
	const owner = part && ownerOf(raw, part);
	return {
		address: raw.address,
		kind: raw.kind,
		types: kind?.types ?? part?.types ?? [],
		lookups: kind === void 0 ? [] : lookupsOf$1(kind),
		action,
		mayReplace: raw.mayReplace === true,
		retains: raw.retains === true,
		conditional: raw.conditional === true,
		silent: action === "update" && raw.after === void 0 && (raw.changed ?? []).length === 0,
		place: placeOf(raw.kind, [raw.after, raw.before], [
			old,
			next,
			...owner ? [owner.candidates] : []
		], raw.hint),
		old,
		next,
		...modelled(raw, action, kind, part),
		...owner && { owner }
	};
}
function modelled(raw, action, kind, part) {
	if (part?.isRule) return {
		fields: [],
		rules: ruleChangesOf(raw.kind, raw)
	};
	const type = kind?.types[0];
	if (type === void 0) return { fields: [] };
	const rules = ruleChanges(type, raw);
	const named = raw.changed === void 0 ? [] : namedFieldPlans(type, raw.changed);
	const said = fieldPlans(type, action, raw);
	const paths = new Set(said.map(({ path }) => path));
	return {
		fields: [...said, ...named.filter(({ path }) => !paths.has(path))],
		...rules && { rules }
	};
}
function candidates(raw, kind) {
	const old = raw.action === "create" ? NO_CANDIDATES : candidatesOf(kind, raw.before ?? raw.after, raw.said ?? []);
	if (raw.action !== "create" && raw.action !== "replace") return [old, NO_CANDIDATES];
	const found = candidatesOf(kind, raw.after);
	const names = [...found.names, ...found.names.some(({ form }) => form === "own") ? [] : raw.made ?? []];
	return [old, {
		...found,
		names
	}];
}
function ownerOf(raw, { types, attributes, explains }) {
	const { others, ...ids } = identifiers(attributes.flatMap((attribute) => [textAt(raw.after, attribute), textAt(raw.before, attribute)]));
	const names = others.map((text) => ({
		text,
		form: "own"
	}));
	return {
		types,
		candidates: {
			...ids,
			names,
			within: []
		},
		addresses: raw.references?.(attributes, types) ?? [],
		explains
	};
}
/** What the plan takes the resource for before the deployment; undefined for kinds that are not shown. */
function knownBefore(raw) {
	const kind = kindOf(raw.kind);
	const type = kind?.types[0];
	if (kind === void 0 || type === void 0 || raw.before === void 0) return void 0;
	const candidates = candidatesOf(kind, raw.before, raw.said ?? []);
	return {
		address: raw.address,
		types: kind.types,
		lookups: lookupsOf$1(kind),
		place: placeOf(raw.kind, [raw.before], [candidates], raw.hint),
		candidates,
		fields: knownFields(type, raw.before)
	};
}
// src/plan/read/cloudformation/resource-change.ts
/** An import takes over what is there, and a synchronisation takes the template to what is there: the cloud does not change. */
function actionOf$2(change) {
	switch (ownText(change, "Action")) {
		case "Add": return "create";
		case "Remove": return "delete";
		case "Dynamic": return "update";
		case "Modify": return ownText(change, "Replacement") === "True" ? "replace" : "update";
		default: return "none";
	}
}
/** With `--include-property-values` a change holds both templates of the resource, as JSON in a text. */
function contextOf(change, key) {
	const text = ownText(change, key);
	if (text === void 0 || isDeep(text)) return void 0;
	try {
		const context = JSON.parse(text);
		const values = isObject(context) ? own(context, "Properties") : void 0;
		return isObject(values) ? {
			values,
			style: "pascal"
		} : void 0;
	} catch {
		return;
	}
}
/** The brackets of a text within a document are counted by nobody else. */
function isDeep(text) {
	let depth = 0;
	for (const character of text) {
		if (character === "{" || character === "[") depth += 1;
		else if (character === "}" || character === "]") depth -= 1;
		if (depth > 200) return true;
	}
	return false;
}
/** The properties that change: for certain where the template says so, perhaps where a value comes from another resource. */
function changedAttributes(change) {
	const details = own(change, "Details");
	return (details !== void 0 && isArray(details) ? details : []).filter(isObject).flatMap((detail) => {
		const target = own(detail, "Target");
		if (!isObject(target)) return [];
		const attribute = ownText(target, "Attribute");
		const name = attribute === "Properties" ? ownText(target, "Name") : attribute;
		return name === void 0 ? [] : [{
			name,
			certain: ownText(detail, "Evaluation") === "Static"
		}];
	});
}
// src/plan/read/cloudformation/change-set.ts
const MAX_CHANGES$1 = 1e5;
/**
* Reads what `aws cloudformation describe-change-set` prints: one document a page, and one for each nested change set.
* @throws ExpectedError PLAN_ERRORED, PLAN_TOO_MANY
*/
function readChangeSets(file, pages) {
	for (const page of pages) checkStatus(file, page);
	const sets = gather$1(pages);
	const count = [...sets.values()].reduce((sum, { changes }) => sum + changes.length, 0);
	if (count > MAX_CHANGES$1) throw refused("PLAN_TOO_MANY", `${file} announces ${count} changes; the limit is ${MAX_CHANGES$1}`, "Give one stack at a time");
	const paths = pathsOf(sets);
	const raw = [...sets.values()].flatMap((set) => set.changes.map((change) => rawChange$1(set, change, paths.get(set.id) ?? "")));
	const [first] = sets.values();
	const scope = first && {
		provider: "aws",
		...first.hint
	};
	return {
		file,
		tool: "cloudformation",
		complete: isComplete(sets),
		...scope && { scope },
		announcements: raw.flatMap((change) => announce(change) ?? []),
		known: raw.flatMap((change) => knownBefore(change) ?? [])
	};
}
/** A change set without changes is one that failed, with this reason. */
const NO_CHANGES = /didn't contain changes|no updates are to be performed/i;
function checkStatus(file, page) {
	if (own(page, "Status") !== "FAILED" || NO_CHANGES.test(ownText(page, "StatusReason") ?? "")) return;
	throw refused("PLAN_ERRORED", `${file} is a change set that could not be made: changes are missing in it`, "Make the change set again");
}
function gather$1(pages) {
	const sets = new Map();
	for (const page of pages) {
		const id = ownText(page, "ChangeSetId") ?? ownText(page, "ChangeSetName") ?? "";
		const known = sets.get(id);
		const [, , , region, account] = (ownText(page, "StackId") ?? ownText(page, "ChangeSetId") ?? "").split(":");
		sets.set(id, {
			id,
			stack: ownText(page, "StackName") ?? known?.stack ?? "",
			hint: {
				...known?.hint,
				...region && { region },
				...account && { account }
			},
			isWhole: (known?.isWhole ?? false) || ownText(page, "NextToken") === void 0,
			changes: distinct([...known?.changes ?? [], ...resourceChanges(page)])
		});
	}
	return sets;
}
function resourceChanges(page) {
	const list = own(page, "Changes");
	if (list === void 0 || !isArray(list)) return [];
	return list.flatMap((change) => {
		const found = isObject(change) ? own(change, "ResourceChange") : void 0;
		return isObject(found) ? [found] : [];
	});
}
/** A page that was written twice. */
function distinct(changes) {
	const byText = (change) => [
		"LogicalResourceId",
		"ResourceType",
		"Action",
		"PhysicalResourceId"
	].map((key) => ownText(change, key)).join("\n");
	return [...new Map(changes.map((change) => [byText(change), change])).values()];
}
const NESTED = "AWS::CloudFormation::Stack";
/** The logical ids that lead to each set: `Network/`; empty for the root. */
function pathsOf(sets) {
	const parents = new Map();
	for (const { id, changes } of sets.values()) for (const change of changes) {
		const nested = ownText(change, "ChangeSetId");
		if (nested !== void 0 && !parents.has(nested)) parents.set(nested, [id, ownText(change, "LogicalResourceId") ?? ""]);
	}
	return new Map([...sets.keys()].map((id) => [id, pathTo(id, parents)]));
}
function pathTo(id, parents) {
	let path = "";
	const seen = new Set();
	for (let step = parents.get(id); step !== void 0 && !seen.has(step[0]); step = parents.get(step[0])) {
		seen.add(step[0]);
		path = `${step[1]}/${path}`;
	}
	return path;
}
/** Every page, and for every nested stack that changes its own set. */
function isComplete(sets) {
	return [...sets.values()].every(({ isWhole, changes }) => isWhole && changes.every((change) => hasItsSet(change, sets)));
}
function hasItsSet(change, sets) {
	return own(change, "ResourceType") !== NESTED || sets.has(ownText(change, "ChangeSetId") ?? " ");
}
function rawChange$1(set, change, path) {
	const logical = ownText(change, "LogicalResourceId") ?? "";
	const policy = ownText(change, "PolicyAction") ?? "";
	const [before, after] = [contextOf(change, "BeforeContext"), contextOf(change, "AfterContext")];
	return {
		address: `${path}${logical}`,
		kind: ownText(change, "ResourceType") ?? "",
		action: actionOf$2(change),
		before,
		after: own(change, "Action") === "Remove" ? void 0 : after,
		said: [ownText(change, "PhysicalResourceId")],
		made: madeNames(set.stack, logical),
		hint: set.hint,
		mayReplace: ownText(change, "Replacement") === "Conditional" || own(change, "Action") === "Dynamic",
		retains: policy.endsWith("Retain") || policy === "RetainExceptOnCreate",
		conditional: own(change, "Action") === "Dynamic",
		changed: changedAttributes(change)
	};
}
/** What CloudFormation calls a resource that has no name of its own: `stack-Queue-1ABC…`; buckets in small letters. */
function madeNames(stack, logical) {
	return stack === "" || logical === "" ? [] : [{
		text: `${stack}-${logical}-`,
		form: "stack"
	}];
}
function isChangeSet(root) {
	if (!isObject(root) || !isArray(own(root, "Changes") ?? null)) return false;
	return [
		"ChangeSetId",
		"ChangeSetName",
		"StackId",
		"StackName"
	].some((key) => Object.hasOwn(root, key));
}
// src/plan/read/pulumi/preview.ts
const MAX_STEPS$1 = 3e5;
/**
* Reads what `pulumi preview --json` prints. The three steps of a replacement are one.
* @throws ExpectedError PLAN_TOO_MANY
*/
function readPreview(file, root) {
	const list = own(root, "steps");
	const steps = list !== void 0 && isArray(list) ? list.filter(isObject) : [];
	if (steps.length > MAX_STEPS$1) throw refused("PLAN_TOO_MANY", `${file} has ${steps.length} steps; the limit is ${MAX_STEPS$1}`, "Preview one stack at a time");
	const resources = gather(steps);
	const hintOf = hints(root, resources);
	const raw = [...resources.values()].filter(isInCloud).map((resource) => rawChange(resource, hintOf));
	return {
		file,
		tool: "pulumi",
		complete: true,
		announcements: raw.flatMap((change) => announce(change) ?? []),
		known: raw.flatMap((change) => knownBefore(change) ?? [])
	};
}
function gather(steps) {
	const found = new Map();
	for (const step of steps) {
		const urn = ownText(step, "urn") ?? "";
		const resource = found.get(urn) ?? {
			urn,
			ops: new Set(),
			old: void 0,
			next: void 0
		};
		resource.ops.add(ownText(step, "op") ?? "");
		resource.old ??= stateIn(step, "oldState");
		resource.next = stateIn(step, "newState") ?? resource.next;
		found.set(urn, resource);
	}
	return found;
}
function stateIn(step, key) {
	const state = own(step, key);
	return isObject(state) ? state : void 0;
}
const REPLACING = [
	"replace",
	"create-replacement",
	"import-replacement"
];
function actionOf$1({ ops }) {
	if (REPLACING.some((op) => ops.has(op))) return "replace";
	if (ops.has("create")) return "create";
	if (ops.has("update")) return "update";
	return ops.has("delete") || ops.has("delete-replaced") ? "delete" : "none";
}
/** `urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME` */
function partsOf(urn) {
	const [chain = "", ...name] = urn.split("::").slice(2);
	return {
		type: chain.slice(chain.lastIndexOf("$") + 1),
		name: name.join("::")
	};
}
/** Components are groups of others; stacks and providers are Pulumi's own. */
function isInCloud({ urn, old, next }) {
	return !partsOf(urn).type.startsWith("pulumi:") && own(next ?? old ?? {}, "custom") !== false;
}
function rawChange(resource, hintOf) {
	const { urn, old, next } = resource;
	const { type, name } = partsOf(urn);
	const action = actionOf$1(resource);
	return {
		address: urn,
		kind: type,
		action,
		before: old && attributesOf(merged(old)),
		after: action === "delete" || next === void 0 ? void 0 : attributesOf(own(next, "inputs")),
		said: [old && ownText(old, "id")],
		made: [{
			text: `${name}-`,
			form: "hex"
		}],
		hint: hintOf(resource),
		retains: own(old ?? {}, "retainOnDelete") === true,
		references: (attributes) => dependencies(next ?? old, attributes)
	};
}
/** What a resource was given, with what it made of it. A name that Pulumi has made up is its name now. */
function merged(state) {
	const [inputs, outputs] = [own(state, "inputs"), own(state, "outputs")];
	return {
		...isObject(inputs) ? inputs : {},
		...isObject(outputs) ? outputs : {},
		__defaults: null
	};
}
function attributesOf(values) {
	return {
		values,
		style: "camel"
	};
}
/** The resources that an input comes from. */
function dependencies(state, attributes) {
	const properties = own(state ?? {}, "propertyDependencies");
	if (!isObject(properties)) return [];
	return attributes.flatMap((attribute) => {
		const urns = own(properties, attribute.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()));
		return urns !== void 0 && isArray(urns) ? urns.filter((urn) => typeof urn === "string") : [];
	});
}
/** The region of a resource is that of its provider, or else of the stack's configuration. */
function hints(root, resources) {
	const config = own(root, "config");
	const setting = (key) => isObject(config) ? ownText(config, key) : void 0;
	const defaults = {
		aws: setting("aws:region") ?? setting("aws-native:region"),
		azure: azureRegion(setting("azure-native:location") ?? setting("azure:location"))
	};
	return ({ urn, old, next }) => {
		const reference = ownText(next ?? old ?? {}, "provider") ?? "";
		const provider = resources.get(reference.slice(0, reference.lastIndexOf("::")));
		const inputs = own(provider?.next ?? provider?.old ?? {}, "inputs");
		const region = (isObject(inputs) ? ownText(inputs, "region") : void 0) ?? (partsOf(urn).type.startsWith("azure") ? defaults.azure : defaults.aws);
		return region !== void 0 && region.length < 40 ? { region } : {};
	};
}
// src/plan/read/terraform/configuration.ts
/** The deepest nesting of modules that is followed: a hostile plan has no end of them. */
const MAX_NESTING = 50;
function configurationOf(root) {
	const configuration = child(root, "configuration");
	const rootModule = child(configuration, "root_module");
	const modules = new Map();
	const moduleAt = (path) => {
		const key = path.join(".");
		if (!modules.has(key)) modules.set(key, openModule(rootModule, path));
		return modules.get(key);
	};
	const codes = new Map();
	const codeOf = (entry) => {
		const path = modulePath(ownText(entry, "module_address") ?? moduleIn(ownText(entry, "address") ?? ""));
		const key = path.join(".");
		const inModule = codes.get(key) ?? codesIn(moduleAt(path)?.config);
		codes.set(key, inModule);
		return inModule.get(blockName(entry));
	};
	const providers = child(configuration, "provider_config");
	return {
		codeOf,
		moduleAt,
		regionOf: (entry) => regionOf(root, providers, codeOf(entry))
	};
}
function openModule(rootModule, path) {
	if (rootModule === void 0 || path.length > MAX_NESTING) return void 0;
	let [config, call] = [rootModule, void 0];
	for (const name of path) {
		call = child(child(config, "module_calls"), name);
		config = child(call, "module");
	}
	return config === void 0 ? void 0 : {
		config,
		call
	};
}
function codesIn(module) {
	const list = module === void 0 ? void 0 : own(module, "resources");
	if (list === void 0 || !isArray(list)) return new Map();
	return new Map(list.filter(isObject).map((code) => [blockName(code), code]));
}
function blockName(block) {
	return `${ownText(block, "type")}.${ownText(block, "name")}`;
}
function regionOf(root, providers, code) {
	const key = code === void 0 ? void 0 : ownText(code, "provider_config_key");
	const region = child(child(key === void 0 ? void 0 : child(providers, key), "expressions"), "region");
	if (region === void 0) return void 0;
	const name = /^var\.([A-Za-z0-9_-]+)$/.exec(referencesOf(region)[0] ?? "")?.[1];
	const module = child(child(root, "configuration"), "root_module");
	const isSecret = name !== void 0 && own(child(child(module, "variables"), name) ?? {}, "sensitive") === true;
	const variable = name === void 0 || isSecret ? void 0 : child(child(root, "variables"), name);
	const found = ownText(region, "constant_value") ?? (variable && ownText(variable, "value"));
	return found !== void 0 && found.length < 40 ? found : void 0;
}
function referencesOf(expression) {
	const references = isObject(expression) ? own(expression, "references") : void 0;
	return references !== void 0 && isArray(references) ? references.filter((one) => typeof one === "string") : [];
}
/** `module.a["x"].module.b` is `['a', 'b']`. */
function modulePath(address) {
	return [...address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, "").matchAll(/(?:^|\.)module\.([A-Za-z0-9_-]+)/g)].map(([, name]) => name ?? "");
}
/** The module part of an address; some versions do not name it apart. */
function moduleIn(address) {
	return /^(?:module\.[A-Za-z0-9_-]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\.)*/.exec(address)?.[0].replace(/\.$/, "") ?? "";
}
function child(object, key) {
	const value = object === void 0 ? void 0 : own(object, key);
	return isObject(value) ? value : void 0;
}
// src/plan/read/terraform/references.ts
/** The most modules through which a reference is followed. */
const MAX_STEPS = 20;
/**
* Finds the resources of the plan that an attribute of another refers to: by the code, and where that does not tell, the only
* resource of the wanted type in the same module.
*/
function referencesFrom(configuration, changes) {
	const byBlock = new Map();
	const byModuleAndType = new Map();
	for (const change of changes) {
		const address = ownText(change, "address") ?? "";
		const path = pathOf(change);
		const block = `${path.join(".")} ${ownText(change, "type")}.${ownText(change, "name")}`;
		put$2(byBlock, block, address);
		for (const type of kindOf(ownText(change, "type") ?? "")?.types ?? []) {
			const key = `${path.join(".")} ${type}`;
			byModuleAndType.set(key, (byModuleAndType.get(key) ?? new Set()).add(block));
		}
	}
	return (entry, attributes, types) => {
		const path = pathOf(entry);
		const named = blocksOf(configuration, entry, attributes).flatMap((block) => byBlock.get(`${block.path.join(".")} ${block.name}`) ?? []);
		if (named.length > 0) return sameInstance(ownText(entry, "address") ?? "", [...new Set(named)]);
		const only = types.flatMap((type) => [...byModuleAndType.get(`${path.join(".")} ${type}`) ?? []]);
		return only.length === 1 ? sameInstance(ownText(entry, "address") ?? "", byBlock.get(only[0] ?? "") ?? []) : [];
	};
}
function put$2(map, key, value) {
	const list = map.get(key);
	if (list === void 0) map.set(key, [value]);
	else list.push(value);
}
function pathOf(entry) {
	return modulePath(ownText(entry, "module_address") ?? moduleIn(ownText(entry, "address") ?? ""));
}
/** Of several instances those that stand in the same instance of the module, and have the same index. */
function sameInstance(address, addresses) {
	const [module, index] = [moduleIn(address), /\[[^\]]*\]$/.exec(address)?.[0]];
	const inModule = addresses.filter((other) => moduleIn(other) === module);
	const near = inModule.length > 0 ? inModule : addresses;
	const sameIndex = near.filter((other) => index !== void 0 && other.endsWith(index));
	return sameIndex.length > 0 ? sameIndex : near;
}
function blocksOf(configuration, entry, attributes) {
	const expressions = child(configuration.codeOf(entry), "expressions");
	const names = attributes.flatMap((attribute) => referencesOf(expressions && own(expressions, attribute)));
	return follow(configuration, pathOf(entry), names);
}
/** `aws_sg.x.id` names a block of the same module; `var.x` and `module.x.out` lead to others. */
function follow(configuration, start, names) {
	const found = [];
	let open = names.map((name) => ({
		path: start,
		name
	}));
	for (let steps = 0; steps < MAX_STEPS && open.length > 0 && open.length < 1e3; steps++) {
		const next = [];
		for (const { path, name } of open) {
			const [first = "", second = "", third] = name.replace(/\[[^\]]*\]/g, "").split(".");
			if (first === "var") next.push(...outside(configuration, path, second));
			else if (first === "module") next.push(...inside(configuration, [...path, second], third));
			else if (second !== "") found.push({
				path,
				name: `${first}.${second}`
			});
		}
		open = next;
	}
	return found;
}
function outside({ moduleAt }, path, variable) {
	const expressions = child(moduleAt(path)?.call, "expressions");
	return referencesOf(expressions && own(expressions, variable)).map((name) => ({
		path: path.slice(0, -1),
		name
	}));
}
function inside({ moduleAt }, path, output) {
	if (output === void 0) return [];
	const outputs = child(moduleAt(path)?.config, "outputs");
	return referencesOf(own(child(outputs, output) ?? {}, "expression")).map((name) => ({
		path,
		name
	}));
}
// src/plan/read/terraform/terraform.ts
/** More than any plan that was ever applied; the report would be unreadable. */
const MAX_CHANGES = 1e5;
/**
* Reads `terraform show -json PLANFILE` and `tofu show -json PLANFILE`, formats 0.1 to 1.x.
* @throws ExpectedError PLAN_FORMAT_VERSION, PLAN_ERRORED, PLAN_RAW_STATE, PLAN_REFRESH_ONLY, PLAN_TOO_MANY
*/
function readTerraformPlan(file, root) {
	check(file, root);
	const changes = objectsIn(own(root, "resource_changes"));
	if (changes.length > MAX_CHANGES) throw refused("PLAN_TOO_MANY", `${file} announces ${changes.length} changes; the limit is ${MAX_CHANGES}`, "Plan one module at a time");
	const toRaw = rawChanges(root, changes);
	const raw = changes.filter((change) => own(change, "mode") !== "data").map(toRaw);
	const listed = new Set(raw.map(({ address }) => address));
	const rest = managedIn(priorModule(root)).filter((resource) => !listed.has(ownText(resource, "address") ?? ""));
	const version = ownText(root, "terraform_version");
	return {
		file,
		tool: changes.some((change) => /opentofu/.test(ownText(change, "provider_name") ?? "")) ? "opentofu" : "terraform",
		...version !== void 0 && { toolVersion: visibleLine(version, 40) },
		complete: own(root, "complete") !== false && objectsIn(own(root, "deferred_changes")).length === 0,
		announcements: raw.flatMap((change) => announce(change) ?? []),
		known: [...raw, ...rest.map((resource) => toRaw(unchanged$1(resource)))].flatMap((change) => knownBefore(change) ?? [])
	};
}
function check(file, root) {
	const version = own(root, "format_version");
	if (!(version === void 0 && isArray(own(root, "resource_changes") ?? null)) && (typeof version !== "string" || !/^[01]\./.test(version))) throw refused("PLAN_FORMAT_VERSION", `${file} has an unknown format_version`, "Use a Terraform whose show format is 0.x or 1.x");
	if (own(root, "errored") === true) throw refused("PLAN_ERRORED", `${file} is a plan that ended in an error: changes are missing in it`, "Plan again without errors");
	if (own(root, "resource_changes") === void 0 && isObject(own(root, "values")) && !isObject(own(root, "planned_values"))) throw refused("PLAN_RAW_STATE", `${file} is a state: it says what is there, not what will change`, SHOW);
	const prior = managedIn(priorModule(root));
	if (objectsIn(own(root, "resource_changes")).length > 0) return;
	if (prior.length > 0 || objectsIn(own(root, "resource_drift")).length > 0) throw refused("PLAN_REFRESH_ONLY", `${file} is a refresh-only plan: it changes the state, not the cloud`, "Give a plan that was made without -refresh-only");
}
const ACTIONS = {
	create: "create",
	update: "update",
	delete: "delete",
	"delete create": "replace",
	"create delete": "replace",
	"create forget": "create"
};
function actionOf(change) {
	const actions = own(change, "actions");
	const text = isArray(actions) ? actions.join(" ") : "";
	return Object.hasOwn(ACTIONS, text) ? ACTIONS[text] ?? "none" : "none";
}
function rawChanges(root, changes) {
	const configuration = configurationOf(root);
	const references = referencesFrom(configuration, changes);
	return (entry) => {
		const found = own(entry, "change");
		const change = isObject(found) ? found : {};
		const identity = own(change, "before_identity");
		const said = isObject(identity) ? [ownText(identity, "arn"), ownText(identity, "id")] : [];
		const place = isObject(identity) ? {
			region: ownText(identity, "region"),
			account: ownText(identity, "account_id")
		} : {};
		return {
			address: ownText(entry, "address") ?? "",
			kind: ownText(entry, "type") ?? "",
			action: actionOf(change),
			before: side(change, "before"),
			after: side(change, "after"),
			said,
			hint: {
				...defined("region", place.region ?? configuration.regionOf(entry)),
				...defined("account", place.account)
			},
			references: (attributes, types) => references(entry, attributes, types)
		};
	};
}
function defined(key, value) {
	return value === void 0 ? {} : { [key]: value };
}
function side(change, which) {
	const values = own(change, which);
	if (!isObject(values)) return void 0;
	const unknown = which === "after" ? own(change, "after_unknown") : void 0;
	return {
		values,
		secret: own(change, `${which}_sensitive`),
		unknown,
		style: "snake"
	};
}
/** A plan with -target lists only some resources as changes; the others stand in the state before it. */
function unchanged$1(resource) {
	const [values, secret] = [own(resource, "values") ?? null, own(resource, "sensitive_values") ?? null];
	return {
		...resource,
		change: {
			actions: ["no-op"],
			before: values,
			before_sensitive: secret
		}
	};
}
function priorModule(root) {
	const prior = own(root, "prior_state");
	const values = isObject(prior) ? own(prior, "values") : void 0;
	return isObject(values) ? own(values, "root_module") : void 0;
}
function managedIn(rootModule) {
	const found = [];
	const modules = isObject(rootModule) ? [rootModule] : [];
	for (let module = modules.pop(); module !== void 0; module = modules.pop()) {
		found.push(...objectsIn(own(module, "resources")).filter((resource) => own(resource, "mode") === "managed"));
		modules.push(...objectsIn(own(module, "child_modules")));
	}
	return found;
}
function objectsIn(list) {
	return list !== void 0 && isArray(list) ? list.filter(isObject) : [];
}
// src/plan/read/read-plan.ts
/**
* Reads a plan: `terraform|tofu show -json PLANFILE`, `aws cloudformation describe-change-set` (pages and nested sets one after the
* other or as a list) or `pulumi preview --json`. Secrets, and what Cloudcraft does not model, are left behind here.
* @param file what to call it in the report
* @throws ExpectedError PLAN_BINARY, PLAN_ERRORED, PLAN_FORMAT_VERSION, PLAN_LOG, PLAN_NOT_JSON, PLAN_RAW_STATE, PLAN_REFRESH_ONLY,
* PLAN_SEVERAL, PLAN_TOO_DEEP, PLAN_TOO_LARGE, PLAN_TOO_MANY, PLAN_UNKNOWN_FORMAT
*/
function readPlan(file, bytes) {
	const name = visibleLine(file);
	const roots = readDocuments(name, bytes).flatMap((root) => isArray(root) ? root : [root]);
	const [first] = roots;
	if (first === void 0) throw refused("PLAN_UNKNOWN_FORMAT", `${name} holds an empty list`, ANY_TOOL);
	if (roots.every(isChangeSet)) return readChangeSets(name, roots);
	refuseLogs(name, first);
	if (roots.length > 1) throw refused("PLAN_SEVERAL", `${name} holds ${roots.length} documents one after the other`, "Give each plan in a file of its own");
	if (!isObject(first)) throw refused("PLAN_UNKNOWN_FORMAT", `${name} does not hold a plan`, ANY_TOOL);
	return readOne(name, first);
}
/** The same for a report that does without the plans that cannot be read. */
function tryReadPlan(file, bytes) {
	try {
		return readPlan(file, bytes);
	} catch (error) {
		if (error instanceof ExpectedError) return {
			file: visibleLine(file),
			error: describeError(error)
		};
		throw error;
	}
}
function readOne(name, root) {
	if (isArray(own(root, "steps") ?? null) || isObject(own(root, "changeSummary"))) return readPreview(name, root);
	if (typeof own(root, "version") === "number" && ownText(root, "lineage") !== void 0 || isObject(own(root, "deployment"))) throw refused("PLAN_RAW_STATE", `${name} is a state: it says what is there, not what will change`, ANY_TOOL);
	if (Object.hasOwn(root, "format_version") || isArray(own(root, "resource_changes") ?? null)) return readTerraformPlan(name, root);
	if (isObject(own(root, "Resources")) || ownText(root, "TemplateBody") !== void 0) throw refused("PLAN_UNKNOWN_FORMAT", `${name} is a template: it says what should be there, not what will change`, "Give what `aws cloudformation describe-change-set` prints");
	throw refused("PLAN_UNKNOWN_FORMAT", `${name} is not a plan of Terraform, CloudFormation or Pulumi`, ANY_TOOL);
}
/** What the tools print for other programs while they work: one document a line. */
function refuseLogs(name, first) {
	if (!isObject(first)) return;
	if (Object.hasOwn(first, "@level") || Object.hasOwn(first, "@message")) throw refused("PLAN_LOG", `${name} is the log of \`terraform plan -json\``, SHOW);
	if ([
		"preludeEvent",
		"resourcePreEvent",
		"stdoutEvent",
		"diagnosticEvent"
	].some((key) => Object.hasOwn(first, key))) throw refused("PLAN_LOG", `${name} is the log of a Pulumi preview`, "Give what `pulumi preview --json` prints without PULUMI_ENABLE_STREAMING_JSON_PREVIEW");
}
// src/plan/match/eligible.ts
/** Whether a resource that lies in a place can be in a target. */
function canBeIn({ types, place }, target) {
	if (place.provider !== target.provider) return types.some((type) => type.startsWith("azureaks"));
	if (place.account !== void 0 && target.accounts.size > 0 && !target.accounts.has(place.account.toLowerCase())) return false;
	if (place.region === void 0 || target.region === "" || isGlobal(types)) return true;
	return place.region === target.region;
}
/**
* Fills in the region and the account that a plan does not say of every resource, where all of which it does say it agree.
*/
function withDefaultPlace(plan, things) {
	const all = [...plan.announcements, ...plan.known].map(({ place }) => place);
	const only = (provider, key) => {
		const values = new Set(all.flatMap((place) => place.provider === provider ? place[key] ?? [] : []));
		return values.size === 1 ? [...values][0] : void 0;
	};
	const defaults = {
		aws: {
			region: only("aws", "region"),
			account: only("aws", "account")
		},
		azure: {
			region: void 0,
			account: only("azure", "account")
		}
	};
	return things.map((thing) => {
		const { region, account } = defaults[thing.place.provider];
		const place = {
			...region !== void 0 && { region },
			...account !== void 0 && { account },
			...thing.place
		};
		return {
			...thing,
			place
		};
	});
}
/** A bucket lies in one region, though its name is that of the whole world. */
const IN_ONE_REGION = new Set(["s3"]);
function isSeenFrom(region, { place, types }) {
	return place.region === region || isGlobal(types) && !types.some((type) => IN_ONE_REGION.has(type));
}
/** Why nothing can be said of an announcement that was not found; undefined where it should have been. */
function whyNotLookedAt(announcement, targets, usual) {
	const { place, types } = announcement;
	const possible = targets.filter((target) => target.isRead && canBeIn(announcement, target)).filter(({ region }) => region === "" || place.region === void 0 || isSeenFrom(region, announcement));
	if (possible.length === 0) {
		const where = [place.account, place.region].filter((part) => part !== void 0).join(", ");
		return where === "" ? "its region was not looked at" : `${where} was not looked at`;
	}
	const looked = place.region !== void 0 || isGlobal(types) ? possible : possible.filter(({ number }) => usual.has(number));
	if (looked.length === 0) return "the plan does not say in which region it is";
	if (looked.some((target) => types.some((type) => target.before.types.has(type) && target.after.types.has(type)))) return void 0;
	return "no resource of its type was read on both sides";
}
// src/plan/match/entry.ts
/** One text for the place of a resource in a plan. */
function addressKey(source, address) {
	return `${source}\n${address}`;
}
// src/plan/match/side-index.ts
function indexSide(inventory) {
	const [byKey, byTail, byName, byStem] = [
		new Map(),
		new Map(),
		new Map(),
		new Map()
	];
	const types = new Set();
	for (const [position, resource] of inventory.resources.entries()) {
		types.add(resource.type);
		if (resource.identity !== "described") {
			put$1(byKey, bareKey(resource.key), position);
			put$1(byTail, tailOf(resource), position);
		}
		for (const lookup of lookupsOf(resource)) for (const name of namesOf(resource)) {
			put$1(byName, `${lookup}\n${name}`, position);
			const stem = stemOf(name);
			if (stem !== void 0) put$1(byStem, `${lookup}\n${stem}`, position);
		}
	}
	return {
		inventory,
		byKey,
		byTail,
		byName,
		byStem,
		types
	};
}
function put$1(map, key, position) {
	const list = map.get(key);
	if (list === void 0) map.set(key, [position]);
	else list.push(position);
}
/** Cloudcraft tells components apart that share one Azure id by a suffix, which plans do not know. */
function bareKey(key) {
	const hash = key.startsWith("/") ? key.indexOf("#") : -1;
	return hash < 0 ? key : key.slice(0, hash);
}
function tailOf({ identity, key }) {
	return shortName({
		kind: identity,
		key: bareKey(key)
	});
}
/** Its type; of Azure's also Azure's own: `microsoft.sql/databases`. */
function lookupsOf({ identity, key, type }) {
	if (identity !== "azure-id") return [type];
	const parts = bareKey(key).split("/providers/").at(-1)?.split("/") ?? [];
	const azureType = [parts[0] ?? "", ...parts.slice(1).filter((_, index) => index % 2 === 0)];
	return azureType.length < 2 ? [type] : [type, shortAzureType(azureType)];
}
/** Everything that may be its name in a plan, as names are compared. */
function namesOf(resource) {
	const { identity, label, name, type, properties } = resource;
	const found = [
		label,
		name,
		ownText(properties, "name"),
		identity === "described" ? void 0 : tailOf(resource)
	];
	const names = new Set(found.flatMap((one) => one === void 0 || one === "" ? [] : [nameKey(one, identity === "azure-id")]));
	if (type === "waf") names.add(resource.key.split("/").at(-2) ?? "");
	if (type === "elasticache") for (const one of [...names]) names.add(one.replace(/(-\d{4})?-\d{3}$/, ""));
	return names;
}
/** Azure's names are the same in capitals; names of zones may end in a dot. */
function nameKey(name, isAzure) {
	const bare = name.replace(/\.$/, "");
	return isAzure ? bareName(bare).toLowerCase() : bare;
}
function bareName(name) {
	return name.replace(/#componentType=.*$/i, "");
}
/** `shop-Orders-` of `shop-Orders-1A2B3C`. */
function stemOf(name) {
	const hyphen = name.lastIndexOf("-");
	return hyphen <= 0 ? void 0 : name.slice(0, hyphen + 1).toLowerCase();
}
// src/plan/match/find.ts
/** Everything that can be the resource, by the surest sign that finds anything: one is a match, several may be a set. */
function findAll(candidates, sought, targets, side) {
	const possible = targets.filter((target) => canBeIn(sought, target));
	for (const sign of [
		byArn,
		byAzureId,
		byId$1
	]) {
		const found = targets.flatMap((target) => sign(candidates, sought, target, target[side]));
		if (found.length > 0) return found;
	}
	for (const form of [
		"own",
		"stack",
		"hex",
		"prefix",
		"tag"
	]) {
		const names = candidates.names.filter((name) => name.form === form);
		const found = possible.flatMap((target) => byNames(names, candidates, sought, [target, target[side]]));
		if (found.length > 0) return found;
	}
	return [];
}
/** The one resource that a sign leads to; undefined where it leads to none or to several. */
function findOne(candidates, sought, targets, side) {
	const found = findAll(candidates, sought, targets, side);
	return found.length === 1 ? found[0] : void 0;
}
const byArn = ({ arns }, sought, target, side) => pick(side, arns.flatMap((arn) => side.byKey.get(arn) ?? []), sought).map((position) => found(target, position, 1, "same ARN"));
const byAzureId = ({ azureIds }, sought, target, side) => pick(side, azureIds.flatMap((id) => side.byKey.get(id) ?? []), sought).map((position) => found(target, position, 1, "same Azure id"));
const byId$1 = ({ ids }, sought, target, side) => canBeIn(sought, target) ? pick(side, ids.flatMap((id) => side.byTail.get(id) ?? []), sought).map((position) => found(target, position, 1, "same id")) : [];
function found({ number }, position, confidence, because) {
	return {
		target: number,
		position,
		confidence,
		because
	};
}
/** Of one id only what is of a type that fits; where none does, the kind may have gained another type. */
function pick({ inventory }, positions, { types }) {
	const distinct = [...new Set(positions)];
	const fitting = distinct.filter((position) => types.includes(inventory.resources[position]?.type ?? ""));
	if (fitting.length > 0) return fitting;
	return types.length === 0 || distinct.every((position) => inventory.resources[position]?.identity === "azure-id") ? distinct : [];
}
const SURE = {
	own: [.95, "same name"],
	stack: [.9, "named by the stack"],
	hex: [.85, "same name before a random end"],
	prefix: [.85, "same name before a random end"],
	tag: [.8, "same Name tag"]
};
/** The random ends of names. */
const ENDS = {
	stack: /-[a-z0-9]{6,}$/i,
	hex: /-[0-9a-f]{7}$/,
	prefix: /-[0-9a-f]{26}$/
};
function byNames(names, { within }, { lookups }, [target, side]) {
	const positions = names.flatMap((name) => lookups.flatMap((lookup) => positionsOf(side, lookup, name, target.provider === "azure")));
	return [...new Set(positions)].filter((position) => isWithin(side.inventory.resources[position], within)).map((position) => {
		const [confidence, because] = SURE[names[0]?.form ?? "tag"];
		return found(target, position, confidence, because);
	});
}
function positionsOf(side, lookup, { text, form }, isAzure) {
	if (form === "own" || form === "tag") return side.byName.get(`${lookup}\n${nameKey(text, isAzure)}`) ?? [];
	return (side.byStem.get(`${lookup}\n${text.toLowerCase()}`) ?? []).filter((position) => {
		const resource = side.inventory.resources[position];
		return resource !== void 0 && [resource.name, bareKey(resource.key)].some((name) => ENDS[form].test(name));
	});
}
/** Azure names are unique in their parents only. */
function isWithin(resource, within) {
	if (resource === void 0) return false;
	return resource.identity !== "azure-id" || within.every((part) => resource.key.includes(part));
}
// src/plan/match/target-index.ts
const NOTHING = {
	resources: [],
	positions: new Map(),
	byKey: new Map(),
	members: new Map(),
	groups: new Map(),
	connections: [],
	absentSections: [],
	hasLabels: false,
	hasAutoConnections: false
};
function indexTarget({ target, before, after, changes }, number) {
	const sides = [before ?? NOTHING, after ?? NOTHING];
	return {
		number,
		provider: target.provider,
		region: target.region.replaceAll(" ", "").toLowerCase(),
		accounts: new Set(sides.flatMap((side) => side.resources.flatMap((resource) => accountOf(resource) ?? []))),
		isRead: before !== void 0 && after !== void 0,
		before: indexSide(sides[0]),
		after: indexSide(sides[1]),
		changes,
		...fates(changes, sides)
	};
}
function accountOf({ identity, key }) {
	if (identity === "arn") return /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(key)?.[1];
	return identity === "azure-id" ? key.split("/")[2] : void 0;
}
function fates(changes, [before, after]) {
	const [fateBefore, fateAfter] = [new Map(), new Map()];
	for (const [change, entry] of changes.entries()) for (const [old, next] of pairsOf(entry)) {
		const [was, is] = [old && before.positions.get(old.id), next && after.positions.get(next.id)];
		const kind = entry.kind;
		if (was !== void 0) fateBefore.set(was, {
			change,
			kind,
			other: is
		});
		if (is !== void 0) fateAfter.set(is, {
			change,
			kind,
			other: was
		});
	}
	return {
		fateBefore,
		fateAfter
	};
}
/** The resources that a change is about; those of memberships and connections have not changed themselves. */
function pairsOf(change) {
	switch (change.kind) {
		case "added": return [[void 0, change.after]];
		case "removed": return [[change.before, void 0]];
		case "changed":
		case "replaced": return [[change.before, change.after]];
		case "rollout": return [...change.removed.map((one) => [one, void 0]), ...change.added.map((one) => [void 0, one])];
		default: return [];
	}
}
/** Where a resource of the before-side is after it: of what is in no change, what has the same key. */
function afterOf({ fateBefore, before, after }, position) {
	const fate = fateBefore.get(position);
	return fate === void 0 ? sameKey(before, after, position) : fate.other;
}
/** The other way round; undefined for what is new. */
function beforeOf({ fateAfter, before, after }, position) {
	const fate = fateAfter.get(position);
	return fate === void 0 ? sameKey(after, before, position) : fate.other;
}
/** Whether a resource came in another's place, or where there was none. */
function isNew(index, position) {
	const fate = index.fateAfter.get(position);
	return fate === void 0 ? beforeOf(index, position) === void 0 : fate.kind !== "changed";
}
function sameKey(from, to, position) {
	const resource = from.inventory.resources[position];
	if (resource === void 0) return void 0;
	if (resource.identity !== "described") return to.inventory.byKey.get(resource.key) ?? to.inventory.byKey.get(`${resource.type} ${resource.key}`);
	return (to.byName.get(`${resource.type}\n${resource.name}`) ?? []).find((one) => to.inventory.resources[one]?.key === resource.key);
}
// src/plan/match/pair.ts
/** What was found in the before-snapshot, with what it is after the deployment. */
function pairOf({ target, position, confidence, because }, targets) {
	const index = targets[target];
	const after = index && afterOf(index, position);
	return {
		target,
		before: position,
		...after !== void 0 && { after },
		confidence,
		because: [because]
	};
}
/** What was found in the after-snapshot, with what it was, or with what it replaces. */
function single(found, old, targets) {
	const { target, position, confidence, because } = found;
	const index = targets[target];
	const before = old?.target === target ? old.before : index && beforeOf(index, position);
	return {
		target,
		...before !== void 0 && { before },
		after: position,
		confidence: old === void 0 ? confidence : Math.min(confidence, old.confidence),
		because: [...old?.because ?? [], because]
	};
}
// src/plan/match/owners.ts
/**
* Where the owners of parts are: by their own ids, or as the resource of the same plan that a part refers to.
* @returns by position in the list of entries
*/
function findOwners(entries, seen, known, targets) {
	const byAddress = new Map();
	for (const [position, { source, announcement }] of entries.entries()) if (announcement.owner === void 0) byAddress.set(addressKey(source, announcement.address), position);
	const owners = new Map();
	for (const [position, entry] of entries.entries()) {
		const owner = byId(entry, targets) ?? byReference(entry, byAddress, seen) ?? unchanged(entry, known, targets);
		if (owner !== void 0) owners.set(position, owner);
	}
	return owners;
}
function byId({ announcement }, targets) {
	const { owner, place } = announcement;
	if (owner === void 0) return void 0;
	const sought = {
		types: owner.types,
		lookups: owner.types,
		place
	};
	const old = findOne(owner.candidates, sought, targets, "before");
	if (old !== void 0) return pairOf(old, targets);
	const next = findOne(owner.candidates, sought, targets, "after");
	return next && single(next, void 0, targets);
}
function byReference({ source, announcement }, byAddress, seen) {
	for (const address of announcement.owner?.addresses ?? []) {
		const found = seen.get(byAddress.get(addressKey(source, address)) ?? -1);
		if (found !== void 0 && found.set === void 0) return {
			...found,
			because: [`belongs to ${address}`]
		};
	}
}
/** The owner of a part may itself not change. */
function unchanged({ source, announcement }, known, targets) {
	const found = (announcement.owner?.addresses ?? []).flatMap((address) => known.get(addressKey(source, address)) ?? []);
	const [only] = found;
	return found.length === 1 && only !== void 0 ? pairOf(only, targets) : void 0;
}
// src/plan/match/sets.ts
/**
* What was announced without a known name, with what appeared of its type: as sets, never one to one.
* @param taken what was found by name
* @returns by position in the list of announcements; those for which nothing appeared are absent
*/
function findSets(announcements, targets, taken) {
	const newcomers = newcomersByType(targets, taken);
	const alike = new Map();
	for (const [member, announcement] of announcements.entries()) put(alike, signatureOf(announcement), member);
	const groups = new Map();
	const groupOf = new Map();
	for (const [signature, members] of alike) {
		const pool = poolOf(announcements[members[0] ?? -1], newcomers);
		const shared = new Set(pool.flatMap((newcomer) => groupOf.get(newcomer) ?? []));
		const joined = [...shared].flatMap((key) => groups.get(key) ?? []);
		for (const key of shared) groups.delete(key);
		const group = {
			members: [...members, ...joined.flatMap((other) => other.members)],
			pool: new Set([...pool, ...joined.flatMap((other) => [...other.pool])])
		};
		groups.set(signature, group);
		for (const newcomer of group.pool) groupOf.set(newcomer, signature);
	}
	return new Map([...groups.values()].flatMap(({ members, pool }) => seenOf(members, [...pool])));
}
function put(map, key, value) {
	const list = map.get(key);
	if (list === void 0) map.set(key, [value]);
	else list.push(value);
}
function newcomersByType(targets, taken) {
	const found = new Map();
	for (const target of targets) for (const [position, { change, kind }] of target.fateAfter) {
		const entry = target.changes[change];
		if (kind === "rollout" || entry?.kind === "added" && entry.pool !== void 0 || !isNew(target, position) || isTaken(taken, {
			target,
			position,
			change
		})) continue;
		put(found, target.after.inventory.resources[position]?.type ?? "", {
			target,
			position,
			change
		});
	}
	return found;
}
function isTaken({ places, changes }, { target, position, change }) {
	return places.has(`${target.number} ${position}`) || changes.has(`${target.number} ${change}`);
}
/** Announcements that could be the same things. */
function signatureOf({ types, place, fields }) {
	const values = fields.map(({ path, after }) => [path, after ?? null]);
	return JSON.stringify([
		types,
		place.provider,
		place.region ?? "",
		place.account ?? "",
		values
	]);
}
function poolOf(announcement, newcomers) {
	if (announcement === void 0) return [];
	return announcement.types.flatMap((type) => newcomers.get(type) ?? []).filter(({ target, position }) => canBeIn(announcement, target) && fits(announcement, target, position));
}
/** Whether nothing that is known of the announced resource speaks against it. */
function fits({ fields }, target, position) {
	const resource = target.after.inventory.resources[position];
	return fields.every(({ path, after }) => {
		const actual = resource === void 0 || path === "name" ? void 0 : own(resource.properties, path);
		return after === void 0 || actual === void 0 || actual === null || meansTheSame(actual, after);
	});
}
/** A report names changes of one target only: the one in which most of the set lies. */
function seenOf(members, pool) {
	const [first] = pool;
	if (first === void 0) return [];
	const counts = new Map();
	for (const { target } of pool) counts.set(target, (counts.get(target) ?? 0) + 1);
	const [most] = [...counts].sort(([a, n], [b, m]) => m - n || a.number - b.number);
	const target = most?.[0] ?? first.target;
	const here = pool.filter((newcomer) => newcomer.target === target);
	const changes = [...new Set(here.map(({ change }) => change))].sort((a, b) => a - b);
	const [announced, appeared] = [members.length, here.length];
	const because = [`${announced} of this type ${announced === 1 ? "was" : "were"} announced without a known name, ${appeared} appeared`];
	const confidence = appeared > announced ? Math.round(60 * announced / appeared) / 100 : .6;
	return members.map((member) => [member, {
		target: target.number,
		confidence,
		because,
		set: {
			changes,
			announced,
			appeared
		}
	}]);
}
// src/plan/match/match.ts
/** Finds the resources of all announcements, surest signs first; parts are found with their owners, and so come last. */
function matchAll(entries, known, targets) {
	const places = findKnown(known, targets);
	const seen = new Map();
	const unnamed = [];
	const candidates = new Map();
	for (const [position, { announcement }] of entries.entries()) {
		if (announcement.owner !== void 0 || announcement.lookups.length === 0) continue;
		const old = oldOf(announcement, targets);
		if (old !== void 0) seen.set(position, old);
		const fresh = wantsNew(announcement, old, targets) ? newOf(announcement, targets) : void 0;
		if (fresh !== void 0 && (fresh.length > 0 || old?.after === void 0)) candidates.set(position, fresh);
	}
	settleNew(entries, candidates, targets, {
		seen,
		unnamed
	});
	addSets(entries, unnamed, targets, seen);
	for (const [position, owner] of findOwners(entries, seen, places, targets)) seen.set(position, owner);
	return {
		seen,
		known: places,
		usual: usualTargets(entries, seen, known, places)
	};
}
function findKnown(known, targets) {
	const places = new Map();
	for (const { source, resource } of known) {
		const found = findOne(resource.candidates, resource, targets, "before");
		if (found !== void 0) places.set(addressKey(source, resource.address), found);
	}
	return places;
}
function oldOf(announcement, targets) {
	if (announcement.action === "create") return void 0;
	const found = findOne(announcement.old, announcement, targets, "before");
	return found && pairOf(found, targets);
}
/** Whether a new resource is to be looked for: of a replacement only where the comparison has not found it. */
function wantsNew({ action }, old, targets) {
	if (action !== "replace" || old?.before === void 0) return action === "create" || action === "replace";
	return targets[old.target]?.fateBefore.get(old.before)?.kind !== "replaced";
}
/** What a new resource may be: what is new, or else the one that was there before under its own name. */
function newOf({ next, action, ...sought }, targets) {
	const found = findAll(next, sought, targets, "after");
	const fresh = found.filter(({ target, position }) => {
		const index = targets[target];
		return index !== void 0 && isNew(index, position);
	});
	if (fresh.length > 0 || action === "replace") return fresh;
	return found.length === 1 && next.names.some(({ form }) => form === "own") ? found : [];
}
/** Announcements that lead to the same resources are a set; one that leads to one is a match. */
function settleNew(entries, candidates, targets, { seen, unnamed }) {
	const groups = new Map();
	for (const [position, found] of candidates) {
		const names = entries[position]?.announcement.next;
		if (found.length > 0) addTo(groups, placesKey(found), position);
		else if (names !== void 0 && !hasOwnName(names, targets)) unnamed.push(position);
	}
	for (const members of groups.values()) settleGroup(members, candidates.get(members[0] ?? -1) ?? [], targets, seen);
}
function addTo(groups, key, position) {
	const members = groups.get(key);
	if (members === void 0) groups.set(key, [position]);
	else members.push(position);
}
function placesKey(found) {
	return found.map(({ target, position }) => `${target} ${position}`).sort().join("\n");
}
function settleGroup(members, found, targets, seen) {
	const [only] = found;
	const isOne = found.length === 1 && (members.length === 1 || only?.because === "same name");
	const set = isOne ? void 0 : several(found, members.length, targets);
	for (const member of members) {
		const match = isOne && only !== void 0 ? single(only, seen.get(member), targets) : set;
		if (match !== void 0) seen.set(member, {
			...match,
			...match.set && withOld(seen.get(member))
		});
	}
}
/** Whether its name would have led to it; a label does so only where labels were asked for. */
function hasOwnName({ names }, targets) {
	const telling = targets.every(({ after }) => after.inventory.hasLabels) ? ["own", "tag"] : ["own"];
	return names.some(({ form }) => telling.includes(form));
}
function several(found, announced, targets) {
	const [first] = found;
	if (first === void 0) return void 0;
	const here = found.filter(({ target }) => target === first.target);
	const index = targets[first.target];
	const changes = here.flatMap(({ position }) => index?.fateAfter.get(position)?.change ?? []);
	const because = [first.because, `${announced} announced under one name, ${here.length} appeared`];
	const set = {
		changes: [...new Set(changes)].sort((a, b) => a - b),
		announced,
		appeared: here.length
	};
	return {
		target: first.target,
		confidence: Math.min(.75, first.confidence),
		because,
		set
	};
}
function addSets(entries, unnamed, targets, seen) {
	const list = unnamed.flatMap((position) => entries[position]?.announcement ?? []);
	for (const [member, found] of findSets(list, targets, takenBy(seen))) {
		const position = unnamed[member];
		if (position !== void 0) seen.set(position, {
			...found,
			...withOld(seen.get(position))
		});
	}
}
/** A replacement whose new half is one of a set is still known by its old half. */
function withOld(old) {
	return old?.before === void 0 ? {} : { before: old.before };
}
/** `target change` of what was found by name. */
function takenBy(seen) {
	const places = new Set();
	const sets = new Map();
	for (const { target, after, set } of seen.values()) if (set !== void 0) sets.set(set, target);
	else if (after !== void 0) places.add(`${target} ${after}`);
	return {
		places,
		changes: new Set([...sets].flatMap(([set, target]) => set.changes.map((change) => `${target} ${change}`)))
	};
}
function usualTargets(entries, seen, known, places) {
	const usual = new Map();
	const add = (source, target) => {
		if (target !== void 0) usual.set(source, (usual.get(source) ?? new Set()).add(target));
	};
	for (const [position, { source }] of entries.entries()) {
		const found = seen.get(position);
		if (found?.set === void 0) add(source, found?.target);
	}
	for (const { source, resource } of known) add(source, places.get(addressKey(source, resource.address))?.target);
	return usual;
}
// src/plan/verdict/doubt.ts
/**
* The additions and removals that may only not have been read, as `target change`. Where a plan announced every one of them, it
* explains them, and none is in doubt.
*/
function doubtfulChanges(entries, seen, targets) {
	const announced = announcedChanges(entries, seen, targets);
	const doubtful = new Set();
	for (const { number, changes } of targets) {
		const unexplained = new Set();
		const isAnnounced = (position) => announced.has(`${number} ${position}`);
		for (const [position, change] of changes.entries()) if (isUnconfirmed(change) && !isAnnounced(position)) unexplained.add(groupOf(change));
		for (const [position, change] of changes.entries()) if (isUnconfirmed(change) && unexplained.has(groupOf(change))) doubtful.add(`${number} ${position}`);
	}
	return doubtful;
}
function announcedChanges(entries, seen, targets) {
	const found = new Set();
	for (const position of entries.keys()) {
		const { target = -1, before = -1, after = -1, set } = seen.get(position) ?? {};
		const index = targets[target];
		const fates = [index?.fateBefore.get(before), index?.fateAfter.get(after)];
		for (const change of [...fates.flatMap((fate) => fate?.change ?? []), ...set?.changes ?? []]) found.add(`${target} ${change}`);
	}
	return found;
}
function isUnconfirmed({ tags }) {
	return tags.includes("unconfirmed");
}
function groupOf(change) {
	if (change.kind === "added") return `added ${change.after.type}`;
	return change.kind === "removed" ? `removed ${change.before.type}` : change.kind;
}
// src/plan/verdict/values.ts
/**
* @param changed the fields that a comparison of the inventories has found to differ
*/
function compareWithSeen({ fields, rules, action }, before, after, changed) {
	const moved = new Set(fields.flatMap(({ path, attribute }) => changed.has(path) ? attribute ?? [] : []));
	const checked = [...fields.filter(({ path, attribute }) => changed.has(path) || attribute === void 0 || !moved.has(attribute)).map((field) => checkField(field, before, after, changed)), ...rules === void 0 || action === "delete" ? [] : checkRules(rules, after, changed)];
	const texts = (state) => checked.filter(([one]) => one === state).map(([, text]) => text);
	return {
		agrees: texts("agrees"),
		still: texts("still"),
		differs: texts("differs"),
		open: texts("open").length
	};
}
function checkField(plan, before, after, changed) {
	const { path } = plan;
	if (plan.after === void 0) {
		if (changed.has(path)) return ["agrees", path];
		return plan.certain && before !== void 0 ? ["still", `${path} has not changed`] : ["open", path];
	}
	const actual = seenValue(after, path);
	if (actual === void 0) return ["open", path];
	if (meansTheSame(actual, plan.after)) return ["agrees", path];
	const was = before && seenValue(before, path);
	if (was !== void 0 && meansTheSame(actual, was)) return plan.certain ? ["still", `${path} is still ${told(actual)}`] : ["open", path];
	return ["differs", `${path} is ${told(actual)}; announced: ${told(plan.after)}`];
}
/** Undefined for what the document does not say. */
function seenValue(resource, path) {
	const value = path === "name" ? resource.label ?? own(resource.properties, "name") : own(resource.properties, path);
	return value === null || value === "" || value === "null" ? void 0 : value;
}
function told(value) {
	return visibleLine(typeof value === "string" ? value : JSON.stringify(value), 60);
}
const SIDES = ["inboundRules", "outboundRules"];
function checkRules(rules, after, changed) {
	return SIDES.flatMap((side) => {
		const list = own(after.properties, side);
		if (list === void 0 || !isArray(list)) return [...rules.added[side]].map(() => ["open", side]);
		const seen = seenRules(list);
		return [...[...rules.added[side]].map((rule) => checkAdded(side, rule, seen, changed)), ...[...rules.removed[side]].map((rule) => checkRemoved(side, rule, seen))];
	});
}
function checkAdded(side, rule, seen, changed) {
	if (isOptionalRule(rule)) return [rule === "*" && changed.has(side) ? "agrees" : "open", side];
	return isAmong(rule, seen) ? ["agrees", side] : ["still", `${side} does not have ${visibleLine(rule, 60)}`];
}
function checkRemoved(side, rule, seen) {
	if (isOpenRule(rule)) return ["open", side];
	return seen.has(rule) ? ["still", `${side} still has ${visibleLine(rule, 60)}`] : ["agrees", side];
}
/** Every rule that a resource has, one target each. */
function seenRules(list) {
	const rules = list.flatMap((rule) => {
		const target = isObject(rule) ? own(rule, "target") : void 0;
		if (!isObject(rule) || typeof target !== "string" || !target.includes(",")) return [seenRule(rule)];
		return target.split(",").map((one) => seenRule({
			...rule,
			target: one.trim()
		}));
	});
	return new Set(rules);
}
// src/plan/verdict/excess.ts
/**
* More than was announced on a resource that was announced makes the verdict on it `otherwise`: on its own announcement, or else on
* that of its first part.
*/
function withExcess(all, targets) {
	const result = [...all];
	const loose = all.filter(({ entry, seen }) => entry.announcement.rules !== void 0 && seen === void 0);
	const fieldsBrought = all.flatMap(({ entry }) => broughtBy(entry.announcement.kind));
	for (const members of byResource(all).values()) {
		const first = members.map((position) => all[position]).find((one) => one !== void 0);
		const index = targets[first?.seen?.target ?? -1];
		if (first === void 0 || index === void 0) continue;
		const others = decidedFields(index.after.inventory.resources[first.seen?.after ?? -1]?.type ?? "").has("inboundRules") ? loose : [];
		const announced = [...members.flatMap((position) => all[position] ?? []), ...others];
		const brought = (type, path) => fieldsBrought.some(({ types, fields }) => types.includes(type) && fields?.includes(path) === true);
		const excess = excessOn(index, first, announced, brought);
		const teller = members.find((position) => all[position]?.entry.announcement.owner === void 0) ?? members[0];
		const one = result[teller ?? -1];
		if (excess.texts.length === 0 || one === void 0 || teller === void 0) continue;
		const because = [...one.verdict.because, ...excess.texts];
		const changes = [...new Set([...one.verdict.changes, ...excess.changes])].sort((a, b) => a - b);
		result[teller] = {
			...one,
			verdict: {
				outcome: "otherwise",
				because,
				changes
			}
		};
	}
	return result;
}
/** Announcements of one resource, by its place. Of a removal, or of one of a set, nothing more can be said. */
function byResource(all) {
	const found = new Map();
	for (const [position, { entry, seen }] of all.entries()) {
		if (seen?.after === void 0 || seen.set !== void 0) continue;
		if (entry.announcement.action === "delete" && entry.announcement.owner === void 0) continue;
		const key = `${seen.target} ${seen.after}`;
		const list = found.get(key);
		if (list === void 0) found.set(key, [position]);
		else list.push(position);
	}
	return found;
}
function excessOn(index, { seen }, announced, brought) {
	const nothing = {
		texts: [],
		changes: []
	};
	const position = seen?.after ?? -1;
	const resource = index.after.inventory.resources[position];
	const fate = index.fateAfter.get(position);
	if (resource === void 0 || fate === void 0 || announced.some(isSilent)) return nothing;
	const rules = rulesOf(announced);
	const change = index.changes[fate.change];
	if (change?.kind === "added") {
		const list = own(resource.properties, "inboundRules");
		return {
			texts: [...list !== void 0 && isArray(list) && decidedFields(resource.type).has("inboundRules") ? seenRules(list) : []].filter((rule) => !explainsRule(rules.added.inboundRules, rule)).map((rule) => gained("inboundRules", rule)),
			changes: [fate.change]
		};
	}
	if (change?.kind !== "changed" && change?.kind !== "replaced") return nothing;
	if (change.kind === "replaced" && announced.some(({ entry }) => entry.announcement.action === "create")) return nothing;
	const paths = new Set(announced.flatMap(({ entry }) => [...entry.announcement.fields.map(({ path }) => path), ...entry.announcement.owner?.explains ?? []]));
	return {
		texts: change.fields.flatMap((field) => {
			const root = field.path.split(".")[0] ?? "";
			if (!decidedFields(resource.type).has(root) || paths.has(root) || brought(resource.type, root)) return [];
			if (isRuleSide(root)) return change.kind === "replaced" ? [] : excessRule(root, field, rules);
			return [`${field.path} changed as well${field.after === void 0 ? "" : `, to ${told(field.after)}`}`];
		}),
		changes: [fate.change]
	};
}
/** A plan that does not say which attributes change explains whatever does. */
function isSilent({ entry }) {
	return entry.announcement.silent;
}
function isRuleSide(path) {
	return path === "inboundRules" || path === "outboundRules";
}
function excessRule(side, { before, after }, rules) {
	if (after !== void 0) return explainsRule(rules.added[side], seenRule(after)) ? [] : [gained(side, seenRule(after))];
	return explainsRule(rules.removed[side], seenRule(before)) ? [] : [`${side} lost ${visibleLine(seenRule(before), 60)} as well`];
}
function gained(side, rule) {
	return `${side} gained ${visibleLine(rule, 60)} as well`;
}
function rulesOf(announced) {
	const union = (which, side) => new Set(announced.flatMap(({ entry }) => [...entry.announcement.rules?.[which][side] ?? []]));
	const both = (which) => ({
		inboundRules: union(which, "inboundRules"),
		outboundRules: union(which, "outboundRules")
	});
	return {
		added: both("added"),
		removed: both("removed")
	};
}
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
// src/plan/verdict/follow.ts
/** What came of itself or with something announced, and what nobody has announced. */
function sortLeftovers(all, claims, targets) {
	const bringers = all.flatMap(({ entry }) => broughtBy(entry.announcement.kind).map((brings) => ({
		brings,
		announcement: entry.announcement
	})));
	const follows = [];
	const left = [];
	for (const target of targets) {
		const companions = companionsOf(target, claims);
		const followed = new Map();
		const causes = target.changes.map((change, position) => {
			if (claims.changes.has(`${target.number} ${position}`)) return void 0;
			const of = causeOf(change, {
				target,
				claims,
				bringers,
				companions
			});
			if (of !== void 0) for (const key of placesOf(change, target)) followed.set(key, of);
			return of;
		});
		for (const [position, change] of target.changes.entries()) {
			if (claims.changes.has(`${target.number} ${position}`)) continue;
			const of = causes[position] ?? causeOfRelation(change, target, claims, followed);
			const place = {
				target: target.number,
				change: position
			};
			if (of !== void 0) follows.push({
				...place,
				of
			});
			else left.push(place);
		}
	}
	return {
		follows,
		left
	};
}
function causeOf(change, surroundings) {
	const { target, claims, companions } = surroundings;
	const passing = PASSING.find((tag) => change.tags.includes(tag));
	if (passing !== void 0) return passing;
	if (change.kind === "rollout") {
		const { before, after } = change.parent;
		return addressOf(target, claims, before, after) ?? `rollout of ${visibleLine(after.name, 60)}`;
	}
	if ((change.kind === "added" || change.kind === "removed") && change.pool !== void 0) {
		const side = change.kind === "added" ? [void 0, change.pool] : [change.pool, void 0];
		return addressOf(target, claims, side[0], side[1]) ?? `autoscaling of ${visibleLine(change.pool.name, 60)}`;
	}
	if (change.kind === "changed" && change.after.type === "azurevmss" && change.fields.every(({ path }) => path === "capacity")) return `autoscaling of ${visibleLine(change.after.name, 60)}`;
	for (const key of placesOf(change, target)) {
		const of = companions.get(key);
		if (of !== void 0) return of;
	}
	return broughtWith(change, surroundings);
}
/** The address of what announced either side of a resource. */
function addressOf({ number, before, after }, claims, was, is) {
	const [old, next] = [was && before.inventory.positions.get(was.id), is && after.inventory.positions.get(is.id)];
	return claims.after.get(`${number} ${next ?? ""}`) ?? claims.before.get(`${number} ${old ?? ""}`);
}
/** The places that a change of a resource is about: `before 3`, `after 5`. */
function placesOf(change, { before, after }) {
	const places = [];
	if (change.kind === "removed" || change.kind === "changed" || change.kind === "replaced") places.push(`before ${before.inventory.positions.get(change.before.id)}`);
	if (change.kind === "added" || change.kind === "changed" || change.kind === "replaced") places.push(`after ${after.inventory.positions.get(change.after.id)}`);
	return places;
}
function broughtWith(change, { bringers }) {
	const subject = change.kind === "removed" ? change.before : "after" in change ? change.after : void 0;
	if (subject === void 0) return void 0;
	return bringers.find(({ brings, announcement }) => brings.types.includes(subject.type) && (brings.name?.test(subject.name) ?? true) && (brings.key?.test(subject.key) ?? true) && fitsFields(brings, change) && liesIn(brings, announcement, subject))?.announcement.address;
}
function fitsFields({ fields }, change) {
	if (fields === void 0) return true;
	return change.kind === "changed" && change.fields.every(({ path }) => fields.includes(path));
}
function liesIn({ ofOwn }, { old, next }, { key }) {
	if (ofOwn === void 0) return true;
	const ids = [...old.azureIds, ...next.azureIds];
	const names = [...old.names, ...next.names].map(({ text }) => `/${text.toLowerCase()}`);
	return [...ids, ...names].some((part) => key.includes(`${part}/`) || key.includes(`${part}#`));
}
/** A membership or a connection follows from the announced resource that it is of. */
function causeOfRelation(change, target, claims, followed) {
	const ends = endsOf(change);
	for (const { before, after } of ends) {
		const of = addressOf(target, claims, before, after);
		if (of !== void 0) return of;
	}
	for (const { before, after } of ends) {
		const of = [`before ${target.before.inventory.positions.get(before.id)}`, `after ${target.after.inventory.positions.get(after.id)}`].map((place) => followed.get(place)).find((one) => one !== void 0);
		if (of !== void 0) return of;
	}
}
function endsOf(change) {
	switch (change.kind) {
		case "membership-added":
		case "membership-removed": return [change.group, change.member];
		case "connection-added":
		case "connection-removed": return [change.from, change.to];
		default: return [];
	}
}
// src/plan/verdict/verdict.ts
function verdict(outcome, because, changes = []) {
	return {
		outcome,
		because,
		changes
	};
}
/** What did not come, though it was announced: after a deployment that did not succeed nobody can be blamed for it. */
function missing({ retains, conditional }, { job }, because, changes = []) {
	if (retains) return verdict("unknown", ["its policy keeps it in the cloud", ...because], changes);
	if (conditional) return verdict("unknown", ["whether it happens was to be decided during the deployment", ...because], changes);
	if (job === "success") return verdict("not-seen", because, changes);
	return verdict("unknown", [`the deployment ended as ${job}`, ...because], changes);
}
function halvesOf({ target, before, after }, targets) {
	const index = targets[target];
	if (index === void 0) return void 0;
	const old = before === void 0 ? void 0 : index.fateBefore.get(before);
	const next = after === void 0 ? void 0 : index.fateAfter.get(after);
	return {
		index,
		old,
		next,
		changes: [...new Set([old, next].flatMap((fate) => fate?.change ?? []))]
	};
}
/** The fields that differ in these changes. */
function changedPaths(index, changes) {
	return new Set(changes.flatMap((position) => {
		const change = index.changes[position];
		return change !== void 0 && "fields" in change ? change.fields.map(({ path }) => path) : [];
	}));
}
// src/plan/verdict/judge-update.ts
const NOTHING_SHOWN = ["nothing that Cloudcraft shows was to change"];
function judgeUpdate(announcement, seen, halves, judgement) {
	const { index, old, changes } = halves;
	const after = seen.after === void 0 ? void 0 : index.after.inventory.resources[seen.after];
	if (after === void 0) return verdict("otherwise", ["it is gone; a change was announced"], changes);
	const before = seen.before === void 0 ? void 0 : index.before.inventory.resources[seen.before];
	if (old?.kind === "replaced" && before?.key !== after.key) {
		if (!announcement.mayReplace) return verdict("otherwise", ["it was replaced; a change was announced"], changes);
		const { differs } = compareWithSeen(announcement, void 0, after, new Set());
		return verdict(differs.length > 0 ? "otherwise" : "happened", differs, changes);
	}
	return ofValues(announcement, compareWithSeen(announcement, before, after, changedPaths(index, changes)), changes, judgement);
}
/** What values say: all as announced, some, none, or that nothing can be told. */
function ofValues(announcement, { agrees, still, differs, open }, changes, judgement) {
	if (differs.length > 0 || agrees.length > 0 && still.length > 0) return verdict("otherwise", [...differs, ...still], changes);
	if (agrees.length > 0) return verdict("happened", changes.length === 0 ? ["it was already so before"] : [], changes);
	if (still.length > 0) return missing(announcement, judgement, still, changes);
	if (open > 0) return verdict("unknown", ["its values are known only after the apply"], changes);
	if (announcement.silent && changes.length === 0) return verdict("unknown", ["the plan does not say what changes"]);
	return changes.length > 0 ? verdict("happened", [], changes) : verdict("invisible", NOTHING_SHOWN);
}
// src/plan/verdict/judge-part.ts
/** A rule, an attachment, a listener: what became of it shows itself in its owner. */
function judgePart(announcement, seen, judgement) {
	const { rules, owner } = announcement;
	const isShown = rules !== void 0 || (owner?.explains.length ?? 0) > 0;
	const halves = seen && halvesOf(seen, judgement.targets);
	if (seen === void 0 || halves === void 0) {
		if (!isShown) return verdict("invisible", ["Cloudcraft does not show this part"]);
		return verdict("unknown", [judgement.whyNotLookedAt() ?? "it is not known which resource it belongs to"]);
	}
	const { index, changes } = halves;
	const [before, after] = [index.before, index.after].map(({ inventory }, side) => {
		const position = side === 0 ? seen.before : seen.after;
		return position === void 0 ? void 0 : inventory.resources[position];
	});
	if (after === void 0) {
		if (announcement.action === "delete") return verdict("happened", ["it was removed with what it belongs to"], changes);
		return verdict("unknown", ["what it belongs to is missing"], changes);
	}
	if (rules !== void 0) return ofValues(announcement, compareWithSeen({
		...announcement,
		action: "update"
	}, before, after, changedPaths(index, changes)), changes, judgement);
	const shown = changes.filter((position) => explains(owner?.explains ?? [], index.changes[position]));
	if (shown.length > 0) return verdict("happened", [], shown);
	return verdict(isShown ? "unknown" : "invisible", ["Cloudcraft does not show this part by itself"], changes);
}
function explains(paths, change) {
	if (change === void 0 || !("fields" in change)) return false;
	return change.fields.some(({ path }) => paths.includes("*") || paths.includes(path));
}
// src/plan/verdict/judge.ts
/** What became of an announcement. */
function judge(announcement, seen, judgement) {
	const { owner, types, lookups, action } = announcement;
	if (owner !== void 0) return judgePart(announcement, seen, judgement);
	if (lookups.length === 0 && types.length === 0) return verdict("invisible", ["Cloudcraft does not show this kind"]);
	if (seen === void 0) return judgeUnseen(announcement, judgement);
	const halves = halvesOf(seen, judgement.targets);
	if (halves === void 0) return judgeUnseen(announcement, judgement);
	if (action === "create") return judgeCreation(announcement, seen, halves, judgement);
	if (action === "delete") return judgeRemoval(announcement, seen, halves, judgement);
	if (action === "replace") return judgeReplacement(announcement, seen, halves, judgement);
	return judgeUpdate(announcement, seen, halves, judgement);
}
function judgeUnseen(announcement, judgement) {
	const { action, types, fields, rules } = announcement;
	if (types.length === 0) return verdict("invisible", ["Cloudcraft is not known to show this kind"]);
	if (action === "update" && fields.length === 0 && rules === void 0) return verdict("invisible", ["nothing that Cloudcraft shows was to change"]);
	if (action !== "create") return verdict("unknown", ["it is not in the snapshot before"]);
	const why = judgement.whyNotLookedAt();
	if (why !== void 0) return verdict("unknown", [why]);
	return missing(announcement, judgement, ["it is missing, while others of its type are there"]);
}
function judgeSet({ set }, announcement, judgement) {
	if (set === void 0) return void 0;
	const { announced, appeared, changes } = set;
	if (appeared >= announced) return verdict("happened", [], changes);
	const numbers = `${appeared} of ${announced} have appeared; it is not known which`;
	return judgement.job === "success" && appeared === 0 ? missing(announcement, judgement, [numbers], changes) : verdict("unknown", [numbers], changes);
}
function judgeCreation(announcement, seen, halves, judgement) {
	const set = judgeSet(seen, announcement, judgement);
	if (set !== void 0) return set;
	const { index, changes } = halves;
	const resource = seen.after === void 0 ? void 0 : index.after.inventory.resources[seen.after];
	if (seen.after === void 0 || resource === void 0) return judgeUnseen(announcement, judgement);
	if (!isNew(index, seen.after)) return verdict(judgement.job === "success" ? "otherwise" : "unknown", ["it was there before"], changes);
	return withValues(compareWithSeen(announcement, void 0, resource, new Set()), changes);
}
/** Of something new every value counts: nothing of it is as before. */
function withValues({ differs, still }, changes) {
	const wrong = [...differs, ...still];
	return verdict(wrong.length === 0 ? "happened" : "otherwise", wrong, changes);
}
function judgeRemoval(announcement, seen, halves, judgement) {
	const { old, changes, index } = halves;
	if (old?.kind === "replaced" && old.other !== void 0) {
		if (judgement.isAnnounced(seen.target, old.other)) return verdict("happened", [], changes);
		return verdict("otherwise", [`${index.after.inventory.resources[old.other]?.name ?? ""} has taken its place, which was not announced`], changes);
	}
	if (seen.after === void 0) return verdict("happened", [], changes);
	return missing(announcement, judgement, ["it is still there"], changes);
}
function judgeReplacement(announcement, seen, halves, judgement) {
	const { index, old, next, changes } = halves;
	const after = seen.after === void 0 ? void 0 : index.after.inventory.resources[seen.after];
	const before = seen.before === void 0 ? void 0 : index.before.inventory.resources[seen.before];
	if (seen.set !== void 0) {
		const found = judgeSet(seen, announcement, judgement);
		const both = [...new Set([...changes, ...seen.set.changes])].sort((a, b) => a - b);
		return {
			...found ?? verdict("unknown", []),
			changes: both
		};
	}
	if (after === void 0) return verdict("otherwise", ["it is gone, and nothing was seen to take its place"], changes);
	const isKept = before?.key === after.key;
	const isOther = (fate) => fate?.kind === "replaced" && !isKept;
	const isNewcomer = next !== void 0 && next.kind !== "changed" && next.kind !== "replaced";
	if (seen.before === void 0 || isOther(old) || isOther(next) || isNewcomer) return stillHasOld(seen, halves) ?? withValues(compareWithSeen(announcement, void 0, after, new Set()), changes);
	return underOneKey(announcement, {
		before,
		after,
		changes,
		index
	}, judgement);
}
/** The new one came first, and the old one has not gone. */
function stillHasOld({ before }, { index, old, next, changes }) {
	if (before === void 0 || next?.kind !== "added" || old?.kind === "removed") return void 0;
	const stays = index.before.inventory.resources[before];
	return stays !== void 0 && old === void 0 && index.after.inventory.byKey.has(stays.key) ? verdict("otherwise", ["the new one has come, the old one is still there"], changes) : void 0;
}
/** An id that the provider gives out is new after a replacement; an ARN with a name in it is the same. */
function underOneKey(announcement, { before, after, changes, index }, judgement) {
	if (/[/:][a-z]+-[0-9a-f]{8,17}$/.test(after.key)) return changes.length > 0 ? verdict("otherwise", ["it was changed in place; a replacement was announced"], changes) : missing(announcement, judgement, ["it has not been replaced"]);
	const { agrees, still, differs } = compareWithSeen(announcement, before, after, changedPaths(index, changes));
	if (differs.length > 0 || still.length > 0 && agrees.length > 0) return verdict("otherwise", [...differs, ...still], changes);
	if (agrees.length > 0) return verdict("happened", ["replaced under its own name"], changes);
	if (still.length > 0) return missing(announcement, judgement, still, changes);
	return verdict("unknown", ["a replacement under its own name leaves nothing to see"], changes);
}
// src/plan/verdict/kept-rules.ts
/**
* The announcements without the removal of rules that another one adds to the same group: a rule that only moves from one declaration
* to another stays where it is.
*/
function withoutMovedRules(entries, seen) {
	const added = new Set();
	const each = (position, rules, visit) => {
		const found = seen.get(position);
		if (found?.after === void 0 || rules === void 0) return;
		for (const side of ["inboundRules", "outboundRules"]) for (const rule of rules[side]) visit(`${found.target} ${found.after} ${side} ${rule}`);
	};
	for (const [position, { announcement }] of entries.entries()) each(position, announcement.rules?.added, (key) => added.add(key));
	return entries.map((entry, position) => {
		let isMoved = false;
		each(position, entry.announcement.rules?.removed, (key) => {
			isMoved ||= added.has(key);
		});
		const place = seen.get(position);
		return isMoved && place !== void 0 ? {
			...entry,
			announcement: withoutRemovals(entry.announcement, `${place.target} ${place.after}`, added)
		} : entry;
	});
}
function withoutRemovals(announcement, place, added) {
	const { rules } = announcement;
	if (rules === void 0) return announcement;
	const left = (side) => new Set([...rules.removed[side]].filter((rule) => !added.has(`${place} ${side} ${rule}`)));
	const removed = {
		inboundRules: left("inboundRules"),
		outboundRules: left("outboundRules")
	};
	return {
		...announcement,
		rules: {
			...rules,
			removed
		}
	};
}
// src/plan/verdict/told.ts
function claimsOf(all, targets) {
	const [changes, before, after] = [
		new Map(),
		new Map(),
		new Map()
	];
	const listed = new Set();
	for (const { entry, seen, verdict } of all) {
		if (seen === void 0) continue;
		const { address } = entry.announcement;
		if (!listed.has(verdict.changes)) for (const change of verdict.changes) claim(changes, seen.target, change, address);
		listed.add(verdict.changes);
		claim(before, seen.target, seen.before, address);
		claim(after, seen.target, seen.after, address);
	}
	for (const { number, fateBefore, fateAfter } of targets) {
		for (const [position, { change }] of fateBefore) claim(before, number, position, changes.get(`${number} ${change}`));
		for (const [position, { change }] of fateAfter) claim(after, number, position, changes.get(`${number} ${change}`));
	}
	return {
		changes,
		before,
		after
	};
}
function claim(map, target, position, address) {
	if (position === void 0 || address === void 0) return;
	const key = `${target} ${position}`;
	if (!map.has(key)) map.set(key, address);
}
// src/plan/verdict/orphans.ts
/** Parts whose owner the plan does not name, with the changes that they explain: what nobody else announced and what shows such a part. */
function withOrphans(all, targets) {
	const claims = claimsOf(all, targets);
	const isOrphan = ({ entry: { announcement }, seen }) => seen === void 0 && announcement.owner !== void 0 && isShown(announcement);
	if (!all.some(isOrphan)) return all;
	const left = targets.flatMap((target) => target.changes.flatMap((change, position) => change.kind === "changed" && !claims.changes.has(`${target.number} ${position}`) ? [{
		target,
		change,
		position
	}] : []));
	return all.map((one) => {
		const { announcement } = one.entry;
		if (!isOrphan(one)) return one;
		const fitting = left.filter(({ target, change }) => announcement.types.includes(change.after.type) && canBeIn(announcement, target) && showsPart(announcement, change));
		const [first] = fitting;
		if (first === void 0) return one;
		const target = first.target.number;
		const changes = fitting.filter((other) => other.target === first.target).map(({ position }) => position);
		const because = ["the plan does not name what it belongs to; such a part has changed"];
		const set = {
			changes,
			announced: 1,
			appeared: changes.length
		};
		const verdict = {
			outcome: "happened",
			because: [],
			changes
		};
		return {
			...one,
			seen: {
				target,
				confidence: .5,
				because,
				set
			},
			verdict
		};
	});
}
/** Whether the part would be seen in its owner. */
function isShown({ rules, owner }) {
	return rules !== void 0 || owner !== void 0 && owner.explains.length > 0;
}
/** Whether all that has changed is what the part shows itself in: of rules, only those announced. */
function showsPart({ rules, owner }, change) {
	return change.fields.length > 0 && change.fields.every(({ path, before, after }) => {
		if (path !== "inboundRules" && path !== "outboundRules") return owner?.explains.includes(path) === true;
		const [which, rule] = after === void 0 ? ["removed", before] : ["added", after];
		return rules !== void 0 && explainsRule(rules[which][path], seenRule(rule));
	});
}
// src/plan/verdict/stale.ts
/** Resources that the before-snapshot shows in another state than the one the plan was made for. */
function staleResources(known, places, targets) {
	return known.flatMap((entry) => {
		const { source, resource } = entry;
		const found = places.get(addressKey(source, resource.address));
		if (found !== void 0) return differences(entry, found, targets);
		return isMissing(entry, targets) ? [{
			address: visibleLine(resource.address, 500),
			path: ""
		}] : [];
	});
}
function differences({ resource }, { target, position }, targets) {
	const actual = targets[target]?.before.inventory.resources[position];
	if (actual === void 0 || !resource.types.includes(actual.type)) return [];
	return [...resource.fields].flatMap(([path, planned]) => {
		const value = seenValue(actual, path);
		if (value === void 0 || meansTheSame(value, planned)) return [];
		if (path === "name" && actual.label === void 0) return [];
		return [{
			address: visibleLine(resource.address, 500),
			path,
			planned,
			actual: value
		}];
	});
}
/** Only an id can be missed, and only where others of the type were read. */
function isMissing({ resource }, targets) {
	const { types, place, candidates } = resource;
	if (!(candidates.arns.length + candidates.azureIds.length + candidates.ids.length > 0) || place.region === void 0 && !isGlobal(types)) return false;
	const possible = targets.filter((target) => target.isRead && canBeIn(resource, target));
	return possible.length > 0 && possible.every(({ before }) => types.some((type) => before.types.has(type)));
}
// src/plan/compare-plan.ts
/** A set of thousands names its first changes; how many there are is said in words. */
const MAX_LISTED = 100;
/** Addresses hold keys of `for_each`, which are anybody's text. */
const MAX_ADDRESS = 500;
/**
* Holds what plans announced against what a comparison has found. Pure: equal plans and targets give an equal report, in whatever
* order a plan lists its changes.
* @param targets the targets of a report in its order, each with both inventories and the final list of changes
* @param job how the deployment ended: after anything but success, what did not come is `unknown`
*/
function comparePlan(plans, targets, { job = "success" } = {}) {
	const indices = targets.map(indexTarget);
	const { entries, known } = entriesOf(plans);
	const matches = matchAll(entries, known, indices);
	const all = withOrphans(withExcess(judgeAll(withoutMovedRules(entries, matches.seen), matches, indices, job), indices), indices);
	const { follows, left } = sortLeftovers(all, claimsOf(all, indices), indices);
	const unplanned = left.filter(({ target, change }) => isBlamed(indices[target], change, plans));
	const announcements = all.map(reportOf);
	const lists = {
		sources: plans.map(sourceOf),
		announcements,
		unplanned,
		follows: follows.map((one) => ({
			...one,
			of: visibleLine(one.of, MAX_ADDRESS)
		})),
		stale: staleResources(known, matches.known, indices)
	};
	return {
		...lists,
		counts: countPlan(lists)
	};
}
/** Everything of all plans, in an order that is the same however they list it. */
function entriesOf(plans) {
	const entries = [];
	const known = [];
	for (const [source, plan] of plans.entries()) {
		if (!("announcements" in plan)) continue;
		const keyed = withDefaultPlace(plan, plan.announcements).map((announcement) => ({
			source,
			announcement
		})).map((entry) => ({
			entry,
			key: sortKey(entry)
		}));
		entries.push(...keyed.sort(byKey).map(({ entry }) => entry));
		const knownListed = withDefaultPlace(plan, plan.known).map((resource) => ({
			source,
			resource
		}));
		known.push(...knownListed.sort((a, b) => a.resource.address < b.resource.address ? -1 : 1));
	}
	return {
		entries,
		known
	};
}
function sortKey({ announcement: { address, action, kind, old } }) {
	return [
		address,
		action,
		kind,
		...old.arns,
		...old.azureIds,
		...old.ids
	].join("\n");
}
function byKey(a, b) {
	return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
function judgeAll(entries, { seen, usual }, targets, job) {
	const announced = new Set();
	for (const [position, { target, after }] of seen) if (entries[position]?.announcement.action !== "delete") announced.add(`${target} ${after}`);
	const doubtful = doubtfulChanges(entries, seen, targets);
	return entries.map((entry, position) => {
		const { announcement, source } = entry;
		const found = seen.get(position);
		const verdict = judge(announcement, found, {
			job,
			targets,
			whyNotLookedAt: () => whyNotLookedAt(announcement, targets, usual.get(source) ?? new Set()),
			isAnnounced: (target, after) => announced.has(`${target} ${after}`)
		});
		return {
			entry,
			seen: found,
			verdict: verdict.changes.some((change) => doubtful.has(`${found?.target} ${change}`)) ? inDoubt(verdict) : verdict
		};
	});
}
/** What comes or goes as a whole type may only not have been read. */
function inDoubt(verdict) {
	return verdict.outcome !== "happened" ? verdict : {
		...verdict,
		outcome: "unknown",
		because: [...verdict.because, "its type may not have been read on one side"]
	};
}
/** Nobody is blamed for what may not have been read, or may stand in a part of a plan that is missing. */
function isBlamed(target, change, plans) {
	if (target === void 0 || target.changes[change]?.tags.includes("unconfirmed") === true) return false;
	return plans.every((plan) => {
		if (!("announcements" in plan)) return false;
		if (plan.complete) return true;
		return plan.scope !== void 0 && !canBeIn({
			types: [],
			place: plan.scope
		}, target);
	});
}
function reportOf({ entry, seen, verdict }) {
	const { address, action, kind, types } = entry.announcement;
	const [change, ...more] = verdict.changes;
	const isOne = more.length === 0 && seen?.set === void 0;
	return {
		source: entry.source,
		address: visibleLine(address, MAX_ADDRESS),
		type: types[0] ?? visibleLine(kind),
		action,
		outcome: verdict.outcome,
		...seen && { target: seen.target },
		...change !== void 0 && (isOne ? { change } : { changes: verdict.changes.slice(0, MAX_LISTED) }),
		...seen && { confidence: seen.confidence },
		because: [...seen?.because ?? [], ...verdict.because].map((text) => visibleLine(text, MAX_ADDRESS))
	};
}
function sourceOf(plan) {
	const { file, digest } = plan;
	const which = {
		file,
		...digest !== void 0 && { digest }
	};
	if (!("announcements" in plan)) return {
		...which,
		complete: false,
		error: plan.error
	};
	const { tool, toolVersion, complete } = plan;
	return {
		...which,
		tool,
		...toolVersion !== void 0 && { toolVersion },
		complete
	};
}
export { comparePlan, countPlan, isGlobal, readDocuments, readPlan, tryReadPlan };
