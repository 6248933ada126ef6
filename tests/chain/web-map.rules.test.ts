import { describe, expect, it } from 'vitest';
import { layoutChain } from '../../web/chain/layout/layout.ts';
import { countStates, stateSentence, stateWords } from '../../web/chain/map/knowledge.ts';
import { readMapAddress, writeMapAddress } from '../../web/chain/map/map-address.ts';
import { ownWires, supplyPath } from '../../web/chain/picture/path.ts';
import { moveFrom } from '../../web/chain/tree/moves.ts';
import { curveWeights } from '../../web/platform/canvas/curve.ts';
import { clipName, textWidth, wrapName } from '../../web/platform/format/wrap.ts';
import { returnPath, signInPath } from '../../web/platform/state/return-path.ts';
import { hitPath } from '../../web/search/hit-path.ts';
import { shippedChain } from './layout.fixture.ts';

const presence = { local: 0, confirmed: 0, toReview: 0, leaders: 0, surveyedAt: null, demo: 0 };

describe('state of a link in words', () => {
  it('keeps confirmed and to-review numbers apart', () => {
    const known = { knowledge: 'PRESENT', presence: { ...presence, confirmed: 3, toReview: 5 } } as const;
    expect(stateWords(known)).toBe('已有 3 · 待核 5');
    expect(stateSentence(known)).toBe('已有 3 家企业确认在这个环节。另有 5 家等待核对。还没有登记过摸底。');
  });

  it('never says zero of what nobody has looked for', () => {
    expect(stateWords({ knowledge: 'UNSURVEYED', presence })).toBe('未摸底');
    expect(stateSentence({ knowledge: 'UNSURVEYED', presence })).toBe('尚未摸底：没有登记过摸底，也没有已知企业。');
    const found = { knowledge: 'TO_REVIEW', presence: { ...presence, surveyedAt: '2026-03-01' } } as const;
    expect(stateWords(found)).toBe('待核');
    expect(stateSentence(found)).toBe('2026-03-01 摸底查到有企业在做，名单还没有录入。');
    const none = { knowledge: 'NONE_FOUND', presence: { ...presence, surveyedAt: '2026-03-01' } } as const;
    expect(stateSentence(none)).toBe('2026-03-01 摸底查实：本范围内没有企业在做这个环节。');
  });

  it('counts every state', () => {
    expect(
      countStates([
        { knowledge: 'PRESENT', presence },
        { knowledge: 'PRESENT', presence },
      ]),
    ).toEqual({
      PRESENT: 2,
      TO_REVIEW: 0,
      NONE_FOUND: 0,
      UNSURVEYED: 0,
    });
  });
});

describe('address of the map', () => {
  it('reads back what it writes', () => {
    const full = {
      region: '320102-xuzhuang',
      link: 'software-data-model.dataset',
      opened: ['a.b', 'c.d'],
      lanes: ['lane1', 'lane2'],
      mode: 'change',
      since: '2025-12-31',
      show: 'GAINED',
      view: 'table',
      dossier: true,
      edit: true,
      asOf: '2026-01-02',
    } as const;
    const query = new URLSearchParams();
    writeMapAddress(query, full);
    expect(readMapAddress(query)).toEqual(full);
  });

  it('takes a day only for a day', () => {
    for (const date of ['2026-13-01', '2026-1-2', 'today', '']) {
      expect(readMapAddress(new URLSearchParams({ date })).asOf, date).toBeNull();
    }
  });

  it('leaves no trace of defaults, keeps what is not its own, and ignores nonsense', () => {
    const query = new URLSearchParams('theme=dark&link=x&show=present');
    writeMapAddress(query, { link: null, show: null, opened: [], view: 'picture' });
    expect(query.toString()).toBe('theme=dark');
    expect(readMapAddress(new URLSearchParams('show=everything&view=3d'))).toMatchObject({
      show: null,
      view: 'picture',
      opened: [],
    });
  });
});

