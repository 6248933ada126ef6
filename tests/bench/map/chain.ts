import type { ChainInput } from '../../../web/chain/layout/model.ts';
import type { ChainMap } from '../../../web/chain/map/map.query.ts';

const states = ['PRESENT', 'TO_REVIEW', 'NONE_FOUND', 'UNSURVEYED'] as const;
const stages = ['UP', 'MID', 'DOWN', 'EXTEND', 'SUPPORT'] as const;

/** A chain as the map shows it: names of eight characters, every state. */
export function mapOf({ lanes, links, supplies }: ChainInput): ChainMap {
  return {
    demo: false,
    asOf: null,
    industry: {
      id: 'bench',
      title: '测量',
      status: 'draft',
      note: null,
      hasMap: true,
      linkCount: links.length,
      region: { code: '320102', name: '玄武区' },
    },
    region: { code: '320102', name: '玄武区', path: ['玄武区'] },
    lanes: lanes.map(({ id, stage, order }) => ({
      id,
      order,
      name: `环节组${order + 1}`,
      stage: stages.find((each) => each === stage) ?? 'MID',
    })),
    links: links.map(({ id, laneId, parentId, order }) => {
      const knowledge = states[order % states.length] ?? 'UNSURVEYED';
      return {
        ...{ id, laneId, parentId, order, knowledge },
        name: `产业环节名称${order}`,
        stance: null,
        spot: null,
        criticality: order % 5 === 0 ? 'core' : 'ordinary',
        support: false,
        presence: {
          local: 0,
          confirmed: knowledge === 'PRESENT' ? order : 0,
          toReview: knowledge === 'TO_REVIEW' ? 2 : 0,
          leaders: 0,
          surveyedAt: null,
          demo: 0,
        },
      };
    }),
    supplies: supplies.map(({ id, fromId, toId }) => ({ id, fromId, toId, what: null })),
  };
}
