import { validate, ValidationSeverity } from 'dockerfile-utils';

/** One stage of a Dockerfile. */
export interface Stage {
  readonly name: string;
  /** Image or earlier stage that it stands on. */
  readonly base: string;
  /** Instructions after FROM, continued lines joined. */
  readonly instructions: readonly { readonly keyword: string; readonly rest: string }[];
}

/** What the parser finds wrong with a Dockerfile, one line each. */
export function dockerfileFaults(text: string): string[] {
  return validate(text, { deprecatedMaintainer: ValidationSeverity.ERROR, directiveCasing: ValidationSeverity.ERROR, instructionCasing: ValidationSeverity.ERROR })
    .map((found) => `line ${found.range.start.line + 1}: ${typeof found.message === 'string' ? found.message : found.message.value}`);
}

/** The stages in order. */
export function stagesOf(text: string): Stage[] {
  const lines = text.replace(/^\s*#.*\n/gm, '').replace(/\\\n/g, ' ').split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const stages: (Stage & { instructions: { keyword: string; rest: string }[] })[] = [];
  for (const line of lines) {
    const [keyword = '', ...words] = line.split(/\s+/);
    if (keyword === 'FROM') {
      const [base = '', , name = ''] = words;
      stages.push({ name, base, instructions: [] });
    } else {
      stages.at(-1)?.instructions.push({ keyword, rest: words.join(' ') });
    }
  }
  return stages;
}

/** Every instruction of a stage and of those it stands on, lowest first. */
export function inherited(stages: readonly Stage[], name: string): Stage['instructions'] {
  const stage = stages.find((candidate) => candidate.name === name);
  return stage ? [...inherited(stages, stage.base), ...stage.instructions] : [];
}
