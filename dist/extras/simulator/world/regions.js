// src/extras/simulator/world/regions.ts
const KNOWN = {
	aws: new Set(`us-east-1 us-east-2 us-west-1 us-west-2 af-south-1 ap-east-1 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2
  ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-7 ap-east-2 mx-central-1 ap-northeast-1 ap-northeast-2 ap-northeast-3 ca-central-1 ca-west-1 eu-central-1 eu-central-2
  eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 sa-east-1
  us-gov-east-1 us-gov-west-1`.split(/\s+/)),
	azure: new Set(`australiacentral australiaeast australiasoutheast brazilsouth canadacentral canadaeast centralindia centralus
  eastasia eastus eastus2 francecentral germanywestcentral italynorth japaneast japanwest koreacentral koreasouth
  northcentralus northeurope norwayeast polandcentral qatarcentral southafricanorth southcentralus southeastasia southindia
  swedencentral switzerlandnorth uaenorth uksouth ukwest westcentralus westeurope westindia westus westus2 westus3`.split(/\s+/))
};
/** Whether a cloud has a region of this name, used or not. */
function isRegion(provider, name) {
	return KNOWN[provider].has(name);
}
export { isRegion };