describe('Chinese names', () => {
  it('break evenly, rather after a joining word, and never orphan a bracket', () => {
    expect(wrapName('系统集成', 10)).toEqual(['系统集成']);
    expect(wrapName('数据交易与公共数据运营', 10)).toEqual(['数据交易与', '公共数据运营']);
    expect(wrapName('不良资产处置与地方AMC', 10)).toEqual(['不良资产处置与', '地方AMC']);
    for (const line of wrapName('工业机器人减速器（谐波与行星）', 10)) {
      expect(line).not.toMatch(/^[）】》，。]|[（【《]$/);
    }
  });

  it('keep Latin words whole and end in an ellipsis when too long', () => {
    expect(wrapName('面向制造业的ERP系统与MES系统', 9).join('')).toBe('面向制造业的ERP系统与MES系统');
    const long = wrapName('一二三四五六七八九十一二三四五六七八九十一二三四五六', 10);
    expect(long).toHaveLength(2);
    expect(long[1]).toMatch(/…$/);
    for (const line of long) expect(textWidth(line)).toBeLessThanOrEqual(10);
    expect(clipName('一二三四五六', 4)).toBe('一二三…');
  });
});

describe('what lights up', () => {
  const picture = layoutChain(shippedChain('software-data-model'));
  const id = 'software-data-model.foundation-model';

  it('is the whole way up and down, not past supplies that run backwards', () => {
    const path = supplyPath(id, picture.wires);
    const wires = picture.wires.filter((each) => path.has(each.id));
    expect(wires.length).toBeGreaterThan(ownWires(id, picture.wires).size);
    expect(wires.length).toBeLessThan(picture.wires.length);
    for (const wire of wires) {
      expect(path.has(wire.fromId) && path.has(wire.toId)).toBe(true);
      if (wire.kind === 'back') expect([wire.fromId, wire.toId]).toContain(id);
    }
  });

  it('is followed by the arrow keys', () => {
    const right = moveFrom(id, 'right', picture);
    expect(picture.wires.some((each) => each.fromId === id && each.toId === right)).toBe(true);
    const first = moveFrom(id, 'first', picture) ?? '';
    expect(moveFrom(first, 'up', picture)).toBeUndefined();
    const below = moveFrom(first, 'down', picture) ?? '';
    expect(moveFrom(below, 'up', picture)).toBe(first);
  });
});

describe('curves', () => {
  it('put control points where they belong', () => {
    const [start, end, point] = [
      { x: 10, y: 20 },
      { x: 110, y: 70 },
      { x: 60, y: 20 },
    ];
    const { weights, distances } = curveWeights(start, end, [point]);
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const length = Math.hypot(dx, dy);
    // As Cytoscape puts them: along the line by weight, then across it by distance.
    expect(start.x + dx * Number(weights) - (dy / length) * Number(distances)).toBeCloseTo(point.x, 2);
    expect(start.y + dy * Number(weights) + (dx / length) * Number(distances)).toBeCloseTo(point.y, 2);
  });

  it('go straight without control points: Cytoscape takes no empty list of them', () => {
    expect(curveWeights({ x: 0, y: 0 }, { x: 0, y: 40 }, [])).toEqual({ weights: '0.5', distances: '0' });
  });
});

describe('ways through the site', () => {
  it('lead back after signing in, never to another host', () => {
    expect(signInPath('/map/a?region=1', true)).toBe('/sign-in?next=%2Fmap%2Fa%3Fregion%3D1&expired=1');
    expect(signInPath('/', false)).toBe('/sign-in');
    expect(returnPath('/map/a?region=1')).toBe('/map/a?region=1');
    for (const evil of ['//evil.example', 'https://evil.example', '/\\evil.example', '/sign-in?next=/', null]) {
      expect(returnPath(evil)).toBe('/');
    }
  });

  it('lead from a search result to its page', () => {
    const hit = { id: 'x.y', industryId: 'x' };
    expect(hitPath({ ...hit, kind: 'LINK' }, '320102')).toBe('/map/x?region=320102&link=x.y');
    expect(hitPath({ ...hit, kind: 'ENTERPRISE' }, null)).toBe('/enterprise/x.y');
    expect(hitPath({ id: 'c', industryId: null, kind: 'CARRIER' }, '320102')).toBe('/carriers/320102/c');
    expect(hitPath({ id: 'c', industryId: null, kind: 'CARRIER' }, null)).toBe('/explore/c');
  });
});
