import http from 'node:http';
import https from 'node:https';
/** Both of Node's agents, as got takes them. */
export interface Agents {
    readonly http: http.Agent;
    readonly https: https.Agent;
}
/**
 * Connections that are kept open, through the proxy that the environment names. got itself ignores HTTPS_PROXY; Node's agents
 * know `proxyEnv` since 24.5 and pass over it before. Loopback is never proxied: plain http is allowed there only
 * because nobody else gets to see the key.
 */
export declare function openAgents(env: Readonly<Record<string, string | undefined>>, baseUrl: string): Agents;
