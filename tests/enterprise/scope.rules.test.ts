import { describe, expect, it } from 'vitest';
import { excludes, matchKeyword, parseKeyword, sharedVerb, WordIndex } from '../../server/enterprise/keyword.rules.ts';
import { doingsIn, occupationKindOf } from '../../server/enterprise/occupation-kind.rules.ts';
import { readScope } from '../../server/enterprise/scope.rules.ts';

const clauses = (text: string) => {
  const scope = readScope(text);
  return scope.clauses.map(({ start, end }) => scope.text.slice(start, end));
};
const groups = (text: string) => {
  const scope = readScope(text);
  return scope.groups.map(({ start, end, branchOnly }) => scope.text.slice(start, end) + (branchOnly ? '!' : ''));
};

describe('the clauses of a scope', () => {
  it('end at ；。 and at ， after a verb only', () => {
    expect(clauses('软件开发，服装、鞋帽，箱包销售；物业管理。')).toEqual([
      '软件开发',
      '服装、鞋帽,箱包销售',
      '物业管理',
    ]);
  });

  it('lose brackets that take away or restrict, keep the others', () => {
    expect(clauses('建材（不含油漆）、化工产品（危险品除外）销售')).toEqual(['建材、化工产品销售']);
    expect(clauses('零售（按许可证所列范围经营）')).toEqual(['零售']);
    expect(clauses('中药饮片（净制、切制）')).toEqual(['中药饮片(净制、切制)']);
    expect(clauses('中药材（系未经炮制（含初加工）的）收购')).toEqual(['中药材收购']);
  });

  it('lose exceptions outside brackets', () => {
    expect(clauses('除诊断试剂外的医疗器械销售')).toEqual(['的医疗器械销售']);
    expect(clauses('农药批发，不含危险化学品；依法须经批准的项目，经相关部门批准后方可开展经营活动')).toEqual([
      '农药批发',
    ]);
  });

  it('lose the labels of licensed and general items, and know a sideline', () => {
    expect(clauses('许可经营项目：无 一般经营项目：园林机械生产；喷泉安装')).toEqual(['园林机械生产', '喷泉安装']);
    expect(readScope('主营：元件。 兼营：模具加工').clauses.map(({ sideline }) => sideline)).toEqual([false, true]);
  });
});

describe('an enumeration', () => {
  it('shares the verb at its end, with the bare verbs after it', () => {
    expect(groups('五金、百货销售、维修；软件开发、服装销售')).toEqual([
      '五金、百货销售、维修',
      '软件开发',
      '服装销售',
    ]);
  });

  it('shares the verb before its colon or at its head', () => {
    expect(groups('销售：钢材、水泥；生产：砖')).toEqual(['销售:钢材、水泥', '生产:砖']);
    expect(groups('生产销售减速机、齿轮箱')).toEqual(['生产销售减速机、齿轮箱']);
  });

  it('takes 印刷设备 for goods and does not begin anew at them', () => {
    expect(groups('计算机、印刷设备、检测仪器销售')).toEqual(['计算机、印刷设备、检测仪器销售']);
    expect(groups('计算机销售；印刷名片、画册')).toEqual(['计算机销售', '印刷名片、画册']);
    expect(groups('设计、制作影视、印刷品、礼品广告')).toEqual(['设计、制作影视、印刷品、礼品广告']);
  });

  it('counts the things it lists, bare verbs left out', () => {
    expect(readScope('五金、百货销售、维修；软件开发').clauses.map(({ things }) => things)).toEqual([2, 1]);
  });

  it('says when only branches may do it', () => {
    expect(groups('卷烟、雪茄零售（限分支机构经营）；百货销售')).toEqual(['卷烟、雪茄零售!', '百货销售']);
    expect(groups('汽车维修（限取得许可的分支机构经营）')).toEqual(['汽车维修!']);
    expect(groups('阀门研发、生产（生产限分支机构）')).toEqual(['阀门研发、生产']);
  });
});

