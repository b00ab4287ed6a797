/** The districts of Tianjin (GB/T 2260, 12 01 xx). */
export const districts = [
  '和平区',
  '河东区',
  '河西区',
  '南开区',
  '河北区',
  '红桥区',
  '东丽区',
  '西青区',
  '津南区',
  '北辰区',
  '武清区',
  '宝坻区',
  '滨海新区',
  '宁河区',
  '静海区',
  '蓟州区',
] as const;

export type District = (typeof districts)[number];
