import type { AssignedKind } from './assignment-facts.js';

/** Where an assignment of a kind of right is recorded, and what that does. */
export interface RecordalOffice {
  readonly office: string;
  /** What is applied for. */
  readonly act: string;
  /** When title passes. */
  readonly effect: string;
  readonly articles: readonly string[];
}

/** Offices by kind. */
export const recordalOffices: Readonly<Record<AssignedKind, RecordalOffice>> = {
  PATENT: {
    office: '国家知识产权局',
    act: '著录项目变更',
    effect: '专利权或者专利申请权的转让自国家知识产权局登记之日起生效，并由其予以公告',
    articles: ['专利法第十条', '专利法实施细则第十五条', '专利法实施细则第一百四十六条'],
  },
  TRADEMARK: {
    office: '国家知识产权局',
    act: '转让注册商标申请',
    effect: '转让注册商标经核准后予以公告，乙方自公告之日起享有商标专用权',
    articles: ['商标法第四十二条'],
  },
  SOFTWARE: {
    office: '中国版权保护中心',
    act: '计算机软件著作权转让登记',
    effect: '软件著作权自登记完成之日起由乙方行使，双方以登记作为权利移转和价款支付的条件',
    articles: ['著作权法第二十七条', '计算机软件保护条例第二十条', '计算机软件保护条例第二十一条'],
  },
  WORK: {
    office: '国家著作权主管部门认定的登记机构',
    act: '著作权转让登记',
    effect: '著作财产权自登记完成之日起由乙方行使，双方以登记作为权利移转和价款支付的条件',
    articles: ['著作权法第二十七条'],
  },
  PLANT_VARIETY: {
    office: '国务院农业农村、林业草原主管部门',
    act: '品种权（品种权申请权）转让登记',
    effect: '品种权或者品种权申请权的转让自登记、公告之日起生效',
    articles: ['植物新品种保护条例'],
  },
  IC_LAYOUT: {
    office: '国家知识产权局',
    act: '布图设计专有权转让登记',
    effect: '布图设计专有权的转让自登记之日起生效，并由国家知识产权局予以公告',
    articles: ['集成电路布图设计保护条例第二十二条'],
  },
  OTHER: {
    office: '该项权利的登记机关',
    act: '权利人变更登记',
    effect: '权利自变更登记完成之日起由乙方享有',
    articles: ['民法典第八百七十六条'],
  },
};
