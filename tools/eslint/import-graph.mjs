import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Who imports whom, over all files of the workspace, at run time: imports of types alone are gone by then.
 *
 * Read by pattern and not by a parser: every process that lints needs the whole graph, and a thousand files are read
 * this way in half a second where parsing them takes twenty. The pattern wants an import to begin a line, as it does.
 */

const importing = /^(?:import|export)\s+(?!type\s)(?:[^'"`;()]*?\sfrom\s+)?['"]([^'"\n]+)['"]|^import\s+['"]([^'"\n]+)['"]/gm;
const comments = /\/\*[^]*?\*\//g;
const source = /\.(?:ts|tsx|mts|mjs)$/;

/**
 * What a text imports at run time, as it is written there.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function importsOf(text) {
  return [...text.replace(comments, '').matchAll(importing)].map((match) => match[1] ?? match[2]);
}

/** The packages of the workspace: what each of their names leads to. */
function publicFaces(root) {
  const faces = new Map();
  for (const group of ['libs', 'apps']) {
    const folder = path.join(root, group);
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const manifest = path.join(folder, name, 'package.json');
      if (!existsSync(manifest)) continue;
      const { name: packageName, exports = {} } = JSON.parse(readFileSync(manifest, 'utf8'));
      for (const [subpath, conditions] of Object.entries(exports)) {
        const target = conditions['haihe-source'];
        if (target) faces.set(path.posix.join(packageName, subpath), path.join(folder, name, target));
      }
    }
  }
  return faces;
}

function sourcesIn(folder) {
  const found = [];
  for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name === 'generated') continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...sourcesIn(full));
    else if (source.test(entry.name) && !entry.name.endsWith('.d.ts')) found.push(full);
  }
  return found;
}

/**
 * @param {string} root the workspace
 * @returns {{ resolve(from: string, written: string): string | undefined, reach(from: string, to: string): string[] | undefined }}
 *   resolve: the file that an import means, if it is one of the workspace; reach: the files on the shortest way from one
 *   file to another over imports, both ends included
 */
export function importGraph(root) {
  const files = new Set(['libs', 'apps', 'test'].flatMap((group) => sourcesIn(path.join(root, group))));
  const faces = publicFaces(root);

  function resolve(from, written) {
    if (!written.startsWith('.')) return faces.get(written);
    const target = path.resolve(path.dirname(from), written);
    const bare = target.replace(/\.jsx?$/, '');
    return [target, `${bare}.ts`, `${bare}.tsx`, path.join(target, 'index.ts'), path.join(target, 'index.tsx')].find((candidate) => files.has(candidate));
  }

  const edges = new Map();
  function importedBy(file) {
    let targets = edges.get(file);
    if (!targets) {
      targets = importsOf(readFileSync(file, 'utf8')).flatMap((written) => resolve(file, written) ?? []);
      edges.set(file, targets);
    }
    return targets;
  }

  // What can be reached from a file does not change while linting: a file is looked at once for all who import it.
  const trees = new Map();
  function treeFrom(from) {
    let tree = trees.get(from);
    if (tree) return tree;
    tree = new Map([[from, undefined]]);
    for (const file of tree.keys()) for (const target of importedBy(file)) if (!tree.has(target)) tree.set(target, file);
    trees.set(from, tree);
    return tree;
  }

  function reach(from, to) {
    if (!files.has(from)) return undefined;
    const tree = treeFrom(from);
    if (!tree.has(to)) return undefined;
    const way = [to];
    for (let step = tree.get(to); step !== undefined; step = tree.get(step)) way.unshift(step);
    return way;
  }

  return { resolve, reach };
}
