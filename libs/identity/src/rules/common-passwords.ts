/**
 * Words that people take for passwords; also refused with digits or signs appended. Those of at least ten characters that
 * lists of leaked passwords have at their top, and the bases of which longer ones are made.
 */
export const commonPasswords: ReadonlySet<string> = new Set([
  '1q2w3e4r5t', '1q2w3e4r5t6y', '1qaz2wsx3edc', '1qazxsw23edc', 'zaq12wsxcde3', 'qazwsxedcrfv', 'qwertyuiop', 'asdfghjkl',
  'qwertyuiopasdfghjkl', 'password', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'mypassword', 'passwordpassword', 'iloveyou',
  'administrator', 'letmein', 'welcome', 'changeme', 'football', 'baseball', 'superman', 'sunshine', 'princess', 'dragon',
  'qwerty', 'qwe123', 'abc123', 'abcd1234', 'a123456789', 'aa123456789', '123456789a', '123456789aa', '123456789abc',
  'woaini', 'woaini1314', 'woaini520', '5201314woaini', 'woaiwojia', 'asd123456789', 'zxc123456789', 'qq123456789',
  '1234567890', '0987654321', '0123456789', '1122334455', '1357924680', '9876543210', '1314520520', '5201314520', 'q1w2e3r4t5',
  'haihe', 'tianjin', 'zhongguo', 'china', 'admin', 'test', 'guest', 'user', 'root', 'mima', 'wodemima',
]);
