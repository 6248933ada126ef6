const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const slides = 'http://schemas.openxmlformats.org/presentationml/2006/main';

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The names that every part of a presentation uses. */
export const namespaces = `xmlns:a="${drawing}" xmlns:r="${relations}" xmlns:p="${slides}"`;

const emptyGroup =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>' +
  '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** What a slide, layout or master holds: its shapes. */
export const treeXml = (shapes: string): string => `<p:cSld><p:spTree>${emptyGroup}${shapes}</p:spTree></p:cSld>`;

const titleShape =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>' +
  '<p:spPr><a:xfrm><a:off x="381000" y="228600"/><a:ext cx="11430000" cy="457200"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>' +
  '<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody></p:sp>';

const fonts = '<a:latin typeface="Microsoft YaHei"/><a:ea typeface="Microsoft YaHei"/><a:cs typeface=""/>';
const colour = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const plainFill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const plainLine = (width: number): string => `<a:ln w="${width}">${plainFill}<a:prstDash val="solid"/></a:ln>`;
const plainEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

export const themeXml =
  `${xmlHead}<a:theme xmlns:a="${drawing}" name="Liantu"><a:themeElements><a:clrScheme name="Liantu">` +
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  `${colour('dk2', '1B2333')}${colour('lt2', 'F4F6FA')}${colour('accent1', '1F5EFF')}${colour('accent2', '2F9259')}` +
  `${colour('accent3', 'C68A12')}${colour('accent4', 'D4380D')}${colour('accent5', '9A63B5')}${colour('accent6', '5A6579')}` +
  `${colour('hlink', '1F5EFF')}${colour('folHlink', '9A63B5')}</a:clrScheme>` +
  `<a:fontScheme name="Liantu"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme>` +
  `<a:fmtScheme name="Liantu"><a:fillStyleLst>${plainFill.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${plainLine(6350)}${plainLine(12_700)}${plainLine(19_050)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${plainEffect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${plainFill.repeat(3)}</a:bgFillStyleLst>` +
  '</a:fmtScheme></a:themeElements></a:theme>';

const levelOne = (name: string, size: number): string =>
  `<p:${name}><a:lvl1pPr algn="l"><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>` +
  `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:lvl1pPr></p:${name}>`;

export const masterXml =
  `${xmlHead}<p:sldMaster ${namespaces}>` +
  treeXml(titleShape).replace(
    '<p:cSld>',
    '<p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>',
  ) +
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
  '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>' +
  `<p:txStyles>${levelOne('titleStyle', 2000)}${levelOne('bodyStyle', 1400)}${levelOne('otherStyle', 1400)}</p:txStyles></p:sldMaster>`;

export const layoutXml =
  `${xmlHead}<p:sldLayout ${namespaces} type="titleOnly" preserve="1">` +
  treeXml(titleShape).replace('<p:cSld>', '<p:cSld name="Title Only">') +
  '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>';
