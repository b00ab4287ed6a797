import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { weighted } from './random.js';

/** Words that patents are full of, with the share of texts that have them. */
const frequent: readonly (readonly [string, number])[] = [
  ['装置', 0.5], ['方法', 0.42], ['系统', 0.28], ['设备', 0.2], ['结构', 0.18], ['制备', 0.12], ['控制', 0.16], ['检测', 0.14],
  ['连接', 0.2], ['设置', 0.22], ['材料', 0.1], ['数据', 0.12], ['组件', 0.1], ['机构', 0.1], ['电池', 0.05], ['锂离子电池', 0.02],
  ['毫米波雷达', 0.004], ['隔膜', 0.01], ['传感器', 0.06], ['神经网络', 0.02], ['碳纤维', 0.008], ['催化剂', 0.012], ['石墨烯', 0.006], ['海水淡化', 0.003],
];

const openings = ['本发明公开了一种', '本实用新型提供一种', '本发明涉及', '提供了', '公开一种', '为解决', '本申请涉及', '一种'];

/** Makes titles and abstracts whose words are as frequent as in real Chinese text, plus the words of the field. */
export class ChineseText {
  private readonly draw: () => string;

  constructor(private readonly random: () => number) {
    const dictionary = join(dirname(createRequire(import.meta.url).resolve('@node-rs/jieba')), 'dict.txt');
    const words: string[] = [];
    const weights: number[] = [];
    for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
      const [word = '', count = '0', part = ''] = line.split(' ');
      // Nouns and verbs of two to four characters: function words would be cut from real queries too.
      if (/^(n|vn|v|b)$/.test(part) && word.length >= 2 && word.length <= 4 && Number(count) > 3) {
        words.push(word);
        weights.push(Number(count));
      }
    }
    this.draw = weighted(words, weights, random);
  }

  title(): string {
    const length = 2 + Math.floor(this.random() * 3);
    return `一种${this.words(length)}${this.random() < 0.5 ? '装置' : this.random() < 0.7 ? '方法' : '系统'}`;
  }

  /** @param length words */
  words(length: number): string {
    let text = '';
    for (let index = 0; index < length; index += 1) text += this.draw();
    return text;
  }

  abstract(): string {
    let text = `${openings[Math.floor(this.random() * openings.length)] ?? ''}${this.words(3)}`;
    for (const [word, share] of frequent) if (this.random() < share) text += `，所述${this.draw()}${word}${this.draw()}`;
    for (let clause = 0; clause < 6; clause += 1) text += `，${this.words(4 + Math.floor(this.random() * 5))}`;
    return `${text}。`;
  }
}
