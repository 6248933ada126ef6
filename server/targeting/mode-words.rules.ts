import type { CoreFactor, LinkModes, Reason } from './mode.types.ts';
import type { VerdictClass } from './targeting.types.ts';

/** Verdicts as papers write them. */
export const verdictWords: Readonly<Record<VerdictClass, string>> = {
  ...{ STRONG: '优势', ADEQUATE: '具备', WEAK: '薄弱', MISSING: '缺失' },
  ...{ NOT_EXPECTED: '规模不足以预期', INSUFFICIENT: '数据不足', UNSURVEYED: '未摸底' },
};

const factorWords: Readonly<Record<CoreFactor, string>> = {
  ...{ PLATFORM: '创新平台', INSTITUTE: '院所', TALENT: '人才', FUND: '基金', SCENARIO: '场景', TESTING: '中试检测' },
};

const named = (names: readonly string[], count: number) =>
  `${names.map((each) => `“${each}”`).join('')}${count > names.length ? `等 ${count} 个` : ''}`;

/** Why a mode applies, in a sentence. */
export function reasonText(
  { code, count, of, linkIds, factors, note }: Reason,
  { refs }: Pick<LinkModes, 'refs'>,
): string {
  const some = count ?? 0;
  const links = named(
    refs(linkIds).map(({ name }) => name),
    some,
  );
  const listed = factors.map((each) => factorWords[each]).join('、');
  const noted = note === null ? '' : `${note.text}（${note.regionName}，${note.on}，${note.by} 记录）`;
  switch (code) {
    case 'PRESENT':
      return `全链各环节已确认合计 ${some} 家次`;
    case 'NO_LEADER':
      return `关键环节${links}都没有链主，宜先引链主`;
    case 'TOP_BY_VALUE':
      return '关键环节按本地产值选取';
    case 'TOP_BY_IMPACT':
      return '本地产值没有记录，关键环节改按核心程度和断链影响选取';
    case 'BESIDE':
      return `紧挨着本区优势或具备的${links}，可顺势延伸`;
    case 'BREAK':
      return `本区${links}要用它、本区没有别的供给，是断点`;
    case 'CHOKE':
      return of === null
        ? `牵连面大、本区${some === 0 ? '一家也没有' : `只有 ${some} 家`}，是堵点`
        : `牵连面大、${of === 0 ? '区外也没有供应商' : `区外供应商只有 ${of} 家`}，是堵点`;
    case 'STOPS':
      return some === 0 ? '去掉该环节，没有其他环节中断' : `去掉该环节，下游 ${some} 个环节中断（${links}）`;
    case 'LEADERS':
      return some === 0
        ? `已确认 ${of ?? 0} 家，没有链主，宜引链主或育骨干`
        : `已确认 ${of ?? 0} 家，其中链主 ${some} 家`;
    case 'FACTORS_MISSING':
      return listed === '' ? '核心要素齐备' : `还缺核心要素：${listed}`;
    case 'FACTORS_NOT_SURVEYED':
      return listed === '' ? '核心要素未摸底' : `${listed}未摸底`;
    case 'TREND':
      return `发展趋势：${noted}`;
    case 'RELOCATION':
      return `产业转移：${noted}`;
  }
}
