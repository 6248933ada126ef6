import { describe, expect, it } from 'vitest';
import { lineage, placementOf, regionTable } from '../../server/enterprise/district.rules.ts';
import { regionCodes } from '../../server/enterprise/region-codes.ts';

const place = (id: string, name: string, level: string) => {
  return { id, name, level, current: true, parentId: id.slice(0, 6), successorId: null };
};
const retired = (id: string, name: string, successorId: string) => {
  return { id, name, level: 'DISTRICT', current: false, parentId: null, successorId };
};
const table = regionTable(regionCodes(), [
  place('320102-xuzhuang', '徐庄高新区', 'PARK'),
  place('320102-xuanwuhu', '玄武湖街道', 'STREET'),
  place('320102-hongshan', '红山街道', 'STREET'),
  place('330213-chunhu', '莼湖街道', 'STREET'),
  place('330213-xikou', '溪口镇', 'TOWN'),
  place('500102-xinchengqu', '涪陵新城区', 'PARK'),
  retired('330283', '奉化市', '330213'),
  retired('320107', '下关区', '320106'),
  retired('341281', '亳州市（县级）', '341602'),
]);
const at = (address: string | null, code: string | null, list = '320102') =>
  placementOf(table, { address, code }, list);

describe('the district of an enterprise', () => {
  it('is the one its address names, whatever its code says', () => {
    expect(at('江苏省南京市玄武区某某路1号', '91320105X')).toMatchObject({ districtId: '320102', rule: 'ADDRESS' });
    expect(at('南京市鼓楼区某某路1号', '320102000000001')).toMatchObject({ districtId: '320106', rule: 'ADDRESS' });
    expect(at('扬州市江都区某某镇1号', '320102000000001')).toMatchObject({ districtId: '321012', rule: 'ADDRESS' });
    expect(at('重庆市九龙坡区某某村', null, '500102')).toMatchObject({ districtId: '500107', rule: 'ADDRESS' });
  });

  it('is another city where the address names only that', () => {
    expect(at('江西省抚州市某某开发区', null, '500102')).toMatchObject({ districtId: '361000', rule: 'ADDRESS' });
    expect(at('南京市珠江路1号', '320102000000001')).toMatchObject({ districtId: '320102', rule: 'CODE' });
  });

  it('follows former names in the address and retired codes', () => {
    expect(at('奉化市某某镇1号', null, '330213')).toMatchObject({ districtId: '330213', rule: 'ADDRESS_HISTORY' });
    expect(at('南京市下关区某某路', null)).toMatchObject({ districtId: '320106', rule: 'ADDRESS_HISTORY' });
    expect(at(null, '330283000000001', '330213')).toMatchObject({ districtId: '330213', rule: 'CODE_HISTORY' });
  });

  it('is the list’s own where neither says it: a city’s code is no district', () => {
    expect(at(null, '320100000000001')).toMatchObject({ districtId: '320102', rule: 'LIST' });
    expect(at('某某路1号', null)).toMatchObject({ districtId: '320102', rule: 'LIST' });
  });

  it('does not take a road for a district of another city, nor a road for a street office', () => {
    expect(at('南京市北京东路1号', '320102000000001')).toMatchObject({ districtId: '320102', rule: 'CODE' });
    expect(at('南京市玄武区红山路1号', null)).toMatchObject({ regionId: '320102', precision: null });
  });

  it('finds the street, town or park that the address names', () => {
    expect(at('南京市玄武区玄武湖街道某某路', null)).toMatchObject({
      regionId: '320102-xuanwuhu',
      precision: 'STREET',
    });
    expect(at('南京市玄武区徐庄软件园', null)).toMatchObject({ regionId: '320102-xuzhuang', precision: 'PARK' });
    expect(at('莼湖镇某某村', null, '330213')).toMatchObject({ regionId: '330213-chunhu', rule: 'ADDRESS' });
    expect(at('重庆市涪陵区某某路', null, '500102')).toMatchObject({ regionId: '500102', precision: null });
  });

  it('knows the regions above any code', () => {
    expect(lineage('321012', table).map(({ name }) => name)).toEqual(['江苏省', '扬州市', '江都区']);
    expect(lineage('500107', table).map(({ name }) => name)).toEqual(['重庆市', '九龙坡区']);
  });
});
