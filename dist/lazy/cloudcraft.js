export { connect } from "../cloudcraft/cloudcraft.js";
