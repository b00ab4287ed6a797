import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GradedAchievement, GradedCollection } from '@haihe/matching';
import { RefusedCommand } from '../explain.js';

interface DemandLine {
  readonly _id: string;
  readonly title: string;
  readonly text?: string;
}

interface AchievementLine {
  readonly _id: string;
  /** Words of the title, in order; some may be missing. */
  readonly title_tokens: readonly string[];
}

/**
 * Reads a folder of demands and graded achievements: demands.jsonl (`_id`, `title`, `text`), achievements.jsonl (`_id`,
 * `title_tokens`) and grades.tsv (`query_id`, `doc_id`, `level` 1 to 4, with a header).
 */
export function readGraded(folder: string): GradedCollection {
  const missing = ['demands.jsonl', 'achievements.jsonl', 'grades.tsv'].filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0) throw new RefusedCommand(`${folder} has no ${missing.join(', ')}.`);
  const achievements = lines<AchievementLine>(folder, 'achievements.jsonl').map((each) => ({ id: each._id, title: each.title_tokens.join('') }));
  const known = new Set(achievements.map(({ id }) => id));
  const graded = new Map<string, GradedAchievement[]>();
  for (const [index, line] of rows(folder, 'grades.tsv').slice(1).entries()) {
    const [demand, id, level] = line.split('\t');
    const grade = Number(level);
    if (demand === undefined || id === undefined || !Number.isInteger(grade) || grade < 1 || grade > 4) throw new RefusedCommand(`grades.tsv, line ${index + 2}: a demand, an achievement and a grade from 1 to 4 are expected.`);
    if (!known.has(id)) throw new RefusedCommand(`grades.tsv, line ${index + 2}: there is no achievement ${id}.`);
    graded.set(demand, [...(graded.get(demand) ?? []), { id, grade }]);
  }
  const demands = lines<DemandLine>(folder, 'demands.jsonl').flatMap((each) => {
    const own = graded.get(each._id);
    return own ? [{ id: each._id, title: each.title, text: each.text ?? '', graded: own }] : [];
  });
  if (demands.length === 0) throw new RefusedCommand(`${folder} has no demand with grades.`);
  return { demands, achievements };
}

function rows(folder: string, name: string): string[] {
  return readFileSync(join(folder, name), 'utf8').split(/\r?\n/).filter((line) => line !== '');
}

function lines<Line>(folder: string, name: string): Line[] {
  return rows(folder, name).map((line, index) => {
    try {
      return JSON.parse(line) as Line;
    } catch (error) {
      throw new RefusedCommand(`${name}, line ${index + 1} is not JSON: ${String(error)}`);
    }
  });
}
