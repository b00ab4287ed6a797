import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { variables } from '@haihe/platform';
import { DCLinter } from 'dclint';
import { parse } from 'yaml';
import { dockerfileFaults, inherited, stagesOf } from './dockerfile-stages.js';
import { readNginx } from './nginx-blocks.js';
import type { Directive } from './nginx-blocks.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

/** An image by its exact version; `latest`, a major or nothing would change under our feet. */
const pinned = /^[\w./-]+:v?\d+\.\d+[\w.-]*$/;

/** The part of a compose file that is looked at here; the linter checks the whole against the schema of Compose. */
interface Compose {
  readonly services: Readonly<Record<string, {
    readonly image?: string;
    readonly build?: { readonly context: string; readonly dockerfile: string; readonly target: string };
    readonly environment?: Readonly<Record<string, string>>;
    readonly depends_on?: Readonly<Record<string, unknown>>;
    readonly volumes?: readonly string[];
    readonly ports?: readonly string[];
    readonly deploy?: { readonly replicas?: number };
  }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** What is used of the linter's answer; its own types do not resolve under `nodenext`. */
interface LintedFile {
  readonly messages: readonly { readonly line: number; readonly message: string; readonly rule: string }[];
}

/** What the linter has against a compose file, one line each. */
async function composeFaults(text: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'haihe-compose-'));
  try {
    const path = join(folder, 'compose.yaml');
    await writeFile(path, text);
    const ofTaste = ['no-build-and-image', 'no-unbound-port-interfaces', 'service-keys-order', 'top-level-properties-order', 'services-alphabetical-order'];
    const linter = new DCLinter({ rules: Object.fromEntries(ofTaste.map((rule) => [rule, 0])), quiet: true, debug: false, exclude: [] });
    const results: readonly LintedFile[] = linter.lintFiles([path], false);
    return results.flatMap((file) => file.messages.map((found) => `line ${found.line}: ${found.message} (${found.rule})`));
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('docker/Dockerfile', () => {
  it('has no fault, and its reader would find one', async () => {
    const text = await read('docker/Dockerfile');
    expect(dockerfileFaults(text)).toEqual([]);
    expect(dockerfileFaults(text.replace('USER node', 'USR node'))).toEqual([expect.stringMatching(/line \d+: .*USR/)]);
    expect(dockerfileFaults(text.replace('EXPOSE 8080', 'EXPOSE port'))).toHaveLength(1);
    expect(dockerfileFaults(text.replace('nginx.conf /etc/nginx/nginx.conf', 'nginx.conf'))).toEqual([expect.stringContaining('at least two arguments')]);
  });

  it('stands on images of exact versions, the Node.js among them that the product pins', async () => {
    const stages = stagesOf(await read('docker/Dockerfile'));
    const names = new Set(stages.map((stage) => stage.name));
    const images = stages.map((stage) => stage.base).filter((base) => !names.has(base));
    for (const image of images) expect(image).toMatch(pinned);
    const { dependencies } = JSON.parse(await read('package.json')) as { dependencies: Record<string, string> };
    expect(new Set(images.filter((image) => image.startsWith('node:')))).toEqual(new Set([`node:${dependencies['node']}-bookworm-slim`]));
  });

  it('runs nothing as root and says how its health is found', async () => {
    const stages = stagesOf(await read('docker/Dockerfile'));
    for (const target of ['api', 'worker', 'cli', 'web']) {
      const instructions = inherited(stages, target);
      expect(instructions.findLast(({ keyword }) => keyword === 'USER')?.rest).toBe(target === 'web' ? 'nginx' : 'node');
      expect(instructions.filter(({ keyword }) => keyword === 'HEALTHCHECK')).toHaveLength(1);
    }
  });

  it('copies from stages and files that are there', async () => {
    const stages = stagesOf(await read('docker/Dockerfile'));
    const names = stages.map((stage) => stage.name);
    for (const [index, stage] of stages.entries()) {
      for (const { keyword, rest } of stage.instructions) {
        if (keyword !== 'COPY') continue;
        const from = /--from=(\S+)/.exec(rest)?.[1];
        if (from !== undefined) expect(names.slice(0, index)).toContain(from);
        else for (const source of rest.split(' ').slice(0, -1)) expect([source, existsSync(join(root, source))]).toEqual([source, true]);
      }
    }
  });

  it('knows every package of the workspace before it installs', async () => {
    const { workspaces } = JSON.parse(await read('package.json')) as { workspaces: string[] };
    const taken = stagesOf(await read('docker/Dockerfile')).find((stage) => stage.name === 'manifests')?.instructions.find(({ keyword }) => keyword === 'RUN')?.rest.split(' ');
    for (const pattern of workspaces) expect(taken).toContain(`${pattern}/package.json`);
  });

  it('sends neither secrets nor what was built elsewhere to the builder', async () => {
    const lines = (await read('docker/Dockerfile.dockerignore')).split('\n');
    for (const line of ['*', '**/node_modules', '**/dist', '**/.env', '**/.haihe']) expect(lines).toContain(line);
    expect(lines.indexOf('*')).toBeLessThan(lines.findIndex((line) => line.startsWith('!')));
  });

  it('names programs that parse', async () => {
    for (const name of await readdir(join(root, 'docker'))) {
      if (!name.endsWith('.mjs')) continue;
      const { status, stderr } = spawnSync(process.execPath, ['--check', join(root, 'docker', name)], { encoding: 'utf8' });
      expect([name, status, stderr]).toEqual([name, 0, '']);
    }
  });
});

describe('docker/compose.yaml', () => {
  it('has no fault, and its reader would find one', async () => {
    const text = await read('docker/compose.yaml');
    expect(await composeFaults(text)).toEqual([]);
    expect(await composeFaults(text.replace('    stop_grace_period: 30s', '    stop_grace: 30s'))).toEqual([expect.stringContaining('invalid-schema')]);
    expect(await composeFaults(text.replace('condition: service_healthy', 'condition: service_well'))).toEqual([expect.stringContaining('invalid-schema')]);
    expect(await composeFaults(text.replace('services:', 'services:\n\tapi:'))).not.toEqual([]);
  });

  async function compose(): Promise<Compose> {
    return parse(await read('docker/compose.yaml'), { merge: true }) as Compose;
  }

  it('builds targets that the Dockerfile has, and pulls exact versions', async () => {
    const names = stagesOf(await read('docker/Dockerfile')).map((stage) => stage.name);
    for (const [name, service] of Object.entries((await compose()).services)) {
      if (service.build) {
        expect(names).toContain(service.build.target);
        expect(existsSync(join(root, 'docker', service.build.context, service.build.dockerfile))).toBe(true);
      } else {
        expect([name, service.image]).toEqual([name, expect.stringMatching(pinned)]);
      }
    }
  });

  it('runs two api processes, one worker, and migrates before either', async () => {
    const { services } = await compose();
    expect(services['api']?.deploy?.replicas).toBe(2);
    for (const name of ['api', 'worker']) expect(services[name]?.depends_on?.['migrate']).toEqual({ condition: 'service_completed_successfully' });
  });

  it('depends on services and mounts volumes that it has', async () => {
    const { services, volumes } = await compose();
    for (const service of Object.values(services)) {
      for (const name of Object.keys(service.depends_on ?? {})) expect(Object.keys(services)).toContain(name);
      for (const volume of service.volumes ?? []) {
        const [source = ''] = volume.split(':');
        if (source.startsWith('.')) expect([source, existsSync(join(root, 'docker', source))]).toEqual([source, true]);
        else expect(Object.keys(volumes)).toContain(source);
      }
    }
  });

  it('sets only variables that the product reads', async () => {
    const { services } = await compose();
    for (const name of ['api', 'worker', 'migrate']) {
      for (const variable of Object.keys(services[name]?.environment ?? {})) expect(Object.keys(variables)).toContain(variable);
    }
  });

  it('has no secret in it: whatever is one comes from outside', async () => {
    const { services } = await compose();
    for (const service of Object.values(services)) {
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        if (/PASSWORD|SECRET|ACCESS_KEY|TOKEN/.test(name)) expect([name, value]).toEqual([name, expect.stringMatching(/^\$\{\w+(:[?-][^}]*)?\}$/)]);
        if (value.includes('://') && value.includes('@')) expect(value).toMatch(/:\/\/\w+:\$\{POSTGRES_PASSWORD\}@/);
      }
    }
    for (const line of (await read('docker/env.example')).split('\n')) if (/PASSWORD|SECRET|ACCESS_KEY/.test(line)) expect(line).toMatch(/=$/);
  });

  it('shows nothing to the outside but the web server', async () => {
    const { services } = await compose();
    expect(Object.entries(services).filter(([, service]) => service.ports).map(([name]) => name)).toEqual(['web']);
  });
});

