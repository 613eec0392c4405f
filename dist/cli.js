#!/usr/bin/env node
import { run } from "./cli/run.js";
import { openTerminal } from "./cli/terminal.js";
import process from "node:process";
// src/cli/main.ts
process.exitCode = await run(process.argv.slice(2), openTerminal());
export {};
