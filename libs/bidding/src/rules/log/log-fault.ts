/** What may be wrong with a log. */
export type LogFaultCode = keyof typeof texts;

/** What is wrong with a log, and where. */
export interface LogFault {
  readonly code: LogFaultCode;
  /** Number of the entry concerned; 0 is the header. A checkpoint concerns the entry that it signs. */
  readonly entry: number;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly zh: string;
  readonly en: string;
}

const texts = {
  EMPTY: () => ['文件是空的', 'the file is empty'],
  NOT_TEXT: () => ['这一行含有不是文字的字节', 'this line has bytes that are no text (UTF-8)'],
  TOO_LONG: () => ['这一行长得不可能是日志', 'this line is too long for a log'],
  CUT_OFF: () => ['文件在一行中间中断', 'the file breaks off in the middle of a line'],
  NO_HEADER: () => ['第一行不是竞价日志的头', 'the first line is no header of a bidding log'],
  HEADER_HASH: () => ['日志头与它的哈希不符：内容或哈希被改过', 'the header does not agree with its hash: one of them was changed'],
  NO_ENTRY: () => ['这一行不是规定写法的日志条目', 'this line is no entry of a log in its one form'],
  OUT_OF_PLACE: ({ found }: Facts) => [`这里应当是这一条，却是第 ${found} 条：有条目被删除、重复或移动`, `this entry should stand here, but entry ${found} does: one was removed, doubled or moved`],
  HASH: () => ['条目与它的哈希不符：条目、哈希或它前面的内容被改过', 'the entry does not agree with its hash: the entry, its hash or what came before was changed'],
  NO_CHECKPOINT: () => ['这一行不是规定写法的签名点', 'this line is no checkpoint in its one form'],
  CHECKPOINT_PLACE: ({ found }: Facts) => [`这个签名点签的是第 ${found} 条，却放在这一条之后`, `this checkpoint signs entry ${found} but stands after this one`],
  CHECKPOINT_ORDER: ({ found }: Facts) => [`签名点不相连：它说上一个签的是第 ${found} 条。有签名点被删除、重复或移动`, `checkpoints do not follow one another: this one says the last signed entry ${found}. One was removed, doubled or moved`],
  CHECKPOINT_SESSION: () => ['签名点属于另一场竞价', 'the checkpoint is of another session'],
  CHECKPOINT_HASH: () => ['签名点签的不是日志此处的哈希', 'the checkpoint does not sign the hash that the log has here'],
  SIGNATURE: () => ['签名点的签名不成立', 'the signature of the checkpoint does not hold'],
  UNKNOWN_KEY: ({ found }: Facts) => [`签名的密钥 ${found} 不是平台公布的密钥`, `the key that signed, ${found}, is none that the platform has published`],
  NO_RULES: () => ['第一条没有公布规则', 'the first entry does not publish the rules'],
  NOT_ALLOWED: ({ found }: Facts) => [`按规则这时不能发生这件事（${found}）`, `by the rules this could not happen here (${found})`],
  JUDGED_OTHERWISE: ({ found }: Facts) => [`按规则重新裁判，结果不同：应为 ${found}`, `judged again by the rules, it comes out otherwise: ${found}`],
  BOXES: () => ['开启的密封件与收到的不一致', 'what was opened is not what was sealed'],
  BOX_KEY: ({ found }: Facts) => [`公布的密钥打不开 ${found} 的密封件`, `the key that was published does not open the sealed price of ${found}`],
  BOX_AMOUNT: ({ found }: Facts) => [`${found} 的密封件里不是这个金额`, `the sealed price of ${found} is not this amount`],
  UNSIGNED_END: () => ['文件最后的条目没有签名：结尾被截去', 'the last entries are not signed: the end was cut off'],
} as const satisfies Record<string, (facts: Facts) => readonly [zh: string, en: string]>;

interface Facts {
  readonly found: string | number;
}

/** A fault with its words. */
export function logFault(code: LogFaultCode, place: { readonly entry: number; readonly line: number }, found: string | number = ''): LogFault {
  const [zh, en] = texts[code]({ found });
  return { code, entry: place.entry, line: place.line, zh, en };
}
