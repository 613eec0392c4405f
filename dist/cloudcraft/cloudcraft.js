export { connect } from "../cloudcraft.js";
