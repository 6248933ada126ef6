import { describe, expect, it } from 'vitest';
import type { MapLink } from '../../web/chain/map/map.query.ts';
import { readingOf } from '../../web/chain/modes/mode.ts';
import { modeOf } from '../../web/chain/modes/modes.ts';
import { callSentences, type Verdict } from '../../web/chain/verdict/calls.ts';
import { paperMap } from './paper.fixture.ts';

const [first] = paperMap('software-data-model').links;
if (!first) throw new Error('a chain has links');

const call = (
  mode: Verdict['modes'][number]['mode'],
  reasons: readonly Partial<Verdict['modes'][number]['reasons'][0]>[],
) => ({
  mode,
  priority: 0.3175,
  reasons: reasons.map((each) => ({
    code: 'STOPS' as const,
    count: null,
    of: null,
    factors: [],
    linkNames: [],
    note: null,
    ...each,
  })),
});
const verdict = (more: Partial<Verdict>): Verdict => ({
  ...{ class: 'MISSING', n: 0, expected: 3, flip: null, undecided: [], modes: [] },
  need: { lostCount: 7, break: 'NO', choke: 'NO', singlePoint: 'YES' },
  ...more,
});
const link = (said: Partial<Verdict>, more: Partial<MapLink> = {}): MapLink => ({
  ...{ ...first, parentId: null, stance: null, verdict: verdict(said) },
  presence: { ...first.presence, leaders: 0 },
  ...more,
});
const told = (mode: string, given: MapLink) => {
  const { item, words } = readingOf(modeOf(mode), null).of(given);
  return [item, words];
};

const breaking = {
  modes: [
    call('FILL', [
      { code: 'BREAK', count: 1, linkNames: ['电池包'] },
      { code: 'STOPS', count: 7, of: 12, linkNames: ['电池包', '整车'] },
    ]),
  ],
  need: { lostCount: 7, break: 'YES' as const, choke: 'YES' as const, singlePoint: 'YES' as const },
};
const strong = (leaders: number) =>
  link(
    { class: 'STRONG', n: 8, modes: [call('STRENGTHEN', [{ code: 'FACTORS_NOT_SURVEYED' }])] },
    { presence: { ...first.presence, leaders } },
  );

describe('the modes 建 延 补 强', () => {
  it.each([
    ['fill', link(breaking), ['BREAK', '断点 · 断 7 环']],
    ['fill', link({ ...breaking, need: { ...breaking.need, break: 'NO' } }), ['CHOKE', '堵点 · 断 7 环']],
    ['fill', link({}), ['NONE', '不需补']],
    ['fill', link({ undecided: ['FILL'] }), ['UNKNOWN', '待定']],
    ['fill', link({ class: 'UNSURVEYED', undecided: ['FILL'] }), ['UNSURVEYED', '未摸底']],
    ['fill', link(breaking, { stance: 'DECLINED' }), ['DECLINED', '区外协同']],
    ['fill', link(breaking, { parentId: 'other' }), ['NONE', '看上级环节']],
    ['extend', link({ modes: [call('EXTEND', [])] }), ['CALLED', '可延 · 优先度 0.32']],
    ['extend', link(breaking), ['FILL', '先补链']],
    ['extend', strong(0), ['BASE', '延伸依托 · 8 家']],
    ['extend', link({}), ['NONE', '暂不相邻']],
    ['strengthen', strong(0), ['LEADERLESS', '缺链主 · 8 家']],
    ['strengthen', strong(2), ['LED', '有链主 · 8 家']],
    ['strengthen', link({}), ['NONE', '先补先延']],
    ['build', link({ modes: [call('BUILD', [])] }), ['SEEK', '引链主']],
    ['build', strong(2), ['LED', '链主 2 家']],
    ['build', link({ undecided: ['BUILD'] }), ['UNKNOWN', '待摸底']],
    ['build', link({ class: 'UNSURVEYED', undecided: ['BUILD'] }), ['UNKNOWN', '待摸底']],
    ['build', link({}, { stance: 'DECLINED' }), ['OTHER', '区外协同']],
    ['build', link({}), ['OTHER', '其他环节']],
  ] as const)('%s reads a link so: %#', (mode, given, expected) => {
    expect(told(mode, given)).toEqual(expected);
  });

  it('say what core factors lack, which notes speak for it, and that a choke point is open without suppliers outside', () => {
    const said = (given: Partial<Verdict>) => callSentences(link(given));
    const note = { text: '配套随迁', on: '2026-09-01', regionName: '某区' };
    expect(said({ modes: [call('EXTEND', [{ code: 'RELOCATION', note }])] })).toEqual([
      '延链：产业转移：配套随迁（某区，2026-09-01）。',
    ]);
    const lacking = { code: 'FACTORS_MISSING' as const, factors: ['FUND' as const] };
    const unseen = { code: 'FACTORS_NOT_SURVEYED' as const, factors: ['TALENT' as const] };
    expect(said({ modes: [call('STRENGTHEN', [lacking, unseen])] })).toEqual([
      '强链：还缺核心要素：基金；人才未摸底。',
    ]);
    const need = { lostCount: 7, break: 'NO' as const, choke: 'UNKNOWN' as const, singlePoint: 'NO' as const };
    expect(said({ undecided: ['FILL'], need })).toEqual(['外部供应商数未录入，堵点未判定。']);
    expect(said({ undecided: ['FILL'], need: { ...need, break: 'UNKNOWN' } })).toHaveLength(2);
    const few = call('FILL', [{ code: 'CHOKE', count: 9, of: 2 }]);
    expect(said({ modes: [few] })).toEqual(['补链：牵连面大、区外供应商只有 2 家，是堵点。']);
  });

  it('are said in sentences, with what cannot be said yet; a link that is declined is no task', () => {
    expect(callSentences(link({ ...breaking, undecided: ['BUILD'] }))).toEqual([
      '补链：本区电池包要用它、本区没有别的供给，是断点；去掉该环节，下游 7 个环节中断（电池包、整车等 7 个环节）。',
      '建链还不能判断：关键环节中有的未摸底，不知道有没有链主。',
    ]);
    expect(callSentences(link({ ...breaking, class: 'NOT_EXPECTED' }))[0]).toMatch(
      /^补链：按体量暂不应有，但链条要用它；/,
    );
    expect(callSentences(strong(0))).toEqual(['强链：核心要素未摸底。']);
    expect(callSentences(link(breaking, { stance: 'DECLINED' }))).toEqual([
      '本区不承接这一环节：区外协同，不列入建延补强。',
    ]);
    expect(callSentences(link({}))).toEqual(['按现有记录，没有需要建、延、补、强的事项。']);
  });
});
