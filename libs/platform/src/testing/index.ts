export { CookieJar } from './cookie-jar.js';
export type { JarCookie } from './cookie-jar.js';
export { GraphqlClient } from './graphql-client.js';
export type { ClientError, ClientRequest, ClientResponse, GraphqlAnswer, GraphqlClientOptions, Injectable } from './graphql-client.js';
export { countQueries } from './query-counter.js';
export { schemaDifference } from './schema-difference.js';
export { openTestDatabase } from './test-database.js';
export type { TestDatabase } from './test-database.js';
