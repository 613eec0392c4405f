import http from 'node:http';
import https from 'node:https';
/** Both of Node's agents, as got takes them. */
export interface Agents {
    readonly http: http.Agent;
    readonly https: https.Agent;
}
/**
 * Keep-alive agents that use the proxy of the environment. got itself ignores HTTPS_PROXY; Node's agents support `proxyEnv`
 * since 24.5 and ignore it before. Loopback is never proxied: plain http is allowed there only because the key does not leave
 * the machine.
 */
export declare function openAgents(env: Readonly<Record<string, string | undefined>>, baseUrl: string): Agents;