describe('docker/nginx/nginx.conf', () => {
  it('has no fault, and its reader would find one', async () => {
    const text = await read('docker/nginx/nginx.conf');
    expect(readNginx(text)).not.toEqual([]);
    expect(() => readNginx(text.replace('root /usr/share/nginx/html;', 'root /usr/share/nginx/html'))).toThrow('root is not ended with ;');
    expect(() => readNginx(text.replace(/\}\s*$/, ''))).toThrow('is never closed');
    expect(() => readNginx(`${text}}`)).toThrow('closes nothing');
  });

  it('passes on what belongs to the api, WebSockets too, and keeps figures inside', async () => {
    const http = readNginx(await read('docker/nginx/nginx.conf')).find((directive) => directive.name === 'http');
    const server = http?.block?.find((directive) => directive.name === 'server')?.block ?? [];
    const locations = new Map(server.filter(({ name }) => name === 'location').map(({ values, block }) => [values.join(' '), block ?? []]));
    const value = (directives: readonly Directive[], name: string) => directives.find((directive) => directive.name === name)?.values.join(' ');
    const passed = [...locations].filter(([, block]) => value(block, 'proxy_pass') === '$api').map(([path]) => path);
    expect(passed).toEqual(['= /graphql', '= /files', '/files/', '/session/', '/webhooks/', '/health/']);
    expect(value(server, 'set')).toBe('$api http://api:3000');
    expect(server.filter(({ name }) => name === 'proxy_set_header').map(({ values }) => values.join(' '))).toEqual(
      expect.arrayContaining(['Upgrade $http_upgrade', 'Connection $connection_upgrade', 'X-Forwarded-For $remote_addr']),
    );
    expect(value(locations.get('= /metrics') ?? [], 'return')).toBe('404');
    expect(value(locations.get('/') ?? [], 'try_files')).toBe('$uri /index.html');
    expect(value(locations.get('= /files') ?? [], 'client_max_body_size')).toBe('0');
  });
});
