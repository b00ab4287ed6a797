import { readFileSync } from 'node:fs';
import { variables } from '@haihe/platform';

const readme = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

const table = ['| variable | meaning | default |', '|---|---|---|', ...Object.entries(variables).map(([name, { about, shown }]) => `| \`${name}\` | ${about} | ${shown} |`)].join('\n');

describe('the README', () => {
  it('has every environment variable, as the product reads it', () => {
    expect(readme('README.md')).toContain(table);
  });

  it('has a Chinese sister with the same commands', () => {
    const commands = (text: string): string[] => [...text.matchAll(/^\| `([a-z]+)[^`]*` \|/gm)].map((match) => match[1] ?? '');
    expect(commands(readme('README.zh-CN.md'))).toEqual(commands(readme('README.md')));
    for (const name of Object.keys(variables)) expect(readme('README.zh-CN.md')).toContain(`\`${name}\``);
  });
});
