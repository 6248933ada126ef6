import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { TableHead } from '../../platform/ui/table-head.tsx';
import { byOrder } from '../layout/model.ts';
import { countStates, knowledgeOrder } from '../map/knowledge.ts';
import { groupLinks } from '../picture/scene.ts';
import { text } from './atlas.text.ts';
import { type AtlasPart, block } from './atlas.ts';

/** How many links of each lane are in which state. */
export const overviewPart: AtlasPart = ({ map, facts }) => {
  const { top } = groupLinks(map.links);
  const lanes = [...map.lanes].sort(byOrder).map((lane) => ({ lane, links: top.get(lane.id) ?? [] }));
  return [
    block('overview', <h2>{text.overview}</h2>, {
      breakBefore: true,
      keepWithNext: true,
      entry: { title: text.overview, level: 1 },
    }),
    block(
      'overview numbers',
      <>
        <p>{written.apart(facts.numbers)}</p>
        <table>
          <TableHead labels={text.laneColumns} />
          <tbody>
            {lanes.map(({ lane, links }) => {
              const counts = countStates(links);
              return (
                <tr key={lane.id}>
                  <th scope="row">{text.lane(lane.name, t.stage[lane.stage])}</th>
                  <td>{links.length}</td>
                  {knowledgeOrder.map((state) => (
                    <td key={state}>{counts[state]}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
        <p className="quiet">{text.countedHow}</p>
        <p className="quiet">{text.ownOnly}</p>
      </>,
    ),
  ];
};
