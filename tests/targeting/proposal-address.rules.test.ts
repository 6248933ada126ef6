import { describe, expect, it } from 'vitest';
import { choicesIn, filePath, proposalPath, setPlace } from '../../web/targeting/proposal/proposal-address.ts';

const query = new URLSearchParams('link=l&mode=FILL&line=500平&places=a,b,c&facts=x:1,y:true&asOf=2026-01-01&other=1');

describe('the address of a proposal', () => {
  it('says what is chosen, at most two places, and no mode that there is not', () => {
    expect(choicesIn(query)).toEqual({
      ...{ linkId: 'l', mode: 'FILL', line: '500平', places: ['a', 'b'], asOf: '2026-01-01' },
      facts: [
        { fact: 'x', value: '1' },
        { fact: 'y', value: 'true' },
      ],
    });
    expect(choicesIn(new URLSearchParams('mode=ANY'))).toEqual({
      ...{ linkId: null, mode: null, line: null, places: [], facts: [], asOf: null },
    });
  });

  it('leads to the page and to the file with the same choices and nothing else', () => {
    const page = new URL(proposalPath({ region: 'r', enterpriseId: 'a/b' }, query), 'http://h');
    expect(page.pathname).toBe('/proposal/r/a%2Fb');
    const file = new URL(filePath('r', 'a/b', query), 'http://h');
    expect(file.pathname).toBe('/exports/proposal.docx');
    expect(file.searchParams.get('enterprise')).toBe('a/b');
    for (const [name, value] of page.searchParams) expect(file.searchParams.get(name)).toBe(value);
    expect(page.searchParams.has('other')).toBe(false);
    expect(proposalPath({ region: 'r', enterpriseId: 'e' })).toBe('/proposal/r/e');
  });

  it('seats a place once, and empties a seat', () => {
    const address = new URLSearchParams();
    setPlace(address, 0, 'a');
    setPlace(address, 1, 'b');
    expect(address.get('places')).toBe('a,b');
    setPlace(address, 1, 'a');
    expect(address.get('places')).toBe('a');
    setPlace(address, 0, '');
    expect(address.has('places')).toBe(false);
  });
});
