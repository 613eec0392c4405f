export { noPrices, priceOrders } from "../report/build.js";
