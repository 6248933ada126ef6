import { type InLanguages, type Language, said } from '../platform/kernel/language.ts';
import type { Basis, Exclusion, GapCode, Limit } from './target.types.ts';

type Says = InLanguages<(text: string, number: number) => string>;

const percent = (value: number) => `${Math.round(value * 100)}%`;

const bases: Readonly<Record<Basis['code'], Says>> = {
  MAKER: said(
    () => '生产本环节的产品或占位本环节（已确认）',
    () => 'Makes what the link is for or stands on it (confirmed)',
  ),
  MAKER_TO_REVIEW: said(
    () => '生产本环节的产品或占位本环节（待核）',
    () => 'Makes what the link is for or stands on it (to review)',
  ),
  SAME_CLASS: said(
    (text) => `与本环节企业同属行业“${text}”`,
    (text) => `In the same industry class as firms of the link: ${text}`,
  ),
  ALIKE: said(
    (_, number) => `产品与本环节企业相近，高于 ${percent(number)} 的候选企业`,
    (_, number) =>
      `Its products are more like those of the link's firms than those of ${percent(number)} of the candidates`,
  ),
  NOT_ALIKE: said(
    () => '没有记录可判断与本环节的相近程度',
    () => 'Nothing recorded tells how near its products are to the link',
  ),
  NEAR_ANCHORS: said(
    (_, number) => `与本地企业的关联高于 ${percent(number)} 的候选企业`,
    (_, number) => `Nearer to local firms than ${percent(number)} of the candidates`,
  ),
  NO_ANCHORS: said(
    () => '本链没有已确认的本地企业，无从比较关联',
    () => 'No confirmed local firm on the chain to measure nearness to',
  ),
  NOT_WALKED: said(
    () => '没有记录该企业的关系',
    () => 'No relation of the firm is recorded',
  ),
  SUPPLY: said(
    (text) => `与本地企业${text}有供销关系`,
    (text) => `Supplies or buys from the local firm ${text}`,
  ),
  OWNERSHIP: said(
    (text) => `与本地企业${text}有股权关系`,
    (text) => `Tied by ownership to the local firm ${text}`,
  ),
  PRODUCT: said(
    (text) => `产品与本地企业${text}的产品互为上下游`,
    (text) => `Its products go into or come from those of the local firm ${text}`,
  ),
  NO_TIE: said(
    () => '已记录的供销关系中没有该企业',
    () => 'Not among the supply relations recorded',
  ),
  TIES_NOT_RECORDED: said(
    () => '本地企业的供销关系未记录',
    () => 'Supply relations of local firms are not recorded',
  ),
  LEAD_TAG: said(
    (text) => `标签：${text}`,
    (text) => `Tag: ${text}`,
  ),
  LISTED: said(
    () => '上市公司',
    () => 'Listed company',
  ),
  GOOD_TAG: said(
    (text) => `标签：${text}`,
    (text) => `Tag: ${text}`,
  ),
  NOT_TAGGED: said(
    () => '资质和专利未记录',
    () => 'Titles and patents are not recorded',
  ),
  SIGNAL: said(
    (text) => `扩产信号：${text}`,
    (text) => `Expansion signal: ${text}`,
  ),
  NO_SIGNAL: said(
    () => '扩产信号未记录',
    () => 'No expansion signal is recorded',
  ),
  PRESENCE: said(
    (_, number) => `本地在该环节的规模为参照的 ${number.toFixed(2)} 倍`,
    (_, number) => `The region has ${number.toFixed(2)} times what the reference would have of the link`,
  ),
  NO_REFERENCE: said(
    () => '没有参照数，本地规模无从比较',
    () => 'No reference to compare the region with',
  ),
  CAPITAL: said(
    (_, number) => `注册资本高于 ${percent(number)} 的候选企业`,
    (_, number) => `Registered capital above that of ${percent(number)} of the candidates`,
  ),
  NO_CAPITAL: said(
    () => '注册资本、税收和产出未记录',
    () => 'Capital, tax and output are not recorded',
  ),
};

const exclusions: Readonly<Record<Exclusion['code'], Says>> = {
  HERE: said(
    () => '企业已在本地',
    () => 'The firm is in the region already',
  ),
  BRANCH_HERE: said(
    (text) => `在本地已有分支或控股企业：${text}`,
    (text) => `Has a branch or a controlled firm in the region: ${text}`,
  ),
  CLOSED: said(
    () => '企业已注销、吊销或停业',
    () => 'The firm is closed',
  ),
  LINK_STRONG: said(
    () => '该环节已是优势，只有强链还列靶向企业',
    () => 'The link is strong already: only strengthening lists targets',
  ),
  LINK_DECLINED: said(
    () => '该环节本地不承接，属区外协同',
    () => 'The region does not undertake the link',
  ),
};

const gaps: InLanguages<Readonly<Record<GapCode, string>>> = said(
  {
    HOME_TIES: '乡贤、校友关系未记录（G8 未用）',
    DISHONESTY: '被执行、失信信息未记录，未据此排除',
    NEGATIVE_LIST: '负面清单未记录，未据此排除',
    PATENTS: '专利未记录，未计入能力',
    CARRIERS: '载体匹配未接入，未计入区域适配',
    TAX: '税收和亩均产出未记录，规模只看注册资本',
    NO_ANCHORS: '本链没有已确认的本地企业，关联未计分',
    NO_FIRM: '图谱中没有这家企业',
    NO_RELATION: '已记录的关系中，没有一条把该企业与本环节或本地企业连起来',
  },
  {
    HOME_TIES: 'Home-town and alumni ties are not recorded (G8 is not used)',
    DISHONESTY: 'Enforcement and dishonesty records are missing: nobody is left out for them',
    NEGATIVE_LIST: 'No negative list is recorded: nobody is left out for it',
    PATENTS: 'Patents are not recorded: capability goes without them',
    CARRIERS: 'Carriers are not matched yet: regional fit goes without them',
    TAX: 'Tax and output per area are not recorded: size is registered capital alone',
    NO_ANCHORS: 'The chain has no confirmed local firm: nearness has no points',
    NO_FIRM: 'The graph does not hold this firm',
    NO_RELATION: 'No recorded relation ties the firm to the link or to local firms',
  },
);

const limits: Readonly<Record<Limit['code'], Says>> = {
  ANCHORS: said(
    (_, most) => `本地企业较多，只从前 ${most} 家（链主在前）出发`,
    (_, most) => `Many local firms: starts from ${most} of them, leaders first`,
  ),
  PRODUCTS: said(
    (_, most) => `本环节产品较多，只看前 ${most} 种`,
    (_, most) => `Many products on the link: looks at ${most} of them`,
  ),
  MAKERS: said(
    (_, most) => `生产企业较多，只看前 ${most} 家`,
    (_, most) => `Many makers: looks at ${most} of them`,
  ),
  PARTNERS: said(
    (_, most) => `有的本地企业往来或持股较多，每家每类只看前 ${most} 条`,
    (_, most) => `Some local firms have many relations: looks at ${most} of each kind`,
  ),
};

export const basisIn = ({ code, text = '', number = 0 }: Basis, language: Language): string =>
  bases[code][language](text, number);

export const exclusionIn = ({ code, text = '' }: Exclusion, language: Language): string =>
  exclusions[code][language](text, 0);

export const gapIn = (code: GapCode, language: Language): string => gaps[language][code];

export const limitIn = ({ code, most }: Limit, language: Language): string => limits[code][language]('', most);
