import path from 'node:path';

/**
 * The rooms of a lib (docs/decisions/0001-house.md): which room may import what.
 *
 * rules/     own rules and the pure parts of the platform
 * data/      own rules and data, the platform
 * actions/   own rules, data and actions, lower libs
 * graphql/   everything of its own lib except its wiring, lower libs
 *
 * Which lib is lower than which is not decided here: that is what the Nx tags are for.
 */

/** Parts of the platform that are pure: no Nest, no database, no I/O. */
const purePlatform = new Set(['@haihe/platform/money', '@haihe/platform/errors', '@haihe/platform/clock', '@haihe/platform/document', '@haihe/platform/state']);

/** Packages that compute and nothing else, in a browser as on Node: hashes, signatures, ciphers, the splitting of secrets. */
const purePackages = /^(@noble\/(hashes|curves|ciphers)\/|shamir-secret-sharing$)/;

/** Own rooms that each room may import from. */
const ownRooms = {
  rules: new Set(['rules']),
  data: new Set(['rules', 'data']),
  actions: new Set(['rules', 'data', 'actions']),
  graphql: new Set(['rules', 'data', 'actions', 'graphql']),
};

/**
 * The place of a file in the libs.
 *
 * @param {string} file absolute path
 * @returns {{ lib: string, source: string, inside: string } | undefined} inside: path within the lib's sources
 */
function placeOf(file) {
  const match = /^(.*\/libs\/([^/]+)\/src)\/(.+)$/.exec(file.split(path.sep).join('/'));
  return match ? { source: match[1], lib: match[2], inside: match[3] } : undefined;
}

/** The first folder of a path within a lib; undefined for a file of the lib itself, such as its index or module. */
function roomOf(inside) {
  const slash = inside.indexOf('/');
  return slash < 0 ? undefined : inside.slice(0, slash);
}

/** @type {import('eslint').Rule.RuleModule} */
export const rooms = {
  meta: {
    type: 'problem',
    docs: { description: 'A room of a lib imports only what its place in the house allows.' },
    schema: [
      {
        type: 'object',
        properties: {
          /** Further rooms by the room whose rights they have. */
          like: { type: 'object', additionalProperties: { enum: Object.keys(ownRooms) } },
          /** Libs that are not divided into rooms. */
          undivided: { type: 'array', items: { type: 'string' } },
        },
        additionalProperties: false,
      },
    ],
    messages: {
      room: '{{room}}/ may not import from {{target}}/: {{room}}/ sees only {{allowed}} of its own lib.',
      wiring: '{{room}}/ may not import {{target}}: the module and the index of a lib are for others.',
      outside: 'rules/ are pure: they may import their own rules and @haihe/platform/money, /errors, /clock, /document or /state, and packages of pure cryptography, not {{target}}.',
      platformOnly: 'data/ may import its own rules and the platform, not {{target}}.',
      ownName: 'Inside {{lib}}, import the file itself, not {{target}}.',
      otherLib: 'Another lib is imported by its name, through its index, not by a path.',
      unknownRoom: 'A lib has the rooms {{known}}; {{room}}/ is none of them.',
    },
  },

  create(context) {
    const { like = {}, undivided = [] } = context.options[0] ?? {};
    const place = placeOf(context.filename);
    if (!place || undivided.includes(place.lib) || /\.spec\.tsx?$/.test(place.inside)) return {};
    const folder = roomOf(place.inside);
    if (folder === undefined) return {};
    const kind = (name) => (name in ownRooms ? name : like[name]);
    const room = kind(folder);
    if (room === undefined) {
      return {
        Program(node) {
          const known = [...Object.keys(ownRooms), ...Object.keys(like)].join(', ');
          context.report({ node, messageId: 'unknownRoom', data: { room: folder, known } });
        },
      };
    }

    function checkOwn(node, target) {
      const reached = placeOf(path.resolve(path.dirname(context.filename), target));
      if (!reached || reached.source !== place.source) {
        context.report({ node, messageId: 'otherLib' });
        return;
      }
      const targetRoom = roomOf(reached.inside);
      if (targetRoom === undefined) {
        context.report({ node, messageId: 'wiring', data: { room: folder, target } });
      } else if (!ownRooms[room].has(kind(targetRoom))) {
        const allowed = [...ownRooms[room]].map((name) => `${name}/`).join(', ');
        context.report({ node, messageId: 'room', data: { room: folder, target: targetRoom, allowed } });
      }
    }

    function check(node, target) {
      if (target.startsWith('.')) {
        checkOwn(node, target);
      } else if (target === `@haihe/${place.lib}` || target.startsWith(`@haihe/${place.lib}/`)) {
        context.report({ node, messageId: 'ownName', data: { lib: place.lib, target } });
      } else if (room === 'rules' && !purePlatform.has(target) && !purePackages.test(target)) {
        context.report({ node, messageId: 'outside', data: { target } });
      } else if (room === 'data' && target.startsWith('@haihe/') && !/^@haihe\/platform(\/|$)/.test(target)) {
        context.report({ node, messageId: 'platformOnly', data: { target } });
      }
    }

    const checkSource = (node) => {
      if (node.source?.type === 'Literal' && typeof node.source.value === 'string') check(node.source, node.source.value);
    };
    return {
      ImportDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      ImportExpression: checkSource,
      TSImportType(node) {
        check(node, node.source.value);
      },
    };
  },
};
