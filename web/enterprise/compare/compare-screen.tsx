import { DownloadOutlined } from '@ant-design/icons';
import { Button, Input, Segmented } from 'antd';
import { type ChangeEvent, type ReactNode, useState } from 'react';
import { downloadFile } from '../../platform/data/download-file.ts';
import { useReader } from '../../platform/data/use-reader.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { t } from '../../platform/text/texts.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { Problem } from '../../platform/ui/problem.tsx';
import { type ComparedLine, CompareQuery, type Verdict } from './compare.query.ts';
import { text } from './compare.text.ts';
import { CompareTable } from './compare-table.tsx';
import { readText } from './read-text.ts';
import '../../platform/ui/work-page.css';
import './compare.css';

const verdicts: readonly Verdict[] = ['FOUND', 'SIMILAR', 'NEW'];

interface Compared {
  readonly list: string;
  readonly lines: readonly ComparedLine[];
}

function Outcome({ list, lines }: Compared): ReactNode {
  const [only, setOnly] = useState<Verdict | 'ALL'>('ALL');
  const [failure, setFailure] = useState<string | null>(null);
  const count = (verdict: Verdict) => lines.filter((line) => line.verdict === verdict).length;
  const save = async (): Promise<void> => {
    setFailure(null);
    const name = text.fileName(todayInShanghai().replaceAll('-', ''));
    const done = await downloadFile('/exports/compare.xlsx', { text: list }, name);
    if (done.status === 'failed') setFailure(done.message ?? text.exportFailed);
  };
  return (
    <section className="work-card" aria-label={text.title}>
      <div className="work-bar" role="status" data-testid="compare-counts">
        <Segmented
          value={only}
          onChange={setOnly}
          options={[
            { value: 'ALL' as const, label: text.all(lines.length) },
            ...verdicts.map((value) => ({ value, label: text.counted(text.verdict[value], count(value)) })),
          ]}
        />
        <span className="quiet">{text.limit}</span>
        <Button
          className="is-last"
          icon={<DownloadOutlined />}
          onClick={() => void save()}
          data-testid="compare-export"
        >
          {text.export}
        </Button>
      </div>
      <Problem text={failure} />
      <CompareTable lines={only === 'ALL' ? lines : lines.filter(({ verdict }) => verdict === only)} />
    </section>
  );
}

function Content(): ReactNode {
  const read = useReader(CompareQuery);
  const [list, setList] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    if (!/\.(?:txt|csv)$/i.test(file.name)) return setProblem(text.fileRefused);
    const found = await readText(file);
    setProblem(found === null ? text.fileUnreadable : null);
    if (found !== null) setList(found);
  };
  const compare = async (): Promise<void> => {
    if (list.trim() === '') return setProblem(text.empty);
    setBusy(true);
    setProblem(null);
    const answer = await read({ text: list });
    setBusy(false);
    if (answer.status === 'failed') setProblem(answer.text);
    else setCompared({ list, lines: answer.data.compareNames });
  };
  return (
    <>
      <form
        className="work-card"
        onSubmit={(event) => {
          event.preventDefault();
          void compare();
        }}
      >
        <label htmlFor="compare-list">{text.list}</label>
        <Input.TextArea
          id="compare-list"
          rows={8}
          value={list}
          placeholder={text.placeholder}
          onChange={(event) => setList(event.target.value)}
          data-testid="compare-list"
        />
        <div className="work-bar">
          <Button type="primary" htmlType="submit" loading={busy} data-testid="compare-go">
            {busy ? text.working : text.go}
          </Button>
          <label>
            {text.file} <input type="file" accept=".txt,.csv" onChange={(event) => void choose(event)} />
          </label>
        </div>
        <Problem text={problem} />
      </form>
      {compared === null ? null : <Outcome key={compared.list} {...compared} />}
    </>
  );
}

/** The page 名单比对: a pasted list against everything that the map has; nothing is written. */
export function CompareScreen(): ReactNode {
  return (
    <div className="work-page">
      <title>{`${text.title} · ${t.product.name}`}</title>
      <AppHeader />
      <main data-testid="compare">
        <h1>{text.title}</h1>
        <p className="quiet">{text.lead}</p>
        <Content />
      </main>
    </div>
  );
}