describe('a keyword', () => {
  const match = (text: string, keyword: string) => {
    const scope = readScope(text);
    const parsed = parseKeyword(keyword);
    return matchKeyword(scope, new WordIndex(parsed.parts.flat()).find(scope.text), parsed).map((found) => ({
      closeness: found.closeness,
      at: found.words.map(({ at }) => scope.places[at]),
    }));
  };

  it('of A+B/C needs A and one of B, C in one clause, and says how close they stand', () => {
    expect(match('计算机软件开发', '软件+开发/设计')).toEqual([{ closeness: 'item', at: [3, 5] }]);
    expect(match('软件、硬件设计', '软件+开发/设计')).toEqual([{ closeness: 'group', at: [0, 5] }]);
    expect(match('软件开发、服装销售', '软件+销售')).toEqual([{ closeness: 'clause', at: [0, 7] }]);
    expect(match('软件开发；服装销售', '软件+销售')).toEqual([]);
  });

  it('of two nouns needs both in one item, a verb may stand further off', () => {
    expect(match('环保设备、计算机软件的开发', '环保+软件')).toEqual([]);
    expect(match('环保监测软件的开发', '环保+软件')).toHaveLength(1);
    expect(match('环保、计算机软件的开发', '环保+开发')).toHaveLength(1);
    expect(match('水利、环保信息系统', '水利+信息系统')).toHaveLength(1);
  });

  it('takes a bare list of goods for sold, not for sold by retail', () => {
    expect(match('服装、鞋帽', '服装+批发/销售')).toHaveLength(1);
    expect(match('服装、鞋帽', '服装+零售')).toEqual([]);
  });

  it('finds its places in the text as given, brackets that were cut and wide characters included', () => {
    expect(match('（不含油漆）ＬＥＤ 灯销售', 'LED+销售')).toEqual([{ closeness: 'item', at: [6, 11] }]);
  });
});

describe('a phrase of noun and verb', () => {
  it('shares its verb with an enumeration, unless its noun says nothing', () => {
    expect(sharedVerb(parseKeyword('服装设计'))?.parts).toEqual([['服装'], ['设计']]);
    for (const phrase of ['产品设计', '工程设计', '工业设计']) expect(sharedVerb(parseKeyword(phrase))).toBeNull();
  });

  it('does so only where the noun stands for itself', () => {
    const shared = sharedVerb(parseKeyword('图文设计'));
    const found = (text: string) => {
      const scope = readScope(text);
      return shared ? matchKeyword(scope, new WordIndex(shared.parts.flat()).find(scope.text), shared).length : 0;
    };
    expect(found('图文、标牌设计')).toBe(1);
    expect(found('图文及标牌的设计')).toBe(1);
    expect(found('图文标识、标牌设计')).toBe(0);
  });
});

describe('an exclusion', () => {
  const voids = (word: string, clause: string) => excludes(parseKeyword(word), clause);

  it('is any part of the same clause', () => {
    expect(voids('景观设计', '城市景观设计')).toBe(true);
    expect(voids('景观设计', '景区管理')).toBe(false);
    expect(voids('销售+生产/制造', '灯具生产、销售')).toBe(true);
  });

  it('of a bare trading verb spares makers and of a bare making verb spares traders; longer words spare nobody', () => {
    expect(voids('销售', '模具制造、销售')).toBe(false);
    expect(voids('销售', '模具销售')).toBe(true);
    expect(voids('生产', '药品生产、批发')).toBe(false);
    expect(voids('生产', '药品生产')).toBe(true);
    expect(voids('设备销售', '设备制造、设备销售')).toBe(true);
    expect(voids('维修', '设备制造、维修')).toBe(true);
  });
});

describe('the kind of an occupation', () => {
  const kind = (capacityKinds: Parameters<typeof occupationKindOf>[0]['capacityKinds'], verbs: string, own = false) =>
    occupationKindOf({ capacityKinds, doing: doingsIn(verbs), verbInKeyword: own });

  it('follows the verb where it is capacity of the link', () => {
    expect(kind(['PRODUCTION', 'RD'], '研发、销售')).toBe('RD');
    expect(kind(['PRODUCTION', 'RD'], '五金制造、加工、批发、零售')).toBe('PRODUCTION');
    expect(kind(['DISTRIBUTION'], '批发')).toBe('DISTRIBUTION');
    expect(kind(['LICENSED', 'SERVICE'], '咨询')).toBe('LICENSED');
    expect(kind(['SERVICE'], '设计、施工')).toBe('SERVICE');
  });

  it('keeps its own name where it is none, and is the link’s foremost without any verb', () => {
    expect(kind(['PRODUCTION'], '销售')).toBe('SALES');
    expect(kind(['PRODUCTION', 'RD'], '安装')).toBe('SERVICE');
    expect(kind(['VENUE'], '批发')).toBe('SALES');
    expect(kind(['PRODUCTION'], '中药饮片')).toBe('PRODUCTION');
  });
});
