export type { ProtocolFacts, ProtocolParty } from './protocol-facts.js';
export { writeProtocol } from './write-protocol.js';
