import type { TriagePeers } from '../../api/bindings';
import type { FigureData, FigurePoint } from '../../components';

type Words = (key: string, args?: Record<string, string | number>) => string;

/** The price of a line among those of others, as a figure that can be read as a table. */
export function peerFigure(peers: TriagePeers, t: Words): FigureData {
  const series = (name: string, points: FigurePoint[]) => ({ name: t(name), points });
  const others = peers.prices.map((value) => ({ label: t('triage-peer-others'), value }));
  if (peers.p50)
    others.push({ label: t('triage-peer-median'), value: peers.p50, marked: true } as FigurePoint);
  const own = peers.own.map((one) => ({ label: `${one.gd} / ${one.gd_item}`, value: one.price }));
  const official = peers.references
    .filter((one) => one.comparable)
    .map((one) => ({ label: one.name || t('triage-peer-reference'), value: one.price }));
  return {
    title: t('triage-peers'),
    kind: 'strip',
    unit: `${peers.currency}/${peers.unit}`,
    series: [
      series('triage-peer-others', others),
      series('triage-peer-own', own),
      series('triage-peer-reference', official),
      series('triage-peer-this', [{ label: t('triage-peer-this'), value: peers.price, marked: true }]),
    ].filter((one) => one.points.length > 0),
  };
}
