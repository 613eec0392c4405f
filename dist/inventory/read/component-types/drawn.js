// src/inventory/read/component-types/drawn.ts
/** What people draw into a diagram of any cloud. */
const DRAWN = {
	area: { name: "area" },
	block: { name: "block" },
	icon: { name: "icon" },
	image: { name: "image" },
	isotext: { name: "text" },
	region: {
		name: "region",
		frame: true,
		group: "outline"
	},
	zone: {
		name: "availability zone",
		frame: true
	}
};
export { DRAWN };
