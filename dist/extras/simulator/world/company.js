import { seededChance } from "../chance.js";
import { furnishEastUs, furnishWestEurope } from "./azure.js";
import { furnishEuWest1, furnishStaging, furnishUsEast1, furnishUsWest2 } from "./production.js";
// src/extras/simulator/world/company.ts
/** When the accounts were linked: an arbitrary time in the past. */
const LINKED_AT = "2024-02-01T10:00:00.000Z";
/** The accounts of Larkspur, an invented shop. The same seed gives the same ids. */
function buildWorld(seed) {
	const chance = seededChance(seed);
	const inAzure = seededChance(seed + 1);
	const creator = chance.uuid();
	return {
		chance,
		accounts: [
			awsAccount(chance, creator, {
				name: "Production",
				number: "111122223333",
				regions: {
					"us-east-1": furnishUsEast1,
					"eu-west-1": furnishEuWest1,
					"us-west-2": furnishUsWest2
				}
			}),
			awsAccount(chance, creator, {
				name: "Staging",
				number: "444455556666",
				regions: { "us-east-1": furnishStaging }
			}),
			azureAccount([chance, inAzure], creator, "Azure Production", {
				eastus: furnishEastUs,
				westeurope: furnishWestEurope
			})
		]
	};
}
function awsAccount(chance, creator, { name, number, regions }) {
	const id = chance.uuid();
	return {
		provider: "aws",
		id,
		name,
		record: {
			id,
			name,
			roleArn: `arn:aws:iam::${number}:role/cloudcraft`,
			externalId: chance.uuid(),
			...shared(creator),
			source: "aws"
		},
		regions: buildRegions(chance, "aws", number, regions),
		unreadable: new Set()
	};
}
/** What happens in one cloud does not depend on the other: the regions have a chance of their own. */
function azureAccount([chance, inAzure], creator, name, regions) {
	const id = chance.uuid();
	const subscriptionId = chance.uuid();
	return {
		provider: "azure",
		id,
		name,
		record: {
			id,
			name,
			applicationId: chance.uuid(),
			directoryId: chance.uuid(),
			subscriptionId,
			...shared(creator),
			CustomerId: null,
			hint: "q7X",
			source: "azure"
		},
		regions: buildRegions(inAzure, "azure", subscriptionId, regions),
		unreadable: new Set()
	};
}
function shared(creator) {
	return {
		readAccess: null,
		writeAccess: null,
		createdAt: LINKED_AT,
		updatedAt: LINKED_AT,
		CreatorId: creator
	};
}
function buildRegions(chance, provider, owner, plan) {
	const regions = new Map();
	for (const [name, furnish] of Object.entries(plan)) {
		const region = {
			name,
			provider,
			owner,
			chance,
			resources: new Map()
		};
		furnish(region);
		regions.set(name, region);
	}
	return regions;
}
export { buildWorld };
