import { RuleTester } from 'eslint';
import { parser } from 'typescript-eslint';
import { rooms } from './rooms.mjs';

const tester = new RuleTester({ languageOptions: { parser } });

const options = [{ like: { importing: 'actions' }, undivided: ['platform'] }];
const at = (filename: string, code: string) => ({ filename: `/house/libs/${filename}`, code, options });
const wrong = (filename: string, code: string, messageId: string) => ({ ...at(filename, code), errors: [{ messageId }] });

tester.run('rooms', rooms, {
  valid: [
    // rules
    at('market/src/rules/price.ts', "import { Money } from '@haihe/platform/money'; import { term } from './term.js';"),
    at('market/src/rules/box.ts', "import { sha256 } from '@noble/hashes/sha2.js'; import { split } from 'shamir-secret-sharing';"),
    at('market/src/rules/deep/price.ts', "import { term } from '../term.js'; export * from './other.js';"),
    at('market/src/rules/price.spec.ts', "import fc from 'fast-check'; import { openTestDatabase } from '@haihe/platform/testing';"),
    // data
    at('market/src/data/listing.entity.ts', "import { Entity } from 'typeorm'; import type { Price } from '../rules/price.js';"),
    at('market/src/data/find.ts', "import { Reader } from '@haihe/platform'; import { join } from 'node:path'; import './rows.js';"),
    // actions
    at('market/src/actions/make-offer.ts', "import { rightsOf } from '@haihe/registry'; import '../data/rows.js'; import '../rules/price.js';"),
    at('registry/src/importing/read-row.ts', "import '../actions/save-right.js'; import '../data/rows.js';"),
    at('registry/src/actions/start-import.ts', "import '../importing/pipeline.js';"),
    // graphql
    at('market/src/graphql/listing.resolver.ts', "import '../actions/make-offer.js'; import '../data/find.js'; import './listing.object.js';"),
    at('registry/src/graphql/import.resolver.ts', "import '../importing/progress.js';"),
    // the lib's own wiring sees all
    at('market/src/market.module.ts', "import './graphql/listing.resolver.js'; import './data/find.js';"),
    at('market/src/index.ts', "export * from './rules/index.js';"),
    // neither the platform nor apps have rooms
    at('platform/src/graphql/node.ts', "import '../http/index.js';"),
    { filename: '/house/apps/api/src/rules/x.ts', code: "import 'fastify';", options },
  ],
  invalid: [
    wrong('market/src/rules/price.ts', "import { Injectable } from '@nestjs/common';", 'outside'),
    wrong('market/src/rules/price.ts', "import { readFile } from 'node:fs/promises';", 'outside'),
    wrong('market/src/rules/price.ts', "import type { Reader } from '@haihe/platform';", 'outside'),
    wrong('market/src/rules/price.ts', "import type { Right } from '@haihe/registry';", 'outside'),
    wrong('market/src/rules/price.ts', "type Right = import('@haihe/registry').Right;", 'outside'),
    wrong('market/src/rules/price.ts', "import '../data/rows.js';", 'room'),
    wrong('market/src/rules/price.ts', "export { rows } from '../data/rows.js';", 'room'),
    wrong('market/src/rules/deep/price.ts', "export * from '../../actions/make-offer.js';", 'room'),
    wrong('market/src/rules/price.ts', "export const late = () => import('../graphql/listing.object.js');", 'room'),
    wrong('market/src/data/find.ts', "import '../actions/make-offer.js';", 'room'),
    wrong('market/src/data/find.ts', "import { rightsOf } from '@haihe/registry';", 'platformOnly'),
    wrong('market/src/actions/make-offer.ts', "import '../graphql/listing.object.js';", 'room'),
    wrong('registry/src/importing/read-row.ts', "import '../graphql/import.object.js';", 'room'),
    wrong('registry/src/data/rows.ts', "import '../importing/read-row.js';", 'room'),
    wrong('market/src/actions/make-offer.ts', "import '../index.js';", 'wiring'),
    wrong('market/src/graphql/listing.resolver.ts', "import '../market.module.js';", 'wiring'),
    wrong('market/src/actions/make-offer.ts', "import { x } from '@haihe/market';", 'ownName'),
    wrong('market/src/actions/make-offer.ts', "import '../../../registry/src/data/rows.js';", 'otherLib'),
    wrong('market/src/helpers/text.ts', 'export const a = 1;', 'unknownRoom'),
  ],
});
