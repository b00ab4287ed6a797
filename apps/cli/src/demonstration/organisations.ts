/** An organisation of the demonstration market. All names are invented. */
export interface DemoOrganisation {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly district: string;
  readonly verification: 'VERIFIED' | 'PENDING' | 'RETURNED' | 'UNVERIFIED';
  readonly people: readonly { readonly name: string; readonly email: string; readonly role: string; readonly shown?: string }[];
}

const mail = (name: string): string => `${name}@demo.haihe.example`;

export const organisations: readonly DemoOrganisation[] = [
  { key: 'centre', name: '华北知识产权运营中心（演示）', nameEn: 'North China IP Operation Centre (demonstration)', kind: 'OPERATOR', district: '滨海新区', verification: 'VERIFIED',
    people: [{ name: '卫明远', email: mail('reviewer'), role: 'REVIEWER', shown: '运营中心·审核员' }, { name: '许静', email: mail('operator'), role: 'OWNER', shown: '运营中心·负责人' }] },
  { key: 'haihui', name: '津沽海汇膜科技有限公司（演示）', nameEn: 'Jingu Haihui Membrane (demonstration)', kind: 'ENTERPRISE', district: '滨海新区', verification: 'VERIFIED',
    people: [{ name: '罗海生', email: mail('seller'), role: 'OWNER', shown: '企业·卖方' }, { name: '田雨', email: mail('seller.viewer'), role: 'VIEWER', shown: '企业·卖方（只读）' }] },
  { key: 'lanbo', name: '蓝泊装备制造股份有限公司（演示）', nameEn: 'Lanbo Machinery (demonstration)', kind: 'ENTERPRISE', district: '东丽区', verification: 'VERIFIED',
    people: [{ name: '宋知夏', email: mail('buyer'), role: 'OWNER', shown: '企业·买方' }] },
  { key: 'weixing', name: '渤海未行大学（演示）', nameEn: 'Bohai Weixing University (demonstration)', kind: 'UNIVERSITY', district: '南开区', verification: 'VERIFIED',
    people: [{ name: '顾清和', email: mail('university'), role: 'ADMIN', shown: '高校·成果转化' }] },
  { key: 'chenguang', name: '津门晨光动力电池有限公司（演示）', nameEn: 'Jinmen Chenguang Battery (demonstration)', kind: 'ENTERPRISE', district: '西青区', verification: 'VERIFIED',
    people: [{ name: '孟繁', email: mail('chenguang'), role: 'OWNER' }] },
  { key: 'hetong', name: '河通智能科技有限公司（演示）', nameEn: 'Hetong Intelligence (demonstration)', kind: 'ENTERPRISE', district: '南开区', verification: 'VERIFIED',
    people: [{ name: '白杨', email: mail('hetong'), role: 'OWNER' }] },
  { key: 'anshi', name: '安拾医药研究有限公司（演示）', nameEn: 'Anshi Pharma Research (demonstration)', kind: 'ENTERPRISE', district: '滨海新区', verification: 'VERIFIED',
    people: [{ name: '郑若兰', email: mail('anshi'), role: 'OWNER' }] },
  { key: 'linhai', name: '临海重工有限公司（演示）', nameEn: 'Linhai Heavy Industry (demonstration)', kind: 'ENTERPRISE', district: '滨海新区', verification: 'VERIFIED',
    people: [{ name: '邢路', email: mail('linhai'), role: 'OWNER' }] },
  { key: 'qinghe', name: '清禾农业科技有限公司（演示）', nameEn: 'Qinghe Agritech (demonstration)', kind: 'ENTERPRISE', district: '武清区', verification: 'VERIFIED',
    people: [{ name: '丁小满', email: mail('qinghe'), role: 'OWNER' }] },
  { key: 'guanlan', name: '观澜雷达技术有限公司（演示）', nameEn: 'Guanlan Radar (demonstration)', kind: 'ENTERPRISE', district: '津南区', verification: 'VERIFIED',
    people: [{ name: '杜衡', email: mail('guanlan'), role: 'OWNER' }] },
  { key: 'xinyu', name: '新屿材料股份有限公司（演示）', nameEn: 'Xinyu Materials (demonstration)', kind: 'ENTERPRISE', district: '宝坻区', verification: 'VERIFIED',
    people: [{ name: '叶归舟', email: mail('xinyu'), role: 'OWNER' }] },
  { key: 'puhui', name: '朴慧医疗器械有限公司（演示）', nameEn: 'Puhui Medical (demonstration)', kind: 'ENTERPRISE', district: '西青区', verification: 'VERIFIED',
    people: [{ name: '江心远', email: mail('puhui'), role: 'OWNER' }] },
  { key: 'zhuling', name: '筑令绿色建筑研究院（演示）', nameEn: 'Zhuling Green Building Institute (demonstration)', kind: 'UNIVERSITY', district: '河西区', verification: 'VERIFIED',
    people: [{ name: '梁木', email: mail('zhuling'), role: 'OWNER' }] },
  { key: 'gangyun', name: '港云航运服务有限公司（演示）', nameEn: 'Gangyun Shipping Services (demonstration)', kind: 'ENTERPRISE', district: '滨海新区', verification: 'VERIFIED',
    people: [{ name: '佟欣', email: mail('gangyun'), role: 'OWNER' }] },
  { key: 'bank', name: '津河商业银行科技支行（演示）', nameEn: 'Jinhe Bank, Technology Branch (demonstration)', kind: 'BANK', district: '和平区', verification: 'VERIFIED',
    people: [{ name: '沈以诚', email: mail('bank'), role: 'OWNER', shown: '银行' }] },
  { key: 'appraiser', name: '衡平资产评估事务所（演示）', nameEn: 'Hengping Appraisers (demonstration)', kind: 'APPRAISER', district: '河东区', verification: 'VERIFIED',
    people: [{ name: '崔衡', email: mail('appraiser'), role: 'OWNER' }] },
  { key: 'agency', name: '津知桥专利代理事务所（演示）', nameEn: 'Jinzhiqiao Patent Agency (demonstration)', kind: 'AGENCY', district: '和平区', verification: 'VERIFIED',
    people: [{ name: '简宁', email: mail('agency'), role: 'OWNER', shown: '代理机构' }] },
  { key: 'institution', name: '东丽知识产权运营服务有限公司（演示）', nameEn: 'Dongli IP Operation Services (demonstration)', kind: 'OPERATING_INSTITUTION', district: '东丽区', verification: 'VERIFIED',
    people: [{ name: '万里程', email: mail('institution'), role: 'OWNER', shown: '运营机构' }] },
  { key: 'supervisor', name: '知识产权主管部门（演示）', nameEn: 'IP authority (demonstration)', kind: 'SUPERVISOR', district: '河西区', verification: 'VERIFIED',
    people: [{ name: '方正言', email: mail('supervisor'), role: 'OWNER', shown: '主管部门' }] },
  { key: 'newcomer', name: '启帆传感器有限公司（演示）', nameEn: 'Qifan Sensors (demonstration)', kind: 'ENTERPRISE', district: '北辰区', verification: 'PENDING',
    people: [{ name: '陆启', email: mail('newcomer'), role: 'OWNER', shown: '企业·待认证' }] },
  { key: 'waiting', name: '拓野新能源有限公司（演示）', nameEn: 'Tuoye New Energy (demonstration)', kind: 'ENTERPRISE', district: '静海区', verification: 'PENDING',
    people: [{ name: '石拓', email: mail('waiting'), role: 'OWNER' }] },
  { key: 'returned', name: '沐风文化创意有限公司（演示）', nameEn: 'Mufeng Creative (demonstration)', kind: 'ENTERPRISE', district: '河北区', verification: 'RETURNED',
    people: [{ name: '于沐', email: mail('returned'), role: 'OWNER' }] },
];

/** Password of every demonstration account; they exist only where demonstration data was loaded. */
export const DEMO_PASSWORD = 'haihe-demo-2026';
